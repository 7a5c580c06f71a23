extension String {
    /// The words on one line: every run of spaces, tabs and ends of lines as one space, and none at either end.
    ///
    ///     "Anna\n  Berg ".onOneLine  // "Anna Berg"
    public var onOneLine: String {
        var line = ""
        line.unicodeScalars.reserveCapacity(utf8.count)
        var isBlankDue = false
        for scalar in unicodeScalars {
            if scalar.properties.isWhitespace {
                isBlankDue = !line.isEmpty
            } else {
                if isBlankDue { line.unicodeScalars.append(" ") }
                isBlankDue = false
                line.unicodeScalars.append(scalar)
            }
        }
        return line
    }
}
