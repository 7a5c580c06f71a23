import Foundation
import Screen
import Testing

/// Files that tests compare with, beside this one; `BYNAME_RECORD=1` writes them.
enum Golden {
    static let isRecording = ProcessInfo.processInfo.environment["BYNAME_RECORD"] == "1"

    /// Compares a text with a file of the package, or records it.
    static func expect(
        _ text: String, in path: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = root.appending(path: path)
        if isRecording {
            try text.write(to: file, atomically: true, encoding: .utf8)
            return
        }
        let recorded = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        guard text != recorded else { return }
        let now = text.split(separator: "\n", omittingEmptySubsequences: false)
        let then = recorded.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(now, then).prefix { $0 == $1 }.count
        Issue.record(
            """
            \(path):\(line + 1) is not as recorded; BYNAME_RECORD=1 records it anew
            recorded: \(line < then.count ? then[line] : "nothing")
                 now: \(line < now.count ? now[line] : "nothing")
            """, sourceLocation: sourceLocation)
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
