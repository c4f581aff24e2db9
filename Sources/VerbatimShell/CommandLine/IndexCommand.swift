import ArgumentParser

struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "index", abstract: "Read articles into a store.")
  func run() throws { throw CommandFailure(message: "no engine yet") }
}
