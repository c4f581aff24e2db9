import CorpusModel
import Glibc
import TextKernel

/// How likely a machine translated the text, and by what one sees it.
///
/// A logistic function of how often some turns of grammar stand in the text against their rate in the native press;
/// none names a topic, and none is a fault of grammar or typography: the press has more of those than machines do.
/// What flags say of a translation is added with weights set by hand, since no text to fit them on was at hand.
struct MachineProbability {
  let value: Double
  /// Nine in ten intervals hold the value that a longer text of the same hand would have.
  let low: Double
  let high: Double
  /// What speaks for a machine, strongest first.
  let evidence: [String]
  /// Likely source languages, most likely first; empty where nothing says.
  let sources: [SourceLanguage]

  /// nil under a hundred words: a few turns would decide.
  init?(_ flags: [Flag], _ text: FlagText) {
    guard text.words >= Self.wordsMin else { return nil }
    let counts = MachineCounts(text).counts
    let words = Double(text.words)
    var sum = MachineTable.base
    var variance = 0.0
    var found: [(weight: Double, turn: Int)] = []
    MachineModel.shared.turns.withUnsafeBufferPointer { turns in
      for index in turns.indices {
        let turn = turns[index]
        let evidence = turn.evidence(counts[index], words)
        sum += evidence
        guard counts[index] > 0 else { continue }
        let count = Double(counts[index])
        variance += turn.slope * turn.slope * count / ((count + Self.prior) * (count + Self.prior))
        if evidence >= Self.shown, turn.slope > 0 { found.append((evidence, index)) }
      }
    }
    var told: [(weight: Double, text: String)] = []
    let reporting = Self.reporting(text.declared.count, text.reported)
    sum += reporting
    if reporting >= Self.shown {
      told.append((reporting, "« déclaré » \(text.declared.count) of \(text.declared.count + text.reported) reports"))
    }
    let traces = MachineTraces(flags, text)
    sources = traces.sources
    for trace in traces.found {
      sum += trace.weight
      told.append(trace)
    }
    for (weight, turn) in found.sorted(by: { ($1.weight, $0.turn) < ($0.weight, $1.turn) }).prefix(Self.shownMax) {
      let line = MachineTurn.all[turn]
      let tenths = Int((line.rate * words * 10).rounded())
      told.append((weight, "« \(line.name) » \(counts[turn]), usually \(tenths / 10).\(tenths % 10)"))
    }
    value = Self.rounded(sum)
    let reach = Self.ninety * variance.squareRoot()
    low = Self.rounded(sum - reach)
    high = Self.rounded(sum + reach)
    evidence = told.sorted { ($1.weight, $0.text) < ($0.weight, $1.text) }.prefix(Self.shownMax).map(\.text)
  }

  /// What the turns and the verbs of reporting say, as log-odds: the part of the sum that is fitted.
  static func logOdds(_ counts: [Int32], words: Int, declared: Int, reported: Int) -> Double {
    zip(counts, MachineModel.shared.turns).reduce(MachineTable.base + reporting(declared, reported)) {
      $0 + $1.1.evidence($1.0, Double(words))
    }
  }

  /// What the share of *déclaré* among the verbs of reporting says.
  private static func reporting(_ declared: Int, _ reported: Int) -> Double {
    let share = (Double(declared) + 0.5) / (Double(declared + reported) + 5)
    let above = share - MachineTable.declaredShare
    return max(-3, min(3, above / MachineTable.declaredSpread)) * MachineTable.declaredWeight
      + max(0, above) * monotony
  }

  private static func rounded(_ logOdds: Double) -> Double { (1000 / (1 + exp(-logOdds))).rounded() / 1000 }

  private static let wordsMin = 100
  /// Occurrences added to what is counted and to what is expected, so that rare turns say little in a short text.
  fileprivate static let prior = 2.0
  /// Share of *déclaré*: 0.10 in the native press, 0.36 in human and 0.58 in machine translation of wires.
  private static let monotony = 4.0
  private static let ninety = 1.645
  private static let shown = 0.1
  private static let shownMax = 8
}

/// The numbers of the turns, side by side for the loop.
private struct MachineModel: Sendable {
  static let shared = MachineModel()

  struct Turn: Sendable {
    var rate: Double
    var slope: Double
    /// What it says at most, before the slope.
    var limit: Double

    @inline(__always)
    func evidence(_ count: Int32, _ words: Double) -> Double {
      let surprise = logarithm(count, MachineProbability.prior) - log(words * rate + MachineProbability.prior)
      return max(-limit, min(limit, surprise)) * slope
    }
  }
  let turns: [Turn]

  private init() {
    turns = MachineTurn.all.map {
      Turn(rate: $0.rate, slope: $0.weight / $0.spread, limit: $0.spread * Self.spreads)
    }
  }

  /// No turn says more than so many spreads.
  private static let spreads = 3.0

  /// log(count + prior): most counts are small.
  @inline(__always)
  static func logarithm(_ count: Int32, _ prior: Double) -> Double {
    count == 0 ? logarithmOfPrior : log(Double(count) + prior)
  }

  private static let logarithmOfPrior = log(MachineProbability.prior)
}
