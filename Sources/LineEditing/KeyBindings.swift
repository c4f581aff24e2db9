import CLibeditShim

/// The keys, in one table.
///
/// What makes the editor work (Enter, paste, Ctrl-C) is bound after `~/.editrc` has been read, the rest before it, so
/// that a user's own keys win.
enum KeyBindings {
  /// A key, as libedit's `bind` writes it, and what it calls: a function of libedit, or one of `KeyFunction.all`.
  typealias Binding = (key: String, function: String)

  static let comforts: [Binding] = [
    ("^A", "verbatim-line-start"),
    ("^E", "verbatim-line-end"),
    ("^I", "verbatim-complete"),
    ("^L", "ed-clear-screen"),
    ("^N", "verbatim-newer"),
    ("^P", "verbatim-older"),
    ("^R", "verbatim-search"),
    ("^W", "ed-delete-prev-word"),
    ("\\e^J", "verbatim-newline"),  // Alt-Enter
    ("\\e^M", "verbatim-newline"),
    ("\\e[13;2u", "verbatim-newline"),  // Shift-Enter, where the terminal tells it apart
    ("\\e[13;3u", "verbatim-newline"),
    ("\\e^?", "ed-delete-prev-word"),  // Alt-Backspace
    ("\\e[1;3C", "em-next-word"),  // Alt-Right and Alt-Left, then with Ctrl
    ("\\e[1;3D", "ed-prev-word"),
    ("\\e[1;5C", "em-next-word"),
    ("\\e[1;5D", "ed-prev-word"),
    ("\\e[3~", "ed-delete-next-char"),
    ("\\e[1~", "verbatim-line-start"),
    ("\\e[4~", "verbatim-line-end"),
    ("\\e[H", "verbatim-line-start"),
    ("\\e[F", "verbatim-line-end"),
    ("\\eOH", "verbatim-line-start"),
    ("\\eOF", "verbatim-line-end"),
    ("\\e[A", "verbatim-up"),
    ("\\e[B", "verbatim-down"),
    ("\\eOA", "verbatim-up"),
    ("\\eOB", "verbatim-down"),
  ]

  static let essentials: [Binding] = [
    ("^C", "verbatim-interrupt"),
    ("^J", "verbatim-enter"),
    ("^M", "verbatim-enter"),
    ("^Z", "verbatim-stop"),
    (Step.accept.key, "ed-newline"),
    (Step.list.key, "verbatim-list"),
    (Step.search.key, "verbatim-search-key"),
    (Step.stop.key, "verbatim-stop-now"),
  ]

  static let emacsEssentials: [Binding] = [
    ("\\e[200~", "verbatim-paste")
  ]

  static let viEssentials: [Binding] = [
    // ESC alone is a key of vi's: the reader makes a step of the sequence that begins a paste.
    (Step.paste.key, "verbatim-paste"),
    // `bind -v` made the maps anew.
    ("^I", "verbatim-complete"),
    ("^R", "verbatim-search"),
  ]

  static let viCommands: [Binding] = [
    (Step.paste.key, "verbatim-paste"),
    // libedit's own lose what is being typed.
    ("j", "verbatim-down"),
    ("k", "verbatim-up"),
  ]

  /// What a function has libedit do next, as keys no keyboard has: Ctrl-_ and a letter.
  enum Step: String {
    case accept = "a"
    case list = "l"
    case paste = "p"
    case search = "r"
    case stop = "z"

    var key: String { "^_" + rawValue }

    func push(on editor: OpaquePointer) { el_wpush(editor, WideText("\u{1F}" + rawValue).terminated) }
  }

  static func bindComforts(_ editor: OpaquePointer) {
    for (key, function) in comforts { vb_bind(editor, key, function) }
  }

  static func bindEssentials(_ editor: OpaquePointer) {
    let isVi = vb_has_vi_keys(editor)
    for (key, function) in essentials + (isVi ? viEssentials : emacsEssentials) { vb_bind(editor, key, function) }
    guard isVi else { return }
    for (key, function) in essentials + viCommands { vb_bind_command(editor, key, function) }
  }
}
