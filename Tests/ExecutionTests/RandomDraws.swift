import SeededRandom

/// Repeatable draws: a test prints the seed, and the seed gives the same case again.
struct RandomDraws: RandomNumberGenerator {
  private var source: SplitMix64

  init(seed: UInt64) { source = SplitMix64(seed: seed) }

  mutating func next() -> UInt64 { source.next() }

  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func pick<T>(_ values: [T]) -> T { values[Int.random(in: 0..<values.count, using: &self)] }

  mutating func maybe<T>(_ percent: Int, _ draw: (inout RandomDraws) -> T) -> T? { chance(percent) ? draw(&self) : nil }

  mutating func many<T>(_ range: ClosedRange<Int>, _ draw: (inout RandomDraws) -> T) -> [T] {
    (0..<number(range)).map { _ in draw(&self) }
  }
}
