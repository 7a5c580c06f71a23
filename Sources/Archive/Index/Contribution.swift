import Articles

/// What an entity does in an article besides being mentioned.
struct Acts: OptionSet, Hashable {
    let rawValue: Int

    /// A quotation is given to it.
    static let speaks = Acts(rawValue: 1)
    /// A quotation mentions it.
    static let spokenOf = Acts(rawValue: 2)
    /// A role is told of it.
    static let hasRole = Acts(rawValue: 4)
    /// A tie is told of it.
    static let hasTie = Acts(rawValue: 8)
}

/// What one article adds to the tables that are searched.
struct Contribution {
    /// What an article says of one entity.
    struct Appearance: Equatable {
        var kind: Entity.Kind
        /// How often it is mentioned by name.
        var mentions = 0
        var acts: Acts = []
        /// Its fullest names there; more than one only where what the article kept apart turned out to be one.
        var names: Set<String> = []
        var aliases: Set<String> = []
        var traits: Set<Trait> = []
    }

    /// That one entity belongs to another, or speaks for it.
    struct Belonging: Hashable {
        var body: Entity.ID
        var member: Entity.ID
    }

    private(set) var appearances: [Entity.ID: Appearance] = [:]
    /// Who is told to belong to what.
    private(set) var belongings: Set<Belonging> = []
    /// In which manners something is quoted.
    private(set) var manners: Manners
    /// The folded words of the title and the text.
    private(set) var text: [UInt8] = []
    /// The folded words of the quotations.
    private(set) var said: [UInt8] = []
    /// The folded words that stand for speakers whom nobody named.
    private(set) var speakers: [UInt8] = []

    init(_ annotated: AnnotatedArticle) {
        self.init(namesIn: annotated.annotation)
        addWords(of: annotated)
    }

    /// What it adds about its entities alone.
    init(namesIn annotation: Annotation) {
        manners = Manners(annotation)
        addEntities(of: annotation)
        addActs(of: annotation)
    }

    private mutating func addEntities(of annotation: Annotation) {
        for entity in annotation.entities {
            var appearance = appearances[entity.id] ?? Appearance(kind: entity.kind)
            appearance.mentions += entity.mentions.count { $0.form == .name }
            appearance.names.insert(entity.name)
            appearance.aliases.formUnion(entity.aliases)
            appearance.traits.formUnion(entity.roles.map(Trait.init))
            if !entity.roles.isEmpty { appearance.acts.insert(.hasRole) }
            appearances[entity.id] = appearance
        }
    }

    private mutating func addActs(of annotation: Annotation) {
        for quotation in annotation.quotations {
            if let speaker = quotation.speaker { mark(speaker, .speaks) }
            for id in quotation.about { mark(id, .spokenOf) }
        }
        for link in annotation.links {
            if link.tellsBelonging, appearances[link.source] != nil, appearances[link.target] != nil {
                belongings.insert(Belonging(body: link.target, member: link.source))
            }
            for end in [link.source, link.target] {
                guard let trait = Trait(link, of: end) else { continue }
                appearances[end]?.traits.insert(trait)
                mark(end, .hasTie)
            }
        }
    }

    private mutating func mark(_ id: Entity.ID, _ act: Acts) {
        appearances[id]?.acts.insert(act)
    }

    private mutating func addWords(of annotated: AnnotatedArticle) {
        let article = annotated.article
        if let title = article.title, !article.parts.contains(where: { article.text[$0.range] == title }) {
            let title = Array(title.utf8)
            Self.add(title, title.indices, to: &text)
        }
        Self.add(article.text.utf8, article.text.range, to: &text)
        for quotation in annotated.annotation.quotations {
            for span in quotation.spans { Self.add(article.text.utf8, span, to: &said) }
            if quotation.speaker == nil, let range = quotation.speakerRange {
                Self.add(article.text.utf8, range, to: &speakers)
            }
        }
    }

    /// Adds the words of a stretch of text after a word that no folded word is, so that no phrase runs over it.
    private static func add(_ utf8: [UInt8], _ range: Range<Int>, to folded: inout [UInt8]) {
        folded.reserveCapacity(folded.count + range.count)
        if !folded.isEmpty { folded.append(contentsOf: " \u{E000}".utf8) }
        var words = FoldedWords(utf8, in: range)
        while words.next() != nil {
            if !folded.isEmpty { folded.append(UInt8(ascii: " ")) }
            folded.append(contentsOf: words.word)
        }
    }
}
