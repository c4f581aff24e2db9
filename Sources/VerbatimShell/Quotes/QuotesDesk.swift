import Analysis
import CorpusModel
import Foundation
import Storage
import TextKernel

/// What a user asks and says of the quotes of an open corpus: the work behind `.why`, `.correct` and `.corrections`.
///
/// What is said goes into `corrections.jsonl`; then the article alone is read again.
final class QuotesDesk {
  private let reader: StoreReader
  /// Where the user's word is kept; nil where nothing can be said: a store as it stands, standard input.
  let path: String?
  private let makeRegistry: () throws -> AnalyzerRegistry
  private let readAgain: (StoredArticle, CorrectionFile) throws -> Void

  init(
    reader: StoreReader, path: String?, registry: @escaping () throws -> AnalyzerRegistry,
    readAgain: @escaping (StoredArticle, CorrectionFile) throws -> Void
  ) {
    self.reader = reader
    self.path = path
    makeRegistry = registry
    self.readAgain = readAgain
  }

  /// A quote of an answer with the article it is in.
  struct Found {
    var article: StoredArticle
    var document: Document
    var quotes: [Quote]
    /// Nil where the row is of no quote.
    var index: Int
    var quote: Quote { quotes[index] }
  }

  // MARK: Asking

  /// The sentence of a quote with [content], <cue> and {speaker} marked, its rule, and the candidates that lost.
  func why(_ origin: RowOrigin) throws -> String {
    let found = try find(origin)
    var lines = [QuotePassage.marked(found.quote, in: found.document)]
    let quote = found.quote
    let who = quote.speakers.map(\.name).joined(separator: ", ")
    let confidence = Double(Int((quote.confidence * 100).rounded())) / 100
    lines.append("\(quote.kind.rawValue) · \(who.isEmpty ? "speaker unknown" : who) · \(quote.rule) · \(confidence)")
    if quote.rule == "corrected" { lines.append("said so in \(path ?? "corrections.jsonl")") }
    let registry = try makeRegistry()
    let bare = try analysis(by: registry, CorrectionFile()).analyse(found.article.record)
    // Corrections may have taken quotes away: the analyzer's own number of this one.
    if let number = QuoteCorrection(found, said: .kind, value: nil).target(in: bare.layers.quotes) {
      for explainer in registry.quoteExplainers {
        lines += try explainer.explain(found.document, bare.layers, quote: number)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func find(_ origin: RowOrigin) throws -> Found {
    guard origin.collection == "quotes" else {
      throw CommandFailure(
        message: "the row is one of the \(origin.collection): only a quote has a speaker to explain or to correct",
        help: "from quotes …, or … select quotes, gives rows that are quotes")
    }
    guard let article = try reader.article(key: origin.key, of: origin.collection) else {
      throw CommandFailure(message: "\(origin.article) is no longer in the corpus")
    }
    let analysed = try analysis(by: try makeRegistry(), try file()).analyse(article.record)
    let index = Int(origin.key & ((1 << StoreNaming.keyShift) - 1))
    guard analysed.layers.quotes.indices.contains(index) else {
      throw CommandFailure(message: "the analyzer finds another number of quotes there now", help: "ask again")
    }
    return Found(article: article, document: analysed.document, quotes: analysed.layers.quotes, index: index)
  }

  /// The analyzers that make quotes, reading as the store was made.
  private func analysis(by registry: AnalyzerRegistry, _ corrections: CorrectionFile) throws -> ArticleAnalysis {
    ArticleAnalysis(
      analyzers: registry.closure(of: Set(registry.quoteProviders)), corrections: corrections,
      repeated: try reader.repeatedLines())
  }

  // MARK: Saying

  func corrections() throws -> [QuoteCorrection] { try file().corrections }

  /// Writes a correction down and reads its article again.
  func say(_ said: QuoteCorrection.Said, _ value: String?, of origin: RowOrigin) throws -> QuoteCorrection {
    let found = try find(origin)
    let correction = QuoteCorrection(found, said: said, value: value)
    var file = try file()
    let old = file
    file.add(correction)
    try replace(old, by: file, found.article)
    return correction
  }

  /// Takes back correction `number` (from 1), the last one without a number.
  func undo(_ number: Int?) throws -> QuoteCorrection {
    let old = try file()
    let number = number ?? old.corrections.count
    guard number >= 1, number <= old.corrections.count else {
      throw CommandFailure(
        message: old.isEmpty ? "there is nothing to undo" : "there is no correction \(number)",
        help: ".corrections lists them")
    }
    let correction = old.corrections[number - 1]
    guard let article = try reader.articles(id: correction.article).first(where: correction.isOf) else {
      try write(old.without(number - 1))
      return correction
    }
    try replace(old, by: old.without(number - 1), article)
    return correction
  }

  /// Writes the corrected articles as gold for `verbatim evaluate quotes`: their quotes as they stand, one article a
  /// line.
  ///
  /// - Returns: how many they are.
  func writeGold(to path: String) throws -> Int {
    let path = path.withHome
    guard try !reader.isSource(path) else {
      throw CommandFailure(message: "cannot write \(path): \(CommandFailure.isSource)")
    }
    let gold = try gold()
    try AliasesFile.write(gold.map { $0 + "\n" }.joined(), to: path)
    return gold.count
  }

  private func gold() throws -> [String] {
    let file = try file()
    let analysis = try analysis(by: try makeRegistry(), file)
    var lines: [String] = []
    for id in Set(file.corrections.map(\.article)).sorted() {
      for article in try reader.articles(id: id) where file.corrections.contains(where: { $0.isOf(article) }) {
        let analysed = analysis.analyse(article.record)
        lines.append(try GoldArticle(analysed.document, analysed.layers.quotes).line)
      }
    }
    return lines
  }

  private func replace(_ old: CorrectionFile, by new: CorrectionFile, _ article: StoredArticle) throws {
    try write(new)
    do {
      try readAgain(article, new)
    } catch {
      try write(old)
      throw error
    }
  }

  private func file() throws -> CorrectionFile {
    guard let path else { return CorrectionFile() }
    return try CorrectionsFile.read(path)
  }

  private func write(_ file: CorrectionFile) throws {
    guard let path else {
      throw CommandFailure(
        message: "nothing can be said of the quotes of a store as it stands, or of standard input",
        help: "open the folder or file it was made of")
    }
    try AliasesFile.write(file.text, to: path)
  }
}

extension QuoteCorrection {
  /// Two files may use one id; the text tells their articles apart.
  fileprivate func isOf(_ article: StoredArticle) -> Bool {
    self.article == article.record.id && text == Self.bodyHash(article.record.body)
  }

  init(_ found: QuotesDesk.Found, said: Said, value: String?) {
    let span = found.quote.span
    self.init(
      article: found.article.record.id, text: Self.bodyHash(found.article.record.body), start: span.start,
      end: span.end, set: said, value: value, quote: found.document.text(span))
  }
}
