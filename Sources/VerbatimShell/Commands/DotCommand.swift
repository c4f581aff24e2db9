/// A command to the shell itself, told from a query by its first character.
///
/// Declared once, in a file of its own; help, completion, did-you-mean and the documentation are printed from it.
struct DotCommand: Sendable {
  /// What happens after it.
  enum Effect: Sendable, Equatable {
    case goesOn
    /// The shell ends with this exit code.
    case ends(Int32)
  }

  /// What completes an argument.
  enum Argument: Sendable, Equatable {
    case collection, file, mode, nothing, parameter, topic
    case words([String])
  }

  typealias Work = @Sendable (_ arguments: Arguments, _ shell: any ShellContext) throws -> Effect

  /// Without its dot.
  let name: String
  /// Other spellings, whole: `.exit`, `\q`.
  var synonyms: [String] = []
  /// What follows the name: `[NAME]`, `on|off`.
  var usage = ""
  /// One sentence.
  let summary: String
  /// More, for `.help NAME`; may be empty.
  var details = ""
  var examples: [String] = []
  var argument = Argument.nothing
  let work: Work

  /// `.mode [NAME]`
  var signature: String { usage.isEmpty ? "." + name : ".\(name) \(usage)" }

  /// All spellings, the name first.
  var spellings: [String] { ["." + name] + synonyms }
}
