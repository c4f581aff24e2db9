/// Of tokens, sentences and the runner: another one makes every stored article pending.
package enum TextCoreFingerprint {
  package static var value: String { SourceFingerprint.value }
}
