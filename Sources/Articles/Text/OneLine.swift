extension StringProtocol {
    /// The words on one line: every run of spaces, tabs and ends of lines as one space, and none at either end.
    ///
    ///     "Anna\n  Berg ".onOneLine  // "Anna Berg"
    public var onOneLine: String {
        var line = String.UnicodeScalarView()
        var isBlankDue = false
        for scalar in unicodeScalars {
            if scalar.isBlank {
                isBlankDue = !line.isEmpty
            } else {
                if isBlankDue { line.append(" ") }
                isBlankDue = false
                line.append(scalar)
            }
        }
        return String(line)
    }
}

extension Unicode.Scalar {
    /// Whether it is a space, a tab or the end of a line; most are ASCII, where no table need be asked.
    fileprivate var isBlank: Bool {
        isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
    }
}
