import ArgumentParser

/// How a corpus is read and kept.
struct CorpusOptions: ParsableArguments {
  @Flag(name: .long, help: "Keep no store: read afresh, answer from memory.")
  var memory = false

  @OptionGroup var reading: ReadingOptions

  /// Options given that say how articles are read, as a store that is there already has been made without them.
  var givenForReading: [String] { (memory ? ["--memory"] : []) + reading.given }
}

/// How articles are read.
struct ReadingOptions: ParsableArguments {
  @Option(
    name: .customLong("map"),
    help: ArgumentHelp("Read a field from another column of the input.", valueName: "field=column"))
  var maps: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Format of standard input, and of files whose names do not say theirs.", valueName: "txt|jsonl|json|csv|tsv"))
  var formatIn: String?

  @Option(name: .long, help: ArgumentHelp("Names to merge, split or rename.", valueName: "aliases.toml"))
  var aliases: String?

  var given: [String] {
    (maps.isEmpty ? [] : ["--map"]) + (formatIn == nil ? [] : ["--format-in"]) + (aliases == nil ? [] : ["--aliases"])
  }
}

/// How questions are put and answers shown.
struct AnswerOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("How rows are shown.", valueName: "table|card|csv|tsv|json|jsonl|markdown"))
  var format: String?

  @Option(name: .long, help: ArgumentHelp("The day relative dates count from.", valueName: "YYYY-MM-DD"))
  var today: String?

  @Option(
    name: .customLong("param"), help: ArgumentHelp("The value of a parameter of the script.", valueName: "name=value"))
  var parameters: [String] = []

  @Option(name: .long, help: ArgumentHelp("Colour.", valueName: "auto|always|never"))
  var color: Terminal.Colour = .auto

  @Option(name: .long, help: ArgumentHelp("Columns of the screen.", valueName: "cells"))
  var width: Int?

  @Flag(name: .long, help: "Errors as JSON, one object a line, for editors.")
  var jsonErrors = false

  @Flag(name: .long, help: "Go on after an error in a script.")
  var keepGoing = false

  func parameterValues() throws -> [(name: String, value: String)] {
    try parameters.map { try $0.assignment(of: "--param", example: "--param who=Peskov") }
  }

  func validate() throws {
    if let width, !(20...10_000).contains(width) { throw ValidationError("--width takes 20 to 10000 cells") }
  }
}

extension Terminal.Colour: ExpressibleByArgument {}

extension String {
  /// `name=value` cut at the first `=`.
  fileprivate func assignment(of option: String, example: String) throws -> (name: String, value: String) {
    guard let equals = firstIndex(of: "="), equals != startIndex else {
      throw ValidationError("\(option) takes name=value, as in \(example), not '\(self)'")
    }
    var name = String(self[..<equals])
    if name.hasPrefix("$") { name.removeFirst() }
    return (name, String(self[index(after: equals)...]))
  }
}
