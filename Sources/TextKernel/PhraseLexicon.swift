/// Word lists whose entries are of one or more tokens ("Maison Blanche", "chef de l'Etat"); the longest wins.
public struct PhraseLexicon: Sendable {
  private struct Entry {
    var value: UInt32
    /// Hashes of the tokens: entries meet by all of them, so that no text is compared.
    var hashes: [UInt32]
  }

  /// Entries by the hash of their first token, longest first.
  private var entries: [UInt32: [Entry]] = [:]

  /// One entry a line; `value` of each list.
  public init(_ lists: [(value: UInt32, lines: StaticString)]) {
    var tokens: [Token] = []
    for list in lists {
      let text = UnsafeBufferPointer(start: list.lines.utf8Start, count: list.lines.utf8CodeUnitCount)
      for line in text.split(separator: 0x0A) {
        tokens.removeAll(keepingCapacity: true)
        Tokenizer.tokenize(UnsafeBufferPointer(rebasing: line), into: &tokens)
        guard let first = tokens.first else { continue }
        entries[first.hash, default: []].append(Entry(value: list.value, hashes: tokens.map(\.hash)))
      }
    }
    for key in entries.keys { entries[key]?.sort { $0.hashes.count > $1.hashes.count } }
  }

  /// The longest entry that begins at `index`: how many tokens, and its value.
  public func match(_ tokens: [Token], at index: Int) -> (count: Int, value: UInt32)? {
    guard let candidates = entries[tokens[index].hash] else { return nil }
    for entry in candidates where index + entry.hashes.count <= tokens.count {
      if entry.hashes.indices.allSatisfy({ tokens[index + $0].hash == entry.hashes[$0] }) {
        return (entry.hashes.count, entry.value)
      }
    }
    return nil
  }
}
