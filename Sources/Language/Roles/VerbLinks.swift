import Articles

/// The links that verbs and owners make.
extension RoleReading {
    /// `Berg, who heads the Harbour Union`, `Berg leads the Harbour Union`.
    mutating func readVerbs() {
        for (at, word) in page.lower.enumerated() {
            guard page.name[at] < 0, let verb = Self.verbs[word], let subject = subject(of: at, verb) else {
                continue
            }
            var last = at
            if let particle = verb.particle {
                guard page.word(at + 1) == particle else { continue }
                last += 1
            }
            guard let target = group(after: last) else { continue }
            let range = page.names[subject].range.lowerBound..<page.names[target].range.upperBound
            link(
                subject, target, verb.relation, page.phrase(page.bytes(at..<(last + 1))), range,
                "verb of office")
        }
    }

    /// The person whom a verb says something of; nil where that is not plain.
    private func subject(of verb: Int, _ kind: Verb) -> Int? {
        var at = verb - 1
        while Attachment.isAdverb(page.word(at)) { at -= 1 }
        let isRelative = page.word(at) == "who"
        if isRelative { at -= 1 }
        if isRelative, page.word(at) == "," { at -= 1 }
        guard isRelative || kind.standsAlone, at >= 0, page.name[at] >= 0 else { return nil }
        let found = Int(page.name[at])
        guard page.names[found].kind == .person, page.sentence[at] == page.sentence[verb] else { return nil }
        return isRelative || page.startsClause(found) ? found : nil
    }

    /// The group that stands after a token, past an article and a few plain words.
    private func group(after token: Int) -> Int? {
        var at = token + 1
        var plain = 0
        while at < page.count, page.sentence[at] == page.sentence[token] {
            if page.name[at] >= 0 {
                let chain = page.chain(from: Int(page.name[at]))
                if let last = chain.last, page.names[last].kind == .organization { return last }
                guard page.names[Int(page.name[at])].kind == .nationality else { return nil }
                at = page.names[Int(page.name[at])].tokens.upperBound
                continue
            }
            let word = page.lower[at]
            let isArticle = at == token + 1 && Page.determiners[word] != nil
            let isPlain = word == "-" || word.utf8.allSatisfy { $0 >= 97 && $0 <= 122 }
            guard isArticle || (isPlain && plain < 3 && !Page.function.contains(word)) else { return nil }
            if !isArticle { plain += 1 }
            at += 1
        }
        return nil
    }

    /// `Abbas' ruling party`-like owners: a person's possessive before a group, with a noun that says it is one or
    /// with the end of the phrase.
    mutating func readOwners() {
        for owner in page.names.indices where page.names[owner].kind == .person {
            let chain = page.chain(from: owner)
            guard chain.count > 1, page.names[chain[1]].kind == .organization else { continue }
            let group = chain[1]
            let next = page.names[group].tokens.upperBound
            let noun = page.word(next)
            let isNoun = SortedList.groupNouns.contains(noun)
            guard isNoun || isEnd(next) else { continue }
            let end = isNoun ? page.bytes(next..<(next + 1)).upperBound : page.names[group].range.upperBound
            let label = page.phrase(page.names[group].range.lowerBound..<end)
            link(owner, group, .member, label, page.names[owner].range.lowerBound..<end, "person's group")
        }
    }

    /// Whether a phrase is over before a token: a mark, a verb of saying, a word of a closed class.
    private func isEnd(_ at: Int) -> Bool {
        guard at < page.count, page.sentence[at] == page.sentence[at - 1] else { return true }
        let word = page.lower[at]
        return Attachment.closes(word) || Page.function.contains(word)
            || Lexicon.embedded.lists(of: word).contains(.reportingVerb)
    }

    struct Verb {
        var relation: Link.Relation
        /// The preposition it needs.
        var particle: String?
        /// Whether it says so without `who` before it.
        var standsAlone: Bool
    }

    static let verbs: [String: Verb] = {
        var verbs: [String: Verb] = [:]
        for word in [
            "heads", "headed", "chairs", "chaired", "founded", "co-founded", "leads", "led", "runs", "ran",
        ] {
            let isPlain = !["runs", "ran", "led", "leads"].contains(word)
            verbs[word] = Verb(relation: .leads, particle: nil, standsAlone: isPlain)
        }
        for word in [
            "commands", "commanded", "directs", "directed", "owns", "owned", "edits", "edited", "coaches",
            "coached",
        ] {
            verbs[word] = Verb(relation: .leads, particle: nil, standsAlone: false)
        }
        for word in ["speaks", "spoke"] {
            verbs[word] = Verb(relation: .speaksFor, particle: "for", standsAlone: false)
        }
        for word in ["works", "worked"] {
            verbs[word] = Verb(relation: .worksFor, particle: "for", standsAlone: true)
        }
        for word in ["plays", "played"] {
            verbs[word] = Verb(relation: .member, particle: "for", standsAlone: true)
        }
        for word in ["represents", "represented", "joined", "joins"] {
            verbs[word] = Verb(relation: .member, particle: nil, standsAlone: word.hasPrefix("j"))
        }
        for word in ["belongs", "belonged"] {
            verbs[word] = Verb(relation: .member, particle: "to", standsAlone: true)
        }
        return verbs
    }()
}

extension Attachment {
    static func isAdverb(_ word: String) -> Bool { Page.adverbs.contains(word) }
    static func closes(_ word: String) -> Bool { Page.closes.contains(word) }
}
