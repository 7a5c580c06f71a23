import Articles
import Language

extension Store {
    /// What shows something of an entity, newest first: at most five places.
    public func evidence(of id: Entity.ID, for subject: Evidence.Subject) throws -> [Evidence] {
        let most = 5
        var found: [Evidence] = []
        switch subject {
        case .name(let name):
            var rules: Set<String> = []
            for article in try newest(of: id) where found.count < most {
                let named = article.namings(of: id).filter { article.article.words(in: $0.range) == name }
                for mention in named where rules.insert(mention.reason.rule).inserted {
                    found.append(article.evidence(mention.reason.rule, mention.range))
                }
            }
        case .company(let other):
            var together: Evidence?
            for article in try newest(of: id) where found.count < most {
                let (own, others) = (article.namings(of: id), article.namings(of: other))
                guard let first = own.first, !others.isEmpty else { continue }
                var sentences = Sentences(article.article)
                let both = own.first { mention in
                    let sentence = sentences.sentence(around: mention.range)
                    return others.contains { sentence.contains($0.range.lowerBound) }
                }
                if let both { found.append(article.evidence("named in one sentence", both.range)) }
                together = together ?? article.evidence("named in one article", first.range)
            }
            if found.isEmpty { found = [together].compactMap(\.self) }
        case .belonging(let words):
            let bodies = try words.flatMap { try entities(called: $0, upTo: 1_000) }.filter {
                $0.kind != .person
            }
            let ids = Set(bodies.map(\.id))
            guard !ids.contains(id) else { break }
            let ties = try dossier(of: id, upTo: 1_000)?.ties ?? []
            found = ties.filter { $0.outward && $0.relation != .linkedTo && ids.contains($0.other.id) }.map {
                tie in
                Evidence(
                    rule: "\(tie.relation.rawValue) \(tie.other.name), by “\(tie.reason.rule)”",
                    passage: tie.passage)
            }
        case .article(let article):
            guard let read = try self.article(article), let first = read.namings(of: id).first else { break }
            found = [read.evidence(first.reason.rule, first.range)]
        }
        return Array(found.prefix(most))
    }
}

extension AnnotatedArticle {
    /// The mentions of an entity by name, in the order of the text.
    fileprivate func namings(of id: Entity.ID) -> [Mention] {
        annotation.entities.filter { $0.id == id }.flatMap(\.mentions).filter { $0.form == .name }
            .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// A range with its sentence, as what a rule went by.
    fileprivate func evidence(_ rule: String, _ range: Range<Int>) -> Evidence {
        var sentences = Sentences(article)
        return Evidence(rule: rule, passage: sentences.passage(range))
    }
}

extension Article {
    /// The words of a range, on one line.
    func words(in range: Range<Int>) -> String { text[range].onOneLine }
}
