import Articles

/// The step of the sieve that joins what the text itself says is one.
extension Clusters {
    /// Step 2: `also known as`, `nom de guerre`, `formerly`, `born`.
    mutating func joinAliases() {
        for at in tokens.names.indices.dropFirst() {
            let (one, other) = (tokens.names[at - 1], tokens.names[at])
            guard one.kind == other.kind, one.kind != .nationality, !tokens.isPossessive(one) else {
                continue
            }
            let between = one.tokens.upperBound..<other.tokens.lowerBound
            guard (1...12).contains(between.count),
                tokens.sentence[between.lowerBound] == tokens.sentence[other.tokens.lowerBound]
            else { continue }
            let words = between.map { tokens.lower[$0] }.filter {
                $0.utf8.contains { $0 >= 97 || $0 == 46 } && $0 != "."
            }
            guard
                let said = Self.alias(
                    (words.last == "the" ? words.dropLast() : words[...]).joined(separator: " "))
            else { continue }
            let range = one.range.lowerBound..<other.range.upperBound
            join(at - 1, at, because: said, evidence: range)
        }
    }

    /// The rule by which words between two names make them one; nil where they do not.
    private static func alias(_ between: String) -> String? {
        var start = between.startIndex
        while start < between.endIndex {
            let leadIn = between[..<start].dropLast()
            if leadIn.isEmpty || WordList.aliasLeadIns.contains(String(leadIn)),
                let rule = WordList.aliasPhrases.value(of: String(between[start...]))
            {
                return rule
            }
            guard let space = between[start...].firstIndex(of: " ") else { return nil }
            start = between.index(after: space)
        }
        return nil
    }
}
