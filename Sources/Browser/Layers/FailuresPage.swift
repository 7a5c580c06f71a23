import Articles

extension Page {
    /// What could not be read, a line each.
    static func failures(_ lines: [String]) -> Page {
        let head =
            switch lines.count {
            case 0: "All that was there could be read."
            case 1: "One could not be read:"
            default: "\(lines.count) could not be read:"
            }
        let rows = [Row(text: head, emphasis: .heading)] + lines.map { Row(text: $0.onOneLine) }
        return Page(title: "Not read", rows: rows)
    }
}
