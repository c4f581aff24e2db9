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
    ("\\e[200~", "verbatim-paste"),
    (Step.accept.key, "ed-newline"),
    (Step.list.key, "verbatim-list"),
    (Step.search.key, "em-inc-search-prev"),
    (Step.stop.key, "verbatim-stop-now"),
  ]

  /// What a function has libedit do next, as a key no keyboard has.
  enum Step: Int {
    case accept = 9001
    case list, search, stop

    var key: String { "\\e[\(rawValue)~" }

    func push(on editor: OpaquePointer) { el_wpush(editor, WideText("\u{1B}[\(rawValue)~").terminated) }
  }

  static func bindComforts(_ editor: OpaquePointer) {
    for (key, function) in comforts { vb_bind(editor, key, function) }
  }

  static func bindEssentials(_ editor: OpaquePointer) {
    let isVi = vb_has_vi_keys(editor)
    for (key, function) in essentials {
      vb_bind(editor, key, function)
      if isVi { vb_bind_command(editor, key, function) }
    }
    guard isVi else { return }
    // `bind -v` made the maps anew, and libedit's own j and k lose what is being typed.
    vb_bind(editor, "^I", "verbatim-complete")
    vb_bind(editor, "^R", "verbatim-search")
    vb_bind_command(editor, "j", "verbatim-down")
    vb_bind_command(editor, "k", "verbatim-up")
  }
}
