import CorpusModel
import GRDBSQLite

extension SQLFunction {
  /// `vb_median(x)`: the middle number, or the mean of the two; missing and other types are left out.
  static let median = SQLFunction(
    "vb_median", 1,
    step: { context, _, arguments in
      let call = FunctionCall(context: context, arguments: arguments)
      guard let number = call.number(0) else { return }
      call.state(Numbers.self)?.values.append(number)
    },
    final: { context in
      let call = FunctionCall(context: context, arguments: nil)
      guard var values = call.takeState(Numbers.self)?.values, !values.isEmpty else { return call.returnNull() }
      values.sort()
      let middle = values.count / 2
      call.give(values.count % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2)
    })

  /// `vb_sum(x)`: the sum of the numbers; an integer where all are and it fits, else a real. Missing and other types are
  /// left out.
  static let sum = SQLFunction(
    "vb_sum", 1,
    step: { context, _, arguments in
      let call = FunctionCall(context: context, arguments: arguments)
      guard let number = call.number(0), let sum = call.memory(Sum.self) else { return }
      sum.pointee.add(number, call.integer(0))
    },
    final: { context in
      let call = FunctionCall(context: context, arguments: nil)
      guard let sum = call.begunMemory(Sum.self)?.pointee, sum.hasNumbers else { return call.returnNull() }
      if sum.isReal { call.give(sum.real) } else { call.give(sum.integer) }
    })

  /// `vb_first(x, key)`: the value that is not missing with the smallest key.
  static let first = SQLFunction(
    "vb_first", 2,
    step: { context, _, arguments in
      let call = FunctionCall(context: context, arguments: arguments)
      guard !call.isNull(0), let key = call.integer(1), let first = call.state(First.self) else { return }
      guard first.value == nil || key < first.key else { return }
      sqlite3_value_free(first.value)
      first.value = sqlite3_value_dup(call.value(0))
      first.key = key
    },
    final: { context in
      let call = FunctionCall(context: context, arguments: nil)
      guard let first = call.takeState(First.self), let value = first.value else { return call.returnNull() }
      sqlite3_result_value(context, value)
    })

  /// `vb_list(x)`: the values that are not missing as a JSON list, in the order they come.
  static let list = SQLFunction(
    "vb_list", 1,
    step: { context, _, arguments in
      let call = FunctionCall(context: context, arguments: arguments)
      guard !call.isNull(0), let list = call.state(List.self), !list.isTooLong else { return }
      list.json.append(list.json.isEmpty ? 0x5B : 0x2C)
      if let text = call.text(0) {
        JSONText.append(String(decoding: text, as: UTF8.self), to: &list.json)
      } else if let integer = call.integer(0) {
        JSONText.append(.integer(integer), to: &list.json)
      } else if let number = call.number(0) {
        JSONText.append(.real(number), to: &list.json)
      } else {
        JSONText.append(.missing, to: &list.json)
      }
      list.isTooLong = list.json.count > List.bytesMax
    },
    final: { context in
      let call = FunctionCall(context: context, arguments: nil)
      guard let list = call.takeState(List.self) else { return call.returnNull() }
      guard !list.isTooLong else { return sqlite3_result_error_toobig(context) }
      list.json.append(0x5D)
      list.json.withUnsafeBufferPointer { call.give($0) }
    })
}

private final class Numbers {
  var values: [Double] = []
}

/// All zero before the first number, as the memory that SQLite gives.
private struct Sum {
  var integer: Int64 = 0
  var real: Double = 0
  var hasNumbers = false
  var isReal = false

  mutating func add(_ number: Double, _ whole: Int64?) {
    hasNumbers = true
    real += number
    guard !isReal, let whole else {
      isReal = true
      return
    }
    (integer, isReal) = integer.addingReportingOverflow(whole)
  }
}

private final class First {
  var value: OpaquePointer?
  var key: Int64 = 0
  deinit { sqlite3_value_free(value) }
}

private final class List {
  /// One cell that nobody could read: an error rather than the memory of the machine.
  static let bytesMax = 64 << 20
  var json: [UInt8] = []
  var isTooLong = false
}

/// The state of an aggregate as plain bytes, zero at first.
extension FunctionCall {
  fileprivate func memory<T: BitwiseCopyable>(_ type: T.Type) -> UnsafeMutablePointer<T>? {
    guard let memory = sqlite3_aggregate_context(context, Int32(MemoryLayout<T>.size)) else {
      sqlite3_result_error_nomem(context)
      return nil
    }
    return memory.assumingMemoryBound(to: T.self)
  }

  /// Nil where no row came.
  fileprivate func begunMemory<T: BitwiseCopyable>(_ type: T.Type) -> UnsafeMutablePointer<T>? {
    sqlite3_aggregate_context(context, 0)?.assumingMemoryBound(to: T.self)
  }
}

/// The state of an aggregate: an object whose reference lives in the memory SQLite keeps for a group. SQLite
/// calls `final` for every group it began, even after an error, so that the reference is always given back.
extension FunctionCall {
  fileprivate func state<T: AnyObject>(_ type: T.Type) -> T? where T: Emptied {
    guard let memory = sqlite3_aggregate_context(context, Int32(MemoryLayout<UnsafeMutableRawPointer?>.size)) else {
      sqlite3_result_error_nomem(context)
      return nil
    }
    let slot = memory.assumingMemoryBound(to: UnsafeMutableRawPointer?.self)
    if let kept = slot.pointee { return Unmanaged<T>.fromOpaque(kept).takeUnretainedValue() }
    let made = T()
    slot.pointee = Unmanaged.passRetained(made).toOpaque()
    return made
  }

  fileprivate func takeState<T: AnyObject>(_ type: T.Type) -> T? {
    guard let memory = sqlite3_aggregate_context(context, 0) else { return nil }
    let slot = memory.assumingMemoryBound(to: UnsafeMutableRawPointer?.self)
    guard let kept = slot.pointee else { return nil }
    slot.pointee = nil
    return Unmanaged<T>.fromOpaque(kept).takeRetainedValue()
  }
}

private protocol Emptied {
  init()
}

extension First: Emptied {}
extension List: Emptied {}
extension Numbers: Emptied {}
