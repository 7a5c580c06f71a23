import Articles

/// The links between groups.
extension RoleReading {
    /// `a militia linked to the movement`, `the military wing of`, `part of`, `a subsidiary of`, `the White House's
    /// Security Council`.
    mutating func readGroups() {
        for name in page.names.indices where page.names[name].kind == .organization {
            readParts(of: name)
            readDescription(of: name)
        }
    }

    private mutating func readParts(of whole: Int) {
        let chain = page.chain(from: whole)
        if chain.count > 1 { linkPart(chain[1], of: whole) }
    }

    /// What stands after a group's name and its comma, or after `is`: `, an arm of`, `is part of`.
    private mutating func readDescription(of group: Int) {
        var at = page.names[group].tokens.upperBound
        let sentence = page.sentence(of: page.names[group].tokens.lowerBound)
        readPreceding(group, in: sentence)
        guard let opening = opening(at, in: sentence) else { return }
        at = opening
        let start = at
        while at < min(start + 9, sentence.upperBound),
            page.name[at] < 0 || page.names[Int(page.name[at])].kind == .nationality
        {
            let rest = sentence.upperBound - at
            if rest > 2, Self.ties.contains(page.lower[at]), ["to", "with"].contains(page.lower[at + 1]) {
                linkGroup(
                    group, to: at + 2, .linkedTo, label: "\(page.lower[at]) \(page.lower[at + 1])",
                    in: sentence)
                return
            }
            if rest > 2, let relation = Self.partNouns[page.lower[at]], page.lower[at + 1] == "of" {
                linkGroup(
                    group, to: at + 2, relation,
                    label: page.phrase(page.bytes(label(endingAt: at, from: start))), in: sentence)
                return
            }
            if rest > 2, page.lower[at] == "owned", page.lower[at + 1] == "by" {
                linkGroup(group, to: at + 2, .partOf, label: "owned by", in: sentence)
                return
            }
            if [",", ".", ";", "and", "said", "not", "n't", "never", "no"].contains(page.lower[at]) {
                return
            }
            at += 1
        }
    }

    /// Where a description of the group before it begins; nil where none does.
    private func opening(_ at: Int, in sentence: Range<Int>) -> Int? {
        guard at < sentence.upperBound else { return nil }
        let word = page.lower[at]
        if ["is", "was", "are", "were", "became", "remains"].contains(word) { return at + 1 }
        guard [",", "--", "(", "\u{2014}", "\u{2013}"].contains(word), at + 1 < sentence.upperBound else {
            return nil
        }
        if ["which", "that"].contains(page.lower[at + 1]) {
            return ["is", "was", "are", "were"].contains(page.word(at + 2)) ? at + 3 : nil
        }
        return at + 1
    }

    /// `the military wing of the movement, the Martyrs' Brigades,` and `the movement's military wing, the Brigades`.
    private mutating func readPreceding(_ whole: Int, in sentence: Range<Int>) {
        let first = page.names[whole].tokens.lowerBound
        var before = first - 1
        if page.word(before) == "the" { before -= 1 }
        let after = page.after(page.names[whole])
        var comma = page.names[whole].tokens.upperBound
        var noun: Int?
        if page.word(before) == "of", before > sentence.lowerBound,
            Self.partNouns[page.lower[before - 1]] != nil
        {
            noun = before - 1
        } else if page.isPossessive(page.names[whole]) {
            var at = after
            while at < min(after + 2, sentence.upperBound), Self.partNouns[page.lower[at]] == nil,
                page.name[at] < 0, !Page.function.contains(page.lower[at])
            {
                at += 1
            }
            if at < sentence.upperBound, Self.partNouns[page.lower[at]] != nil { noun = at }
            comma = at + 1
        }
        guard let noun, page.word(comma) == "," else { return }
        var at = comma + 1
        if page.word(at) == "the" { at += 1 }
        guard at < sentence.upperBound, page.name[at] >= 0 else { return }
        let part = Int(page.name[at])
        guard page.names[part].kind == .organization, let relation = Self.partNouns[page.lower[noun]] else {
            return
        }
        let range =
            min(
                page.bytes(noun..<(noun + 1)).lowerBound, page.names[whole].range.lowerBound)..<page.names[
                part
            ].range.upperBound
        link(
            part, whole, relation, page.phrase(page.bytes(label(endingAt: noun, from: sentence.lowerBound))),
            range, "part before its name")
    }

    /// The noun with its modifiers: `military wing`.
    private func label(endingAt noun: Int, from start: Int) -> Range<Int> {
        var first = noun
        while first > start, WordList.roleModifiers.contains(page.lower[first - 1]) { first -= 1 }
        return first..<(noun + 1)
    }

    private mutating func linkGroup(
        _ group: Int, to token: Int, _ relation: Link.Relation, label: String, in sentence: Range<Int>
    ) {
        var at = token
        var plain = 0
        while at < sentence.upperBound,
            page.name[at] < 0 || page.names[Int(page.name[at])].kind == .nationality
        {
            let isWord = page.lower[at].utf8.allSatisfy { $0 >= 97 && $0 <= 122 }
            guard isWord, plain < 4, at == token || !Page.function.contains(page.lower[at]) else { return }
            plain += 1
            at += 1
        }
        guard at < sentence.upperBound, let target = page.chain(from: Int(page.name[at])).last,
            page.names[target].kind == .organization
        else { return }
        let range = page.names[group].range.lowerBound..<page.names[target].range.upperBound
        link(group, target, relation, label, range, "description of a group")
    }

    static let ties: Set<String> = [
        "linked", "tied", "allied", "affiliated", "loyal", "close", "aligned", "associated", "connected",
    ]
    static let partNouns: [String: Link.Relation] = {
        var nouns: [String: Link.Relation] = [:]
        for noun in [
            "part", "wing", "arm", "branch", "unit", "subsidiary", "division", "cell", "faction", "member",
            "section",
            "department", "chapter", "body", "agency", "component", "brand", "label", "imprint",
        ] { nouns[noun] = .partOf }
        for noun in ["offshoot", "affiliate", "ally", "splinter", "front"] { nouns[noun] = .linkedTo }
        return nouns
    }()
}
