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
        for (ending, rule) in endings where between.hasSuffix(ending) {
            let rest = between.dropLast(ending.utf8.count)
            if leadIns.contains(rest.trimmed) { return rule }
        }
        return nil
    }

    private static let endings: [(String, String)] = [
        ("known as", "also known as"), ("known by the name", "also known as"),
        ("known by the nickname", "also known as"),
        ("known simply as", "also known as"), ("known locally as", "also known as"), ("aka", "also known as"),
        ("a.k.a.", "also known as"), ("alias", "also known as"), ("nicknamed", "nickname"),
        ("dubbed", "nickname"),
        ("nom de guerre", "nom de guerre"), ("nom de guerre is", "nom de guerre"),
        ("nom de guerre of", "nom de guerre"),
        ("real name is", "real name"), ("real name was", "real name"), ("real name", "real name"),
        ("goes by the name", "also known as"), ("goes by the name of", "also known as"),
        ("goes by", "also known as"),
        ("formerly", "formerly"), ("formerly called", "formerly"), ("formerly named", "formerly"),
        ("previously called", "formerly"), ("née", "born"), ("nee", "born"), ("né", "born"), ("born", "born"),
        ("birth name", "born"), ("pen name", "pen name"), ("stage name", "stage name"),
        ("pseudonym", "pen name"),
        ("nom de guerre as", "nom de guerre"), ("codenamed", "nickname"), ("code name", "nickname"),
        ("acronym", "acronym"), ("initials", "acronym"), ("abbreviated as", "acronym"),
    ]
    private static let leadIns: Set<String> = [
        "", "also", "better", "best", "widely", "popularly", "commonly", "otherwise", "formerly", "once",
        "who is",
        "who is also", "who is better", "who is best", "is also", "who was", "who was also", "is better",
        "his", "her",
        "whose", "by his", "by her", "better known by his", "better known by her", "better known by the",
        "also known by his", "also known by her", "known by his", "known by her", "known by the", "who",
        "using the",
        "under the", "more commonly", "more widely", "sometimes", "usually", "now", "then", "previously",
        "was", "its",
        "by its", "known by its", "better known by its", "who uses the", "and also", "a man", "a woman",
        "who used the",
    ]
}

extension Substring {
    /// Without spaces at either end.
    fileprivate var trimmed: String {
        var rest = self
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}
