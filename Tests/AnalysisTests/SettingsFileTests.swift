import Testing

@testable import Analysis

@Suite struct SettingsFileTests {
  @Test func tablesAndLists() throws {
    let file = try SettingsFile(
      """
      # kinds that our papers' house style makes
      [translation]
      off = ["quote-spacing", "space-before-punct"]
      "off.Le Soir" = ["quote-style-foreign"]
      [sentiment]
      mode = "plain"
      """)
    #expect(
      file.options == [
        "translation": ["off": "quote-spacing space-before-punct", "off.Le Soir": "quote-style-foreign"],
        "sentiment": ["mode": "plain"],
      ])
    #expect(try SettingsFile("").options.isEmpty)
  }

  static let wrong: [(text: String, line: Int)] = [
    ("off = [\"a\"]", 1), ("[translation\noff = []", 1), ("[translation]\noff = [\"a\"", 2), ("[t]\n= 3", 2),
  ]

  @Test(arguments: wrong)
  func theLineIsSaid(_ text: String, _ line: Int) {
    #expect(throws: SettingsFile.Invalid.self) { try SettingsFile(text) }
    do {
      _ = try SettingsFile(text)
    } catch {
      #expect(error.line >= line && error.description.hasPrefix("verbatim.toml:"))
    }
  }
}
