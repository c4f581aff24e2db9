import CPCRE2

/// A regular expression (PCRE2, UTF-8), bounded so that a hostile one ends with an error and not with the day.
public final class RegexPattern: Sendable {
  public struct Invalid: Error, Sendable, Equatable {
    public var message: String
    /// Byte of the pattern.
    public var offset: Int
  }
  /// The match limit was reached.
  public struct TooExpensive: Error, Sendable {}

  /// Steps of one match: some tenths of a second at worst.
  private static let matchSteps: UInt32 = 5_000_000
  private static let depthMax: UInt32 = 20_000
  private static let heapKiB: UInt32 = 20_000

  // Neither is written after init, and PCRE2 lets threads share compiled code and match contexts that nobody changes
  // (pcre2api, MULTITHREADING); what a match writes to is made anew for each.
  private nonisolated(unsafe) let code: OpaquePointer
  private nonisolated(unsafe) let limits: OpaquePointer

  public init(_ pattern: String, ignoringCase: Bool) throws(Invalid) {
    var options = PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C
    if ignoringCase { options |= PCRE2_CASELESS }
    var error: Int32 = 0
    var offset = 0
    let bytes = Array(pattern.utf8)
    guard let code = pcre2_compile_8(bytes, bytes.count, options, &error, &offset, nil) else {
      throw Invalid(message: Self.message(error), offset: min(offset, bytes.count))
    }
    guard let limits = pcre2_match_context_create_8(nil) else {
      pcre2_code_free_8(code)
      throw Invalid(message: "out of memory", offset: 0)
    }
    pcre2_set_match_limit_8(limits, Self.matchSteps)
    pcre2_set_depth_limit_8(limits, Self.depthMax)
    pcre2_set_heap_limit_8(limits, Self.heapKiB)
    // Where the machine has no JIT the interpreter does the work.
    _ = pcre2_jit_compile_8(code, PCRE2_JIT_COMPLETE)
    self.code = code
    self.limits = limits
  }

  deinit {
    pcre2_match_context_free_8(limits)
    pcre2_code_free_8(code)
  }

  /// True where the expression matches somewhere in `text`; text that is not UTF-8 matches nothing.
  public func matches(_ text: UnsafeBufferPointer<UInt8>) throws(TooExpensive) -> Bool {
    guard let data = pcre2_match_data_create_8(1, nil) else { throw TooExpensive() }
    defer { pcre2_match_data_free_8(data) }
    let found = pcre2_match_8(code, text.baseAddress, text.count, 0, 0, data, limits)
    switch found {
    case 0...: return true
    case PCRE2_ERROR_NOMATCH: return false
    case PCRE2_ERROR_MATCHLIMIT, PCRE2_ERROR_DEPTHLIMIT, PCRE2_ERROR_HEAPLIMIT, PCRE2_ERROR_JIT_STACKLIMIT,
      PCRE2_ERROR_NOMEMORY, PCRE2_ERROR_RECURSELOOP:
      throw TooExpensive()
    default: return false
    }
  }

  private static func message(_ error: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = pcre2_get_error_message_8(error, &buffer, buffer.count)
    return length > 0 ? String(decoding: buffer[..<Int(length)], as: UTF8.self) : "invalid expression"
  }
}
