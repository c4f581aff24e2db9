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
  /// What speaks for a machine, strongest first: texts.
  let evidence: [Value]
  /// Likely source languages, most likely first; empty where nothing says.
  let sources: [SourceLanguage]

  /// nil under a hundred words: a few turns would decide.
  init?(_ flags: [Flag], _ text: FlagText) {
    guard text.words >= Self.wordsMin else { return nil }
    let words = Double(text.words)
    let turns = MachineCounts.with(text) { MachineSums($0, words) }
    let traces = MachineTraces(flags, text)
    var told: [(weight: Double, text: String)] = []
    told.reserveCapacity(turns.shown + traces.found.count + 1)
    let reporting = Self.reporting(text.declared, text.reported)
    var sum = turns.sum + reporting
    if reporting >= Self.shown {
      told.append((reporting, "« déclaré » \(text.declared) of \(text.declared + text.reported) reports"))
    }
    sources = traces.sources
    for trace in traces.found {
      sum += trace.weight
      told.append(trace)
    }
    for place in 0..<turns.shown {
      let found = turns.strongest[place]
      told.append((found.weight, MachineModel.shared.text(Int(found.turn), found.count, words)))
    }
    value = Self.rounded(sum)
    let reach = Self.ninety * turns.variance.squareRoot()
    low = Self.rounded(sum - reach)
    high = Self.rounded(sum + reach)
    told.sort { ($1.weight, $0.text) < ($0.weight, $1.text) }
    evidence = told.prefix(Self.shownMax).map { .text($0.text) }
  }

  /// What the turns and the verbs of reporting say, as log-odds: the part of the sum that is fitted.
  static func logOdds(_ counts: [Int32], words: Int, declared: Int, reported: Int) -> Double {
    counts.withUnsafeBufferPointer { MachineSums($0, Double(words)).sum } + reporting(declared, reported)
  }

  /// What the share of *déclaré* among the verbs of reporting says.
  private static func reporting(_ declared: Int, _ reported: Int) -> Double {
    let above = MachineEvidence.declaredShare(declared, reported) - MachineTable.declaredShare
    let spreads = max(-MachineEvidence.spreadsMax, min(MachineEvidence.spreadsMax, above / MachineTable.declaredSpread))
    return spreads * MachineTable.declaredWeight + max(0, above) * monotony
  }

  private static func rounded(_ logOdds: Double) -> Double { (1000 / (1 + exp(-logOdds))).rounded() / 1000 }

  private static let wordsMin = 100
  /// Share of *déclaré*: 0.10 in the native press, 0.36 in human and 0.58 in machine translation of wires.
  private static let monotony = 4.0
  private static let ninety = 1.645
  fileprivate static let shown = 0.1
  fileprivate static let shownMax = 8
}

/// What the turns of an article come to.
private struct MachineSums {
  struct Found {
    var weight = 0.0
    var turn: Int32 = 0
    var count: Int32 = 0
  }

  private(set) var sum = MachineTable.base
  private(set) var variance = 0.0
  /// The `shown` turns that say most for a machine, strongest first; of two that say the same the first.
  private(set) var strongest: InlineArray<8, Found> = .init(repeating: Found())
  private(set) var shown = 0

  init(_ counts: UnsafeBufferPointer<Int32>, _ words: Double) {
    MachineModel.shared.turns.withUnsafeBufferPointer { turns in
      for index in turns.indices {
        let turn = turns[index]
        let evidence = turn.evidence(counts[index], words)
        sum += evidence
        guard counts[index] > 0 else { continue }
        let count = Double(counts[index])
        variance +=
          turn.slope * turn.slope * count
          / ((count + MachineEvidence.prior) * (count + MachineEvidence.prior))
        if evidence >= MachineProbability.shown, turn.slope > 0 {
          add(Found(weight: evidence, turn: Int32(index), count: counts[index]))
        }
      }
    }
  }

  private mutating func add(_ found: Found) {
    var place = shown
    while place > 0, strongest[place - 1].weight < found.weight {
      if place < MachineProbability.shownMax { strongest[place] = strongest[place - 1] }
      place -= 1
    }
    guard place < MachineProbability.shownMax else { return }
    strongest[place] = found
    shown = min(shown + 1, MachineProbability.shownMax)
  }
}

/// The numbers of the turns, side by side for the loop.
private struct MachineModel: Sendable {
  static let shared = MachineModel()

  struct Turn: Sendable {
    var rate: Double
    var slope: Double
    /// What it says at most, before the slope.
    var limit: Double

    init(_ line: MachineTurn) {
      rate = line.rate
      slope = line.weight / line.spread
      limit = line.spread * MachineEvidence.spreadsMax
    }

    @inline(__always)
    func evidence(_ count: Int32, _ words: Double) -> Double {
      max(-limit, min(limit, MachineEvidence.surprise(count, expected: words * rate))) * slope
    }
  }
  let turns: [Turn]
  /// What the text of each begins with.
  private let names: [[UInt8]]

  private init() {
    names = MachineTurn.all.map { Array("« \($0.name) » ".utf8) }
    turns = MachineTurn.all.map(Turn.init)
  }

  /// `« afin de » 3, usually 0.4`, of which there are eight in most articles: written at once into a string's own memory.
  func text(_ turn: Int, _ count: Int32, _ words: Double) -> String {
    let name = names[turn]
    let tenths = Int((turns[turn].rate * words * 10).rounded())
    let usually: StaticString = ", usually "
    // Two numbers of at most twenty digits, a point and a digit.
    return String(unsafeUninitializedCapacity: name.count + usually.utf8CodeUnitCount + 42) { out in
      var end = 0
      func add(_ byte: UInt8) {
        out.initializeElement(at: end, to: byte)
        end += 1
      }
      func add(number: Int) {
        if number > 9 { add(number: number / 10) }
        add(0x30 + UInt8(number % 10))
      }
      for byte in name { add(byte) }
      add(number: Int(count))
      for index in 0..<usually.utf8CodeUnitCount { add(usually.utf8Start[index]) }
      add(number: tenths / 10)
      add(UInt8(ascii: "."))
      add(number: tenths % 10)
      return end
    }
  }
}
