/// The text of a source: unpacked, and decoded where its first bytes or the user say how.
struct OpenedText {
  var source: any ByteSource
  /// Offset of the text's first byte: after a mark of its encoding.
  var position: Int64
  /// True where packed data was followed by something else.
  var hasTrailingBytes: () -> Bool = { false }
}

func openText(
  _ source: any ByteSource, name: String, options: LoadOptions, note: (String) throws -> Void
) throws -> OpenedText {
  var opened = OpenedText(source: source, position: 0)
  let packed = try PeekedSource(source, peek: 2)
  opened.source = packed
  if packed.head == [0x1F, 0x8B] {
    let gzip = try GzipSource(packed, options: options)
    opened.source = gzip
    opened.hasTrailingBytes = { gzip.hasTrailingBytes }
  } else if name.lowercased().hasSuffix(".gz"), !packed.head.isEmpty {
    try note("not packed, though its name says so: read as it is")
  }
  let marked = try PeekedSource(opened.source, peek: 4)
  opened.source = marked
  // Before UTF-16, whose mark the little-endian one begins with.
  if marked.head == [0xFF, 0xFE, 0, 0] || marked.head == [0, 0, 0xFE, 0xFF] {
    throw SourceFault("is UTF-32, which is not read: iconv -f UTF-32 -t UTF-8 makes it UTF-8")
  }
  if marked.head.starts(with: [0xEF, 0xBB, 0xBF]) {
    marked.skip(3)
    opened.position = 3
  } else if marked.head.starts(with: [0xFF, 0xFE]) || marked.head.starts(with: [0xFE, 0xFF]) {
    let isBigEndian = marked.head[0] == 0xFE
    marked.skip(2)
    opened.source = UTF16Source(marked, isBigEndian: isBigEndian)
    try note("read as UTF-16, \(isBigEndian ? "big" : "little")-endian; byte positions are those of its UTF-8")
  } else if options.charset == .utf16LittleEndian || options.charset == .utf16BigEndian {
    opened.source = UTF16Source(marked, isBigEndian: options.charset == .utf16BigEndian)
    try note("read as UTF-16, as declared; byte positions are those of its UTF-8")
  }
  return opened
}
