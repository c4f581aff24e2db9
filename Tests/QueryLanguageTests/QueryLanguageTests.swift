import Testing

@testable import QueryLanguage
