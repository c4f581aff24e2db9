import TextKernel

extension Fold {
  static func isSame(_ left: String, _ right: String) -> Bool { fold(left) == fold(right) }
}
