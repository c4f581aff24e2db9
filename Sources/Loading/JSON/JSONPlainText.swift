/// The text in a nested value where a field of text is wanted: `["A", "B"]`, `{"name": "A"}`, `[{"name": "A"}]`.
///
/// Dumps write authors, outlets and ids so (`"source": {"id": null, "name": "Le Monde"}`, `{"$oid": "…"}`), and
/// texts as lists of paragraphs. Returns nil where there is none.
func plainText(
  of field: RawField, in bytes: UnsafeBufferPointer<UInt8>, separator: StaticString, unpaired: inout Bool
) -> [UInt8]? {
  var members: [RawField] = []
  var scanner = JSONScanner(bytes, at: Int(field.start))
  switch field.kind {
  case .string, .cell:
    return field.isEscaped
      ? unescapeJSON(bytes, field.range, unpaired: &unpaired) : Array(bytes[field.range])
  case .number: return Array(bytes[field.range])
  case .array:
    guard (try? scanner.array(into: &members)) != nil else { return nil }
    var joined: [UInt8] = []
    var isFirst = true
    for member in members where member.kind == .string || member.kind == .object {
      guard let text = plainText(of: member, in: bytes, separator: separator, unpaired: &unpaired) else { continue }
      if !isFirst { joined += UnsafeBufferPointer(start: separator.utf8Start, count: separator.utf8CodeUnitCount) }
      isFirst = false
      joined += text
    }
    return isFirst ? nil : joined
  case .object:
    guard (try? scanner.object(into: &members)) != nil else { return nil }
    let strings = members.filter { $0.kind == .string }
    let named = strings.first { member in
      namingMembers.contains { $0.utf8.elementsEqual(bytes[member.nameRange]) }
    }
    guard let chosen = named ?? (strings.count == 1 ? strings[0] : nil) else { return nil }
    return plainText(of: chosen, in: bytes, separator: separator, unpaired: &unpaired)
  case .yes, .no, .null: return nil
  }
}

private let namingMembers = ["name", "@value", "#text", "$oid", "$date", "title", "text"]
