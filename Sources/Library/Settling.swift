import Archive
import Articles
import Language

/// Gives the articles of an archive the ids that all of them together, and what a person ruled, decide.
///
/// Only names whose articles have changed since are decided anew, and only articles that are called otherwise for it are
/// named anew: what comes out is what `Identities` would decide of all.
struct Settling {
    private let archive: Archive

    init(_ archive: Archive) { self.archive = archive }

    /// Brings the ids in step with the articles and the rulings. What is done halfway is done the next time.
    ///
    /// - Parameter isWanted: asked every few names and articles; where it says false, no further one is looked at.
    /// - Returns: whether there was anything to do, and it was done.
    func run(while isWanted: () -> Bool = { true }) throws -> Bool {
        var settled: [Ruling]?
        while true {
            let rulings = try archive.rulings()
            let obeyed = try RulingsInForce(written: archive.obeyed ?? "")
            if try archive.isSettled, rulings == settled ?? obeyed.rulings { return settled != nil }
            guard try settle(by: rulings, after: obeyed, while: isWanted) else { return false }
            settled = rulings
        }
    }

    private func settle(
        by rulings: [Ruling], after obeyed: RulingsInForce, while isWanted: () -> Bool
    ) throws -> Bool {
        guard
            try archive.see(while: isWanted, { Sighting.all(in: $0.annotation, of: $0.article) })
        else { return false }
        let ruled = Set(rulings.flatMap { [$0.one, $0.other] })
        try archive.unsettle(ruled: ruled, leads: Lead.all)
        let areDecided = try archive.decideNames(while: isWanted) { name, showings, aliases in
            NameRecord(of: name, showings, aliases: aliases).decision(ruled: ruled)
        }
        guard areDecided else { return false }
        let inForce = try inForce(rulings)
        if inForce.written != obeyed.written { try obey(inForce, after: obeyed) }
        return try archive.name(while: isWanted) { own, person in
            try inForce.naming(own.annotation, of: own.article, person: person)
        }
    }

    private func inForce(_ rulings: [Ruling]) throws -> RulingsInForce {
        var found: [RulingsInForce.Found] = []
        try archive.forEachRuledName { name in
            found +=
                name.showings.isEmpty
                ? NameRecord.found(name.known, of: name.name, plain: name.plain)
                : NameRecord(of: name.name, name.showings, aliases: []).found(name.known, plain: name.plain)
        }
        return RulingsInForce(rulings, found: found)
    }

    private func obey(_ rulings: RulingsInForce, after obeyed: RulingsInForce) throws {
        let changed = rulings.changes(from: obeyed)
        try archive.obey(rulings.written, ids: changed, leads: Lead.all) { person, showing in
            !person.ids(of: showing.form, showing.evidence).isDisjoint(with: changed)
        }
    }
}

extension Entry {
    /// An article with what was found in it alone, under its own ids, to be kept with what it shows of its names.
    public init(annotatedAlone annotated: AnnotatedArticle) {
        self.init(annotated, sightings: Sighting.all(in: annotated.annotation, of: annotated.article))
    }
}
