import TextKernel

/// A few words of the source by the hashes of their folded forms: one probe, mostly of a free slot.
struct WordSet: Sendable {
  /// 0 where a slot is free; no word has that hash.
  private let slots: [UInt32]

  init(_ hashes: [UInt32]) {
    var size = 16
    while size < hashes.count * 4 { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    for hash in hashes {
      var slot = Int(hash) & (size - 1)
      while slots[slot] != 0 && slots[slot] != hash { slot = (slot + 1) & (size - 1) }
      slots[slot] = hash
    }
    self.slots = slots
  }

  @inline(__always)
  func contains(_ hash: UInt32) -> Bool {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      if slots[slot] == hash { return true }
      slot = (slot + 1) & mask
    }
    return false
  }
}
