import Articles

/// What an office is of: `for the White House's Security Council`, `of oil, mines and industry`.
extension ArticleTokens {
    /// The names, or the plain nouns of an office, that stand after a preposition; and where they end.
    func complement(after preposition: Int, in sentence: Range<Int>) -> (names: [Int], end: Int)? {
        named(after: preposition, in: sentence)
            ?? plainComplement(after: preposition, in: sentence).map { ([], $0) }
    }

    /// The names, past an article and a few plain words; or one noun that offices are of.
    private func named(after preposition: Int, in sentence: Range<Int>) -> (names: [Int], end: Int)? {
        var at = preposition + 1
        var plain = 0
        while at < sentence.upperBound {
            if name[at] >= 0 {
                let chain = chain(from: Int(name[at]))
                guard chain.allSatisfy({ names[$0].kind != .nationality }) || chain.count > 1 else {
                    at = names[chain[chain.count - 1]].tokens.upperBound
                    plain += 1
                    continue
                }
                if names[chain[0]].kind == .person, isNamed(at, after: preposition) { return nil }
                let last = names[chain[chain.count - 1]]
                var end = last.tokens.upperBound
                if end < sentence.upperBound, WordList.groupNouns.contains(lower[end]) { end += 1 }
                return (chain.filter { names[$0].kind != .nationality }, end)
            }
            let word = lower[at]
            let isLed = at + 1 < sentence.upperBound && name[at + 1] >= 0
            if at == preposition + 1 || isLed, determiner(at: at) != nil {
                at += 1
                continue
            }
            if has(.portfolio, at: at) && lower[preposition] != "in" {
                return ([], plainComplement(after: preposition, in: sentence) ?? at + 1)
            }
            let isWord = word.utf8.allSatisfy { $0 >= 97 && $0 <= 122 || $0 == 45 }
            guard isWord, plain < 4, !has(.notInTitle, at: at) else { return nil }
            plain += 1
            at += 1
        }
        return nil
    }

    /// `director of rugby Anna Berg`: whether the name at a token is that of whoever holds the office.
    private func isNamed(_ at: Int, after preposition: Int) -> Bool {
        guard at > preposition + 1, lower[preposition] == "of" else { return false }
        return ((preposition + 1)..<at).allSatisfy { token in
            name[token] < 0 && RoleNoun(lower[token]) == nil && !has(.honorific, at: token)
        } && determiner(at: at - 1) == nil
    }

    /// Where the plain words that an office is of end: `of [oil, mines and industry]`, `of [the opposition]`; nil where
    /// a name or a verb stands among them, so that they are not known to be all.
    private func plainComplement(after preposition: Int, in sentence: Range<Int>) -> Int? {
        guard ["of", "for"].contains(lower[preposition]) else { return nil }
        var at = preposition + 1
        if at < sentence.upperBound, determiner(at: at) != nil { at += 1 }
        let start = at
        while at < sentence.upperBound, at < start + Self.longestComplement {
            if let next = pastJoint(at, in: sentence) { at = next }
            guard isPlainNoun(at, in: sentence) else { break }
            at += 1
        }
        guard at > start, at < start + Self.longestComplement else { return nil }
        guard at < sentence.upperBound else { return at }
        let isVerb = isFinite(at) || WordList.reportingVerbs.contains(lower[at])
        return name[at] >= 0 && names[Int(name[at])].kind != .person || isVerb || RoleNoun(lower[at]) != nil
            ? nil : at
    }

    /// How many words are read of what an office is of.
    private static let longestComplement = 9

    /// The first token after `and`, a possessive or a comma of a list, where plain words go on after it; nil elsewhere.
    private func pastJoint(_ at: Int, in sentence: Range<Int>) -> Int? {
        guard at + 1 < sentence.upperBound, isPlainNoun(at + 1, in: sentence) else { return nil }
        switch lower[at] {
        case "and", "&", "'s", "'": return at + 1
        case ",":
            // `of oil, mines and industry`; not `of the party, now in opposition`.
            for token in (at + 2)..<min(at + 5, sentence.upperBound) {
                if ["and", "&"].contains(lower[token]) {
                    return token + 1 < sentence.upperBound && isPlainNoun(token + 1, in: sentence)
                        ? at + 1 : nil
                }
                guard isPlainNoun(token, in: sentence) || lower[token] == "," else { return nil }
            }
            return nil
        default: return nil
        }
    }

    /// Whether a token is a word that may name what an office is of, and no office itself.
    private func isPlainNoun(_ at: Int, in sentence: Range<Int>) -> Bool {
        guard name[at] < 0, lower[at].utf8.allSatisfy({ $0 >= 97 && $0 <= 122 || $0 == 45 }), lower[at] != "-"
        else { return false }
        return !has(.notInTitle, at: at) && !has(.copulaAdverb, at: at) && !has(.clauseOpener, at: at)
            && !isFinite(at) && !WordList.reportingVerbs.contains(lower[at]) && RoleNoun(lower[at]) == nil
    }
}
