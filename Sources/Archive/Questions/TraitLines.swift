import Articles
import GRDB

/// The lines that the roles or the ties of an entity make: found by counting traits, before any article is read.
struct TraitLines {
    /// One line: a role, or all that is told of two ends.
    struct Line {
        /// Its traits of which one is shown: those told most often, and of these the newest.
        var traits: Set<Trait>
        /// The newest article that tells one of them.
        var article: Int64
        /// In how many articles the line is told, in whatever words.
        var use: Dossier.Use
        /// How close the relation is.
        var distance: Int
    }

    /// In how many articles something is told, in which last and in which first.
    private struct Count {
        var articles = 0
        var newest: Int64
        var oldest: Int64

        /// Counts an article that is no newer than those before it, once.
        mutating func add(_ article: Int64) {
            guard articles == 0 || oldest != article else { return }
            articles += 1
            oldest = article
        }

        var use: Dossier.Use { Dossier.Use(articles: articles) }
    }

    /// A relation to one other end.
    private struct Way: Hashable {
        var line: Int64
        var relation: Link.Relation?
    }

    private var traits: [Trait: Count] = [:]
    private var ways: [Way: Count] = [:]
    /// What is told of each line, and in which article last that tells its date.
    private var lines: [Int64: (count: Count, oldestDated: Int64?)] = [:]

    /// - Parameter rows: articles with packed traits, newest first.
    init(_ sort: Trait.Sort, in rows: RowCursor) throws {
        let undated = ArticleKey(firstOf: nil).rawValue
        var told: [(article: Int64, traits: [Trait])] = []
        while let row = try rows.next() {
            told.append((row[0], Trait.unpacked(row[1]).filter { $0.sort == sort }))
        }
        let fuller = sort == .role ? Self.fuller(told) : [:]
        for (article, its) in told {
            for trait in its {
                let line = fuller[trait] ?? trait
                let way = Way(line: line.line, relation: trait.relation)
                let none = Count(newest: article, oldest: article)
                if line == trait { traits[trait, default: none].add(article) }
                ways[way, default: none].add(article)
                lines[way.line, default: (none, nil)].count.add(article)
                if article < undated { lines[way.line]?.oldestDated = article }
            }
        }
    }

    /// The roles that stand in the line of another of the same office and status, and that one.
    ///
    /// A role without a group is that in the group or country with which it is told most often; one of a country is that of
    /// the group with which it is told most often, or the other way round. Two groups are two lines, so are two countries.
    private static func fuller(_ told: [(article: Int64, traits: [Trait])]) -> [Trait: Trait] {
        var articles: [Trait: Int] = [:]
        for (_, traits) in told {
            for trait in traits { articles[trait, default: 0] += 1 }
        }
        var fuller: [Trait: Trait] = [:]
        for alike in Dictionary(grouping: articles.keys, by: \.office).values where alike.count > 1 {
            func first(_ holder: Trait.Holder?) -> Trait? {
                let held = alike.filter { $0.holder == holder }
                let most = held.compactMap { articles[$0] }.max()
                let first = held.filter { articles[$0] == most }
                return first.count == 1 ? first[0] : nil
            }
            let place = first(.place)
            let group = first(.group)
            let isOfPlace = (place.flatMap { articles[$0] } ?? 0) > (group.flatMap { articles[$0] } ?? 0)
            guard let line = isOfPlace ? place : group else { continue }
            for trait in [place, group, first(nil)].compactMap(\.self) where trait != line {
                fuller[trait] = line
            }
        }
        return fuller
    }

    /// The lines in the order of a dossier; those that only the text of one article tells apart stand together.
    func ordered() -> [[Line]] {
        var best: [Int64: (way: Way, count: Count)] = [:]
        for (way, count) in ways {
            guard let old = best[way.line] else {
                best[way.line] = (way, count)
                continue
            }
            let isBetter =
                (count.use.strength, -way.relation.distance)
                > (old.count.use.strength, -old.way.relation.distance)
            if isBetter { best[way.line] = (way, count) }
        }
        var chosen: [Int64: (traits: Set<Trait>, count: Count)] = [:]
        for (trait, count) in traits where best[trait.line]?.way.relation == trait.relation {
            let old = chosen[trait.line]?.count
            let rank = (count.articles, -count.newest)
            if let old, rank < (old.articles, -old.newest) { continue }
            let isSame = old.map { rank == ($0.articles, -$0.newest) } ?? false
            let others = isSame ? chosen[trait.line]?.traits ?? [] : []
            chosen[trait.line] = (others.union([trait]), count)
        }
        let all = chosen.compactMap { line, shown in
            lines[line].map { told in
                Line(
                    traits: shown.traits, article: shown.count.newest,
                    use: Dossier.Use(
                        articles: told.count.articles,
                        first: told.oldestDated.flatMap { ArticleKey(rawValue: $0).day },
                        last: ArticleKey(rawValue: told.count.newest).day),
                    distance: best[line]?.way.relation.distance ?? 0)
            }
        }
        return Dictionary(grouping: all, by: \.rank).sorted { $0.key < $1.key }.map(\.value)
    }
}

extension TraitLines.Line {
    /// Where it stands among the lines.
    fileprivate struct Rank: Hashable, Comparable {
        var strength: Int
        var distance: Int
        var article: Int64

        static func < (one: Rank, other: Rank) -> Bool {
            (-one.strength, one.distance, one.article) < (-other.strength, other.distance, other.article)
        }
    }

    fileprivate var rank: Rank { Rank(strength: use.strength, distance: distance, article: article) }
}

extension Link.Relation? {
    /// How close it is; a role has no relation, and none is closer than another.
    fileprivate var distance: Int { self?.distance ?? 0 }
}
