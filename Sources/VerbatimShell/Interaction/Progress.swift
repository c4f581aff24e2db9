import Execution
import Glibc
import Synchronization

/// One line on standard error for anything over half a second: articles and bytes done, rate, time left.
///
/// Drawn only on a terminal, at most ten times a second, and wiped before anything else is printed.
final class Progress: Sendable {
  private struct State {
    var articles = 0
    var bytes: Int64 = 0
    var bytesTotal: Int64 = 0
    var isDrawn = false
    var lastDrawn: ContinuousClock.Instant?
  }
  private let state = Mutex(State())
  private let start = ContinuousClock.now
  private let isShown: Bool
  private let label: String

  init(_ label: String, isShown: Bool) {
    self.label = label
    self.isShown = isShown
  }

  func setTotal(bytes: Int64) { state.withLock { $0.bytesTotal = bytes } }

  /// Bytes of the sources read so far.
  func read(bytes: Int64) { state.withLock { $0.bytes = bytes } }

  func stored(articles: Int) {
    guard isShown else { return }
    state.withLock { state in
      state.articles += articles
      draw(&state)
    }
  }

  /// What is done when all articles are: it has no measure.
  func say(_ step: String) {
    guard isShown, seconds(start.duration(to: .now)) > 0.5 else { return }
    state.withLock { show(step, &$0) }
  }

  func clear() {
    state.withLock { state in
      if state.isDrawn { StandardStreams.error("\r\u{1B}[K") }
      state.isDrawn = false
    }
  }

  private func draw(_ state: inout State) {
    let now = ContinuousClock.now
    let elapsed = seconds(start.duration(to: now))
    guard elapsed > 0.5 else { return }
    if let last = state.lastDrawn, last.duration(to: now) < .milliseconds(100) { return }
    state.lastDrawn = now
    var line = megabytes(state.bytes) + (state.bytesTotal > 0 ? " of \(megabytes(state.bytesTotal))" : "")
    line += " · \(grouped(Int(Double(state.articles) / elapsed))) articles/s"
    if state.bytesTotal > 0, state.bytes > 0, state.bytes <= state.bytesTotal {
      let left = elapsed * Double(state.bytesTotal - state.bytes) / Double(state.bytes)
      line += " · \(Int(left.rounded(.up))) s left"
    }
    show(line, &state)
  }

  private func show(_ line: String, _ state: inout State) {
    state.isDrawn = true
    let done = "\(label): \(FooterText.counted(Int64(state.articles), "articles")) · \(line)"
    // One row, whatever its width: a second could not be wiped.
    let cells = Terminal.columns(of: STDERR_FILENO) - 1
    let whole = done + "  (Ctrl-C to stop)"
    StandardStreams.error("\r\u{1B}[K" + (whole.count <= cells ? whole : String(done.prefix(cells))))
  }

  private func megabytes(_ bytes: Int64) -> String { "\((bytes + 500_000) / 1_000_000) MB" }
}

func seconds(_ duration: Duration) -> Double {
  Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
}

/// `18111` → `18,111`
func grouped(_ number: some BinaryInteger) -> String {
  let digits = Array(String(number.magnitude))
  var text = number < 0 ? "-" : ""
  for (index, digit) in digits.enumerated() {
    if index > 0, (digits.count - index) % 3 == 0 { text.append(",") }
    text.append(digit)
  }
  return text
}
