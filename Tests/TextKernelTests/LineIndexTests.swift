import Testing

@testable import TextKernel

@Test(
  arguments: [
    ("", [0]), ("a\nb", [0, 2]), ("a\n", [0]), ("\n\na", [0, 1, 2]), ("0123456\n89\nx", [0, 8, 11]),
    ("01234567\n9", [0, 9]), ("0123456789abcdef", [0]), ("0123456789abcde\n", [0]),
    ("é\u{0B}234567\n01234567\nx", [0, 10, 19]),
  ] as [(String, [Int32])])
func lineStarts(_ text: String, _ starts: [Int32]) {
  let index = Array(text.utf8).withUnsafeBufferPointer { LineIndex($0) }
  #expect(index.starts == starts)
  #expect(index.line(at: Int32(text.utf8.count)) == Int32(starts.count))
}
