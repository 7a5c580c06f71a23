import Articles

/// Who holds which office in an article: the people whom role phrases describe, found by what the phrases say.
///
/// `The foreign minister` may be whoever a phrase describes that says at least as much: `the Norlandic foreign
/// minister, Karl Dahl`. So an office is a set of words, and the holders are found by the rarest of its words.
struct OfficeHolders {
    /// What a phrase says of the office.
    private enum Word: Hashable {
        case noun(String)
        case modifier(String)
        case country(String)
        /// The group that the office is of, by its place among the entities.
        case group(Int)
    }

    private let who: WhoIsWho
    /// For each attachment, what its phrase says.
    private let offices: [Set<Word>]
    /// The attachments whose phrases say a word, in order.
    private var attachments: [Word: [Int]] = [:]
    /// What was asked before: the attachment of the only holder, if there is one.
    private var known: [Set<Word>: Int?] = [:]

    init(_ who: WhoIsWho) {
        self.who = who
        offices = who.attachments.map { Self.office(of: $0.phrase, who) }
        for (at, office) in offices.enumerated() {
            for word in office { attachments[word, default: []].append(at) }
        }
    }

    /// The first attachment of the one person here who may hold the office that a phrase names; nil where there is none
    /// or are several.
    mutating func only(of phrase: RolePhrase) -> Attachment? {
        let office = Self.office(of: phrase, who)
        if known[office] == nil { known[office] = .some(findOnly(of: office)) }
        return known[office]?.map { who.attachments[$0] }
    }

    private func findOnly(of office: Set<Word>) -> Int? {
        let lists = office.map { attachments[$0] ?? [] }
        var found: Int?
        for at in lists.min(by: { $0.count < $1.count }) ?? [] where isSame(office, as: offices[at]) {
            guard let first = found else {
                found = at
                continue
            }
            guard person(of: at) == person(of: first) else { return nil }
        }
        return found
    }

    /// Whether a phrase may speak of an office that another tells more of: `the chancellor` not of a shadow chancellor.
    private func isSame(_ office: Set<Word>, as known: Set<Word>) -> Bool {
        office.isSubset(of: known)
            && known.subtracting(office).allSatisfy { word in
                guard case .modifier(let modifier) = word else { return true }
                return !WordTrait.lesserOffice.contains(modifier)
            }
    }

    private func person(of attachment: Int) -> Int {
        who.entityOfOwnName[who.attachments[attachment].name]
    }

    /// What a phrase says: its noun, its other words but for those of time, its country, the group it is of.
    private static func office(of phrase: RolePhrase, _ who: WhoIsWho) -> Set<Word> {
        let tokens = who.tokens
        var office: Set<Word> = [.noun(tokens.lower[phrase.head])]
        for token in phrase.title where token != phrase.head && !tokens.has(.ofTime, at: token) {
            let word = tokens.lower[token]
            if Countries.embedded.country(of: word) == nil { office.insert(.modifier(word)) }
        }
        if let country = tokens.country(of: phrase) { office.insert(.country(country)) }
        if let group = phrase.complement.last { office.insert(.group(who.entityOfOwnName[group])) }
        return office
    }
}

extension ArticleTokens {
    /// The country that a phrase names by its people or its owner, folded; nil where it names none.
    func country(of phrase: RolePhrase) -> String? {
        for token in phrase.title {
            if let country = Countries.embedded.country(of: lower[token]) { return country.folded }
        }
        guard let owner = phrase.possessor, names[owner].kind == .place else { return nil }
        return Countries.place(self.phrase(of: names[owner])).folded
    }
}
