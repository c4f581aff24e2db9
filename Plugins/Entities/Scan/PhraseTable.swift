/// Values by keys that are hashes already: open addressing, no second hash.
struct PhraseTable<Value: Sendable>: Sendable {
  private struct Slot: Sendable {
    /// 0 where the slot is free; a key of 0 is taken for 1.
    var key: UInt64
    var value: Value
  }

  private var slots: [Slot]
  private var count = 0
  private let empty: Value

  /// - Parameters:
  ///   - empty: what stands in free slots.
  ///   - capacity: keys expected; more are taken.
  init(empty: Value, capacity: Int) {
    self.empty = empty
    var size = 16
    while size <= capacity * 2 { size *= 2 }
    slots = Array(repeating: Slot(key: 0, value: empty), count: size)
  }

  subscript(key: UInt64) -> Value? {
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
    slots = Array(repeating: Slot(key: 0, value: empty), count: old.count * 2)
    for slot in old where slot.key != 0 { slots[self.slot(of: slot.key)] = slot }
  }
}
