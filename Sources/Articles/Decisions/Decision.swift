/// One thing that a person decides, as data: so it can be carried out elsewhere, told, and taken back.
public enum Decision: Sendable, Hashable {
    /// Puts a star on an article, or takes it off where there is one.
    case star(Article.ID)
    /// Gives an article some tags and takes others off.
    case tag(Article.ID, adding: Set<String>, removing: Set<String>)
    /// Writes a note on an article in place of the one there; without one, takes it off.
    case note(Article.ID, String?)
    /// Notes about an article all that is given and nothing else.
    case marks(Article.ID, Marks)
    /// Rules about two entities.
    case rule(Ruling)
    /// Takes a ruling back.
    case withdraw(Ruling)
    /// Saves a filter as written under a name; without one, forgets that name.
    case save(String?, as: String)
}

extension DecisionStore {
    /// Carries a decision out.
    ///
    /// - Returns: the decision that takes it back; nil where all was so already and nothing was changed.
    public func carryOut(_ decision: Decision) throws -> Decision? {
        switch decision {
        case .star(let id): return try change(id) { $0.starred.toggle() }
        case .tag(let id, let adding, let removing):
            return try change(id) { marks in
                marks.tags = Set(marks.tags).union(adding).subtracting(removing).sorted()
            }
        case .note(let id, let note): return try change(id) { $0.note = note?.isEmpty == true ? nil : note }
        case .marks(let id, let marks): return try change(id) { $0 = marks }
        case .rule(let ruling):
            let before = try rulings().first { $0.one == ruling.one && $0.other == ruling.other }
            guard before != ruling else { return nil }
            try rule(ruling)
            return before.map { .rule($0) } ?? .withdraw(ruling)
        case .withdraw(let ruling):
            guard try rulings().contains(ruling) else { return nil }
            try withdraw(ruling)
            return .rule(ruling)
        case .save(let query, let name):
            let before = try filters().first { $0.name == name }?.query
            guard before != query else { return nil }
            try save(query, as: name)
            return .save(before, as: name)
        }
    }

    private func change(_ article: Article.ID, _ change: (inout Marks) -> Void) throws -> Decision? {
        let before = try marks(of: article)
        var after = before
        change(&after)
        guard after != before else { return nil }
        try mark(article, after)
        return .marks(article, before)
    }
}
