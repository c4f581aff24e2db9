extension UnsafeBufferPointer<Token> {
  /// Writes to `places` the indices of the tokens whose `bit` is 1 and not 0.
  ///
  /// Each index is written and kept or not, so that the processor has nothing to guess.
  ///
  /// - Parameter places: room for as many as there are tokens.
  /// - Returns: how many there are.
  @inlinable
  @inline(__always)
  public func places(into places: UnsafeMutableBufferPointer<Int32>, bit: (Token) -> Int) -> Int {
    var count = 0
    for index in indices {
      places.initializeElement(at: count, to: Int32(truncatingIfNeeded: index))
      count &+= bit(self[index])
    }
    return count
  }
}
