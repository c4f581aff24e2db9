// Measures the text core.
//
//     verbatim-text tagging FILE.conllu...     part of speech and lemma against a treebank of Universal Dependencies
//     verbatim-text languages FOLDER           lines of sentences.CODE.txt taken for their language
//     verbatim-text speed CORPUS               nanoseconds a word of tokens, sentences, readings
//     verbatim-text analyzers CORPUS           nanoseconds a word of each analyzer
//     verbatim-text phrases CORPUS             findings of each phrase of the translation tables in 100,000 words
//     verbatim-text fit FOLDER CORPUS          the table by which machine translation is told, fitted anew
import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "tagging" where arguments.count > 1: try Tagging.measure(arguments.dropFirst().map { $0 })
case "languages" where arguments.count == 2: try LanguageLines.measure(arguments[1])
case "speed" where arguments.count == 2: try Speed.measure(arguments[1])
case "analyzers" where arguments.count == 2: try AnalyzerSpeed.measure(arguments[1])
case "phrases" where arguments.count == 2: try Phrases.measure(arguments[1])
case "fit" where arguments.count == 3: try MachineFit.run(arguments[1], native: arguments[2])
default:
  FileHandle.standardError.write(
    Data(
      """
      usage: verbatim-text tagging FILE.conllu... | languages FOLDER | speed FILE.jsonl | analyzers FILE.jsonl
                           phrases FILE.jsonl | fit FOLDER FILE.jsonl

      """.utf8))
  exit(2)
}
