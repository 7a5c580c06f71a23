import Articles
import Library

/// What is asked of many articles at once.
extension Index {
    /// The entities that some words mean, most mentioned first.
    func entities(called words: String) -> [EntityTally] {
        mostFirst(
            entities(named: words, of: Set(Entity.Kind.allCases)).map {
                tally($0, here: records[$0].mentions)
            })
    }

    /// In how many of some articles the people and the groups that these mention most are named together.
    func crossTable(of articles: [Int], upTo limit: Int) -> CrossTable {
        let people = Array(tallies(of: .person, in: articles).prefix(limit))
        let groups = Array(tallies(of: .organization, in: articles).prefix(limit))
        let passing = Set(articles)
        return CrossTable(people: people, groups: groups) { entity in
            naming(entity.id).filter(passing.contains).sorted()
        }
    }

    /// The people and groups that a sentence names with an entity, from the newest articles that name it.
    func neighbours(of id: Entity.ID, inNewest articles: Int) -> [Neighbour] {
        let own = Set(naming(id))
        var companions = Companions(of: id)
        for number in newestFirst.filter(own.contains).prefix(articles) {
            let entry = entries[number]
            var sentences = Sentences(entry.read.article)
            companions.add(
                entry.read.annotation, in: entry.read.article.text,
                sentence: { sentences.sentence(around: $0) }, passage: { sentences.passage($0) })
        }
        let found = companions.found
        let tallies = mostFirst(
            found.compactMap { id, company in
                numberOfEntity[id].map { tally($0, here: company.sentences) }
            })
        return tallies.compactMap { tally in
            found[tally.id].map {
                Neighbour(tally, sentences: $0.sentences, passage: $0.passage, tie: $0.tie)
            }
        }
    }

    /// The numbers of the articles that name an entity.
    private func naming(_ id: Entity.ID) -> [Int] {
        guard let number = numberOfEntity[id] else { return [] }
        return records[number].articles.filter { article in
            entries[article].mentions.contains { $0.entity == number && $0.count > 0 }
        }
    }
}
