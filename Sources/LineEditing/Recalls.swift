/// Walks through the statements typed before.
///
/// Ours, because libedit's own walk drops the text being typed when one goes down from the newest.
struct Recalls {
  /// Oldest first.
  var statements: [String] = []
  /// Index of the statement shown; nil for the text being typed.
  private var position: Int?
  private var typed = ""

  mutating func restart() {
    position = nil
    typed = ""
  }

  /// Goes on from the statement that a search found, `text` being what was typed before it.
  mutating func jump(to found: Int, from text: String) {
    if position == nil { typed = text }
    position = found
  }

  /// The statement before the one shown, `text` being kept if it is what is being typed; nil at the oldest.
  mutating func older(than text: String) -> String? {
    let from = position ?? statements.count
    guard from > 0 else { return nil }
    if position == nil { typed = text }
    position = from - 1
    return statements[from - 1]
  }

  /// The statement after the one shown, the text being typed after the newest; nil where that stands already.
  mutating func newer() -> String? {
    guard let shown = position else { return nil }
    position = shown + 1 < statements.count ? shown + 1 : nil
    return position.map { statements[$0] } ?? typed
  }
}
