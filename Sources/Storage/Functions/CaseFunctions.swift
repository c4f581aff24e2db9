import GRDBSQLite

extension SQLFunction {
  /// `vb_fold(text)`: the folded form that search compares.
  static let fold = SQLFunction("vb_fold", 1) { context, _, arguments in
    let call = FunctionCall(context: context, arguments: arguments)
    guard let text = call.text(0) else { return call.returnNull() }
    Folded.withFolded(text) { call.give($0) }
  }

  /// `vb_lower(text)`: lower case in all scripts.
  static let lower = SQLFunction("vb_lower", 1) { context, _, arguments in
    let call = FunctionCall(context: context, arguments: arguments)
    guard let text = call.text(0) else { return call.returnNull() }
    call.give(String(decoding: text, as: UTF8.self).lowercased())
  }

  /// `vb_upper(text)`: upper case in all scripts.
  static let upper = SQLFunction("vb_upper", 1) { context, _, arguments in
    let call = FunctionCall(context: context, arguments: arguments)
    guard let text = call.text(0) else { return call.returnNull() }
    call.give(String(decoding: text, as: UTF8.self).uppercased())
  }
}
