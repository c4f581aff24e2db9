import CorpusModel

extension OutputFormat {
  package static let card = OutputFormat(
    name: "card", summary: "A card a row with its texts whole: who, where, then the words."
  ) { style, writer in
    ViewSink(style, writer) { CardSink(style, writer) }
  }
}

/// Cards: number, head and place on the first line, the words wrapped under it, the other columns below.
///
///     1  Dmitri Peskov, as «il»                 000_e6ac92f8640e14c5.txt:11   indirect · 0.71
///        les deux dirigeants avaient convenu de tenir une autre série de pourparlers
final class CardSink: FormatSink {
  /// Confidence is shown where it is lower.
  static let sureConfidence = 0.8

  private let style: OutputStyle
  private let writer: ByteWriter
  private var layout: CardLayout?
  private var number = 0

  init(_ style: OutputStyle, _ writer: ByteWriter) {
    self.style = style
    self.writer = writer
  }

  func begin(_ header: ResultHeader) throws { layout = CardLayout(header) }

  func row(_ row: ResultRow) throws {
    guard let layout else { return }
    number += 1
    let card = Card(row, layout)
    let mark = String(number)
    let indent = max(3, mark.utf8.count + 1)
    writeFirstLine(card, mark, indent, keepsColumn: layout[.kind] != nil)
    for line in wrapped(card.text, to: style.width.map { $0 - indent }) where !line.isEmpty {
      writer.write(blanks(indent) + line + "\n")
    }
    let nameWidth = card.others.map { cellCount($0.name) }.max() ?? 0
    for other in card.others {
      let room = style.width.map { max(10, $0 - indent - nameWidth - 2) }
      for (index, line) in wrapped(other.text, to: room).enumerated() {
        let name = index == 0 ? other.name : ""
        writer.write(blanks(indent) + style.paint(name, .faint) + blanks(nameWidth - cellCount(name) + 2) + line + "\n")
      }
    }
    try writer.endRow()
  }

  func end() throws { try writer.flush() }

  /// The place ends at one column on every card of a screen; the head goes over to a line of its own where both don't fit.
  private func writeFirstLine(_ card: Card, _ mark: String, _ indent: Int, keepsColumn: Bool) {
    let start = style.paint(mark, .faint) + blanks(indent - mark.utf8.count)
    let head = style.paint(card.head, .strong) + card.headNote
    let headCells = cellCount(card.head) + cellCount(card.headNote)
    guard let width = style.width else {
      let parts = [head, card.place, card.tail].filter { !$0.isEmpty }
      writer.write(start + parts.joined(separator: "  ") + "\n")
      return
    }
    let tailRoom = keepsColumn ? max(15, cellCount(card.tail)) : cellCount(card.tail)
    let right = style.paint(card.place, .place) + (card.tail.isEmpty ? "" : "   " + style.paint(card.tail, .faint))
    let free = width - indent - headCells - cellCount(card.place) - (tailRoom > 0 ? tailRoom + 3 : 0)
    if card.place.isEmpty && card.tail.isEmpty {
      writer.write(start + head + "\n")
    } else if headCells == 0 {
      writer.write(start + right + "\n")
    } else if free >= 2 {
      writer.write(start + head + blanks(free) + right + "\n")
    } else {
      for (index, line) in wrapped(card.head + card.headNote, to: width - indent).enumerated() {
        writer.write((index == 0 ? start : blanks(indent)) + style.paint(line, .strong) + "\n")
      }
      writer.write(blanks(indent) + right + "\n")
    }
  }
}

/// The texts of one card.
private struct Card {
  var head = ""
  /// `, as «il»`
  var headNote = ""
  var place = ""
  /// `indirect · 0.71`
  var tail = ""
  var text = ""
  var others: [(name: String, text: String)] = []

  init(_ row: ResultRow, _ layout: CardLayout) {
    func value(_ index: Int?) -> Value { index.flatMap { $0 < row.values.count ? row.values[$0] : nil } ?? .missing }
    func line(_ index: Int?) -> String { visibleLine(cellText(value(index))) }
    head = line(layout[.head])
    let surface = line(layout[.surface])
    if head.isEmpty {
      head = surface
      if head.isEmpty, layout[.head] != nil { head = layout[.text] == nil ? "(none)" : "(unknown)" }
    } else if !surface.isEmpty, !sharesWord(surface, head) {
      headNote = ", as «\(surface)»"
    }
    if let origin = row.origin {
      place = visibleLine(placeText(origin))
    } else {
      place = [line(layout[.article]), line(layout[.line])].filter { !$0.isEmpty }.joined(separator: ":")
    }
    let kind = line(layout[.kind])
    var tails = [kind]
    if let confidence = value(layout[.confidence]).number, confidence < CardSink.sureConfidence {
      tails.append(shortNumber((confidence * 100).rounded() / 100))
    }
    tail = tails.filter { !$0.isEmpty }.joined(separator: OutputStyle.separator)
    text = visibleLines(cellText(value(layout[.text])))
    if kind == "direct", !text.isEmpty { text = "«\u{A0}\(text)\u{A0}»" }
    for other in layout.others {
      let value = value(other.column)
      if !value.isMissing { others.append((visibleLine(other.name), longText(value))) }
    }
  }

  private func longText(_ value: Value) -> String {
    guard case .table(let table) = value else { return visibleLines(cellText(value)) }
    if table.rows.isEmpty { return cellText(value) }
    return nestedLines(table, OutputStyle.separator, visibleLine).joined(separator: "\n")
  }
}

/// True where a surface holds a word of the name: then it says nothing that the name doesn't.
private func sharesWord(_ surface: String, _ name: String) -> Bool {
  func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
  return !words(surface).isDisjoint(with: words(name))
}
