import Foundation
import TranslationAnalyzer

/// A text of which it is known who wrote it.
struct MachineSample {
  enum Hand { case machine, human, press }

  var hand: Hand
  /// The system, or the file.
  var source: String
  /// The fifth of the documents it belongs to; translations of the same document are in the same.
  var fold: Int
  var counts: TranslationMeasure.Counts
}

/// Rates, spreads and weights of the turns, as `MachineTable` holds them.
struct MachineModelFit {
  /// Of a word of the press.
  private(set) var rates: [Double]
  /// Of the evidence of each turn; the last is of the share of *déclaré*.
  private(set) var spreads: [Double]
  private(set) var declaredShare: Double
  private(set) var model: RidgeLogistic
  /// How far the weights are stretched, and what is added, so that held-out scores are calibrated.
  private var slope = 1.0
  private var shift = 0.0

  init(_ samples: [MachineSample]) {
    let press = samples.filter { $0.hand == .press }
    let turns = TranslationMeasure.turns.count
    let words = press.reduce(0.0) { $0 + Double($1.counts.words) }
    rates = (0..<turns).map { turn in press.reduce(0.5) { $0 + Double($1.counts.turns[turn]) } / max(1, words) }
    declaredShare = press.reduce(0) { $0 + TranslationMeasure.declaredShare($1.counts) } / Double(max(1, press.count))
    spreads = [Double](repeating: 1, count: turns + 1)
    let rates = self.rates
    let declaredShare = self.declaredShare
    let raw = samples.map { Self.evidence($0.counts, rates, declaredShare) }
    for index in spreads.indices {
      let mean = raw.reduce(0) { $0 + $1[index] } / Double(raw.count)
      let squares = raw.reduce(0) { $0 + ($1[index] - mean) * ($1[index] - mean) }
      spreads[index] = max(1e-3, (squares / Double(raw.count)).squareRoot())
    }
    let spreads = self.spreads
    // Each hand counts alike, however many texts it has.
    let byHand = Dictionary(grouping: samples, by: \.hand).mapValues { 1 / Double($0.count) }
    model = RidgeLogistic(
      raw.map { Self.scaled($0, spreads) }, samples.map { $0.hand == .machine },
      shares: samples.map { byHand[$0.hand] ?? 0 }, penalty: Self.penalty)
  }

  /// Log-odds that a machine wrote it.
  func score(_ counts: TranslationMeasure.Counts) -> Double {
    slope * model.logOdds(Self.scaled(Self.evidence(counts, rates, declaredShare), spreads)) + shift
  }

  /// Stretches the scores so that those of texts not fitted on are right as often as they say, even odds before.
  mutating func calibrate(machine: [Double], press: [Double]) {
    let line = RidgeLogistic(
      (machine + press).map { [$0] }, machine.map { _ in true } + press.map { _ in false },
      shares: machine.map { _ in 1 / Double(machine.count) } + press.map { _ in 1 / Double(press.count) }, penalty: 0)
    slope = line.weights[0]
    shift = line.base
  }

  /// Scores of models of the same kind that were fitted on a part, stretched alike.
  func calibrated(_ scores: [Double]) -> [Double] { scores.map { slope * $0 + shift } }

  /// The lines of `MachineTable`.
  var table: [String] {
    var lines = [
      String(format: "base = %.3f", slope * model.base + shift),
      String(format: "declaredWeight = %.3f", slope * (model.weights.last ?? 0)),
      String(format: "declaredSpread = %.3f", spreads.last ?? 1), String(format: "declaredShare = %.2f", declaredShare),
    ]
    for (index, turn) in TranslationMeasure.turns.enumerated() {
      let weight = slope * model.weights[index]
      guard abs(weight) >= Self.weightMin else { continue }
      lines.append(turn + String(format: " = %.3g %.3f %.3f", rates[index] * 10_000, weight, spreads[index]))
    }
    return lines
  }

  /// What each turn says; last the share of *déclaré* above that of the press.
  private static func evidence(
    _ counts: TranslationMeasure.Counts, _ rates: [Double], _ declaredShare: Double
  ) -> [Double] {
    TranslationMeasure.surprises(counts, rates: rates) + [TranslationMeasure.declaredShare(counts) - declaredShare]
  }

  private static func scaled(_ evidence: [Double], _ spreads: [Double]) -> [Double] {
    let limit = TranslationMeasure.spreadsMax
    return zip(evidence, spreads).map { max(-limit, min(limit, $0 / $1)) }
  }

  private static let penalty = 0.15
  private static let weightMin = 0.02
}
