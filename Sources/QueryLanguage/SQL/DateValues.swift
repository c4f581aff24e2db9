import CorpusModel

/// R14: dates are intervals.
extension PlanCompiler {
  /// How much of a date its text holds.
  enum Precision { case day, month, quarter, week, year, unknown }

  /// `month(d)` and its like: the period as ISO text, or a number.
  func dateCall(_ function: Function, _ date: SQL) -> SQL {
    switch function {
    case .year: "CAST(substr(\(date), 1, 4) AS INTEGER)"
    case .month: "substr(\(date), 1, 7)"
    case .quarter: "substr(\(date), 1, 4) || '-Q' || ((substr(\(date), 6, 2) + 2) / 3)"
    case .week: "vb_week(substr(\(date), 1, 10))"
    case .weekday: "vb_weekday(substr(\(date), 1, 10))"
    case .monthOfYear: "CAST(substr(\(date), 6, 2) AS INTEGER)"
    case .quarterOfYear: "((substr(\(date), 6, 2) + 2) / 3)"
    case .weekOfYear: "CAST(substr(vb_week(substr(\(date), 1, 10)), 7) AS INTEGER)"
    case .dayOfMonth: "CAST(substr(\(date), 9, 2) AS INTEGER)"
    default: "substr(\(date), 1, 10)"
    }
  }

  /// The same of a date that may be a period: missing where it does not lie within one.
  func dateCall(_ function: Function, of expression: Expression, _ scope: SelectScope) throws(DialectError) -> SQL {
    let date = try value(expression, scope)
    let precision = try precision(expression, scope)
    if precision == .day { return dateCall(function, date) }
    let (start, end) = bounds(date, precision)
    let (first, last) = (dateCall(function, start), dateCall(function, "date(\(end), '-1 day')"))
    return "CASE WHEN \(first) = \(last) THEN \(first) END"
  }

  func precision(_ expression: Expression, _ scope: SelectScope) throws(DialectError) -> Precision {
    switch expression {
    case .field(let level, let name):
      if level == 0, isTable { return .unknown }
      return try collection(of: level).name == "articles" && name == "published" ? .day : .unknown
    case .call(.month, _): return .month
    case .call(.quarter, _): return .quarter
    case .call(.week, _): return .week
    case .call(.year, _): return .year
    case .call(.day, _): return .day
    case .output(let place):
      let columns = plan.columns
      return columns.indices.contains(place) ? try precision(columns[place].expression, scope) : .unknown
    default: return .unknown
    }
  }

  /// First day of a period and the day after its last.
  private func bounds(_ date: SQL, _ precision: Precision) -> (start: SQL, end: SQL) {
    switch precision {
    case .day:
      return ("substr(\(date), 1, 10)", "date(substr(\(date), 1, 10), '+1 day')")
    case .month: return ("\(date) || '-01'", "date(\(date) || '-01', '+1 month')")
    case .year: return ("\(date) || '-01-01'", "date(\(date) || '-01-01', '+1 year')")
    case .quarter:
      let start: SQL = "date(substr(\(date), 1, 4) || '-01-01', ((substr(\(date), 7, 1) - 1) * 3) || ' months')"
      return (start, "date(\(start), '+3 months')")
    case .week:
      // The week that holds the fourth of January is the first of its year.
      let start: SQL =
        "date(substr(\(date), 1, 4) || '-01-04', '-6 days', 'weekday 1', ((substr(\(date), 7, 2) - 1) * 7) || ' days')"
      return (start, "date(\(start), '+7 days')")
    case .unknown: return ("vb_from(\(date))", "vb_until(\(date))")
    }
  }

  func compareDate(
    _ expression: Expression, _ comparison: Comparison, _ interval: DateInterval, _ scope: SelectScope
  ) throws(DialectError) -> SQL {
    let date = try value(expression, scope)
    let precision = try precision(expression, scope)
    let (start, end): (SQL, SQL) = ("\(bind: .text(interval.start))", "\(bind: .text(interval.end))")
    // A day, or a moment of it, compares as text as it stands, and an index serves.
    let isPlain = precision == .day
    let bounds = isPlain ? (start: date, end: date) : bounds(date, precision)
    let within: SQL =
      isPlain
      ? "(\(date) >= \(start) AND \(date) < \(end))" : "(\(bounds.start) >= \(start) AND \(bounds.end) <= \(end))"
    switch comparison {
    case .equal: return within
    case .notEqual: return "NOT \(within)"
    case .less: return "\(bounds.start) < \(start)"
    case .greater: return "\(bounds.start) >= \(end)"
    case .lessOrEqual: return "\(bounds.start) < \(end)"
    case .greaterOrEqual: return "\(bounds.start) >= \(start)"
    }
  }

  func compareDates(
    _ left: Expression, _ comparison: Comparison, _ right: Expression, _ scope: SelectScope
  ) throws(DialectError) -> SQL {
    let first = bounds(try value(left, scope), try precision(left, scope))
    let second = bounds(try value(right, scope), try precision(right, scope))
    let same: SQL = """
      (\(first.start) >= \(second.start) AND \(first.end) <= \(second.end) \
      OR \(second.start) >= \(first.start) AND \(second.end) <= \(first.end))
      """
    switch comparison {
    case .equal: return same
    case .notEqual: return "NOT \(same)"
    case .less: return "\(first.start) < \(second.start)"
    case .greater: return "\(first.start) > \(second.start)"
    case .lessOrEqual: return "\(first.start) <= \(second.start)"
    case .greaterOrEqual: return "\(first.start) >= \(second.start)"
    }
  }
}
