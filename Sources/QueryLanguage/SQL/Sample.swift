import CorpusModel

/// `sample n seed s` (R10): the n rows of least rank. The same rows on every engine, in any order of reading.
package enum Sample {
  /// 2³¹ − 1: squares of residues fit an SQL integer.
  private static let prime: Int64 = 2_147_483_647

  /// Two rounds of a quadratic map modulo a prime, so that neighbouring keys fall apart.
  package static func rank(_ key: Int64, seed: Int64) -> Int64 {
    var x = (residue(key) + residue(seed) * 7919) % prime
    for round in [48271, 16807] as [Int64] { x = (x * x % prime + x * round + residue(seed)) % prime }
    return x
  }

  private static func residue(_ value: Int64) -> Int64 {
    let rest = value % prime
    return rest < 0 ? rest + prime : rest
  }

  static func sql(_ key: SQL, seed: Int64) -> SQL {
    let seed: SQL = "\(bind: .integer(residue(seed)))"
    let p: SQL = "2147483647"
    let start: SQL = "((\(key)) % \(p) + \(seed) * 7919) % \(p)"
    func round(_ x: SQL, _ factor: SQL) -> SQL { "((\(x)) * (\(x)) % \(p) + (\(x)) * \(factor) + \(seed)) % \(p)" }
    return round(round(start, "48271"), "16807")
  }
}
