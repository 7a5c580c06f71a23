import Articles

/// Stage 5: who holds which office and who belongs to what, read from patterns of words around the names.
///
/// Needs who is who, with its tokens. Gives the entities with their roles, and the links, each with the
/// bytes that say so and the pattern it was read by. The patterns are those of CoreNLP's rules for TAC-KBP, in words:
/// a noun of office must stand between the person and the group; bare neighbourhood says nothing.
public struct Roles: Sendable {
    /// The entities of who is who, with the roles this article gives them.
    public var entities: [Entity]
    /// Who belongs to what, in the order of the text.
    public var links: [Link]

    /// Reads the roles and links of an article.
    public static func read(_ who: WhoIsWho) -> Roles {
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
    let tokens: ArticleTokens
    private var entities: [Entity]
    private var links: [Link] = []
    /// What `links` and the roles of `entities` say, each to be said once.
    private var said: Set<[String]> = []

    init(_ who: WhoIsWho) {
        self.who = who
        tokens = who.tokens
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
        guard from != to,
            said.insert(["link", from.rawValue, to.rawValue, relation.rawValue, label]).inserted
        else { return }
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
            let title = tokens.phrase(tokens.bytes(phrase.title))
            let group = group(of: phrase)
            let person = who.entityOfOwnName[attachment.name]
            let role = Role(
                title: title, organization: group.map { entity(of: $0).id }, range: attachment.range,
                because: Reason(attachment.rule, evidence: attachment.range))
            let whole = [entities[person].id.rawValue, title, role.organization?.rawValue ?? ""]
            if said.insert(["role"] + whole).inserted { entities[person].roles.append(role) }
            guard let group, !tokens.has(.outsider, at: phrase.head) else { continue }
            link(attachment.name, group, relation, title, attachment.range, attachment.rule)
            linkParts(of: phrase.complement, range: attachment.range)
        }
    }

    /// The group a phrase names: what it is of, or whose it is, or the last group before its noun.
    private func group(of phrase: RolePhrase) -> Int? {
        let isGroup = { (name: Int) in tokens.names[name].kind == .organization }
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
        guard tokens.names[whole].kind == .organization, tokens.names[part].kind == .organization else {
            return
        }
        let range = tokens.names[whole].range.lowerBound..<tokens.names[part].range.upperBound
        link(part, whole, .partOf, "part of", range, "group's group")
    }

    /// `the Norlandic interior minister` and `the Norlandic Interior Ministry`, or its minister's own.
    mutating func readMinistries() {
        let ministries = ministries()
        for attachment in who.attachments where tokens.lower[attachment.phrase.head] == "minister" {
            let phrase = attachment.phrase
            let words = phrase.title.filter { !tokens.has(.notPortfolio, at: $0) }.map { tokens.lower[$0] }
            guard words.count > 1 || (words.count == 1 && phrase.possessor != nil) else { continue }
            let portfolio = words.filter { Countries.embedded.country(of: $0) == nil && $0 != "minister" }
            guard !portfolio.isEmpty, portfolio != ["prime"], portfolio != ["cabinet"] else { continue }
            let country = words.compactMap { Countries.embedded.country(of: $0) }.first
            for ministry in ministries[portfolio] ?? []
            where ministry.country == nil || country == nil || ministry.country == country {
                let title = tokens.phrase(tokens.bytes(phrase.title))
                link(
                    attachment.name, ministry.name, .leads, title, attachment.range,
                    "minister of the ministry")
            }
        }
    }

    /// The first name of each ministry here and its country, if it says one, by the words of its portfolio.
    private func ministries() -> [[String]: [(name: Int, country: String?)]] {
        var ministries: [[String]: [(name: Int, country: String?)]] = [:]
        var seen: Set<Entity.ID> = []
        for name in tokens.names.indices
        where tokens.names[name].kind == .organization && seen.insert(entity(of: name).id).inserted {
            for form in [entity(of: name).name] + entity(of: name).aliases {
                let words = form.folded.split(separator: " ").map(String.init)
                guard words.last == "ministry" else { continue }
                let country = words.dropLast().compactMap { Countries.embedded.country(of: $0) }.first
                let portfolio = words.dropLast().filter { Countries.embedded.country(of: $0) == nil }
                ministries[Array(portfolio), default: []].append((name, country))
            }
        }
        return ministries
    }
}
