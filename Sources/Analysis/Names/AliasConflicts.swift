import TextKernel

/// A merge and a split of the same two names.
enum AliasConflicts {
  static func first(in file: AliasFile) -> AliasFile.Invalid? {
    var merged: [String: Int] = [:]
    var lines: [Int: Int] = [:]
    for (number, entry) in file.merge.enumerated() {
      let names = ([entry.name] + entry.values).map(Fold.fold)
      // Entries that share a name are one set.
      let shared = Set(names.compactMap { merged[$0] })
      for (name, old) in merged where shared.contains(old) { merged[name] = number }
      for name in names { merged[name] = number }
      lines[number] = entry.place.line
    }
    for entry in file.split {
      guard let set = merged[Fold.fold(entry.name)] else { continue }
      for value in entry.values where merged[Fold.fold(value)] == set {
        let message = "\"\(value)\" is split from \"\(entry.name)\" here and merged with it on line \(lines[set] ?? 0)"
        return AliasFile.Invalid(line: entry.place.line, message: message)
      }
    }
    return nil
  }
}
