import Articles
import Screen

/// Asking for what is opened, and showing what the library answers.
extension State {
    /// Opens the article that is selected in the list, if it is not open.
    mutating func openSelected() -> [Command] {
        guard let id = selectedArticle?.id else {
            let commands = forget(.article)
            // Its row has to come first.
            if listCount > 0 { unanswered[.article] = Pending(purpose: .openingSelected) }
            return commands
        }
        if place.reading?.article.id == id { return forget(.article) }
        return [ask(.read(id, under: place.query), for: .openingSelected)]
    }

    /// Opens the dossier of an entity, of the articles that pass the filters.
    mutating func open(dossier id: Entity.ID) -> [Command] {
        let limit = DossierPage.firstLimit
        return [ask(.dossier(id, under: place.query, upTo: limit), for: .dossier(upTo: limit))]
    }

    /// Opens the dossier of the most mentioned entity that some words mean, of a kind or of any.
    mutating func open(dossierOf words: String, _ kind: Entity.Kind?) -> [Command] {
        let limit = DossierPage.firstLimit
        return [
            ask(.dossierCalled(words, kind, under: place.query, upTo: limit), for: .dossier(upTo: limit))
        ]
    }

    /// Asks for the open dossier again, unless another is awaited.
    mutating func refreshDossier() -> [Command] {
        if case .dossier = unanswered[.dossier]?.purpose { return [] }
        return place.dossier.map { [refresh($0, upTo: $0.limit)] } ?? []
    }

    /// Asks for more of the open dossier, where one comes near the end of a list that was cut.
    mutating func askForMoreOfDossier() -> [Command] {
        guard let page = place.dossier, page.isNearCut, unanswered[.dossier] == nil else { return [] }
        return [refresh(page, upTo: page.limit * 5)]
    }

    private mutating func refresh(_ page: DossierPage, upTo limit: Int) -> Command {
        ask(
            .dossier(page.dossier.id, under: place.query, upTo: limit), for: .refreshingDossier(upTo: limit))
    }

    /// Asks for the open article again: it may have been read anew, and its counts grow with the archive.
    mutating func refresh() -> [Command] {
        guard let id = place.reading?.article.id, unanswered[.article] == nil else { return [] }
        return [ask(.read(id, under: place.query), for: .refreshing)]
    }

    /// Shows what the library answers, for what it was asked for.
    mutating func receive(_ answer: Answer, for purpose: Pending.Purpose) -> [Command] {
        switch (answer, purpose) {
        case (.list(let page), .listing(let cause, let selected)):
            return show(page, because: cause, selected: selected)
        case (.rows(let rows, let first), _): return show(rows, from: first)
        case (.found(let words, let rows), _): return show(rows, where: words)
        case (.article(let article, let tallies, let marks, let matches), _):
            let reading = Reading(
                article, tallies, marks, matches, showingUnsure: showsUnsure, layout: layout)
            return show(reading, for: purpose)
        case (.dossier(let dossier), .dossier(let limit)),
            (.dossier(let dossier), .refreshingDossier(let limit)):
            show(dossier, upTo: limit, for: purpose)
        case (.names(let names), _): picker?.offer(names.map { .name($0) })
        case (.variants(let variants), _): picker?.offer(variants.map { .variant($0) })
        case (.rulings(let pairs), _): picker?.offer(pairs.map { .ruling($0) })
        case (.overview(let answer), .refreshingOverview): replace(answer)
        case (.overview(let answer), _):
            var overview = answer.overview
            overview.show(unsure: showsUnsure)
            open(overview)
        case (.failures(let lines), _): page = .failures(lines)
        case (.preview(let preview), _): page = .preview(preview)
        case (.filters(let filters), _): offer(filters)
        case (.evidence(let evidence, let subject), _): show(evidence, for: subject)
        case (.hits(let hits, let asked), _): search?.show(hits, by: asked)
        case (.marks(let id, let marks, let tags), _): offer(marks, of: id, tags: tags)
        case (.whole(let contents), .exporting(let target)): return write(contents, to: target)
        case (.list, _), (.dossier, _), (.whole, _): break
        }
        return []
    }

    /// Shows an article: as what the open one is now, or as another.
    private mutating func show(_ reading: Reading, for purpose: Pending.Purpose) -> [Command] {
        if case .refreshing = purpose, let open = place.reading, open.article.id == reading.article.id {
            place.reading = open.replaced(by: reading)
            if reading.matches != open.matches { showMatches() }
            return []
        }
        var followed: Pending.Follow?
        if case .following(let follow) = purpose { followed = follow }
        return open(reading, followed) + returnToPlace()
    }

    /// Opens an article, which was followed to or is selected in the list.
    private mutating func open(_ reading: Reading, _ followed: Pending.Follow?) -> [Command] {
        var commands: [Command] = []
        if followed != nil {
            remember()
            place.focus(on: .read)
            // Where the article stands in the list, the list shows it.
            if let row = place.listing?.row(of: reading.article.id) {
                place[.list].select(row, of: listCount, height: rows(of: .list))
            } else if place.listing?.isWhole == false {
                commands = list(because: .changed, keeping: reading.article.id)
            }
        }
        place.reading = reading
        place[.quotes] = Scroll()
        place[.who] = Scroll()
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
        showMatches()
        if let landing = followed?.landing { land(on: landing) }
        if let search = followed?.search { mark(search) }
        return commands
    }

    /// Shows a dossier: as what the open one is now, or as another.
    private mutating func show(_ dossier: Dossier, upTo limit: Int, for purpose: Pending.Purpose) {
        if let open = place.dossier, open.dossier.id == dossier.id {
            place.dossier = open.replaced(by: dossier, upTo: limit)
        } else if case .dossier = purpose {
            let filter = place.query.chips.map { shown($0).description }.joined(separator: " ")
            open(
                DossierPage(dossier, under: filter, upTo: limit, showingUnsure: showsUnsure, width: 0),
                in: .dossier)
        }
    }

    /// Brings the reader to what the filters ask for in the open article: names that stand together, the first quotation.
    private mutating func showMatches() {
        guard let reading = place.reading else { return }
        if let first = reading.asked.first { place[.quotes].selected = first }
        if let together = reading.matches.together {
            land(on: together.range)
        } else if let first = reading.asked.first {
            let layout = layout
            let height = rows(of: .read)
            place.reading?.fit(layout)
            place.reading?.reveal(reading.utterances[first], height: height)
        }
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
