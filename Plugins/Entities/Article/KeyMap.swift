/// Numbers by keys that are hashes already: open addressing, no second hash.
struct KeyMap {
  private struct Slot {
    /// 0 where the slot is free; a key of 0 is taken for 1.
    var key: UInt64 = 0
    var value = 0
  }

  private var slots: [Slot]
  private var count = 0

  /// - Parameter capacity: keys expected; more are taken.
  init(capacity: Int) {
    var size = 16
    while size <= capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
  }

  subscript(key: UInt64) -> Int? {
    get {
      let slot = slots[slot(of: key)]
      return slot.key == 0 ? nil : slot.value
    }
    set {
      guard let newValue else { return }
      if count * 2 >= slots.count { grow() }
      let slot = slot(of: key)
      if slots[slot].key == 0 { count += 1 }
      slots[slot] = Slot(key: max(key, 1), value: newValue)
    }
  }

  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    slots.withUnsafeBufferPointer { slots in
      let key = max(key, 1)
      let mask = slots.count - 1
      var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
      while slots[slot].key != 0 && slots[slot].key != key { slot = (slot + 1) & mask }
      return slot
    }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.key != 0 { slots[self.slot(of: slot.key)] = slot }
  }
}
