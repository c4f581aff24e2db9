import TextKernel

/// How often each turn of `MachineTurn.all` stands in an article.
enum MachineCounts {
  static func of(_ text: FlagText) -> [Int32] { with(text) { Array($0) } }

  /// Gives the counts to `body`, after which they are gone.
  static func with<Result>(_ text: FlagText, _ body: (UnsafeBufferPointer<Int32>) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: MachineTurn.all.count) { counts in
      counts.initialize(repeating: 0)
      count(text, counts)
      return body(UnsafeBufferPointer(counts))
    }
  }

  private static func count(_ text: FlagText, _ counts: UnsafeMutableBufferPointer<Int32>) {
    let table = MachineSequences.shared
    let (tokens, bytes) = (text.tokens, text.bytes)
    text.keys.withUnsafeBufferPointer { keys in
      for index in keys.indices {
        if tokens[index].kind == .word { table.countEnding(tokens[index], bytes, counts) }
        if keys[index].word != 0 { table.count(keys, index, counts) }
      }
    }
  }
}

/// The turns with their alternatives written out, by the number of their first word.
///
/// Sendable because its buffers are written while it is made and only read afterwards; they live as long as the program.
private struct MachineSequences: @unchecked Sendable {
  static let shared = MachineSequences()

  /// At most four words; 0 behind the last. A word's number, doubled, and one more where it has an accent.
  private struct Sequence: Equatable {
    var second: UInt16 = 0
    var third: UInt16 = 0
    var fourth: UInt16 = 0
    var turn: UInt16
    var opensSentence: Bool
  }

  /// Of the word n: `firsts[n]..<firsts[n + 1]` in `sequences`.
  private let firsts: UnsafeMutableBufferPointer<Int32>
  /// Of the word n: a bit for the second word of each of its sequences; all bits where one has no second word.
  private let seconds: UnsafeMutableBufferPointer<UInt64>
  private let sequences: UnsafeMutableBufferPointer<Sequence>
  private var ment = -1
  private var ant = -1
  private var ait = -1

  private init() {
    let vocabulary = Vocabulary.shared
    var byFirst = [[Sequence]](repeating: [], count: vocabulary.count * 2)
    for (turn, line) in MachineTurn.all.enumerated() {
      switch line.ending {
      case "ment": ment = turn
      case "ant": ant = turn
      case "ait": ait = turn
      default: break
      }
      for words in Self.writtenOut(line.parts[...]) where !words.isEmpty && words.count <= 4 {
        let keys = words.map { Self.key(vocabulary.word($0), isAccented: $0.utf8.contains { $0 >= 0x80 }) }
        var sequence = Sequence(turn: UInt16(turn), opensSentence: line.opensSentence)
        if keys.count > 1 { sequence.second = keys[1] }
        if keys.count > 2 { sequence.third = keys[2] }
        if keys.count > 3 { sequence.fourth = keys[3] }
        // "indiqué" and "indique" differ, "précisé" and "précise" do not.
        if !byFirst[Int(keys[0])].contains(sequence) { byFirst[Int(keys[0])].append(sequence) }
      }
    }
    firsts = .allocate(capacity: byFirst.count + 1)
    seconds = .allocate(capacity: byFirst.count)
    sequences = .allocate(capacity: byFirst.reduce(1) { $0 + $1.count })
    var next = 0
    for (first, list) in byFirst.enumerated() {
      firsts.initializeElement(at: first, to: Int32(next))
      seconds.initializeElement(
        at: first, to: list.reduce(0) { $0 | ($1.second == 0 ? .max : 1 << UInt64($1.second & 63)) })
      for sequence in list {
        sequences.initializeElement(at: next, to: sequence)
        next += 1
      }
    }
    firsts.initializeElement(at: byFirst.count, to: Int32(next))
  }

  @inline(__always)
  func count(_ keys: UnsafeBufferPointer<WordKey>, _ index: Int, _ counts: UnsafeMutableBufferPointer<Int32>) {
    let first = Int(key(keys, index))
    let second = key(keys, index + 1)
    guard seconds[first] & 1 << UInt64(second & 63) != 0 else { return }
    var next = Int(firsts[first])
    let end = Int(firsts[first + 1])
    while next < end {
      let sequence = sequences[next]
      next += 1
      if sequence.opensSentence && !keys[index].opensSentence { continue }
      if sequence.second != 0 {
        guard sequence.second == second else { continue }
        if sequence.third != 0, sequence.third != key(keys, index + 2) { continue }
        if sequence.fourth != 0, sequence.fourth != key(keys, index + 3) { continue }
      }
      counts[Int(sequence.turn)] += 1
    }
  }

  @inline(__always)
  func countEnding(
    _ token: Token, _ bytes: UnsafeBufferPointer<UInt8>, _ counts: UnsafeMutableBufferPointer<Int32>
  ) {
    let end = Int(token.end)
    let length = end - Int(token.start)
    guard length > 4, bytes[end - 1] | 0x20 == 0x74 else { return }
    switch (bytes[end - 3] | 0x20, bytes[end - 2] | 0x20) {
    case (0x65, 0x6E):  // -ent
      if bytes[end - 4] | 0x20 == 0x6D {
        if length > 7, ment >= 0 { counts[ment] += 1 }
      } else if length > 5,
        bytes[end - 4] | 0x20 == 0x69, bytes[end - 5] | 0x20 == 0x61, ait >= 0
      {
        counts[ait] += 1
      }
    case (0x61, 0x6E):  // -ant
      if length > 5, ant >= 0 { counts[ant] += 1 }
    case (0x61, 0x69):  // -ait
      if ait >= 0 { counts[ait] += 1 }
    default: break
    }
  }

  @inline(__always)
  private func key(_ keys: UnsafeBufferPointer<WordKey>, _ index: Int) -> UInt16 {
    index < keys.count ? Self.key(keys[index].word, isAccented: keys[index].isAccented) : 0
  }

  @inline(__always)
  private static func key(_ word: Vocabulary.Word, isAccented: Bool) -> UInt16 { word << 1 | (isAccented ? 1 : 0) }

  private static func writtenOut(_ parts: ArraySlice<[String]>) -> [[String]] {
    guard let first = parts.first else { return [[]] }
    let rest = writtenOut(parts.dropFirst())
    return first.flatMap { word in rest.map { [word] + $0 } }
  }
}
