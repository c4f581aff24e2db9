import CorpusModel
import Testing

@testable import Execution

struct JSONTextTests {
  /// Half of a surrogate pair alone is U+FFFD; what stands behind it is read for itself.
  @Test(arguments: [
    (#"["\ud83d\ude00"]"#, "\u{1F600}"), (#"["\ud83d"]"#, "\u{FFFD}"), (#"["\ud83dx"]"#, "\u{FFFD}x"),
    (#"["\ud83d\n"]"#, "\u{FFFD}\n"), (#"["\ud83d\u0041"]"#, "\u{FFFD}A"),
    (#"["\ud83d\ud83d\ude00"]"#, "\u{FFFD}\u{1F600}"), (#"["\ude00\u0041"]"#, "\u{FFFD}A"),
    (#"["\ud83d\""]"#, "\u{FFFD}\""),
  ])
  func escapes(json: String, text: String) {
    #expect(JSONText.read(json) == .list([.text(text)]))
  }

  @Test(arguments: [#"["\ud83d\u00"]"#, #"["\ud83d\"]"#, #"["\ud83d"#])
  func unfinished(json: String) {
    #expect(JSONText.read(json) == nil)
  }
}
