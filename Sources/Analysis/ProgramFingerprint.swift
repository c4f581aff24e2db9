import Glibc

/// Size and time of the running program's file: changes with every build.
enum ProgramFingerprint {
  static let value: String = {
    // Not Foundation's attributes: they ask for the names of owner and group, which a program that is linked statically
    // cannot do for those the system does not know.
    var file = stat()
    guard stat("/proc/self/exe", &file) == 0 else { return "0-0" }
    return "\(file.st_size)-\(file.st_mtim.tv_sec * 1000 + file.st_mtim.tv_nsec / 1_000_000)"
  }()
}
