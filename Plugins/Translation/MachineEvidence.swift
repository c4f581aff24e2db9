import Glibc

/// What counts of an article say, as the score weighs it and as the fit of `MachineTable` learns from it.
enum MachineEvidence {
  /// Occurrences added to what is counted and to what is expected, so that rare turns say little in a short text.
  static let prior = 2.0
  /// Nothing says more than so many spreads.
  static let spreadsMax = 3.0

  /// ln((n + prior) / (expected + prior)) of a turn.
  @inline(__always)
  static func surprise(_ count: Int32, expected: Double) -> Double {
    // Most counts are 0: their logarithm is a constant.
    (count == 0 ? log(prior) : log(Double(count) + prior)) - log(expected + prior)
  }

  /// The share of *déclaré* among the verbs of reporting, drawn to a tenth where there are few.
  static func declaredShare(_ declared: Int, _ reported: Int) -> Double {
    (Double(declared) + 0.5) / (Double(declared + reported) + 5)
  }
}
