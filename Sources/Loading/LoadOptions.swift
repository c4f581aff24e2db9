/// What the user may say about a load.
package struct LoadOptions: Sendable {
  /// Name of the reader for standard input, pipes and files whose ending has none (`--format-in`).
  package var format: String?
  /// Field of the input for a role, chosen by the user (`--map body=FIELD`); it alone is then read for that role.
  package var mapping: [FieldRole: String] = [:]
  /// What a text is read as that is not UTF-8; nil: Windows-1252.
  package var charset: Charset?
  /// A record longer than this many bytes is rejected; at most 1 GiB.
  package var recordLimitBytes = 16 << 20 {
    didSet { recordLimitBytes = min(max(recordLimitBytes, 1), 1 << 30) }
  }
  /// Packed data that grows by more than this factor is taken for a bomb…
  package var expansionLimit = 200
  /// …from this many unpacked bytes on.
  package var expansionFloorBytes = 64 << 20
  /// File descriptor that `-` means.
  package var standardInput: Int32 = 0
  /// Asked some times a second while a pipe gives nothing: true ends the wait, and its file is rejected.
  package var isStopped: @Sendable () -> Bool = { false }

  package init() {}
}

/// A wrong value of a load option.
package struct LoadOptionError: Error, Sendable, Hashable {
  package var message: String
}

extension LoadOptions {
  /// Takes `ROLE=FIELD` as `--map` has it; a role has one field, and a field one role.
  package mutating func map(_ argument: String) throws(LoadOptionError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty else {
      throw LoadOptionError(message: "`\(argument)` is not ROLE=FIELD, as in `body=content_text`")
    }
    guard let role = FieldRole(rawValue: parts[0].lowercased()) else {
      let roles = FieldRole.allCases.map(\.rawValue).joined(separator: ", ")
      throw LoadOptionError(message: "no role `\(parts[0])`: the roles are \(roles)")
    }
    let field = String(parts[1])
    if let before = mapping[role], before != field {
      throw LoadOptionError(message: "`\(before)` and `\(field)` cannot both be the \(role.rawValue)")
    }
    if let other = mapping.first(where: { $0.key != role && $0.value == field })?.key {
      throw LoadOptionError(message: "`\(field)` cannot be both the \(other.rawValue) and the \(role.rawValue)")
    }
    mapping[role] = field
  }

  /// Takes the name of a reader as `--format-in` has it.
  package mutating func setFormat(_ name: String) throws(LoadOptionError) {
    guard reader(named: name) != nil else {
      throw LoadOptionError(
        message: "no input format `\(name)`: the formats are \(allReaders.map(\.name).joined(separator: ", "))")
    }
    format = name.lowercased()
  }
}
