/// The language a notice of machine translation names: "traduit automatiquement de l'anglais".
enum DeclaredLanguage {
  /// - Parameter notice: the line that declares it.
  static func of(_ notice: String) -> String? {
    let notice = notice.lowercased()
    return names.first { notice.contains($0.name) }?.code
  }

  /// Names as a source is called after "de l’", "du", "from", "dari".
  private static let names: [(name: String, code: String)] = [
    ("de l’anglais", "en"), ("de l'anglais", "en"), ("from english", "en"), ("dari bahasa inggris", "en"),
    ("du russe", "ru"), ("from russian", "ru"), ("de l’indonésien", "id"), ("de l'indonésien", "id"),
    ("from indonesian", "id"), ("de l’allemand", "de"), ("de l'allemand", "de"), ("from german", "de"),
    ("de l’espagnol", "es"), ("de l'espagnol", "es"), ("from spanish", "es"), ("de l’italien", "it"),
    ("de l'italien", "it"), ("from italian", "it"), ("de l’arabe", "ar"), ("de l'arabe", "ar"),
    ("from arabic", "ar"), ("de l’ukrainien", "uk"), ("de l'ukrainien", "uk"), ("du chinois", "zh"),
    ("from chinese", "zh"),
  ]
}
