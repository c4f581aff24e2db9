/// Repeatable draws: a test prints the seed, and the seed gives the same case again (SplitMix64).
struct RandomDraws: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &self)] }

  mutating func maybe<T>(_ percent: Int, _ draw: (inout RandomDraws) -> T) -> T? { chance(percent) ? draw(&self) : nil }

  mutating func many<T>(_ range: ClosedRange<Int>, _ draw: (inout RandomDraws) -> T) -> [T] {
    (0..<number(range)).map { _ in draw(&self) }
  }
}
