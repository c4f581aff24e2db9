/// Disjoint sets of forms, joined step by step (union by smallest index, so that no order shows).
struct NameGroups {
  private var parent: [Int32]

  init(count: Int) { parent = (0..<Int32(count)).map { $0 } }

  mutating func root(_ index: Int) -> Int {
    var root = Int32(index)
    while parent[Int(root)] != root {
      parent[Int(root)] = parent[Int(parent[Int(root)])]
      root = parent[Int(root)]
    }
    return Int(root)
  }

  mutating func join(_ first: Int, _ second: Int) {
    let one = root(first)
    let other = root(second)
    if one == other { return }
    parent[max(one, other)] = Int32(min(one, other))
  }

  /// The sets, each in order, by their smallest index.
  mutating func sets() -> [[Int]] {
    var place = Array(repeating: -1, count: parent.count)
    var sets: [[Int]] = []
    for index in parent.indices {
      let root = root(index)
      if place[root] < 0 {
        place[root] = sets.count
        sets.append([])
      }
      sets[place[root]].append(index)
    }
    return sets
  }
}
