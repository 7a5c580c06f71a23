import Articles
import GRDB

/// The ids of one archive for what each article calls by ids of its own.
extension Archive {
    /// How many articles are looked at in one turn.
    private static let turn = 500

    /// Whether articles were taken in since all of them were last named.
    public var isUnidentified: Bool {
        get throws(ArchiveError) {
            try read { db in try db.count("SELECT count(*) FROM state WHERE name = 'unidentified'") > 0 }
        }
    }

    /// Hands on every article under its own ids, in the order of the list.
    public func forEachOwn(_ body: (AnnotatedArticle) throws -> Void) throws {
        try forEachTurn { kept in
            for (_, own) in kept { try body(own) }
        }
    }

    /// Names every article anew: from what was found in it under its own ids, as the archive calls it.
    public func identify(_ naming: (AnnotatedArticle) throws -> Annotation) throws {
        try forEachTurn { kept in
            let named = try kept.map { ($0.key, try naming($0.own)) }
            try change { writing in for (key, annotation) in named { try writing.rename(key, to: annotation) }
            }
        }
        try write { db in try db.run("DELETE FROM state WHERE name = 'unidentified'") }
    }

    private func forEachTurn(_ body: ([(key: Int64, own: AnnotatedArticle)]) throws -> Void) throws {
        var last: Int64 = -1
        while true {
            let kept = try read { db in
                try db.keys("SELECT key FROM article WHERE key > ? ORDER BY key LIMIT \(Self.turn)", [last])
                    .compactMap { key in try Kept(key, in: db).map { (key, try $0.ownAnnotated()) } }
            }
            guard let end = kept.last?.0 else { return }
            try body(kept)
            last = end
        }
    }
}
