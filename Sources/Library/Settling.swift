import Archive
import Articles
import Language

/// Gives the articles of an archive the ids that all of them together, and what a person ruled, decide.
///
/// Only names whose articles have changed since are decided anew, and only articles that are called otherwise for it are
/// named anew: what comes out is what `Identities` would decide of all.
struct Settling {
    private let archive: Archive
    private let start = ContinuousClock.now

    init(_ archive: Archive) { self.archive = archive }

    /// Brings the ids in step with the articles and the rulings. What is done halfway is done the next time.
    ///
    /// - Parameter progress: told every few names and articles; where it says false, no further one is looked at.
    /// - Returns: whether there was anything to do, and it was done.
    func run(progress: (SettlingProgress) -> Bool = { _ in true }) throws -> Bool {
        var settled: [Ruling]?
        while true {
            let rulings = try archive.rulings()
            let obeyed = try RulingsInForce(written: archive.obeyed ?? "")
            if try archive.isSettled, rulings == settled ?? obeyed.rulings { return settled != nil }
            guard try settle(by: rulings, after: obeyed, progress) else { return false }
            settled = rulings
        }
    }

    /// Has rulings made since take effect, though names and articles wait that have nothing to do with them: these go on
    /// waiting.
    ///
    /// - Parameter progress: told every few names and articles; what is done halfway then waits with the others.
    /// - Returns: whether there was any, and it took effect.
    func obey(progress: (SettlingProgress) -> Bool = { _ in true }) throws -> Bool {
        let rulings = try archive.rulings()
        let obeyed = try RulingsInForce(written: archive.obeyed ?? "")
        guard rulings != obeyed.rulings else { return false }
        let names = try unsettle(by: rulings)
        guard try decide(names, by: rulings, progress) else { return false }
        let inForce = try inForce(rulings)
        return try name(names.union(obey(inForce, after: obeyed)), by: inForce, progress)
    }

    private func settle(
        by rulings: [Ruling], after obeyed: RulingsInForce, _ progress: (SettlingProgress) -> Bool
    ) throws -> Bool {
        guard try see(progress) else { return false }
        _ = try unsettle(by: rulings)
        guard try decide(nil, by: rulings, progress) else { return false }
        let inForce = try inForce(rulings)
        if inForce.written != obeyed.written { _ = try obey(inForce, after: obeyed) }
        return try name(nil, by: inForce, progress)
    }

    private func unsettle(by rulings: [Ruling]) throws -> NameSet {
        try archive.unsettle(ruled: RulingsInForce(rulings).ids, leads: IDKey.all(of:))
    }

    private func inForce(_ rulings: [Ruling]) throws -> RulingsInForce {
        var found: [RulingsInForce.Found] = []
        try archive.forEachRuledName { name in
            found += NameRecord(of: name.name, name.showings).found(name.known, plain: name.plain)
        }
        return RulingsInForce(rulings, found: found)
    }

    private func obey(_ rulings: RulingsInForce, after obeyed: RulingsInForce) throws -> NameSet {
        let changed = rulings.changes(from: obeyed)
        return try archive.obey(rulings.written, ids: changed, leads: IDKey.all(of:)) { person, showing in
            !person.ids(of: showing.form, showing.evidence).isDisjoint(with: changed)
        }
    }
}

// MARK: - Steps

extension Settling {
    /// One of the steps, which tells how far it has come.
    private struct Stage {
        let step: SettlingProgress.Step
        let start: ContinuousClock.Instant
        let stepStart = ContinuousClock.now

        func progress(_ done: Int, _ total: Int) -> SettlingProgress {
            let now = ContinuousClock.now
            return SettlingProgress(
                step: step, done: done, total: total, time: now - stepStart, wholeTime: now - start)
        }
    }

    private func see(_ progress: (SettlingProgress) -> Bool) throws -> Bool {
        let stage = Stage(step: .seeing, start: start)
        return try archive.see(while: { progress(stage.progress($0, $1)) }) {
            Observation.all(in: $0.annotation, of: $0.article)
        }
    }

    private func decide(
        _ names: NameSet?, by rulings: [Ruling], _ progress: (SettlingProgress) -> Bool
    ) throws -> Bool {
        let ruled = RulingsInForce(rulings).ids
        let stage = Stage(step: .deciding, start: start)
        return try archive.decide(names, while: { progress(stage.progress($0, $1)) }) {
            NameRecord(of: $0, $1, aliases: $2).decision(ruled: ruled)
        }
    }

    private func name(
        _ names: NameSet?, by rulings: RulingsInForce, _ progress: (SettlingProgress) -> Bool
    ) throws -> Bool {
        let stage = Stage(step: .naming, start: start)
        return try archive.name(showing: names, while: { progress(stage.progress($0, $1)) }) { own, person in
            try rulings.naming(own.annotation, of: own.article, resolved: person)
        }
    }
}

extension Entry {
    /// An article with what was found in it alone, under its own ids, to be kept with what it shows of its names.
    public init(annotatedAlone annotated: AnnotatedArticle) {
        self.init(annotated, sightings: Observation.all(in: annotated.annotation, of: annotated.article))
    }
}
