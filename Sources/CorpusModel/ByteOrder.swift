import Glibc

/// The order of texts by their bytes, as the store has it: what looks the same but is written otherwise is another.
package enum ByteOrder {
  /// Most texts differ in their first eight bytes, which are compared as a number.
  private struct Key {
    var head: UInt64
    var place: Int
  }

  /// Places of `texts` in their order; of equal ones as they stand.
  package static func places(of texts: [String]) -> [Int] {
    // Numbers are sorted and not texts: each move of a text would count its references.
    var keys = texts.indices.map { Key(head: head(texts[$0]), place: $0) }
    keys.sort { one, other in
      guard one.head == other.head else { return one.head < other.head }
      let order = compare(texts[one.place], texts[other.place])
      return order == 0 ? one.place < other.place : order < 0
    }
    return keys.map(\.place)
  }

  package static func areEqual(_ one: String, _ other: String) -> Bool { compare(one, other) == 0 }

  private static func head(_ text: String) -> UInt64 {
    var text = text
    return text.withUTF8 { bytes in
      var head: UInt64 = 0
      for place in 0..<min(8, bytes.count) { head |= UInt64(bytes[place]) << UInt64(56 - 8 * place) }
      return head
    }
  }

  private static func compare(_ one: String, _ other: String) -> Int {
    var (one, other) = (one, other)
    return one.withUTF8 { one in
      other.withUTF8 { other in
        let shared = min(one.count, other.count)
        guard shared > 0, let first = one.baseAddress, let second = other.baseAddress else {
          return one.count - other.count
        }
        let order = memcmp(first, second, shared)
        return order == 0 ? one.count - other.count : Int(order)
      }
    }
  }
}

extension Array {
  /// Places by kind, of which there are few, then text, in the order of their bytes: the same whatever the order they
  /// were met in.
  package func placesByKind(_ kind: (Element) -> String, _ text: (Element) -> String) -> [Int] {
    var ofKinds: [(kind: String, places: [Int])] = []
    for place in ByteOrder.places(of: map(text)) {
      let kind = kind(self[place])
      if let number = ofKinds.firstIndex(where: { $0.kind == kind }) {
        ofKinds[number].places.append(place)
      } else {
        ofKinds.append((kind, [place]))
      }
    }
    return ofKinds.sorted { $0.kind < $1.kind }.flatMap(\.places)
  }
}

extension [NameForm] {
  package mutating func sortByKind() { self = placesByKind(\.kind, \.text).map { self[$0] } }
}
