import TextKernel

/// Every word that a table of the analyzer names, numbered: a token is looked up once, by its hash, and all tables
/// then compare numbers.
///
/// Sendable because its buffers are written while it is made and only read afterwards; they live as long as the program.
struct Vocabulary: @unchecked Sendable {
  static let shared = Vocabulary()

  /// 0 is no word of any table.
  typealias Word = UInt16

  private struct Slot {
    var hash: UInt32 = 0
    var word: Word = 0
  }

  private var slots: UnsafeMutableBufferPointer<Slot>
  private var classes: UnsafeMutableBufferPointer<TextWords>
  /// A bit for each hash that some word has: most tokens stop here.
  private let filter: UnsafeMutableBufferPointer<UInt64>
  private(set) var count = 1

  private static let filterWords = 1024
  private static let slotCount = 16384

  private init() {
    slots = .allocate(capacity: Self.slotCount)
    slots.initialize(repeating: Slot())
    classes = .allocate(capacity: Self.slotCount)
    classes.initialize(repeating: [])
    filter = .allocate(capacity: Self.filterWords)
    filter.initialize(repeating: 0)
    for (value, words) in TextWords.lists {
      Lexicon.forEachWord(words) { classes[Int(insert(Fold.hash($0)))].formUnion(value) }
    }
    for word in Boilerplate.headWords { classes[Int(insert(word))].formUnion(.furniture) }
    for word in Boilerplate.insideWords { classes[Int(insert(word))].formUnion(.furnitureInside) }
    for words in PhraseTable.words { _ = insert(words) }
    for words in MachineTable.words { _ = insert(words) }
  }

  /// The number of a token's word.
  @inline(__always)
  func word(_ hash: UInt32) -> Word {
    guard filter[Int(hash >> 22)] & (1 << UInt64((hash >> 16) & 63)) != 0 else { return 0 }
    var index = Int(hash) & (Self.slotCount - 1)
    while slots[index].word != 0 {
      if slots[index].hash == hash { return slots[index].word }
      index = (index + 1) & (Self.slotCount - 1)
    }
    return 0
  }

  func word(_ text: String) -> Word { word(Fold.hash(text)) }

  @inline(__always)
  func classes(of word: Word) -> TextWords { classes[Int(word)] }

  /// The tables are ours: a table that outgrows the slots is met by the first test.
  private mutating func insert(_ hash: UInt32) -> Word {
    precondition(count < Self.slotCount / 2, "more words than slots")
    var index = Int(hash) & (Self.slotCount - 1)
    while slots[index].word != 0 {
      if slots[index].hash == hash { return slots[index].word }
      index = (index + 1) & (Self.slotCount - 1)
    }
    slots[index] = Slot(hash: hash, word: Word(count))
    filter[Int(hash >> 22)] |= 1 << UInt64((hash >> 16) & 63)
    count += 1
    return Word(count - 1)
  }
}

extension Fold {
  static func hash(_ text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { hash($0) }
  }
}
