import Foundation
import PackagePlugin

/// Gives an analyzer a `SourceFingerprint.value` made of its own sources and of all it is built on here, so
/// that what it stored is analysed again when its code, word lists or language data change, and only then.
@main
struct SourceFingerprint: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let module = target as? any SourceModuleTarget else { return [] }
    let dependencies = target.recursiveTargetDependencies.compactMap { $0 as? any SourceModuleTarget }
    // The table of forms is made of the dictionary by the tool.
    let tool = try context.package.targets(named: ["lexicon-tool"]).compactMap { $0 as? any SourceModuleTarget }
    let dictionary = ["/usr/share/hunspell/fr.aff", "/usr/share/hunspell/fr.dic"].map { URL(filePath: $0) }
      .filter { FileManager.default.fileExists(atPath: $0.path) }
    let files =
      ([module] + dependencies + tool).flatMap { $0.sourceFiles.map(\.url) }
      .filter { $0.path.hasPrefix(context.package.directoryURL.path) }
      .sorted { $0.path < $1.path } + dictionary
    let output = context.pluginWorkDirectoryURL.appending(path: "SourceFingerprint.swift")
    return [
      .buildCommand(
        displayName: "Fingerprint of \(target.name)", executable: try context.tool(named: "fingerprint-tool").url,
        arguments: [output.path] + files.map(\.path), inputFiles: files, outputFiles: [output])
    ]
  }
}
