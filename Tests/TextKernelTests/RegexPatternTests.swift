import Testing

@testable import TextKernel

@Suite struct RegexPatternTests {
  private func matches(_ pattern: String, _ text: String, ignoringCase: Bool = false) throws -> Bool {
    let regex = try RegexPattern(pattern, ignoringCase: ignoringCase)
    return try Array(text.utf8).withUnsafeBufferPointer { try regex.matches($0) }
  }

  @Test(arguments: [
    ("^L.OTAN", "L’OTAN", false, true), ("otan", "OTAN", false, false), ("otan", "OTAN", true, true),
    ("ÉTÉ", "été", true, true), (#"\bélu\b"#, "un élu local", false, true), (#"\d{4}"#, "en 2021", false, true),
    ("a|b", "c", false, false), ("", "", false, true),
  ])
  func finds(_ pattern: String, _ text: String, _ ignoringCase: Bool, _ expected: Bool) throws {
    #expect(try matches(pattern, text, ignoringCase: ignoringCase) == expected)
  }

  @Test(arguments: [("a(b", 3), ("[", 1), ("*a", 0), (#"\C"#, 2)])
  func invalid(_ pattern: String, _ offset: Int) {
    let error = #expect(throws: RegexPattern.Invalid.self) { try RegexPattern(pattern, ignoringCase: false) }
    #expect(error?.offset == offset)
    #expect(error?.message.isEmpty == false)
  }

  @Test(arguments: ["(a+)+$", "(a|aa)+$", "^(([a-z])+.)+[A-Z]([a-z])+$"])
  func hostile(_ pattern: String) {
    #expect(throws: RegexPattern.TooExpensive.self) {
      try matches(pattern, String(repeating: "a", count: 5_000) + "!")
    }
  }

  @Test func brokenTextMatchesNothing() throws {
    let regex = try RegexPattern(".", ignoringCase: false)
    #expect(try [0xC3 as UInt8].withUnsafeBufferPointer { try regex.matches($0) } == false)
  }
}
