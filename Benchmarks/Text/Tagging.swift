import Foundation
import French
import Morphology
import TextKernel

/// Part of speech and lemma of our tokens against those of a treebank.
///
/// Each sentence alone. Tokens are compared where both cut alike; du, des, au, aux are two words in the treebank: right
/// as either. Lemmas of pronouns and possessives, which treebanks take to be one word (il = lui, leur = son), are not
/// counted; nor is case in lemmas.
enum Tagging {
  static func measure(_ files: [String]) throws {
    for file in files {
      var score = TaggingScore()
      let text = try String(contentsOf: URL(filePath: file), encoding: .utf8)
      for block in text.components(separatedBy: "\n\n") { score.add(Treebank.Sentence(block)) }
      print(URL(filePath: file).lastPathComponent, score.summary)
      if let worst = ProcessInfo.processInfo.environment["WORST"].flatMap(Int.init) { score.printWorst(worst) }
    }
  }
}

struct TaggingScore {
  private var words = 0
  private var unaligned = 0
  private var counted = 0
  private var parts = 0
  private var lemmas = 0
  private var lemmasRight = 0
  private var confusions: [String: Int] = [:]

  mutating func add(_ sentence: Treebank.Sentence) {
    let bytes = Array(sentence.text.utf8)
    bytes.withUnsafeBufferPointer { bytes in
      var tokens: [Token] = []
      Tokenizer.tokenize(bytes, into: &tokens)
      guard let first = tokens.first, let last = tokens.last else { return }
      let readings = French.readings(of: tokens, sentences: [TextSpan(first.start, last.end)], in: bytes)
      let byStart = Dictionary(tokens.indices.map { (tokens[$0].start, $0) }, uniquingKeysWith: { one, _ in one })
      for word in sentence.words {
        words += 1
        guard let index = byStart[word.span.start], tokens[index].end == word.span.end else {
          unaligned += 1
          continue
        }
        compare(word, tokens[index], readings[index], bytes)
      }
    }
  }

  private mutating func compare(
    _ word: Treebank.Word, _ token: Token, _ reading: Reading, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    counted += 1
    let tag = reading.part.universalTag
    if word.tags.contains(tag) {
      parts += 1
    } else {
      confusions["\(word.tags.joined(separator: "+"))→\(tag)", default: 0] += 1
      confusions["\(word.tags.joined(separator: "+"))→\(tag) \(word.form)", default: 0] += 1
    }
    guard word.tags.count == 1, !["PRON", "DET", "PUNCT", "NUM", "SYM", "X"].contains(word.tags[0]) else { return }
    lemmas += 1
    let lemma = French.lemma(of: token, as: reading, in: bytes)
    if lemma.lowercased() == word.lemma.lowercased() {
      lemmasRight += 1
    } else {
      confusions["lemma \(word.form) \(word.tags[0]) \(word.lemma)≠\(lemma)", default: 0] += 1
    }
  }

  var summary: String {
    String(
      format: "words %d, cut alike %.2f %%, part of speech %.2f %%, lemma %.2f %%", words,
      100 * Double(words - unaligned) / Double(max(1, words)), 100 * Double(parts) / Double(max(1, counted)),
      100 * Double(lemmasRight) / Double(max(1, lemmas)))
  }

  func printWorst(_ count: Int) {
    for (key, number) in confusions.sorted(by: { ($0.value, $1.key) > ($1.value, $0.key) }).prefix(count) {
      print(number, key)
    }
  }
}
