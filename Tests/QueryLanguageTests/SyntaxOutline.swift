@testable import QueryLanguage

/// A tree without its spans, as text: equal where two trees say the same.
func outline(_ node: Any) -> String {
  if node is SourceSpan { return "" }
  let mirror = Mirror(reflecting: node)
  if mirror.children.isEmpty { return "\(node)" }
  let children = mirror.children.map { child in
    (child.label.map { $0 + ":" } ?? "") + outline(child.value)
  }
  return "\(mirror.subjectType)(" + children.joined(separator: ",") + ")"
}
