import Analysis
import CorpusModel
import Execution
import Presentation
import QueryLanguage
import Storage

/// Errors of the stages in the words of the command line.
enum Failures {
  /// Runs `body`; what it throws becomes one message that says what to do.
  static func told<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as StoreError {
      throw CommandFailure(message: error.message, help: error.advice)
    } catch let error as CatalogError {
      throw CommandFailure(message: error.description)
    } catch let error as RegistryError {
      throw CommandFailure(message: error.description)
    }
  }
}

/// How errors of statements are shown.
struct ErrorReport: Sendable {
  /// Before each error, `file:line:column`; nil at the prompt.
  var name: String?
  var asJSON = false
  /// Somebody types, and is told what to type.
  var isSitting = false
  var isColoured = false

  /// What `error` says of `source`; ends in a line break.
  func text(_ error: any Error, of source: String, firstLine: Int = 1) -> String {
    switch error {
    case let failure as BindingFailure:
      let renderer = renderer(source, firstLine)
      if asJSON { return renderer.json(failure.errors) }
      return renderer.render(failure.errors) + (failure.isCut ? "… and further errors\n" : "")
    case let error as ExecutionError:
      if let inner = error.inStatement {
        let renderer = renderer(source, firstLine)
        return asJSON ? renderer.json([inner]) : renderer.render([inner])
      }
      return plain(error.code, error.message, error.help, firstLine)
    case let error as StoreError where error.isOfDepth:
      return plain(
        QueryError.Code.tooDeep.rawValue, "this is nested too deeply for the store",
        "keep a part of it as a result, `A = from …`, and go on from that: `A | where …`", firstLine)
    case let error as StoreError: return plain(error.kind.rawValue, error.message, error.advice, firstLine)
    case let error as NestedRowsRefused:
      return plain("nested-rows", error.message, error.help(isSitting ? ".mode" : "--format"), firstLine)
    case let failure as CommandFailure: return plain("command", failure.message, failure.help, firstLine)
    default: return plain("failed", "\(error)", nil, firstLine)
    }
  }

  private func renderer(_ source: String, _ firstLine: Int) -> ErrorRenderer {
    guard isColoured else { return ErrorRenderer(source: source, file: name, firstLine: firstLine) }
    return ErrorRenderer(source: source, file: name, firstLine: firstLine) { part, text in
      switch part {
      case .heading: "\u{1B}[1;31m\(text)\u{1B}[0m"
      case .caret, .label: "\u{1B}[31m\(text)\u{1B}[0m"
      case .gutter: "\u{1B}[2m\(text)\u{1B}[0m"
      case .otherCaret, .help: "\u{1B}[36m\(text)\u{1B}[0m"
      }
    }
  }

  /// An error that has no place within its statement.
  private func plain(_ code: String, _ message: String, _ help: String?, _ line: Int) -> String {
    if asJSON {
      var text = "{\"code\":\(JSONLine.quoted(code)),\"message\":\(JSONLine.quoted(message))"
      if let name { text += ",\"file\":\(JSONLine.quoted(name)),\"line\":\(line)" }
      if let help { text += ",\"help\":\(JSONLine.quoted(help))" }
      return text + "}\n"
    }
    let prefix = name.map { "\($0.shownSafely):\(line): " } ?? ""
    let heading = isColoured ? "\u{1B}[1;31merror[\(code)]\u{1B}[0m" : "error[\(code)]"
    return "\(prefix)\(heading) \(message.shownSafely)\n" + (help.map { "  help: \($0.shownSafely)\n" } ?? "")
  }
}

extension StoreError {
  /// The engine's parser gave up on a statement that is too deep for it.
  fileprivate var isOfDepth: Bool {
    kind == .statement
      && ["parser stack overflow", "Expression tree is too large"].contains(where: message.contains)
  }
}

/// Something to know that is no error; where errors are JSON (`--json-errors`) it is as well.
struct Note {
  var message: String
  var help: String?

  var text: String { "note: \(message.shownSafely)" + (help.map { ": \($0.shownSafely)" } ?? "") + "\n" }

  var json: String {
    "{\"code\":\"note\",\"message\":\(JSONLine.quoted(message))"
      + (help.map { ",\"help\":\(JSONLine.quoted($0))" } ?? "") + "}\n"
  }
}

enum JSONLine {
  /// A JSON string with its marks; what a terminal would obey is escaped as well.
  static func quoted(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\n": json += "\\n"
      case "\r": json += "\\r"
      case "\t": json += "\\t"
      case _ where VisibleText.isHidden(scalar):
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}
