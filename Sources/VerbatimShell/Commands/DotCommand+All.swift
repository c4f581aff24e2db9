extension DotCommand {
  /// Every command, by name. A new one is a file in `All/` and a line here.
  static let all: [DotCommand] = [
    .analyzers,
    .bail,
    .collections,
    .echo,
    .help,
    .history,
    .last,
    .maxRows,
    .maxWidth,
    .mode,
    .names,
    .once,
    .open,
    .output,
    .pager,
    .params,
    .quit,
    .read,
    .schema,
    .set,
    .timer,
    .tutorial,
    .version,
  ]
}
