/// A field of a record: where its name and value stand in the record's bytes.
struct RawField {
  enum Kind: UInt8 {
    case string, number, yes, no, null, object, array
    /// A cell of a table, which says no type.
    case cell
  }

  var kind: Kind
  /// Inside the quotation marks of a string.
  var start: Int32
  var end: Int32
  /// True where the value is a JSON string with escapes.
  var isEscaped = false
  var nameStart: Int32 = 0
  var nameEnd: Int32 = 0
  var nameIsEscaped = false
  /// Index in the file's `FieldNames`, once known.
  var name: Int32 = -1

  var range: Range<Int> { Int(start)..<Int(end) }
  var nameRange: Range<Int> { Int(nameStart)..<Int(nameEnd) }
}
