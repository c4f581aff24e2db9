/// What a terminal shows: a grid of cells driven by the bytes a program writes.
///
/// The part of xterm that line editors and pagers use: motion, erasing, inserting and deleting, wrapping at the
/// margin, wide characters, scrolling. Colours are passed over.
package struct Screen {
  package private(set) var rows: Int
  package private(set) var columns: Int
  /// Row and column of the cursor, from 0.
  package private(set) var row = 0
  package private(set) var column = 0
  /// Private modes that are on: 2004 is bracketed paste.
  package private(set) var modes: Set<Int> = []
  package private(set) var bells = 0
  /// Rows that have scrolled off the top.
  package private(set) var scrollback: [String] = []

  /// A character with its combining marks; "" is the right half of a wide one.
  private var cells: [[String]]
  /// The last column is written: the next character goes to the next row.
  private var wraps = false
  private var inserts = false
  private var parser = EscapeParser()

  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    cells = Array(repeating: Self.blank(columns), count: rows)
  }

  /// The rows as text, blanks at their ends left out.
  package var lines: [String] { cells.map(Self.text) }

  /// All rows, those scrolled off included; empty ones at the end left out.
  package var text: String {
    let all = scrollback + lines
    return all[..<((all.lastIndex { !$0.isEmpty } ?? -1) + 1)].joined(separator: "\n")
  }

  package func contains(_ string: String) -> Bool { text.contains(string) }

  package mutating func write(_ bytes: [UInt8]) {
    for byte in bytes {
      guard let event = parser.take(byte) else { continue }
      switch event {
      case .character(let scalar): put(scalar)
      case .control(let control): obey(control)
      case .sequence(let sequence): obey(sequence)
      }
    }
  }

  /// Rows keep what they show, as in xterm: nothing is wrapped anew.
  package mutating func resize(rows: Int, columns: Int) {
    for index in cells.indices {
      let row = cells[index].prefix(columns)
      cells[index] = row + Self.blank(columns - row.count)
    }
    while cells.count > rows, row < cells.count - 1 { cells.removeLast() }
    while cells.count > rows {
      scrollback.append(Self.text(cells.removeFirst()))
      row -= 1
    }
    while cells.count < rows { cells.append(Self.blank(columns)) }
    self.rows = rows
    self.columns = columns
    column = min(column, columns - 1)
    wraps = false
  }

  private static func blank(_ count: Int) -> [String] { Array(repeating: " ", count: max(0, count)) }

  private static func text(_ row: [String]) -> String {
    row[..<((row.lastIndex { $0 != " " } ?? -1) + 1)].joined()
  }
}

extension Screen: CustomStringConvertible {
  package var description: String { "\n" + text }
}

extension Screen {
  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = cellWidth(scalar)
    if width == 0 {
      // wraps: the character it belongs to is the one just written, in the last column.
      var before = wraps ? column : column - 1
      if before > 0, cells[row][before].isEmpty { before -= 1 }
      if before >= 0 { cells[row][before].unicodeScalars.append(scalar) }
      return
    }
    if wraps || column + width > columns {
      column = 0
      lineFeed()
    }
    wraps = false
    if inserts { insertCells(width) }
    cells[row][column] = String(scalar)
    if width == 2 { cells[row][column + 1] = "" }
    column += width
    if column >= columns {
      column = columns - 1
      wraps = true
    }
  }

  private mutating func lineFeed() {
    wraps = false
    if row < rows - 1 {
      row += 1
    } else {
      scrollback.append(Self.text(cells.removeFirst()))
      cells.append(Self.blank(columns))
    }
  }

  private mutating func obey(_ control: UInt8) {
    switch control {
    case 7: bells += 1
    case 8: move(to: row, column - 1)
    case 9: move(to: row, (column / 8 + 1) * 8)
    case 10, 11, 12: lineFeed()
    case 13: move(to: row, 0)
    default: break
    }
  }

  private mutating func obey(_ sequence: EscapeParser.Sequence) {
    let n = max(1, sequence.parameters.first ?? 1)
    switch (sequence.mark, sequence.final) {
    case ("?", "h"): modes.formUnion(sequence.parameters)
    case ("?", "l"): modes.subtract(sequence.parameters)
    case (nil, "h") where sequence.parameters == [4]: inserts = true
    case (nil, "l") where sequence.parameters == [4]: inserts = false
    case (nil, "A"): move(to: row - n, column)
    case (nil, "B"): move(to: row + n, column)
    case (nil, "C"): move(to: row, column + n)
    case (nil, "D"): move(to: row, column - n)
    case (nil, "G"): move(to: row, n - 1)
    case (nil, "d"): move(to: n - 1, column)
    case (nil, "H"), (nil, "f"):
      move(to: n - 1, max(1, sequence.parameters.dropFirst().first ?? 1) - 1)
    case (nil, "J"): eraseScreen(sequence.parameters.first ?? 0)
    case (nil, "K"): eraseLine(sequence.parameters.first ?? 0)
    case (nil, "@"): insertCells(n)
    case (nil, "P"): deleteCells(n)
    case (nil, "X"): erase(row, column..<min(columns, column + n))
    default: break
    }
  }

  private mutating func move(to row: Int, _ column: Int) {
    self.row = min(max(0, row), rows - 1)
    self.column = min(max(0, column), columns - 1)
    wraps = false
  }

  private mutating func eraseScreen(_ what: Int) {
    switch what {
    case 0:
      eraseLine(0)
      for below in cells.indices.dropFirst(row + 1) { erase(below, 0..<columns) }
    case 1:
      eraseLine(1)
      for above in 0..<row { erase(above, 0..<columns) }
    default: for index in cells.indices { erase(index, 0..<columns) }
    }
  }

  private mutating func eraseLine(_ what: Int) {
    erase(row, what == 0 ? column..<columns : what == 1 ? 0..<(column + 1) : 0..<columns)
  }

  private mutating func erase(_ row: Int, _ range: Range<Int>) {
    for index in range { cells[row][index] = " " }
  }

  private mutating func insertCells(_ count: Int) {
    cells[row].insert(contentsOf: Self.blank(count), at: column)
    cells[row].removeLast(count)
  }

  private mutating func deleteCells(_ count: Int) {
    let count = min(count, columns - column)
    cells[row].removeSubrange(column..<(column + count))
    cells[row] += Self.blank(count)
  }
}

/// Columns a character takes: the blocks the tests use, not all of Unicode.
private func cellWidth(_ scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0x0300...0x036F, 0x200B...0x200D, 0x20D0...0x20FF, 0xFE00...0xFE0F: 0
  case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
    0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
    2
  default: 1
  }
}
