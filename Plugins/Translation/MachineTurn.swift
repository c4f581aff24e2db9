import TextKernel

/// A line of `MachineTable`: a turn of grammar with its rate in the press and its weight.
struct MachineTurn: Sendable {
  /// As the evidence names it.
  var name: String
  /// As the table writes it.
  var line: String
  var opensSentence = false
  /// The alternatives of each place; empty for an ending.
  var parts: [[String]] = []
  /// `ment` of `-ment`.
  var ending: String?
  /// Of a word.
  var rate: Double
  var weight: Double
  var spread: Double

  static let all: [MachineTurn] = {
    let text = UnsafeBufferPointer(
      start: MachineTable.lines.utf8Start, count: MachineTable.lines.utf8CodeUnitCount)
    return text.split(separator: 0x0A).compactMap { MachineTurn(String(decoding: $0, as: UTF8.self)) }
  }()

  /// nil for a line that is not of the table's language.
  private init?(_ line: String) {
    let sides = line.split(separator: "=", maxSplits: 1)
    guard sides.count == 2 else { return nil }
    let numbers = sides[1].split(separator: " ").compactMap { Double($0) }
    guard numbers.count == 3 else { return nil }
    rate = numbers[0] / 10_000
    weight = numbers[1]
    spread = numbers[2]
    self.line = sides[0].split(separator: " ").joined(separator: " ")
    name = ""
    var words = sides[0].split(separator: " ").map(String.init)
    if words.first == "^" {
      opensSentence = true
      words.removeFirst()
    }
    if words.count == 1, words[0].hasPrefix("-"), !words[0].contains("|") {
      ending = String(words[0].dropFirst())
    } else {
      parts = words.map { $0.split(separator: "|").map(String.init) }
    }
    // The first form stands for all; a capital and dots for the head of a sentence.
    name = ending.map { "-" + $0 } ?? parts.map { $0[0] }.joined(separator: " ")
    if opensSentence { name = name.prefix(1).uppercased() + name.dropFirst() + " …" }
  }
}
