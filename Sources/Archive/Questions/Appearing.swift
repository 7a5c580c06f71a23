import Articles
import GRDB

extension Conditions.Appearing {
    /// The keys of the articles that have one of them.
    var source: Piece {
        var source = Piece(
            "SELECT article AS key FROM appearance WHERE entity = ?\(actsTest)", [entities.first])
        if entities.count != 1 {
            source = Piece(
                """
                SELECT DISTINCT article AS key FROM appearance
                WHERE entity IN (SELECT value FROM json_each(?))\(actsTest)
                """, [Conditions.json(entities)])
        }
        guard let words else { return source }
        let said = Conditions.source(ofWords: words)
        return Piece("\(source.sql) UNION \(said.sql)", source.values + said.values)
    }

    /// Whether the article of a key has one of them.
    var test: Piece {
        var test = Piece(
            "EXISTS (SELECT 1 FROM appearance WHERE entity = ? AND article = key\(actsTest))",
            [entities.first])
        if entities.count != 1 {
            // With `+`, the dozen entities of the article are looked up among thousands, not those in the article.
            test = Piece(
                """
                EXISTS (SELECT 1 FROM appearance INDEXED BY appearanceByArticle WHERE article = key
                AND \(kindTest)+entity IN (SELECT value FROM json_each(?))\(actsTest))
                """, [Conditions.json(entities)])
        }
        return words.map { .any([test, Conditions.test(ofWords: $0)]) } ?? test
    }

    /// That an entity is of the one kind that all are of; nothing where they are of several.
    private var kindTest: String {
        let kinds = Set(entities.map(EntityKey.kind))
        guard kinds.count == 1, let kind = kinds.first else { return "" }
        return EntityKey.isOfKind(kind, "entity") + " AND "
    }

    private var actsTest: String { acts.isEmpty ? "" : " AND acts & \(acts.rawValue)" }
}

extension Conditions {
    /// Alternatives of several sorts, of which one must hold.
    struct Mixed {
        /// Whether the article of a key passes one.
        let test: Piece
        /// The keys of the articles that pass one; nil where all articles would have to be looked at for them.
        let source: Piece?
        /// How many articles are gone through for that, roughly.
        let articles: Int

        init(_ alternatives: [Query.Alternative], in db: Database) throws {
            var tests: [Piece] = []
            var sources: [Piece] = []
            var articles = 0
            for alternative in alternatives {
                var conditions =
                    switch alternative {
                    case .condition: try Conditions(Query([Query.Chip(anyOf: [alternative])]), in: db)
                    case .group(let query): try Conditions(query, in: db)
                    }
                tests.append(.all(conditions.tests))
                let words = conditions.words
                guard let leader = conditions.takeLeader() else { continue }
                sources.append(leader.source.where(conditions.tests))
                let found =
                    leader.articles == .max ? try Self.articles(with: words ?? "", in: db) : leader.articles
                articles += found
            }
            // With `+`, no alternative is taken for a way to find the articles: the text index alone has no rows to go through.
            let any = Piece.any(tests)
            test = Piece("+" + any.sql, any.values)
            self.articles = articles
            source =
                sources.count == alternatives.count
                ? Piece(sources.map(\.sql).joined(separator: " UNION "), sources.flatMap(\.values)) : nil
        }

        /// How many articles have some words, counted up to where it makes no difference.
        private static func articles(with words: String, in db: Database) throws -> Int {
            let some = "SELECT rowid FROM words WHERE words MATCH ? LIMIT 100000"
            return try db.count("SELECT count(*) FROM (\(some))", [words])
        }
    }
}
