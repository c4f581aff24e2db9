import Foundation

/// Size and time of the running program's file: changes with every build.
enum ProgramFingerprint {
  static let value: String = {
    let attributes = try? FileManager.default.attributesOfItem(atPath: "/proc/self/exe")
    let target = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let file = (try? FileManager.default.attributesOfItem(atPath: target)) ?? attributes ?? [:]
    let size = (file[.size] as? NSNumber)?.int64Value ?? 0
    let time = (file[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return "\(size)-\(Int64(time * 1000))"
  }()
}
