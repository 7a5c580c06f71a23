import Articles

/// Going from one thing to another, and closing what was opened.
extension State {
    /// Follows what the selected row is about.
    mutating func followSelected() -> [Command] {
        // What is selected in the list is open already, or on its way.
        if place.focus == .list {
            guard listCount > 0 else { return [] }
            focus(on: .read)
            return openSelected()
        }
        switch subject {
        case .article(let article, _):
            if place.reading?.article.id == article.id {
                focus(on: .read)
                return []
            }
            return open(article.id, landing: nil)
        case .name(let name, _): return open(dossier: name.id)
        case .alias(let alias, _): return filter(by: Query([.init(.words, alias)]))
        case .mention(_, let entity): return open(dossier: entity.id)
        case .passage: notice = Notice("→ goes to the first name; Enter then opens its dossier")
        case .statement(let statement):
            if statement.leadsToName, let name = statement.names.last { return open(dossier: name.id) }
            return follow(to: statement.passage)
        case .quotation(let quotation): go(to: quotation.stretch)
        case .saying(let saying, _, _): return follow(to: saying.passage)
        case .chips(let narrowing):
            guard narrowing.chips.isEmpty else { return filter(by: narrowing.narrowing(place.query)) }
            notice = Notice(narrowing.emptiness)
        case nil: break
        }
        return []
    }

    /// Goes to a passage.
    mutating func follow(to passage: Passage) -> [Command] {
        guard place.reading?.article.id == passage.article.id else {
            return open(passage.article.id, landing: passage.range)
        }
        go(to: passage.range)
        return []
    }

    /// Goes to a stretch of the open article.
    mutating func go(to range: Range<Int>) {
        remember()
        place.focus(on: .read)
        land(on: range)
    }

    private mutating func open(_ id: Article.ID, landing: Range<Int>?) -> [Command] {
        [ask(.read(id, under: place.query), for: .following(Pending.Follow(landing: landing)))]
    }

    /// Closes what lies over the panes, or goes from a pane to the list.
    mutating func close() -> [Command] {
        if place.focus.liesOver { return travel(back: true) }
        if place.focus == .list { notice = Notice("Q quits; [ goes back") } else { place.focus(on: .list) }
        return []
    }
}
