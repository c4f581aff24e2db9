// Measures the text core.
//
//     verbatim-text tagging FILE.conllu...     part of speech and lemma against a treebank of Universal Dependencies
//     verbatim-text languages FOLDER           lines of sentences.CODE.txt taken for their language
//     verbatim-text speed CORPUS               nanoseconds a word of tokens, sentences, readings
//     verbatim-text analyzers CORPUS           nanoseconds a word of each analyzer
import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "tagging" where arguments.count > 1: try Tagging.measure(arguments.dropFirst().map { $0 })
case "languages" where arguments.count == 2: try LanguageLines.measure(arguments[1])
case "speed" where arguments.count == 2: try Speed.measure(arguments[1])
case "analyzers" where arguments.count == 2: try AnalyzerSpeed.measure(arguments[1])
default:
  FileHandle.standardError.write(
    Data(
      "usage: verbatim-text tagging FILE.conllu... | languages FOLDER | speed FILE.jsonl | analyzers FILE.jsonl\n".utf8)
  )
  exit(2)
}
