/// Gives each name once: a second `page` is `page_2`.
struct UniqueNames {
  private var given: Set<String> = []
  /// The last number a name was given with, so that a thousand of one name cost no more than others.
  private var numbers: [String: Int] = [:]

  mutating func add(_ name: String) -> String {
    var unique = name
    var number = numbers[name] ?? 1
    while !given.insert(unique).inserted {
      number += 1
      unique = name + "_" + String(number)
    }
    if number > 1 { numbers[name] = number }
    return unique
  }
}
