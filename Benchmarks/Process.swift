import Foundation

/// One run of a whole process, by the system's own account.
struct ProcessFigures {
  var wall: Double
  /// User and system time, in seconds.
  var cpu: Double
  /// Largest resident set, in bytes.
  var peak: Int
  var output: String
}

enum Measured {
  /// Runs `arguments`, waits, and gives what it took. Standard output is kept, standard error is ours.
  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> ProcessFigures {
    let out = NSTemporaryDirectory() + "verbatim-bench-\(getpid()).out"
    defer { unlink(out) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, out, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let words = arguments.map { strdup($0) } + [nil]
    let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let settings = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + settings).forEach { free($0) } }
    var pid: pid_t = 0
    let start = ContinuousClock.now
    guard posix_spawnp(&pid, arguments[0], &actions, nil, words, settings) == 0 else {
      throw Failure(description: "cannot start \(arguments[0])")
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(pid, &status, 0, &usage) < 0 && errno == EINTR {}
    let wall = start.duration(to: .now) / .seconds(1)
    let output = (try? String(contentsOfFile: out, encoding: .utf8)) ?? ""
    guard status == 0 else { throw Failure(description: "\(arguments.joined(separator: " ")) failed: \(status)") }
    let cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime)
    return ProcessFigures(wall: wall, cpu: cpu, peak: usage.ru_maxrss * 1024, output: output)
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}

struct Failure: Error, CustomStringConvertible {
  var description: String
}

extension [Double] {
  var median: Double {
    let sorted = self.sorted()
    return sorted.isEmpty ? .nan : (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }

  /// `1.23 (1.20–1.31)`
  func figure(_ digits: Int = 2) -> String {
    let format = "%.\(digits)f"
    return String(
      format: "\(format) (\(format)–\(format))", median, self.min() ?? .nan, self.max() ?? .nan)
  }
}

func fileSize(_ path: String) -> Int {
  ((try? FileManager.default.attributesOfItem(atPath: path))?[.size] as? NSNumber)?.intValue ?? 0
}
