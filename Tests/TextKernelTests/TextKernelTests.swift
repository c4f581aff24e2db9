import Testing

@testable import TextKernel
