/// The lists that help, completion and the pages of `docs/` are printed from.
package enum Documentation {
  package static var functions: [FunctionDescription] { Function.table }
  package static var aggregates: [AggregateDescription] { Aggregate.table }
  package static var stages: [StageDescription] { StageDescription.table }
}
