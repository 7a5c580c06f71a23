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
        reading.readReferences()
        reading.readFamily()
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
    private(set) var entities: [Entity]
    private var links: [Link] = []
    /// What `links` and the roles of `entities` say, each to be said once.
    private var said: Set<[String]> = []
    /// The places of the article by their country or name, folded.
    private let places: [String: Int]

    init(_ who: WhoIsWho) {
        self.who = who
        tokens = who.tokens
        entities = who.entities
        places = Self.places(of: who)
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
        link(entity(of: source).id, entity(of: target).id, relation, label, range, rule)
    }

    mutating func link(
        _ from: Entity.ID, _ to: Entity.ID, _ relation: Link.Relation, _ label: String, _ range: Range<Int>,
        _ rule: String
    ) {
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
            let group = group(of: phrase)
            let place =
                group ?? self.place(of: phrase) ?? denomination(of: phrase) ?? owner(after: attachment)
            add(attachment, to: who.entityOfOwnName[attachment.name], of: place)
            guard let group, entities[group].kind == .organization,
                !tokens.has(.outsider, at: phrase.head)
            else { continue }
            link(
                entities[who.entityOfOwnName[attachment.name]].id, entities[group].id, relation,
                tokens.title(of: phrase), attachment.range, attachment.rule)
            linkParts(of: phrase.complement, range: attachment.range)
        }
    }

    private mutating func add(_ attachment: Attachment, to person: Int, of group: Int?) {
        add(
            Role(
                title: tokens.title(of: attachment.phrase), office: tokens.office(of: attachment.phrase),
                organization: group.map { entities[$0].id },
                status: attachment.status ?? tokens.status(of: attachment.phrase), range: attachment.range,
                because: Reason(attachment.rule, evidence: attachment.range)),
            to: person)
    }

    /// Gives a person a role, unless it has that already.
    mutating func add(_ role: Role, to person: Int) {
        let whole = [
            "role", entities[person].id.rawValue, role.title, role.organization?.rawValue ?? "",
            role.status.rawValue,
        ]
        if said.insert(whole).inserted { entities[person].roles.append(role) }
    }

    /// The group that a phrase names, by its place among the entities: what it is of, or whose it is, or the last group
    /// before its noun; or the one that `its` or `of the company` stands for.
    func group(of phrase: RolePhrase) -> Int? {
        let isGroup = { (name: Int) in tokens.names[name].kind == .organization }
        let named =
            phrase.complement.last(where: isGroup)
            ?? phrase.possessor.flatMap { isGroup($0) ? $0 : nil } ?? phrase.modifiers.last(where: isGroup)
        if let named { return who.entityOfOwnName[named] }
        let around = (
            phrase.tokens.lowerBound..<phrase.head,
            (phrase.head + 1)..<max(phrase.head + 1, phrase.tokens.upperBound)
        )
        let spoken = around.0.reversed() + around.1
        return spoken.lazy.compactMap { who.entityOfToken[$0] }.first { entities[$0].kind == .organization }
    }

    /// The place that a phrase names, or whose people it names: `Delhi chief minister`, `the Norlandic president`.
    func place(of phrase: RolePhrase) -> Int? {
        let named = phrase.complement + (phrase.possessor.map { [$0] } ?? []) + phrase.modifiers.reversed()
        if let place = named.first(where: { tokens.names[$0].kind == .place }) {
            return who.entityOfOwnName[place]
        }
        for name in phrase.modifiers where tokens.names[name].kind == .nationality {
            let people = tokens.phrase(of: tokens.names[name]).folded
            if let place = places[(Countries.embedded.country(of: people) ?? people).folded] { return place }
        }
        return tokens.country(of: phrase).flatMap { places[$0] }
    }

    /// The denomination among the modifiers of a phrase, which is no people of a country: `Republican candidate`.
    private func denomination(of phrase: RolePhrase) -> Int? {
        phrase.modifiers.last { name in
            tokens.names[name].kind == .nationality
                && Countries.embedded.country(of: tokens.phrase(of: tokens.names[name]).folded) == nil
        }.map { who.entityOfOwnName[$0] }
    }

    /// `Professor Ewa Zych of the Frost Institute`: what the person with a title is of.
    private func owner(after attachment: Attachment) -> Int? {
        guard attachment.rule == "title before the name" else { return nil }
        var at = tokens.names[attachment.name].tokens.upperBound
        guard ["of", "from", "at"].contains(tokens.word(at)) else { return nil }
        at += 1
        if tokens.word(at) == "the" { at += 1 }
        guard at < tokens.count, tokens.name[at] >= 0,
            tokens.sentence[at] == tokens.sentence[attachment.phrase.head]
        else { return nil }
        let owner = Int(tokens.name[at])
        return tokens.names[owner].kind == .organization ? who.entityOfOwnName[owner] : nil
    }

    private static func places(of who: WhoIsWho) -> [String: Int] {
        var places: [String: Int] = [:]
        for entity in who.entities.indices where who.entities[entity].kind == .place {
            for form in [who.entities[entity].name] + who.entities[entity].aliases {
                let country = (Countries.embedded.country(of: form.folded) ?? Countries.place(form)).folded
                if places[country] == nil { places[country] = entity }
            }
        }
        return places
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
