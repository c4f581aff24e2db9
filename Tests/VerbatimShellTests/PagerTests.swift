import Testing

@testable import VerbatimShell

/// A pager that is not there is not asked, so that the answer goes straight to the screen.
struct PagerTests {
  @Test(arguments: [
    ("sh", false), ("sh -c cat", false), ("LESS=-S sh", false), ("/bin/sh", false), ("no-such-pager", true),
    ("no-such-pager -R", true), ("LESS=-S no-such-pager", true), ("/bin/no-such-pager", true),
    // For the shell to read.
    ("~/bin/pager", false), ("\"/opt/my pager/less\" -R", false), ("$HOME/pager", false),
  ])
  func missing(command: String, expected: Bool) { #expect(AnswerOutlet.isMissing(command) == expected) }
}
