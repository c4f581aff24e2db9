import TextKernel

/// The rules, in three passes over the lines: words, place, neighbours.
struct ZoneFinder {
  let bytes: UnsafeBufferPointer<UInt8>
  let tokens: [Token]
  /// Line breaks stand inside sentences: a line says little there.
  let isWrapped: Bool

  /// What the words of a line say wherever it stands.
  func byWords(_ lines: inout [ZoneLine]) {
    for index in lines.indices {
      let line = lines[index]
      guard let kind = ZonePhrases.kind(of: line, tokens, bytes) ?? credit(line) else { continue }
      lines[index].kind = kind
      lines[index].isSure = true
    }
  }

  /// A line that stands in many articles is the page's, unless it is a name, a quotation or the headline itself.
  func byRepetition(_ lines: inout [ZoneLine], title: TextSpan?, _ isRepeated: (Range<Int>) -> Bool) {
    for index in lines.indices where lines[index].kind == nil {
      let line = lines[index]
      guard isRepeated(line.tokens), !isByline(line, index, lines), !isQuotation(line) else { continue }
      if let title, title.overlaps(span(line)) { continue }
      lines[index].kind = .boilerplate
      lines[index].isSure = true
    }
  }

  /// Headline, bylines, headings, quotations.
  func byPlace(_ lines: inout [ZoneLine], title: TextSpan?) {
    var seen = 0
    for index in lines.indices where lines[index].kind == nil {
      let line = lines[index]
      defer { seen += 1 }
      let span = self.span(line)
      if let title, title.contains(span) || (title.overlaps(span) && line.words <= 40) {
        lines[index].kind = .headline
      } else if seen == 0, title == nil, isHeadline(line), index + 1 < lines.count {
        lines[index].kind = .headline
      } else if isByline(line, index, lines) {
        lines[index].kind = .byline
      } else if isQuotation(line) {
        lines[index].kind = .quote
      } else if seen > 0, isHeading(line, index, lines) {
        lines[index].kind = .heading
      }
    }
  }

  /// A short line among boilerplate, or a foreign one at the page's foot, is boilerplate too.
  func byNeighbours(_ lines: inout [ZoneLine]) {
    let story = lines.lastIndex { ($0.kind == nil || $0.kind == .quote) && $0.endsSentence && $0.words >= 8 } ?? -1
    for index in lines.indices {
      let line = lines[index]
      guard !line.isSure, line.kind != .headline, line.kind != .boilerplate else { continue }
      if isAfterFurniture(index, lines), !line.endsSentence, line.words <= 24, index > story || isBetween(index, lines)
      {
        lines[index].kind = .boilerplate
      } else if line.words >= 4, index > 0 || lines.count > 4, isAtFoot(index, lines), line.language != nil,
        index > 0 && lines[index - 1].kind == .boilerplate
          || index + 1 < lines.count && lines[index + 1].kind == .boilerplate
          || index == lines.count - 1
      {
        lines[index].kind = .boilerplate
      }
    }
  }

  private func isAfterFurniture(_ index: Int, _ lines: [ZoneLine]) -> Bool {
    index > 0 && lines[index - 1].kind == .boilerplate
  }

  /// Boilerplate stands on both sides, at most two such lines away.
  private func isBetween(_ index: Int, _ lines: [ZoneLine]) -> Bool {
    let after = lines[(index + 1)..<min(lines.count, index + 4)]
    guard let next = after.firstIndex(where: { $0.kind == .boilerplate }) else { return false }
    return lines[index..<next].allSatisfy { !$0.endsSentence && $0.words <= 24 }
  }

  /// In the last third of the lines.
  private func isAtFoot(_ index: Int, _ lines: [ZoneLine]) -> Bool { index * 3 >= lines.count * 2 - 1 }

  /// Zones of the lines: datelines and credits cut off, neighbours of one kind joined.
  func zones(_ lines: [ZoneLine]) -> [Zone] {
    var zones: [Zone] = []
    var mayHaveDateline = 4
    for line in lines {
      let kind = line.kind ?? .body
      var span = self.span(line)
      if mayHaveDateline > 0, kind == .body || kind == .quote {
        mayHaveDateline -= 1
        if let end = Dateline.end(of: line, tokens, bytes) {
          mayHaveDateline = 0
          zones.append(Zone(span: TextSpan(span.start, end), kind: .dateline))
          guard let next = tokens[line.tokens].first(where: { $0.start >= end }) else { continue }
          span.start = next.start
        }
      }
      if kind == .body, let start = Dateline.credit(of: line, tokens, bytes), start > span.start {
        append(
          Zone(span: TextSpan(span.start, tokens[before(start, line)].end), kind: .body, language: line.language),
          to: &zones)
        zones.append(Zone(span: TextSpan(start, span.end), kind: .agency))
      } else {
        append(Zone(span: span, kind: kind, language: line.language), to: &zones)
      }
    }
    return zones
  }

  private func before(_ start: Int32, _ line: ZoneLine) -> Int {
    line.tokens.last { tokens[$0].end <= start } ?? line.tokens.lowerBound
  }

  private func append(_ zone: Zone, to zones: inout [Zone]) {
    let joins: Set<ZoneKind> = [.body, .boilerplate, .quote]
    if let last = zones.last, last.kind == zone.kind, last.language == zone.language, joins.contains(zone.kind) {
      zones[zones.count - 1].span.end = zone.span.end
    } else {
      zones.append(zone)
    }
  }

  func span(_ line: ZoneLine) -> TextSpan {
    TextSpan(tokens[line.tokens.lowerBound].start, tokens[line.tokens.upperBound - 1].end)
  }

  func byte(_ index: Int) -> UInt8 { bytes[Int(tokens[index].start)] }
}
