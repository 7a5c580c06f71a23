import Articles
import Export

/// A file to be written.
struct ExportTarget: Sendable, Hashable {
    var path: String
    var format: Export.Format
    /// Whether a file that is there already may go.
    var replaces: Bool
}

/// Exporting: what is shown, to a file.
extension State {
    /// Asks for the file, with a name made of what is shown.
    mutating func openExport() {
        let words: String? =
            switch place.focus {
            case .list: place.query.chips.isEmpty ? archive : place.query.description
            case .read: place.reading?.article.displayTitle
            case .who: place.reading.map { "names in \($0.article.displayTitle)" }
            case .quotes: place.reading.map { "quotes in \($0.article.displayTitle)" }
            case .dossier: place.dossier?.dossier.entity.name
            case .overview: place.overview.map { "\(archive) \($0.title)" }
            }
        guard let words else {
            notice = Notice("There is nothing here to export")
            return
        }
        openPrompt(.export, Export.name(for: words) + ".md")
    }

    /// `:export! FILE`: writes a file, also over one that is there.
    mutating func export(over path: String) -> [Command] {
        openPrompt(.export, path)
        prompt?.replaces = path
        return prompt.map { acceptExport($0) } ?? []
    }

    /// Takes the name of a file, and gathers what goes in it.
    mutating func acceptExport(_ open: Prompt) -> [Command] {
        let path = open.line.text
        guard !path.isEmpty else { return performInPrompt(.cancel) }
        guard let format = Export.Format(path: path) else {
            prompt?.error = "end it in \(Export.Format.endings)"
            return []
        }
        prompt = nil
        exporting = ExportTarget(path: path, format: format, replaces: open.replaces == path)
        if format == .graphml, !isShowingChains { return write(graphOf: graphScope) }
        switch place.focus {
        case .list: return [ask(.whole(.articles(place.query)))]
        case .dossier: return place.dossier.map { [ask(.whole(.dossier($0.dossier.id)))] } ?? []
        case .overview: return write(place.overview.map { $0.contents(place.query) })
        case .read: return write(place.reading.map { .article($0.annotated, $0.tallies, $0.marks) })
        case .who: return write(place.reading.map { .names($0.annotated, $0.tallies) })
        case .quotes: return write(place.reading.map { .quotations($0.annotated) })
        }
    }

    /// Whether chains are shown, which are a graph by themselves.
    private var isShowingChains: Bool {
        if place.focus == .overview, case .chains = place.overview { true } else { false }
    }

    /// Has the graph of some articles gathered.
    private mutating func write(graphOf scope: GraphScope?) -> [Command] {
        guard let scope else {
            exporting = nil
            notice = Notice("There is no graph of this")
            return []
        }
        return [ask(.whole(.graph(scope)))]
    }

    /// Which articles a graph of what is shown is of; nil where no filter finds them.
    private var graphScope: GraphScope? {
        switch place.focus {
        case .list, .overview: return .articles(place.query)
        case .dossier:
            guard let entity = place.dossier?.dossier.entity,
                let chip = Query.Chip(naming: entity.id.rawValue, entity.kind)
            else { return nil }
            return .name(entity, Query([chip]))
        case .read, .who, .quotes:
            return place.reading.map { .article($0.article.id, title: $0.article.displayTitle) }
        }
    }

    /// Has the file written that was asked for.
    mutating func write(_ contents: Export.Contents?) -> [Command] {
        guard let target = exporting else { return [] }
        exporting = nil
        guard let contents else {
            notice = Notice("There is nothing here to export")
            return []
        }
        if case .graph(let graph, _) = contents { exportRemark = graph.cut.words }
        let export = Export(of: archive, contents, as: target.format)
        return [.write(export, to: target.path, replacing: target.replaces)]
    }

    /// Tells what became of a file; where one is in the way, asks.
    mutating func take(_ outcome: Writing, of path: String) {
        let isThere = "\(path) is there already"
        switch outcome {
        case .done:
            notice = Notice("Written: \(path)" + (exportRemark.map { " · " + $0 } ?? ""))
            exportRemark = nil
        case .failed(let words): notice = Notice("\(path): \(words)", isError: true)
        case .isThere where prompt == nil && picker == nil && page == nil:
            openPrompt(.export, path)
            prompt?.replaces = path
            prompt?.error = isThere + "; Enter writes over it, Esc does not"
        case .isThere: notice = Notice(isThere, isError: true)
        }
    }
}

extension Overview {
    /// What it shows of the articles that pass a filter.
    fileprivate func contents(_ query: Query) -> Export.Contents {
        switch self {
        case .timeline(let page): .timeline(page.timeline, query)
        case .table(let page): .table(page.table, query)
        case .chains(let page): .chains(page.answer)
        }
    }
}

extension Reading {
    /// The article with what was found in it.
    fileprivate var annotated: AnnotatedArticle { AnnotatedArticle(article, annotation) }
}
