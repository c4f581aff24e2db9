import Analysis
import CorpusModel
import Foundation
import TranslationAnalyzer

/// Fits `MachineTable` anew: the rates, spreads and weights of its turns.
///
/// The folder holds a sentence a line: `*.hyp.SYSTEM.fr` by machines, `*.ref.*` by people, the others native press.
/// Printed are, behind `#`, the area under the curve of texts of which neither the system nor the document had been
/// seen, and then the table.
enum MachineFit {
  static func run(_ folder: String, native: String) throws {
    var samples: [MachineSample] = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder).filter({ $0.hasSuffix(".fr") }).sorted() {
      samples += try units(folder + "/" + file, file)
    }
    let wires = try wires(native)
    samples += wires.prefix(wiresFitted)
    for (hand, name) in [(MachineSample.Hand.machine, "machine"), (.human, "human"), (.press, "press")] {
      print("#", name, samples.count { $0.hand == hand }, "texts")
    }
    var fit = MachineModelFit(samples)
    let held = heldOut(samples)
    print("# held out: machine against press", area(held.machine, held.press))
    print("# held out: machine against human", area(held.machine, held.human))
    for source in Set(samples.filter { $0.hand == .press }.map(\.source)).sorted() {
      let without = MachineModelFit(samples.filter { $0.source != source && $0.fold != 0 })
      let machine = samples.filter { $0.hand == .machine && $0.fold == 0 }.map { without.score($0.counts) }
      let press = samples.filter { $0.source == source }.map { without.score($0.counts) }
      print("# press not fitted on:", source, area(machine, press))
    }
    fit.calibrate(machine: held.machine, press: held.press)
    // Stretched as the table is, so that the shares are those of its own scores.
    let (machine, press) = (fit.calibrated(held.machine), fit.calibrated(held.press))
    print("# held out: above 0.5", share(machine, above: 0), "of machine", share(press, above: 0), "of press")
    let rest = wires.dropFirst(wiresFitted).map { fit.score($0.counts) }
    print("# of", rest.count, "other wires above 0.5:", share(rest, above: 0), "above 0.8:", share(rest, above: log(4)))
    let committed = wires.dropFirst(wiresFitted).map { TranslationMeasure.score($0.counts) }
    print("# by the committed table:", share(committed, above: 0), share(committed, above: log(4)))
    let known = samples.filter { $0.hand == .machine }.map { TranslationMeasure.score($0.counts) }
    print("# by the committed table, machine (fitted on) against those wires", area(known, Array(committed)))
    let anew = samples.filter { $0.hand == .machine }.map { fit.score($0.counts) }
    print("# by the new table, machine (fitted on) against those wires", area(anew, Array(rest)))
    for line in fit.table { print(line) }
  }

  /// Each system and each fifth of the documents left out in turn.
  private static func heldOut(_ samples: [MachineSample]) -> (machine: [Double], human: [Double], press: [Double]) {
    var held: (machine: [Double], human: [Double], press: [Double]) = ([], [], [])
    for system in Set(samples.filter { $0.hand == .machine }.map(\.source)).sorted() {
      for fold in 0..<folds {
        let fit = MachineModelFit(samples.filter { $0.fold != fold && $0.source != system })
        for sample in samples where sample.fold == fold {
          switch sample.hand {
          case .machine where sample.source == system: held.machine.append(fit.score(sample.counts))
          case .machine: break
          case .human: held.human.append(fit.score(sample.counts))
          case .press: held.press.append(fit.score(sample.counts))
          }
        }
      }
    }
    return held
  }

  /// Units of 25 lines.
  private static func units(_ path: String, _ name: String) throws -> [MachineSample] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let hand: MachineSample.Hand = name.contains(".hyp.") ? .machine : name.contains(".ref.") ? .human : .press
    return stride(from: 0, through: lines.count - unitLines, by: unitLines).map { start in
      let text = lines[start..<start + unitLines].joined(separator: "\n")
      return sample(Array(text.utf8), hand, name, start / unitLines)
    }
  }

  /// Articles of a length like the units', evenly out of the whole corpus; the first so many are fitted on.
  private static func wires(_ file: String) throws -> [MachineSample] {
    let texts = try TextLine.read(file).map(\.text).filter { $0.count >= wireBytesMin }
    let step = max(1, texts.count / wiresMax)
    let chosen = stride(from: 0, to: texts.count, by: step).prefix(wiresMax).map { texts[$0] }
    let fitted = stride(from: 0, to: chosen.count, by: max(1, chosen.count / wiresFitted)).prefix(wiresFitted)
    let isFitted = Set(fitted)
    let order = fitted + chosen.indices.filter { !isFitted.contains($0) }
    return order.enumerated().map { sample(chosen[$1], .press, "wires", $0) }
  }

  /// One mark of each kind everywhere, so that typing habits of a source cannot decide.
  private static func sample(
    _ text: [UInt8], _ hand: MachineSample.Hand, _ source: String, _ number: Int
  ) -> MachineSample {
    var opens = true
    var body: [UInt8] = []
    for byte in text {
      switch byte {
      case UInt8(ascii: "'"): body += Array("’".utf8)
      case UInt8(ascii: "\""):
        body += Array((opens ? "« " : " »").utf8)
        opens.toggle()
      default:
        if byte == 0x0A { opens = true }
        body.append(byte)
      }
    }
    let document = Document(reading: ArticleRecord(id: "", path: source, body: body))
    return MachineSample(
      hand: hand, source: source, fold: number % folds, counts: TranslationMeasure.counts(in: document))
  }

  /// How often one of the first is above one of the second.
  private static func area(_ high: [Double], _ low: [Double]) -> String {
    var wins = 0.0
    for one in high { for other in low { wins += one > other ? 1 : one == other ? 0.5 : 0 } }
    return String(format: "%.3f", wins / Double(max(1, high.count * low.count)))
  }

  private static func share(_ scores: [Double], above limit: Double) -> String {
    String(format: "%.1f %%", 100 * Double(scores.count { $0 > limit }) / Double(max(1, scores.count)))
  }

  private static let folds = 5
  private static let unitLines = 25
  private static let wiresFitted = 300
  private static let wiresMax = 3200
  private static let wireBytesMin = 1500
}
