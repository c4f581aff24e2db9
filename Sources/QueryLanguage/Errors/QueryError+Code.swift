extension QueryError {
  /// Stable names: scripts and editors may rely on them. Add; never rename.
  package enum Code: String, Sendable, CaseIterable {
    // Characters
    case controlCharacter = "control-character"
    case invalidEscape = "invalid-escape"
    case strayCharacter = "stray-character"
    case unclosedRegex = "unclosed-regex"
    case unclosedString = "unclosed-string"
    case invalidNumber = "invalid-number"
    case invalidDate = "invalid-date"
    // Grammar
    case clauseOrder = "clause-order"
    case duplicateClause = "duplicate-clause"
    case incomplete
    case missingWord = "missing-word"
    case reservedWord = "reserved-word"
    case syntax
    case tooDeep = "too-deep"
    case tooLong = "too-long"
    case tooManyErrors = "too-many-errors"
    case unclosedParenthesis = "unclosed-parenthesis"
    case unknownChart = "unknown-chart"
    case unknownKeyword = "unknown-keyword"
    case unknownOperator = "unknown-operator"
    case unknownStage = "unknown-stage"
    case unknownType = "unknown-type"
    case unquotedText = "unquoted-text"
    // Names
    case ambiguousField = "ambiguous-field"
    case duplicateName = "duplicate-name"
    case unknownCollection = "unknown-collection"
    case unknownField = "unknown-field"
    case unknownFunction = "unknown-function"
    case unknownOption = "unknown-option"
    case unknownParameter = "unknown-parameter"
    case unknownQuery = "unknown-query"
    case unknownResult = "unknown-result"
    case missingArgument = "missing-argument"
    case recursiveQuery = "recursive-query"
    // Meaning
    case aggregateGrain = "aggregate-grain"
    case aggregatePlace = "aggregate-place"
    case argumentCount = "argument-count"
    case export
    case grainMismatch = "grain-mismatch"
    case groupedResult = "grouped-result"
    case invalidOption = "invalid-option"
    case invalidPattern = "invalid-pattern"
    case invalidRegex = "invalid-regex"
    case nestedExport = "nested-export"
    case notInVersion = "not-in-version"
    case notGrouped = "not-grouped"
    case siblings
    case typeMismatch = "type-mismatch"
    case unsupported
  }
}
