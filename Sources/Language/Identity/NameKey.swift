import Articles

/// What names that may be one share: a form of the name that spelling, titles and legal forms do not change.
struct NameKey: Sendable, Hashable {
    let kind: Entity.Kind
    /// The words that are compared.
    let words: String
    /// What the id has after the name: the article, for a name that says nothing outside it; the country of an
    /// office that many countries have.
    var suffix: String { scope.map { "-" + $0.slug } ?? "" }
    /// What the id has for a name where that is the same however it is written; nil where the fullest form gives it.
    var fixedSlug: String? { kind == .place || (kind == .organization && scope != nil) ? words.slug : nil }
    /// What the name is told apart by from the same words elsewhere.
    let scope: String?

    init(_ kind: Entity.Kind, _ words: String, scope: String? = nil) {
        self.kind = kind
        self.words = words.utf8.contains(0x1F) ? words.split(separator: "\u{1F}").joined() : words
        self.scope = scope
    }

    /// The key that was written.
    init(written: String) {
        let parts = written.split(separator: "\u{1F}", maxSplits: 1, omittingEmptySubsequences: false)
        let words = Entity.ID(String(parts[0]))
        guard let kind = words.kind else { preconditionFailure("a name is kept with its kind") }
        self.init(kind, String(words.slug), scope: parts.count > 1 ? String(parts[1]) : nil)
    }

    /// The key as a string, which no other key has.
    var written: String {
        Entity.ID(kind, slug: words).rawValue + (scope.map { "\u{1F}" + $0 } ?? "")
    }

    /// Whether several may go by such a name, so that they are to be told apart.
    var isShareable: Bool {
        switch kind {
        case .person, .place: true
        case .organization, .nationality: false
        }
    }

    /// The key of an entity's fullest name.
    init(_ entity: Entity, in context: ArticleContext) {
        switch entity.kind {
        case .person: self = Self.person(entity, in: context)
        case .organization: self = Self.organization(entity.name, in: context)
        case .place: self.init(.place, Countries.place(entity.name).folded)
        case .nationality:
            let name = entity.name.folded
            self.init(.nationality, Countries.embedded.country(of: name)?.folded ?? name)
        }
    }

    /// The names that the article itself says are the entity's, each as it is written there.
    static func aliases(of entity: Entity, in context: ArticleContext) -> [(key: NameKey, written: String)] {
        guard entity.kind == .person || entity.kind == .organization else { return [] }
        return entity.mentions.compactMap { mention in
            guard mention.form == .name, said.contains(mention.reason.rule) else { return nil }
            let written = context.article.text[mention.range]
            guard written.folded != entity.name.folded else { return nil }
            if entity.kind == .organization {
                // What is known to be another's acronym is no alias: `U.N.` beside `Unilever N.V.`
                let known = WordList.organizations.value(of: GroupWords(written).joined)
                guard known == nil else { return nil }
                return (organization(written, in: context), written)
            }
            let name = PersonName(written)
            guard name.isFull || written.contains(" ") || !fullContains(entity.name, name) else { return nil }
            return (NameKey(.person, key(of: name)), written)
        }
    }

    /// The steps of the sieve by which a text itself says that a name is another's.
    private static let said: Set<String> = {
        let phrases = WordList.aliasPhrases
        let rules = (0..<phrases.count).compactMap { phrases.text(of: $0).split(separator: "\t").last }
        return Set(rules.map(String.init) + [Clusters.ruleOfParentheses])
    }()

    private static func fullContains(_ full: String, _ short: PersonName) -> Bool {
        PersonName(full).units.contains(short.surname)
    }

    private static func person(_ entity: Entity, in context: ArticleContext) -> NameKey {
        let name = PersonName(entity.name)
        guard !name.isFull else { return NameKey(.person, key(of: name)) }
        let isAnybody =
            WordList.commonSurnames.contains(name.surname) || WordList.givenNames.contains(name.surname)
        guard entity.roles.isEmpty, isAnybody, context.groups[entity.id] == nil else {
            return NameKey(.person, key(of: name))
        }
        return NameKey(.person, key(of: name), scope: context.article.id.rawValue)
    }

    /// A full name by its given name, nicknames made full, and surname, each by its letters' sound; a bare one as it is.
    private static func key(of name: PersonName) -> String {
        guard name.isFull else { return "=" + PersonName.bare(name.surname) }
        if name.leadingSurname != nil { return name.units.map(Transliteration.key).joined(separator: " ") }
        let given = WordList.nicknames.value(of: name.given) ?? name.given
        let surname = PersonName.bare(name.surname).split(separator: " ").map {
            Transliteration.key(String($0))
        }
        return Transliteration.key(given) + " " + surname.joined(separator: " ")
    }
}
