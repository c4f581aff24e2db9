/// Values by keys that are hashes already: open addressing, no second hash.
struct PhraseTable<Value: Sendable>: Sendable {
  /// 0 where a slot is free; a key of 0 is taken for 1.
  private var keys: [UInt64]
  private var values: [Value]
  private var count = 0
  private let empty: Value

  init(empty: Value) {
    self.empty = empty
    keys = Array(repeating: 0, count: 1024)
    values = Array(repeating: empty, count: 1024)
  }

  subscript(key: UInt64) -> Value? {
    get {
      let slot = slot(of: key)
      return keys[slot] == 0 ? nil : values[slot]
    }
    set {
      guard let newValue else { return }
      if count * 2 >= keys.count { grow() }
      let slot = slot(of: key)
      if keys[slot] == 0 { count += 1 }
      keys[slot] = max(key, 1)
      values[slot] = newValue
    }
  }

  @inline(__always)
  private func slot(of key: UInt64) -> Int {
    let key = max(key, 1)
    var slot = Int(truncatingIfNeeded: key ^ (key >> 32)) & (keys.count - 1)
    while keys[slot] != 0 && keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    values = Array(repeating: empty, count: oldKeys.count * 2)
    for (place, key) in oldKeys.enumerated() where key != 0 {
      let slot = slot(of: key)
      keys[slot] = key
      values[slot] = oldValues[place]
    }
  }
}
