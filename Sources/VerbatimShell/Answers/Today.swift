import Glibc
import QueryLanguage

/// The day relative dates count from: `--today`, else the clock's, here.
enum Today {
  static func resolve(_ text: String?) throws -> CivilDate {
    if let text {
      guard let date = CivilDate(iso: text) else {
        throw CommandFailure(
          message: "'\(text.shownSafely)' is no day", help: "--today takes YYYY-MM-DD, as in 2021-12-07", status: .usage
        )
      }
      return date
    }
    var now = time(nil)
    var local = tm()
    localtime_r(&now, &local)
    return CivilDate(year: Int(local.tm_year) + 1900, month: Int(local.tm_mon) + 1, day: Int(local.tm_mday))
      ?? CivilDate(dayNumber: 0)
  }
}
