import Articles

/// Going from one thing to another, and closing what was opened.
extension State {
    /// Follows what is under the cursor of the focused pane.
    mutating func followSelected() -> [Command] {
        switch place.focus {
        case .list:
            guard listCount > 0 else { return [] }
            focus(on: .read)
            return openSelected()
        case .read:
            guard let entity = selectedEntityInRead else {
                notice = Notice("→ goes to the first name; Enter then opens its dossier")
                return []
            }
            return open(dossier: entity.id)
        case .who:
            return place.reading?.row(of: place.selected) == nil
                ? [] : selectedName.map { open(dossier: $0.id) } ?? []
        case .quotes:
            guard let reading = place.reading, reading.utterances.indices.contains(place.quotes.selected)
            else { return [] }
            remember()
            place.focus(on: .read)
            land(on: reading.utterances[place.quotes.selected])
            return []
        case .dossier:
            return place.dossier?.selectedItem.map { follow($0) } ?? []
        case .overview: return followInOverview()
        }
    }

    /// The name selected in Who.
    var selectedName: EntityTally? {
        guard let reading = place.reading, let row = reading.row(of: place.selected) else { return nil }
        return reading.tallies[row]
    }

    /// The entity that is under the cursor in Read: of the mention walked to.
    var selectedEntityInRead: Entity? {
        guard let reading = place.reading, let naming = reading.visibleCursor(height: rows(of: .read))
        else { return nil }
        return reading.annotation.entities[naming.entity]
    }

    /// Goes to a passage.
    mutating func follow(to passage: Passage) -> [Command] {
        if place.reading?.article.id == passage.article.id {
            remember()
            place.focus(on: .read)
            land(on: passage.range)
            return []
        }
        return open(passage.article.id, landing: passage.range)
    }

    private mutating func open(_ id: Article.ID, landing: Range<Int>?) -> [Command] {
        let command = ask(.read(id))
        follow = Follow(landing: landing)
        return [command]
    }

    /// Follows a link of the dossier.
    private mutating func follow(_ item: DossierPage.Item) -> [Command] {
        guard let dossier = place.dossier?.dossier else { return [] }
        switch item {
        case .alias(let number):
            return filter(by: Query([.init(.words, dossier.aliases[number])]))
        case .role(let number): return follow(to: dossier.roles[number].passage)
        case .tie(let number): return open(dossier: dossier.ties[number].other.id)
        case .seenWith(let number): return open(dossier: dossier.seenWith[number].id)
        case .place(let number): return open(dossier: dossier.places[number].id)
        case .quoteBy(let number): return follow(to: dossier.quotesBy[number].passage)
        case .quoteAbout(let number): return follow(to: dossier.quotesAbout[number].passage)
        case .article(let number):
            let id = dossier.articles[number].id
            if place.reading?.article.id == id {
                focus(on: .read)
                return []
            }
            return open(id, landing: nil)
        }
    }

    /// Closes what lies over the panes, or goes from a pane to the list.
    mutating func close() -> [Command] {
        switch place.focus {
        case .dossier, .overview: return travel(back: true)
        case .read, .who, .quotes: place.focus(on: .list)
        case .list: notice = Notice("Q quits; [ goes back")
        }
        return []
    }

    /// Acts of a page.
    mutating func performOnPage(_ act: Act) -> [Command] {
        guard var open = page else { return [] }
        if let movement = act.movement {
            let height = pageRows
            let tops = max(1, pageLines.count - height + 1)
            let top = open.scroll.top
            open.scroll.top = movement.target(from: min(top, tops - 1), of: tops, height: height)
            page = open
            return []
        }
        switch act {
        case .close, .cancel:
            if act == .cancel, open.find != nil { page?.find = nil } else { page = nil }
        case .follow:
            page = nil
            switch open.target {
            case .here(let range):
                remember()
                place.focus(on: .read)
                land(on: range)
            case .passage(let passage): return follow(to: passage)
            case .ruling, nil: break
            }
        case .accept:
            page = nil
            if case .ruling(let ruling, let subject) = open.target {
                return [decide(.rule(ruling), on: subject)]
            }
        case .find: openPrompt(.find, "")
        case .next: return step(forward: true)
        case .previous: return step(forward: false)
        default: return performOutside(act)
        }
        return []
    }
}
