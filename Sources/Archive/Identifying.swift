import Articles
import GRDB

/// The ids of one archive for what each article calls by ids of its own.
extension Archive {
    /// How many articles are looked at in one turn.
    private static let turn = 500

    /// How often articles or rulings have come since all articles were last named; nil where none has.
    public var unidentified: Int? {
        get throws(ArchiveError) {
            try read { db in try db.key("SELECT value FROM state WHERE name = 'unidentified'").map(Int.init) }
        }
    }

    /// Hands on every article under its own ids, in the order of the list.
    ///
    /// - Parameter isWanted: asked every few articles.
    /// - Returns: whether all were handed on: false where `isWanted` said no.
    @discardableResult
    public func forEachOwn(
        while isWanted: () -> Bool = { true }, _ body: (AnnotatedArticle) throws -> Void
    ) throws -> Bool {
        try forEachTurn(while: isWanted) { kept in
            for (_, own) in kept { try body(own) }
        }
    }

    /// Names every article anew: from what was found in it under its own ids, as the archive calls it.
    ///
    /// - Parameters:
    ///   - state: what `unidentified` was when it was decided how to name them; what has come since is left for the
    ///     next time.
    ///   - isWanted: asked every few articles.
    /// - Returns: whether all were named: false where `isWanted` said no.
    @discardableResult
    public func identify(
        asOf state: Int?, while isWanted: () -> Bool = { true },
        _ naming: (AnnotatedArticle) throws -> Annotation
    ) throws -> Bool {
        let isDone = try forEachTurn(while: isWanted) { kept in
            let named = try kept.map { ($0.key, try naming($0.own)) }
            try change { writing in for (key, annotation) in named { try writing.rename(key, to: annotation) }
            }
        }
        if isDone {
            try write { db in
                try db.run("DELETE FROM state WHERE name = 'unidentified' AND value IS ?", [state])
            }
        }
        return isDone
    }

    private func forEachTurn(
        while isWanted: () -> Bool, _ body: ([(key: Int64, own: AnnotatedArticle)]) throws -> Void
    ) throws -> Bool {
        var last: Int64 = -1
        while isWanted() {
            let kept = try read { db in
                try db.keys("SELECT key FROM article WHERE key > ? ORDER BY key LIMIT \(Self.turn)", [last])
                    .compactMap { key in try Kept(key, in: db).map { (key, try $0.ownAnnotated()) } }
            }
            guard let end = kept.last?.0 else { return true }
            try body(kept)
            last = end
        }
        return false
    }
}

extension Database {
    /// Notes that articles have to be named anew.
    func becomeUnidentified() throws {
        try run(
            """
            INSERT INTO state(name, value) VALUES ('unidentified', 1)
            ON CONFLICT DO UPDATE SET value = value + 1
            """)
    }
}
