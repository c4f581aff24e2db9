// Writes the full-form table of a Hunspell dictionary as a Swift source with four literals.
//
//     lexicon-tool OUTPUT.swift FILE.aff FILE.dic
import Foundation
import Morphology

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("error: \(message)\n".utf8))
  exit(1)
}

let arguments = CommandLine.arguments
guard arguments.count == 4 else { fail("usage: lexicon-tool OUTPUT.swift FILE.aff FILE.dic") }
guard let affixes = try? String(contentsOf: URL(filePath: arguments[2]), encoding: .utf8),
  let dictionary = try? String(contentsOf: URL(filePath: arguments[3]), encoding: .utf8)
else {
  fail("no French dictionary at \(arguments[3]): install hunspell-fr-comprehensive (apt-get install, or make setup)")
}

var expansion = Expansion(AffixFile(affixes))
for line in dictionary.split(separator: "\n").dropFirst() { expansion.add(line) }
var forms = expansion.forms
guard forms.count > 300_000 else {
  fail("\(arguments[3]) has no parts of speech: install hunspell-fr-comprehensive")
}

let capitalised = Capitalised(forms)
forms = forms.map(capitalised.named)
// fois, fonds, cours are hardly ever the plurals of foi, fond, cour.
let invariable = Set(
  forms.lazy.filter { $0.reading.part == .noun && $0.form == $0.lemma && $0.reading.number.rawValue == 3 }.map(\.form))
for index in forms.indices
where forms[index].reading.part == .noun && forms[index].form != forms[index].lemma
  && invariable.contains(forms[index].form)
{
  forms[index].reading.rawValue |= 1 << 26
}

let closed = ClosedClass.forms()
let written = Set(closed.readings.map(\.form))
let openClasses: Set<PartOfSpeech> = [.noun, .verb, .adjective, .properNoun, .interjection, .auxiliary]
forms = forms.compactMap { entry in
  guard written.contains(entry.form) else { return Rarity.marked(entry) }
  guard !closed.only.contains(entry.form), openClasses.contains(entry.reading.part),
    !closed.readings.contains(where: {
      $0.form == entry.form && $0.reading.part == entry.reading.part && $0.lemma == entry.lemma
    })
  else { return nil }
  // Of the open classes a word like sur or entre is seldom one; ont, soit and concernant are.
  guard entry.reading.part != .auxiliary,
    closed.readings.contains(where: { $0.form == entry.form && !$0.reading.isRare })
  else { return entry }
  var rare = entry
  rare.reading.rawValue |= 1 << 26
  return rare
}
forms += closed.readings
forms.sort { $0.form.lexicographicallyPrecedes($1.form) }
let table = TableWriter(forms)
guard table.setCount < Radix91.base * Radix91.base else { fail("more sets of readings than two digits count") }

func literal(_ name: String, _ bytes: [UInt8]) -> String {
  "  public static let \(name): StaticString = ##\"\(String(decoding: bytes, as: UTF8.self))\"##\n"
}
let source = """
  /// Made by lexicon-tool from \(URL(filePath: arguments[3]).lastPathComponent) (MPL 2.0): \(table.formCount) forms, \(table.setCount) sets of
  /// readings, \(table.endingCount) endings.
  public enum GeneratedForms {

  """ + literal("buckets", table.buckets) + literal("entries", table.entries) + literal("sets", table.sets)
  + literal("endings", table.endings) + "}\n"
try Data(source.utf8).write(to: URL(filePath: arguments[1]))
