import CorpusModel

/// Where a concordance has its columns.
struct KwicColumns {
  var place: Int?
  var left: Int
  var match: Int
  var right: Int

  init?(_ header: ResultHeader) {
    func index(_ name: String) -> Int? { header.columns.firstIndex { $0.name == name } }
    guard let left = index("left"), let match = index("match"), let right = index("right") else { return nil }
    self.left = left
    self.match = match
    self.right = right
    place = index("place")
  }
}

/// A concordance: a line an occurrence, `article:line` first, the matches one below the other.
final class KwicView: FormatSink {
  private static let gap = 2

  private let style: OutputStyle
  private let writer: ByteWriter
  private var columns: KwicColumns?
  private var waiting: [Line] = []
  private var widths: (place: Int, left: Int, match: Int)?
  private var shortenedCells = 0
  private var shortenedLines = 0

  private struct Line {
    var place: String
    var left: String
    var match: String
    var right: String
  }

  init(_ style: OutputStyle, _ writer: ByteWriter) {
    self.style = style
    self.writer = writer
  }

  var shortening: Shortening? {
    shortenedCells + shortenedLines > 0 ? Shortening(cells: shortenedCells, lines: shortenedLines) : nil
  }

  func begin(_ header: ResultHeader) throws { columns = KwicColumns(header) }

  func row(_ row: ResultRow) throws {
    guard let columns else { return }
    func text(_ index: Int?) -> String {
      guard let index, index < row.values.count else { return "" }
      return visibleLine(cellText(row.values[index]))
    }
    let place = columns.place == nil ? placeText(row.origin) : text(columns.place)
    let line = Line(
      place: visibleLine(place), left: text(columns.left), match: text(columns.match), right: text(columns.right))
    if let widths {
      write(line, widths)
      try writer.endRow()
    } else {
      waiting.append(line)
      if waiting.count == TableSink.measuredRows { try writeWaiting() }
    }
  }

  func end() throws {
    if widths == nil, !waiting.isEmpty { try writeWaiting() }
    try writer.flush()
  }

  private func writeWaiting() throws {
    var place = waiting.map { cellCount($0.place) }.max() ?? 0
    var left = waiting.map { cellCount($0.left) }.max() ?? 0
    var match = waiting.map { cellCount($0.match) }.max() ?? 0
    if let width = style.width {
      place = min(place, width / 3)
      // Both sides get the same room, so that the matches stand in the middle of what is left of the line.
      match = min(match, width / 3)
      left = min(left, max(0, (width - place - match - 3 * Self.gap) / 2))
    }
    widths = (place, left, match)
    for line in waiting { write(line, (place, left, match)) }
    waiting = []
    try writer.endRow()
  }

  private func write(_ line: Line, _ widths: (place: Int, left: Int, match: Int)) {
    let gap = blanks(Self.gap)
    var right = line.right
    var left = line.left
    var match = line.match
    var place = line.place
    if let width = style.width {
      let room = max(0, width - widths.place - widths.left - 3 * Self.gap)
      place = cut(place, to: widths.place)
      match = cut(match, to: room)
      let short = shortened(right, to: room - cellCount(match))
      right = short ?? right
      if short != nil || cellCount(left) > widths.left { shortenedLines += 1 }
      if cellCount(left) > widths.left {
        left = OutputStyle.ellipsis + suffix(left, cells: max(0, widths.left - cellCount(OutputStyle.ellipsis)))
      }
    }
    var text = style.paint(place, .place) + blanks(widths.place - cellCount(place)) + gap
    text += blanks(widths.left - cellCount(left)) + left + gap + style.paint(match, .match)
    if !right.isEmpty { text += gap + right }
    writer.write(text + "\n")
  }

  private func cut(_ text: String, to cells: Int) -> String {
    guard let short = shortened(text, to: cells) else { return text }
    shortenedCells += 1
    return short
  }
}

/// `article:line`, which can be opened.
func placeText(_ origin: RowOrigin?) -> String {
  guard let origin else { return "" }
  return origin.line.map { "\(origin.article):\($0)" } ?? origin.article
}
