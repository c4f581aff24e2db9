import Morphology

/// The forms of French, from the dictionary the program was built with.
public enum FullForms {
  /// Read in place; the sets of readings are unpacked at the first use (a tenth of a millisecond).
  public static let french = FullFormTable(
    buckets: GeneratedForms.buckets, entries: GeneratedForms.entries, sets: GeneratedForms.sets,
    endings: GeneratedForms.endings)
}
