import Articles

/// The step of the sieve that finds people called by their age: `the 64-year-old`.
extension WhoIsWho {
    /// Makes an age that stands for a person a mention: of the one whose age the text gives, or else of the one last
    /// spoken of.
    mutating func findAges() {
        let known = peopleByAge()
        var last: (person: Int, token: Int)?
        for token in tokens.lower.indices {
            if let entity = entityOfToken[token], entities[entity].kind == .person { last = (entity, token) }
            guard let (age, head) = age(at: token), entityOfToken[head] == nil else { continue }
            let isNear = last.map { tokens.sentence[token] - tokens.sentence[$0.token] <= 2 } ?? false
            guard let person = known[age] ?? (isNear ? last?.person : nil) else { continue }
            let evidence = last.map { tokens.bytes($0.token..<($0.token + 1)) }
            mention(
                person, at: head..<(head + 1), .nominal,
                because: Reason("age of a person here", evidence: evidence))
        }
        orderMentions()
    }

    /// The people whose age stands after their name: `Berg, 64,`, `Berg (64)`.
    private func peopleByAge() -> [String: Int] {
        var people: [String: Int] = [:]
        for (name, entity) in entityOfOwnName.enumerated() where entities[entity].kind == .person {
            let at = tokens.names[name].tokens.upperBound
            guard [",", "("].contains(tokens.word(at)), [",", ")", "."].contains(tokens.word(at + 2)) else {
                continue
            }
            let age = tokens.word(at + 1)
            if isNumber(age), people[age] == nil { people[age] = entity }
        }
        return people
    }

    /// The age at a token after `the`, and the token that heads the phrase: `old`, or the noun behind it; nil where none is
    /// there, or the words behind name somebody.
    private func age(at token: Int) -> (age: String, head: Int)? {
        guard token > 0, tokens.lower[token - 1] == "the", isNumber(tokens.lower[token]),
            ["-", "year", "-", "old"].indices.allSatisfy({
                tokens.word(token + 1 + $0) == ["-", "year", "-", "old"][$0]
            })
        else { return nil }
        var head = token + 4
        if RoleNoun(tokens.word(head + 1)) != nil { head += 1 }
        let next = head + 1
        guard next < tokens.count, tokens.sentence[next] == tokens.sentence[token] else {
            return (tokens.lower[token], head)
        }
        let word = tokens.lower[next]
        let isVerb =
            tokens.has(.irregularPast, at: next) || WordList.reportingVerbs.contains(word)
            || word.hasSuffix("ed")
        guard !tokens.isWord(next) || tokens.has(.notInTitle, at: next) || isVerb else { return nil }
        return (tokens.lower[token], head)
    }

    private func isNumber(_ word: String) -> Bool {
        (1...3).contains(word.utf8.count) && word.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
    }
}
