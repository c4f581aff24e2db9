import TextKernel

/// The French language pack: sentence boundaries and the word lists that more than one analyzer reads.
public enum French {}
