import Archive
import Articles
import Dispatch
import Language
import Synchronization

/// Gives the articles of an archive the ids that all of them together, and what a person ruled, decide.
///
/// Only names whose articles have changed since are decided anew, and only articles that are called otherwise for it are
/// named anew: what comes out is what `Identities` would decide of all.
struct Settling {
    private let archive: Archive
    private let workers: Int
    private let annotate: (@Sendable (Article) -> Annotation)?
    private let start = ContinuousClock.now

    /// The settling of an archive.
    ///
    /// - Parameters:
    ///   - workers: on how many cores outdated articles are read again.
    ///   - annotate: what annotates them; the language stages if not given.
    init(
        _ archive: Archive, workers: Int = Cores.count, annotate: (@Sendable (Article) -> Annotation)? = nil
    ) {
        self.archive = archive
        self.workers = workers
        self.annotate = annotate
    }

    /// Brings the ids in step with the articles and the rulings. What is done halfway is done the next time.
    ///
    /// - Parameter progress: told every few names and articles; where it says false, no further one is looked at.
    /// - Returns: whether there was anything to do, and it was done.
    func run(progress: (SettlingProgress) -> Bool = { _ in true }) throws -> Bool {
        var settled: [Ruling]?
        while true {
            let rulings = try archive.rulings()
            let applied = try RulingsInForce(written: archive.appliedRulings ?? "")
            if try archive.isSettled, rulings == settled ?? applied.rulings { return settled != nil }
            guard try settle(by: rulings, progress) else { return false }
            settled = rulings
        }
    }

    /// Has rulings made since take effect, though names and articles wait that have nothing to do with them: these go on
    /// waiting.
    ///
    /// - Parameter progress: told every few names and articles; what is done halfway then waits with the others.
    /// - Returns: whether there was any, and it took effect.
    func applyRulings(progress: (SettlingProgress) -> Bool = { _ in true }) throws -> Bool {
        let rulings = try archive.rulings()
        let applied = try RulingsInForce(written: archive.appliedRulings ?? "")
        guard rulings != applied.rulings else { return false }
        let names = try undecide(by: rulings)
        guard try decide(names, by: rulings, progress) else { return false }
        let inForce = try inForce(rulings)
        return try name(names.union(apply(inForce, after: applied)), by: inForce, progress)
    }

    private func settle(by rulings: [Ruling], _ progress: (SettlingProgress) -> Bool) throws -> Bool {
        guard try readAgain(progress), try observe(progress) else { return false }
        _ = try undecide(by: rulings)
        guard try decide(nil, by: rulings, progress) else { return false }
        let inForce = try inForce(rulings)
        // Others may have been applied while articles were read again.
        let applied = try RulingsInForce(written: archive.appliedRulings ?? "")
        if inForce.written != applied.written { _ = try apply(inForce, after: applied) }
        return try name(nil, by: inForce, progress)
    }

    private func undecide(by rulings: [Ruling]) throws -> NameSet {
        try archive.undecide(ruled: RulingsInForce(rulings).ids, idKeys: IDKey.all(of:))
    }

    private func inForce(_ rulings: [Ruling]) throws -> RulingsInForce {
        var found: [RulingsInForce.Found] = []
        try archive.forEachRuledName { name in
            found += NameRecord(of: name.name, name.observations).found(name.known, plain: name.plain)
        }
        return RulingsInForce(rulings, found: found)
    }

    private func apply(_ rulings: RulingsInForce, after applied: RulingsInForce) throws -> NameSet {
        let changed = rulings.changes(from: applied)
        return try archive.apply(rulings.written, ids: changed, idKeys: IDKey.all(of:)) { name, observation in
            !name.ids(of: observation.form, observation.evidence).isDisjoint(with: changed)
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

    private func readAgain(_ progress: (SettlingProgress) -> Bool) throws -> Bool {
        let stage = Stage(step: .rereading, start: start)
        var annotate = self.annotate
        return try archive.readAgain(
            while: { done, total in
                // Who rules about two names does not wait until thousands of articles are read.
                if done > 0 { _ = try applyRulings() }
                return progress(stage.progress(done, total))
            },
            { articles in
                let annotator = annotate ?? Annotator().annotate
                annotate = annotator
                return entries(of: articles, annotator)
            })
    }

    /// What is found in some articles, on all cores.
    private func entries(
        of articles: [Article], _ annotate: @Sendable (Article) -> Annotation
    ) -> [Entry] {
        let entries = Mutex([Entry?](repeating: nil, count: articles.count))
        let next = Atomic(0)
        DispatchQueue.perform(min(workers, articles.count)) {
            while true {
                let place = next.add(1, ordering: .relaxed).oldValue
                guard place < articles.count else { return }
                let article = articles[place]
                let entry = Entry(annotatedAlone: AnnotatedArticle(article, annotate(article)))
                entries.withLock { $0[place] = entry }
            }
        }
        return entries.withLock { $0.compactMap(\.self) }
    }

    private func observe(_ progress: (SettlingProgress) -> Bool) throws -> Bool {
        let stage = Stage(step: .observing, start: start)
        return try archive.observe(while: { progress(stage.progress($0, $1)) }) {
            Observation.all(in: $0.annotation, of: $0.article)
        }
    }

    private func decide(
        _ names: NameSet?, by rulings: [Ruling], _ progress: (SettlingProgress) -> Bool
    ) throws -> Bool {
        let ruled = RulingsInForce(rulings).ids
        let stage = Stage(step: .deciding, start: start)
        return try archive.decide(names, while: { progress(stage.progress($0, $1)) }) {
            try NameRecord(of: $0, $1, aliases: $2).decision(ruled: ruled, uses: $3)
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
        self.init(annotated, observations: Observation.all(in: annotated.annotation, of: annotated.article))
    }
}
