import Articles

/// The search of the archive: what is written, and what is found while it is written.
struct SearchPage: Sendable {
    /// What is written.
    var line = Line()
    /// The order that is wished for.
    var order = Search.Order.best
    /// What was found last; nil before the first answer.
    private(set) var found: Hits?
    /// What that was found by.
    private(set) var answered = Search("")
    /// The order that it is in.
    private var answeredOrder = Search.Order.best
    var scroll = Scroll()

    /// No more than this is shown; who looks for more writes more.
    static let most = 100

    /// What is looked for.
    var search: Search { Search(line.text) }

    /// What is selected.
    var selected: Hit? {
        guard let found, found.first.indices.contains(scroll.selected) else { return nil }
        return found.first[scroll.selected]
    }

    /// Shows what was found.
    mutating func show(_ hits: Hits, by search: Search) {
        // The archive may only have changed: what is selected stays selected.
        let isSame = search == answered && order == answeredOrder
        let selected = isSame ? self.selected?.article.id : nil
        found = hits
        answered = search
        answeredOrder = order
        scroll = Scroll()
        scroll.selected = selected.flatMap { id in hits.first.firstIndex { $0.article.id == id } } ?? 0
    }

    /// Forgets what was found.
    mutating func clear() {
        found = nil
        answered = Search("")
        scroll = Scroll()
    }
}

/// `s`: searching the archive as one writes.
extension State {
    /// Opens the search where it was left, or with some words.
    mutating func openSearch(_ words: String? = nil) -> [Command] {
        search = lastSearch ?? SearchPage()
        if let words { search?.line = Line(words) }
        return askSearch()
    }

    /// Asks for what is written by now.
    mutating func askSearch() -> [Command] {
        guard let page = search else { return [] }
        guard !page.search.isEmpty else {
            search?.clear()
            return forget(.search)
        }
        return [ask(.search(page.search, under: place.query, page.order, upTo: SearchPage.most))]
    }

    /// Acts of the search.
    mutating func performInSearch(_ act: Act) -> [Command]? {
        guard let open = search else { return [] }
        if let movement = act.movement {
            let height = searchRows
            let count = open.found?.first.count ?? 0
            let row = movement.target(from: open.scroll.selected, of: count, height: height)
            search?.scroll.select(row, of: count, height: height)
            return []
        }
        switch act {
        case .cancel: return closeSearch()
        case .erase where open.line.text.isEmpty: return closeSearch()
        case .accept: return open.selected.map { follow(to: $0, of: open) } ?? []
        case .order:
            search?.order = open.order == .best ? .newest : .best
            return askSearch()
        case .chip:
            let chips = open.search.phrases.map { Query.Chip(.words, $0.joined(separator: " ")) }
            let known = place.query.chips
            let new = chips.enumerated().filter { !(known + chips.prefix($0.offset)).contains($0.element) }
                .map(\.element)
            guard !chips.isEmpty else { return [] }
            return closeSearch() + filter(by: Query(place.query.chips + new))
        default:
            guard search?.line.perform(act) == true else { return performAnywhere(act) }
            return askSearch()
        }
    }

    private mutating func closeSearch() -> [Command] {
        lastSearch = search
        search = nil
        return forget(.search)
    }

    /// Opens an article where the words stand.
    private mutating func follow(to hit: Hit, of page: SearchPage) -> [Command] {
        let commands = closeSearch()
        let range = hit.range ?? 0..<0
        if place.reading?.article.id == hit.article.id {
            remember()
            place.focus(on: .read)
            if hit.range != nil { land(on: range) }
            mark(page.answered)
            return commands
        }
        let follow = Pending.Follow(landing: hit.range, search: page.answered)
        return commands + [ask(.read(hit.article.id, under: place.query), for: .following(follow))]
    }

    /// Marks the words of a search in the open article, for `n` and `N` to walk.
    mutating func mark(_ search: Search) {
        guard let text = place.reading?.article.text.utf8 else { return }
        let words = search.phrases.map { $0.joined(separator: " ") }.joined(separator: " ")
        place.finds[.read] = Find(words, .ranges(search.hits(in: text).map(\.range).apart))
    }
}

extension [Range<Int>] {
    /// Those that do not lie over one before them.
    fileprivate var apart: [Range<Int>] {
        reduce(into: []) { kept, range in
            if kept.last.map({ $0.upperBound <= range.lowerBound }) ?? true { kept.append(range) }
        }
    }
}
