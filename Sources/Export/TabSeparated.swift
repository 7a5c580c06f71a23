/// Lines of columns with tabs between, for programs that read a line at a time.
public enum TabSeparated {
    /// A line with its end. What would break it, or move a terminal's cursor, is a space.
    ///
    ///     TabSeparated.line(["2003-06-07", "storm", "Storm\tshuts harbour"])  // 2003-06-07⇥storm⇥Storm shuts harbour⏎
    public static func line(_ columns: [String]) -> [UInt8] {
        Array((columns.map(withoutControls).joined(separator: "\t") + "\n").utf8)
    }

    private static func withoutControls(_ words: String) -> String {
        String(
            String.UnicodeScalarView(
                words.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}
