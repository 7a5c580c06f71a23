import Articles

extension TextPage {
    /// What could not be read, a line each.
    static func failures(_ lines: [String]) -> TextPage {
        let head =
            switch lines.count {
            case 0: "All that was there could be read."
            case 1: "One could not be read:"
            default: "\(lines.count) could not be read:"
            }
        let rows = [Row(text: head, emphasis: .heading)] + lines.map { Row(text: $0.onOneLine) }
        return TextPage(title: "Not read", rows: rows)
    }
}
