import Articles

/// What stands before a noun of office and belongs to it, or only seems to.
extension ArticleTokens {
    /// `Port Party (PP) leader`: the group before the brackets that end at a token; nil where there is none.
    func nameBeforeBrackets(_ at: Int, in sentence: Range<Int>) -> Int? {
        guard lower[at] == ")" || lower[at] == ">" else { return nil }
        let open = lower[at] == ")" ? "(" : "<"
        for start in stride(from: at - 2, through: max(sentence.lowerBound + 1, at - 4), by: -1)
        where lower[start] == open && name[start - 1] >= 0 {
            let found = Int(name[start - 1])
            return names[found].kind == .organization ? found : nil
        }
        return nil
    }

    /// Whether a dash stands between two words with no space: one that sets a phrase apart joins nothing.
    func isHyphen(_ at: Int) -> Bool {
        let (before, after) = (words.tokens[at - 1], words.tokens[at + 1])
        return before.end == words.tokens[at].start && words.tokens[at].end == after.start
    }

    /// `energy and mines minister`: whether a token joins two things that one office is of.
    func joinsPortfolios(_ at: Int, of phrase: RolePhrase, in sentence: Range<Int>) -> Bool {
        guard ["and", "&"].contains(lower[at]), at + 1 < phrase.head, at > sentence.lowerBound,
            has(.hasPortfolio, at: phrase.head), name[at + 1] < 0, name[at - 1] < 0
        else { return false }
        let isOffice = RoleNoun(lower[at - 1]) != nil || RoleNoun(lower[at + 1]) != nil
        return !isOffice && WordList.roleModifiers.contains(lower[at - 1])
            && WordList.roleModifiers.contains(lower[at + 1])
    }

    /// `the aide President Berg`: a noun of office in small letters is no part of a title in capitals.
    func isAnother(_ at: Int, before head: Int) -> Bool {
        let isCapital = { (token: Int) in self.written[token].utf8.first.map { $0 >= 65 && $0 <= 90 } ?? false
        }
        return isCapital(head) && !isCapital(at) && RoleNoun(lower[at]) != nil
            && !WordList.roleModifiers.contains(lower[at])
    }
}
