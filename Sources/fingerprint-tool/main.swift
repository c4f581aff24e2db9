// Writes `enum SourceFingerprint` with a hash over the contents of the files named.
//
// Contents and file names count, folders don't: two checkouts of one commit agree.
import Foundation

struct ContentHash {
  private var high: UInt64 = 0xCBF2_9CE4_8422_2325
  private var low: UInt64 = 0x8422_2325_CBF2_9CE4

  mutating func mix(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      high = (high ^ UInt64(byte)) &* 0x100_0000_01B3
      low = (low ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
      low ^= low >> 29
    }
    high = high &* 0x100_0000_01B3
  }

  var text: String { String(high, radix: 16) + String(low, radix: 16) }
}

let arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.first else {
  FileHandle.standardError.write(Data("usage: fingerprint-tool OUTPUT FILE...\n".utf8))
  exit(2)
}
var hash = ContentHash()
for path in arguments.dropFirst() {
  hash.mix(URL(filePath: path).lastPathComponent.utf8)
  hash.mix(try Data(contentsOf: URL(filePath: path)))
}
let source = """
  /// Made by the build from the sources of this module and of what it is built on.
  enum SourceFingerprint {
    static let value = "\(hash.text)"
  }

  """
try Data(source.utf8).write(to: URL(filePath: output))
