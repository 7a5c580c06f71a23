import Articles

/// Stage 5: who holds which office and who belongs to what, read from patterns of words around the names.
///
/// Needs the article, its words and who is who. Gives the entities with their roles, and the links, each with the
/// bytes that say so and the pattern it was read by. The patterns are those of CoreNLP's rules for TAC-KBP, in words:
/// a noun of office must stand between the person and the group; bare neighbourhood says nothing.
public struct Roles: Sendable {
    /// The entities of who is who, with the roles this article gives them.
    public var entities: [Entity]
    /// Who belongs to what, in the order of the text.
    public var links: [Link]

    /// Reads the roles and links of an article.
    public static func read(article: Article, words: Words, who: WhoIsWho) -> Roles {
        var reading = RoleReading(who)
        reading.readOffices()
        reading.readVerbs()
        reading.readOwners()
        reading.readGroups()
        reading.readMinistries()
        return reading.roles
    }
}

/// The reading of roles and links as far as it has come.
struct RoleReading {
    let who: WhoIsWho
    let page: Page
    private var entities: [Entity]
    private var links: [Link] = []

    init(_ who: WhoIsWho) {
        self.who = who
        page = who.page
        entities = who.entities
    }

    /// What was read, in the order of the text.
    var roles: Roles {
        var ordered = entities
        for at in ordered.indices { ordered[at].roles.sort { $0.range.lowerBound < $1.range.lowerBound } }
        return Roles(entities: ordered, links: links.sorted { $0.range.lowerBound < $1.range.lowerBound })
    }

    /// The entity of a name.
    func entity(of name: Int) -> Entity { entities[who.entityOfOwnName[name]] }

    /// Links two names, unless they are one entity or are so linked already.
    mutating func link(
        _ source: Int, _ target: Int, _ relation: Link.Relation, _ label: String, _ range: Range<Int>,
        _ rule: String
    ) {
        let (from, to) = (entity(of: source).id, entity(of: target).id)
        let isTold = links.contains {
            $0.source == from && $0.target == to && $0.relation == relation && $0.label == label
        }
        guard from != to, !isTold else { return }
        links.append(
            Link(
                from: from, to: to, relation, label: label, range: range,
                because: Reason(rule, evidence: range)))
    }

    /// Offices and callings: what role phrases say of the people they describe.
    mutating func readOffices() {
        for attachment in who.attachments {
            let phrase = attachment.phrase
            guard let relation = phrase.noun.relation else { continue }
            let title = page.phrase(page.bytes(phrase.title))
            let group = group(of: phrase)
            let person = who.entityOfOwnName[attachment.name]
            let role = Role(
                title: title, organization: group.map { entity(of: $0).id }, range: attachment.range,
                because: Reason(attachment.rule, evidence: attachment.range))
            if !entities[person].roles.contains(where: {
                $0.title == role.title && $0.organization == role.organization
            }) {
                entities[person].roles.append(role)
            }
            guard let group, !RoleNoun.outsiders.contains(page.lower[phrase.head]) else { continue }
            link(attachment.name, group, relation, title, attachment.range, attachment.rule)
            linkParts(of: phrase.complement, range: attachment.range)
        }
    }

    /// The group a phrase names: what it is of, or whose it is, or the last group before its noun.
    private func group(of phrase: RolePhrase) -> Int? {
        let isGroup = { (name: Int) in page.names[name].kind == .organization }
        if let last = phrase.complement.last, isGroup(last) { return last }
        if let owner = phrase.possessor, isGroup(owner) { return owner }
        return phrase.modifiers.last(where: isGroup)
    }

    /// `the White House's National Security Council`: the council is part of the White House.
    private mutating func linkParts(of chain: [Int], range: Range<Int>) {
        guard chain.count > 1 else { return }
        for (whole, part) in zip(chain, chain.dropFirst()) { linkPart(part, of: whole) }
    }

    /// Links a group to the group whose possessive stands before it.
    mutating func linkPart(_ part: Int, of whole: Int) {
        guard page.names[whole].kind == .organization, page.names[part].kind == .organization else { return }
        let range = page.names[whole].range.lowerBound..<page.names[part].range.upperBound
        link(part, whole, .partOf, "part of", range, "group's group")
    }

    /// `the Norlandic interior minister` and `the Norlandic Interior Ministry`, or its minister's own.
    mutating func readMinistries() {
        for attachment in who.attachments where page.lower[attachment.phrase.head] == "minister" {
            let phrase = attachment.phrase
            let words = phrase.title.map { page.lower[$0] }.filter { !Self.notPortfolio.contains($0) }
            guard words.count > 1 || (words.count == 1 && phrase.possessor != nil) else { continue }
            let portfolio = words.filter { Countries.embedded.country(of: $0) == nil && $0 != "minister" }
            guard !portfolio.isEmpty, portfolio != ["prime"], portfolio != ["cabinet"] else { continue }
            let country = words.compactMap { Countries.embedded.country(of: $0) }.first
            for name in page.names.indices where isMinistry(name, of: portfolio, country: country) {
                let title = page.phrase(page.bytes(phrase.title))
                link(attachment.name, name, .leads, title, attachment.range, "minister of the ministry")
            }
        }
    }

    private func isMinistry(_ name: Int, of portfolio: [String], country: String?) -> Bool {
        guard page.names[name].kind == .organization else { return false }
        let forms = [entity(of: name).name] + entity(of: name).aliases
        return forms.contains { form in
            var words = form.folded.split(separator: " ").map(String.init)
            guard words.last == "ministry" else { return false }
            words.removeLast()
            let theirs = words.compactMap { Countries.embedded.country(of: $0) }.first
            return words.filter { Countries.embedded.country(of: $0) == nil } == portfolio
                && (theirs == nil || country == nil || theirs == country)
        }
    }

    private static let notPortfolio: Set<String> = [
        "former", "deputy", "acting", "then", "new", "-", "junior", "ex",
    ]
}
