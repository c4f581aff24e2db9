import TextKernel

/// Frequent names by the hashes of their surname skeletons, whole and with each letter left out; two words one edit
/// apart share one of them.
///
/// Flat arrays with chains: a hundred thousand names give a million entries. A salt (the letters that must agree)
/// keeps names apart that share a key and nothing else.
struct SlipTable {
  private var heads: [Int32]
  private var keys: [UInt64] = []
  private var names: [Int32] = []
  private var next: [Int32] = []
  private let mask: Int

  var isEmpty: Bool { keys.isEmpty }

  init(names count: Int) {
    var size = 64
    while size < count * 10 { size *= 2 }
    heads = Array(repeating: -1, count: size)
    mask = size - 1
  }

  mutating func insert(_ word: [UInt8], salt: UInt16, _ name: Int) {
    Self.forEachKey(word, salt) { key in
      let slot = Int(truncatingIfNeeded: key) & mask
      next.append(heads[slot])
      heads[slot] = Int32(keys.count)
      keys.append(key)
      names.append(Int32(name))
    }
  }

  /// Calls `body` with every name that shares a key, perhaps more than once.
  func forEachNeighbour(of word: [UInt8], salt: UInt16, _ body: (Int) -> Void) {
    Self.forEachKey(word, salt) { key in
      var entry = heads[Int(truncatingIfNeeded: key) & mask]
      while entry >= 0 {
        if keys[Int(entry)] == key { body(Int(names[Int(entry)])) }
        entry = next[Int(entry)]
      }
    }
  }

  private static func forEachKey(_ word: [UInt8], _ salt: UInt16, _ body: (UInt64) -> Void) {
    guard word.count <= 40 else { return }
    for left in -1..<word.count {
      if left > 0 && word[left] == word[left - 1] { continue }
      var key = FNV1a(salt: UInt64(salt) << 32)
      for offset in 0..<word.count where offset != left { key.add(word[offset]) }
      body(key.value ^ (key.value >> 31))
    }
  }
}
