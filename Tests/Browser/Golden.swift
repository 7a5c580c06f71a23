import Screen
import TestSupport
import Testing

extension Golden {
    /// Compares a text with a file of the package, or records it.
    static func expect(
        _ text: String, in path: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        guard let difference = try difference(text, from: path) else { return }
        Issue.record("\(difference)", sourceLocation: sourceLocation)
    }

    /// Compares a screen and its styles with a file in `Screens`.
    static func expect(
        _ frame: Frame, named name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let lines = frame.lines + [String(repeating: "=", count: frame.width)] + frame.styleLines
        try expect(
            lines.joined(separator: "\n") + "\n", in: "Tests/Browser/Screens/\(name).txt",
            sourceLocation: sourceLocation)
    }
}
