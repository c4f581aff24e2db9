import Foundation

/// A logistic regression with a ridge penalty, fitted by Newton's method.
struct RidgeLogistic {
  private(set) var base = 0.0
  private(set) var weights: [Double]

  /// - Parameters:
  ///   - rows: the features of each sample, all of one length.
  ///   - isTrue: what is to be told of each sample.
  ///   - shares: how much each sample counts; they are divided by their sum.
  ///   - penalty: half of it times the squared weights (not the base) is added to the mean loss.
  init(_ rows: [[Double]], _ isTrue: [Bool], shares: [Double], penalty: Double) {
    let width = rows.first?.count ?? 0
    weights = [Double](repeating: 0, count: width)
    let total = shares.reduce(0, +)
    // The base is the last unknown.
    let size = width + 1
    for _ in 0..<Self.stepsMax {
      var gradient = [Double](repeating: 0, count: size)
      var curvature = [Double](repeating: 0, count: size * size)
      for (index, row) in rows.enumerated() {
        let share = shares[index] / total
        let probability = 1 / (1 + exp(-logOdds(row)))
        let error = share * (probability - (isTrue[index] ? 1 : 0))
        let bend = share * probability * (1 - probability)
        (row + [1]).withUnsafeBufferPointer { row in
          curvature.withUnsafeMutableBufferPointer { curvature in
            for one in 0..<size {
              gradient[one] += error * row[one]
              let bent = bend * row[one]
              for other in 0...one { curvature[one * size + other] += bent * row[other] }
            }
          }
        }
      }
      for one in 0..<width {
        gradient[one] += penalty * weights[one]
        curvature[one * size + one] += penalty
      }
      // Where every sample is certain the base has no curvature left.
      curvature[size * size - 1] += 1e-9
      let step = Self.solve(&curvature, gradient)
      for one in 0..<width { weights[one] -= step[one] }
      base -= step[width]
      if step.allSatisfy({ abs($0) < 1e-6 }) { break }
    }
  }

  func logOdds(_ row: [Double]) -> Double {
    var sum = base
    for (weight, value) in zip(weights, row) { sum += weight * value }
    return sum
  }

  /// x of A·x = b by Cholesky; of the symmetric positive definite A only the lower half is read, and it is overwritten.
  private static func solve(_ matrix: inout [Double], _ right: [Double]) -> [Double] {
    let size = right.count
    var solution = right
    matrix.withUnsafeMutableBufferPointer { matrix in
      for row in 0..<size {
        for column in 0...row {
          var sum = matrix[row * size + column]
          for inner in 0..<column { sum -= matrix[row * size + inner] * matrix[column * size + inner] }
          matrix[row * size + column] = row == column ? sum.squareRoot() : sum / matrix[column * size + column]
        }
      }
      for row in 0..<size {
        for inner in 0..<row { solution[row] -= matrix[row * size + inner] * solution[inner] }
        solution[row] /= matrix[row * size + row]
      }
      for row in (0..<size).reversed() {
        for inner in (row + 1)..<size { solution[row] -= matrix[inner * size + row] * solution[inner] }
        solution[row] /= matrix[row * size + row]
      }
    }
    return solution
  }

  private static let stepsMax = 50
}
