import Foundation
import PackagePlugin

/// Makes the table of French forms from the installed dictionary, before the module that holds it is compiled.
@main
struct LexiconBuild: BuildToolPlugin {
  /// Where the distributions put the dictionary "toutes variantes".
  private static let folders = ["/usr/share/hunspell", "/usr/share/myspell", "/usr/share/myspell/dicts"]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let dictionary = Self.folders.lazy.map { $0 + "/fr" }.first {
      FileManager.default.fileExists(atPath: $0 + ".dic") && FileManager.default.fileExists(atPath: $0 + ".aff")
    }
    guard let dictionary else {
      Diagnostics.error(
        "no French dictionary (fr.dic, fr.aff) in \(Self.folders.joined(separator: ", ")): "
          + "install hunspell-fr-comprehensive (`make setup` does)")
      return []
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "GeneratedForms.swift")
    let inputs = [".aff", ".dic"].map { URL(filePath: dictionary + $0) }
    return [
      .buildCommand(
        displayName: "Forms of the French dictionary", executable: try context.tool(named: "lexicon-tool").url,
        arguments: [output.path] + inputs.map(\.path), inputFiles: inputs, outputFiles: [output])
    ]
  }
}
