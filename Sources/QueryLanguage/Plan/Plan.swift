import CorpusModel

/// What a query means: plain data, without SQL or any idea of an engine. The same plan goes to every engine.
///
/// A plan speaks about a tree of *levels*: level 0 is `articles` (or a list apart such as `analyzers`), every
/// other level is a collection that stands in, or inside, its parent. `conjuncts` prune that tree (R2, R3);
/// `output` says what is shown of what is left.
package struct Plan: Codable, Sendable, Equatable {
  package var input: Input
  /// A parent stands before its children. A plan that goes on from a kept result begins with that result's levels.
  package var levels: [Level]
  /// The level named after `from`: the grain of `select`-less answers.
  package var source: Int
  /// Named expressions (`with`) that what goes on from this plan may use; engines need not look.
  package var definitions: [OutputColumn]
  /// The `where`, cut at its `and`s; each is evaluated at the deepest level it mentions (R2).
  package var conjuncts: [Conjunct]
  package var output: Output
  package var isDistinct: Bool
  package var having: Predicate?
  package var order: [OrderTerm]
  package var cut: Cut?

  package init(input: Input, levels: [Level], source: Int, output: Output) {
    self.input = input
    self.levels = levels
    self.source = source
    self.output = output
    definitions = []
    conjuncts = []
    isDistinct = false
    having = nil
    order = []
    cut = nil
  }
}

/// Where the levels' rows come from.
package indirect enum Input: Codable, Sendable, Equatable {
  /// The corpus as stored.
  case corpus
  /// A kept result (R17): every level it pruned holds just the rows it kept. Level i here is level i there.
  case result(String)
  /// A plan whose rows, after its order and cut, are what is gone on from (`… limit 10 | where …`). Same levels.
  case tree(Plan)
  /// The rows of a grouped or total answer: one level (0), its fields the output columns; no children.
  case table(Plan)
  /// The same for a kept result.
  case resultTable(String)
  /// Two kept results of one grain (R17). Level i is level i of the left. A row of the grain is kept by its key;
  /// above the grain what has kept rows stays; below it a row stays where the results that its ancestor was taken
  /// from keep it: either for `union`, both for `intersect`, the left for `minus`. A level the right does not
  /// have is unpruned there.
  case combined(SetOperation, left: String, right: String)
}

package enum SetOperation: String, Codable, Sendable, CaseIterable { case union, minus, intersect }

package struct Level: Codable, Sendable, Equatable {
  package enum Link: String, Codable, Sendable {
    /// Level 0.
    case root
    /// The rows of a collection in their article.
    case child
    /// Rows that stand inside the parent's span, tested against parts (containment in the language page);
    /// with sentences on either side: that share a byte.
    case inside
  }
  package var collection: String
  package var parent: Int?
  package var link: Link
  /// The level is only spoken about by this quantifier; it never prunes (R5). Nil for the pruned tree.
  package var quantifier: Int?

  package init(collection: String, parent: Int?, link: Link, quantifier: Int? = nil) {
    self.collection = collection
    self.parent = parent
    self.link = link
    self.quantifier = quantifier
  }
}

package struct Conjunct: Codable, Sendable, Equatable {
  /// The deepest level of the pruned tree that the predicate mentions; all others it mentions are ancestors.
  package var level: Int
  package var predicate: Predicate

  package init(level: Int, predicate: Predicate) {
    self.level = level
    self.predicate = predicate
  }
}

package enum Output: Codable, Sendable, Equatable {
  /// One row for each surviving row of level `grain` (R6).
  case rows(grain: Int, columns: [OutputColumn])
  /// One row for each value of the keys among the rows of level `grain`; keys come first (R9).
  case groups(grain: Int, keys: [OutputColumn], columns: [OutputColumn])
  /// Aggregates alone: one row.
  case total(grain: Int, columns: [OutputColumn])
}

package struct OutputColumn: Codable, Sendable, Equatable {
  /// The alias, else the path as written.
  package var name: String
  package var expression: Expression
  package var type: FieldType

  package init(name: String, expression: Expression, type: FieldType) {
    self.name = name
    self.expression = expression
    self.type = type
  }
}

package struct OrderTerm: Codable, Sendable, Equatable {
  package var expression: Expression
  package var isDescending: Bool

  package init(expression: Expression, isDescending: Bool) {
    self.expression = expression
    self.isDescending = isDescending
  }
}

package enum Cut: Codable, Sendable, Equatable {
  /// After the order; `per` keeps so many for each value of an expression.
  case limit(Int64, per: Expression?)
  case sample(Int64, seed: Int64)
}
