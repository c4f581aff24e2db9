import TextKernel

/// A file in CoNLL-U.
enum Treebank {
  struct Word {
    var form: String
    var lemma: String
    /// More than one for a contraction.
    var tags: [String]
    /// In bytes of the sentence.
    var span: TextSpan
  }

  struct Sentence {
    var text = ""
    var words: [Word] = []

    init(_ block: String) {
      var rows: [[Substring]] = []
      for line in block.split(separator: "\n") {
        if line.hasPrefix("# text = ") {
          text = String(line.dropFirst(9))
        } else if !line.hasPrefix("#") {
          rows.append(line.split(separator: "\t", omittingEmptySubsequences: false))
        }
      }
      place(rows.filter { $0.count > 3 && !$0[0].contains(".") })
    }

    /// Finds each form in the text, from left to right.
    private mutating func place(_ rows: [[Substring]]) {
      let bytes = Array(text.utf8)
      var offset = 0
      var inside: (end: Int, word: Int)?
      for row in rows {
        let numbers = row[0].split(separator: "-").compactMap { Int($0) }
        if let open = inside, numbers.count == 1, numbers[0] <= open.end {
          words[open.word].tags.append(String(row[3]))
          if numbers[0] == open.end { inside = nil }
          continue
        }
        let form = Array(row[1].utf8)
        while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0xC2 && bytes[offset + 1] == 0xA0 {
          offset += bytes[offset] == 0x20 ? 1 : 2
        }
        guard bytes[offset...].starts(with: form) else { continue }
        let span = TextSpan(offset, offset + form.count)
        offset += form.count
        let isRange = numbers.count == 2
        words.append(
          Word(form: String(row[1]), lemma: String(row[2]), tags: isRange ? [] : [String(row[3])], span: span))
        if isRange { inside = (numbers[1], words.count - 1) }
      }
    }
  }
}
