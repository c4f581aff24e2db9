import Foundation
import PackagePlugin

/// Gives an analyzer a `SourceFingerprint.value` made of its own sources and of all it is built on here, so
/// that what it stored is analysed again when its code, word lists or language data change, and only then.
@main
struct SourceFingerprint: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let module = target as? any SourceModuleTarget else { return [] }
    let dependencies = target.recursiveTargetDependencies.compactMap { $0 as? any SourceModuleTarget }
    let files = ([module] + dependencies).flatMap { $0.sourceFiles.map(\.url) }
      .filter { $0.path.hasPrefix(context.package.directoryURL.path) }
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "SourceFingerprint.swift")
    return [
      .buildCommand(
        displayName: "Fingerprint of \(target.name)", executable: try context.tool(named: "fingerprint-tool").url,
        arguments: [output.path] + files.map(\.path), inputFiles: files, outputFiles: [output])
    ]
  }
}
