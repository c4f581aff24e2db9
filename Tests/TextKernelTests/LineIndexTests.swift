import Testing

@testable import TextKernel

@Test(arguments: [("", [0]), ("a\nb", [0, 2]), ("a\n", [0]), ("\n\na", [0, 1, 2])] as [(String, [Int32])])
func lineStarts(_ text: String, _ starts: [Int32]) {
  let index = Array(text.utf8).withUnsafeBufferPointer { LineIndex($0) }
  #expect(index.starts == starts)
  #expect(index.line(at: Int32(text.utf8.count)) == Int32(starts.count))
}
