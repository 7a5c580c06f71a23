import Articles
import Export

/// A file to be written.
struct ExportTarget: Sendable, Hashable {
    var path: String
    var format: Export.Format
    /// Whether a file that is there already may go.
    var replaces: Bool
}

/// What a pane has to export.
enum ExportSource: Sendable {
    /// It is here.
    case here(Export.Contents)
    /// It is larger than what is shown, and has to be gathered.
    case asked(Request.Whole)
}

/// Exporting: what is shown, to a file.
extension State {
    /// Asks for the file, with a name made of what is shown.
    mutating func openExport() {
        let words = focused.exportName(in: self)
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
        guard !path.isEmpty else { return performInPrompt(.cancel) ?? [] }
        guard let format = Export.Format(path: path) else {
            prompt?.error = "end it in \(Export.Format.endings)"
            return []
        }
        prompt = nil
        let target = ExportTarget(path: path, format: format, replaces: open.replaces == path)
        let isGraph = format == .graphml
        switch isGraph ? focused.graph(in: self) : focused.export(in: self) {
        case .here(let contents): return write(contents, to: target)
        case .asked(let whole): return [ask(.whole(whole), for: .exporting(target))]
        case nil:
            notice = Notice(isGraph ? "There is no graph of this" : "There is nothing here to export")
            return []
        }
    }

    /// Has a file written.
    mutating func write(_ contents: Export.Contents, to target: ExportTarget) -> [Command] {
        var remark: String?
        if case .graph(let graph, _) = contents { remark = graph.cut.words }
        unanswered[.export] = Pending(purpose: .writing(to: target.path, remark: remark))
        let export = Export(of: archive, contents, as: target.format, includingUnsure: showsUnsure)
        return [.write(export, to: target.path, replacing: target.replaces)]
    }

    /// Tells what became of a file; where one is in the way, asks.
    mutating func tell(_ outcome: Writing, of path: String) {
        var remark: String?
        if case .writing(path, let words) = unanswered[.export]?.purpose {
            remark = words
            unanswered[.export] = nil
        }
        let isThere = "\(path) is there already"
        switch outcome {
        case .done: notice = Notice("Written: \(path)" + (remark.map { " · " + $0 } ?? ""))
        case .failed(let words): notice = Notice("\(path): \(words)", isError: true)
        case .isThere where prompt == nil && picker == nil && page == nil:
            openPrompt(.export, path)
            prompt?.replaces = path
            prompt?.error = isThere + "; Enter writes over it, Esc does not"
        case .isThere: notice = Notice(isThere, isError: true)
        }
    }
}
