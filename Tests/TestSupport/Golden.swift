import Foundation

/// Files that tests compare with; `BYNAME_RECORD=1` writes them.
public enum Golden {
    /// Whether the files are written, not compared with.
    public static let isRecording = ProcessInfo.processInfo.environment["BYNAME_RECORD"] == "1"

    /// The folder of the package.
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// What a file of the package holds; nothing where there is none.
    public static func recorded(in path: String) -> String {
        (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
    }

    /// How a text differs from a file of the package, in words; nil where it does not. Records it where that is wanted.
    public static func difference(_ text: String, from path: String) throws -> String? {
        if isRecording {
            try text.write(to: root.appending(path: path), atomically: true, encoding: .utf8)
            return nil
        }
        let recorded = recorded(in: path)
        guard text != recorded else { return nil }
        let now = text.split(separator: "\n", omittingEmptySubsequences: false)
        let then = recorded.split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(now, then).prefix { $0 == $1 }.count
        return """
            \(path):\(line + 1) is not as recorded; BYNAME_RECORD=1 records it anew
            recorded: \(line < then.count ? then[line] : "nothing")
                 now: \(line < now.count ? now[line] : "nothing")
            """
    }
}
