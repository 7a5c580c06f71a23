import Articles

/// The links between groups.
extension RoleReading {
    /// `a militia linked to the movement`, `the military wing of`, `part of`, `a subsidiary of`, `the White House's
    /// Security Council`.
    mutating func readGroups() {
        for name in tokens.names.indices where tokens.names[name].kind == .organization {
            readParts(of: name)
            readDescription(of: name)
        }
        readPartsByName()
    }

    /// `the Senate` and `the Senate Judiciary Committee`: a name that begins with another's is that of a part.
    private mutating func readPartsByName() {
        var first: [String: Int] = [:]
        for name in tokens.names.indices where tokens.names[name].kind == .organization {
            let words = tokens.phrase(of: tokens.names[name]).folded
            if first[words] == nil { first[words] = name }
        }
        for (long, part) in first.sorted(by: { $0.value < $1.value }) {
            for short in OrganizationName.beginnings(of: long) {
                guard let whole = first[short], let noun = OrganizationName.part(long, of: short) else {
                    continue
                }
                link(part, whole, .partOf, noun, tokens.names[part].range, "part by its name")
            }
        }
    }

    private mutating func readParts(of whole: Int) {
        if let part = tokens.owned(by: whole) { linkPart(part, of: whole) }
    }

    /// What stands after a group's name and its comma, or after `is`: `, an arm of`, `is part of`.
    private mutating func readDescription(of group: Int) {
        var at = tokens.names[group].tokens.upperBound
        let sentence = tokens.sentence(of: tokens.names[group].tokens.lowerBound)
        readPreceding(group, in: sentence)
        guard let opening = opening(at, in: sentence) else { return }
        at = opening
        let start = at
        while at < min(start + 9, sentence.upperBound),
            tokens.name[at] < 0 || tokens.names[Int(tokens.name[at])].kind == .nationality
        {
            let rest = sentence.upperBound - at
            if rest > 2, tokens.has(.tie, at: at), ["to", "with"].contains(tokens.lower[at + 1]) {
                linkGroup(
                    group, to: at + 2, .linkedTo, label: "\(tokens.lower[at]) \(tokens.lower[at + 1])",
                    in: sentence)
                return
            }
            if rest > 2, let relation = partRelation(at), tokens.lower[at + 1] == "of" {
                linkGroup(
                    group, to: at + 2, relation,
                    label: tokens.phrase(tokens.bytes(label(endingAt: at, from: start))), in: sentence)
                return
            }
            if rest > 2, tokens.lower[at] == "owned", tokens.lower[at + 1] == "by" {
                linkGroup(group, to: at + 2, .partOf, label: "owned by", in: sentence)
                return
            }
            if [",", ".", ";", "and", "said", "not", "n't", "never", "no"].contains(tokens.lower[at]) {
                return
            }
            at += 1
        }
    }

    /// Where a description of the group before it begins; nil where none does.
    private func opening(_ at: Int, in sentence: Range<Int>) -> Int? {
        guard at < sentence.upperBound else { return nil }
        let word = tokens.lower[at]
        if ["is", "was", "are", "were", "became", "remains"].contains(word) { return at + 1 }
        guard [",", "--", "(", "\u{2014}", "\u{2013}"].contains(word), at + 1 < sentence.upperBound else {
            return nil
        }
        if ["which", "that"].contains(tokens.lower[at + 1]) {
            return ["is", "was", "are", "were"].contains(tokens.word(at + 2)) ? at + 3 : nil
        }
        return at + 1
    }

    /// `the military wing of the movement, the Martyrs' Brigades,` and `the movement's military wing, the Brigades`.
    private mutating func readPreceding(_ whole: Int, in sentence: Range<Int>) {
        let first = tokens.names[whole].tokens.lowerBound
        var before = first - 1
        if tokens.word(before) == "the" { before -= 1 }
        let after = tokens.after(tokens.names[whole])
        var comma = tokens.names[whole].tokens.upperBound
        var noun: Int?
        if tokens.word(before) == "of", before > sentence.lowerBound,
            partRelation(before - 1) != nil
        {
            noun = before - 1
        } else if tokens.isPossessive(tokens.names[whole]) {
            var at = after
            while at < min(after + 2, sentence.upperBound), partRelation(at) == nil,
                tokens.name[at] < 0, !tokens.has(.notInTitle, at: at)
            {
                at += 1
            }
            if at < sentence.upperBound, partRelation(at) != nil { noun = at }
            comma = at + 1
        }
        guard let noun, tokens.word(comma) == "," else { return }
        var at = comma + 1
        if tokens.word(at) == "the" { at += 1 }
        guard at < sentence.upperBound, tokens.name[at] >= 0 else { return }
        let part = Int(tokens.name[at])
        guard tokens.names[part].kind == .organization, let relation = partRelation(noun)
        else {
            return
        }
        let range =
            min(
                tokens.bytes(noun..<(noun + 1)).lowerBound, tokens.names[whole].range.lowerBound)..<tokens
            .names[
                part
            ].range.upperBound
        link(
            part, whole, relation,
            tokens.phrase(tokens.bytes(label(endingAt: noun, from: sentence.lowerBound))),
            range, "part before its name")
    }

    /// The noun with its modifiers: `military wing`.
    private func label(endingAt noun: Int, from start: Int) -> Range<Int> {
        var first = noun
        while first > start, WordList.roleModifiers.contains(tokens.lower[first - 1]) { first -= 1 }
        return first..<(noun + 1)
    }

    private mutating func linkGroup(
        _ group: Int, to token: Int, _ relation: Link.Relation, label: String, in sentence: Range<Int>
    ) {
        var at = token
        var plain = 0
        while at < sentence.upperBound,
            tokens.name[at] < 0 || tokens.names[Int(tokens.name[at])].kind == .nationality
        {
            let isWord = tokens.lower[at].utf8.allSatisfy { $0 >= 97 && $0 <= 122 }
            guard isWord, plain < 4, at == token || !tokens.has(.notInTitle, at: at) else {
                return
            }
            plain += 1
            at += 1
        }
        guard at < sentence.upperBound, let target = tokens.chain(from: Int(tokens.name[at])).last,
            tokens.names[target].kind == .organization
        else { return }
        let range = tokens.names[group].range.lowerBound..<tokens.names[target].range.upperBound
        link(group, target, relation, label, range, "description of a group")
    }

    /// How what a noun names belongs to the group it is of: `wing`, `offshoot`; nil where it is no such noun.
    private func partRelation(_ noun: Int) -> Link.Relation? {
        tokens.has(.partNoun, at: noun) ? .partOf : tokens.has(.linkedNoun, at: noun) ? .linkedTo : nil
    }
}
