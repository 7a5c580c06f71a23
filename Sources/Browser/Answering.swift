import Articles
import Screen

/// Taking in what the library answers.
extension State {
    /// Opens the article that is selected in the list, if it is not open.
    mutating func openSelected() -> [Command] {
        follow = nil
        isOpeningSelected = selectedArticle == nil
        guard let id = selectedArticle?.id else { return forget(.article) }
        if place.reading?.article.id == id { return forget(.article) }
        isRefreshing = false
        return [ask(.read(id))]
    }

    /// Opens the dossier of an entity.
    mutating func open(dossier id: Entity.ID) -> [Command] {
        isRefreshingDossier = false
        return [askForDossier(id, upTo: DossierPage.firstLimit)]
    }

    /// Asks for the open dossier again, unless another is awaited.
    mutating func refreshDossier() -> [Command] {
        guard let id = place.dossier?.dossier.id, unanswered[.dossier] == nil || isRefreshingDossier
        else { return [] }
        isRefreshingDossier = true
        return [askForDossier(id, upTo: place.dossier?.limit ?? DossierPage.firstLimit)]
    }

    /// Asks for more of the open dossier, where one comes near the end of a list that was cut.
    mutating func askForMoreOfDossier() -> [Command] {
        guard let page = place.dossier, page.isNearCut, unanswered[.dossier] == nil else { return [] }
        isRefreshingDossier = true
        return [askForDossier(page.dossier.id, upTo: page.limit * 5)]
    }

    private mutating func askForDossier(_ id: Entity.ID, upTo limit: Int) -> Command {
        awaitedDossierLimit = limit
        return ask(.dossier(id, upTo: limit))
    }

    /// Asks for the open article again: it may have been read anew, and its counts grow with the archive.
    mutating func refresh() -> [Command] {
        guard let id = place.reading?.article.id, unanswered[.article] == nil else { return [] }
        isRefreshing = true
        return [ask(.read(id))]
    }

    mutating func take(_ answer: Answer) -> [Command] {
        switch answer {
        case .list(let page): return take(page)
        case .rows(let rows, let first): return take(rows, from: first)
        case .found(let words, let rows): return take(rows, where: words)
        case .article(let article, let tallies, let marks):
            let reading = Reading(article, tallies, marks, layout: layout)
            guard isRefreshing, place.reading?.article.id == article.id else {
                isRefreshing = false
                return take(reading) + returnToPlace()
            }
            place.reading = place.reading?.replaced(by: reading)
            isRefreshing = false
        case .names(let names): picker?.offer(names.map { .name($0) })
        case .timeline(let timeline): open(TimelinePage(timeline))
        case .table(let table): open(TablePage(table))
        case .chains(let chains): open(ChainsPage(chains))
        case .dossier(let dossier): take(dossier)
        case .faces(let faces): picker?.offer(faces.map { .face($0) })
        case .failures(let lines): page = .failures(lines)
        case .rulings(let pairs): picker?.offer(pairs.map { .ruling($0) })
        case .preview(let preview): page = .preview(preview)
        case .filters(let filters): take(filters)
        case .evidence(let evidence, let subject): show(evidence, for: subject)
        case .hits(let hits, let asked): take(hits, by: asked)
        case .marks(let id, let marks, let tags): offer(marks, of: id, tags: tags)
        case .whole(let contents): return write(contents)
        }
        return []
    }

    private mutating func take(_ reading: Reading) -> [Command] {
        var commands: [Command] = []
        let followed = follow
        follow = nil
        if followed != nil {
            remember()
            place.focus(on: .read)
            // Where the article stands in the list, the list shows it.
            if let row = place.listing?.row(of: reading.article.id) {
                place.list.select(row, of: listCount, height: rows(of: .list))
            } else if place.listing?.isWhole == false {
                commands = list(because: .changed, keeping: reading.article.id)
            }
        }
        place.reading = reading
        place.quotes = Scroll()
        place.who = Scroll()
        if let row = place.reading?.row(of: place.selected) {
            selectName(row)
        } else if place.focus == .who {
            selectName(0)
        }
        for pane in [Pane.read, .who, .quotes] {
            if let words = place.finds[pane]?.words {
                place.finds[pane] = find(Needle(words), words, in: pane)
            }
        }
        if let landing = followed?.landing { land(on: landing) }
        if let search = followed?.search { mark(search) }
        return commands
    }

    private mutating func take(_ dossier: Dossier) {
        isRefreshingDossier = false
        if let open = place.dossier, open.dossier.id == dossier.id {
            place.dossier = open.replaced(by: dossier, upTo: awaitedDossierLimit)
            return
        }
        let page = DossierPage(dossier, upTo: awaitedDossierLimit, width: 0)
        open(page, in: .dossier)
    }

    /// Brings the reader to a stretch of the open article.
    mutating func land(on range: Range<Int>) {
        let layout = layout
        let height = rows(of: .read)
        place.reading?.fit(layout)
        place.reading?.cursor = nil
        place.reading?.landing = range
        place.reading?.reveal(range, height: height)
    }
}
