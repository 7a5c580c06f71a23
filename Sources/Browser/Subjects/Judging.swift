import Articles
import Screen

/// `M`, `U` and `:rulings`: a person rules who is who, after a look at what that changes.
extension State {
    /// Offers the names that the name meant may be one with.
    mutating func merge() -> [Command] {
        guard let name = nameToJudge else { return [] }
        picker = Picker(.merge(name))
        return [ask(.names(name.kind, Query()))]
    }

    /// Offers the names that the name meant goes by, one of which may be another's.
    mutating func separate() -> [Command] {
        guard let name = nameToJudge else { return [] }
        picker = Picker(.separate(name))
        return [ask(.variants(name.id))]
    }

    /// Offers the rulings, to withdraw one.
    mutating func showRulings() -> [Command] {
        picker = Picker(.rulings)
        return [ask(.rulings)]
    }

    private var nameToJudge: EntityTally? {
        mutating get {
            guard let name = subject?.name(in: place.reading) else {
                notice = Notice("M and U rule on a name: on a row of Who, with → in Read, or in a dossier")
                return nil
            }
            guard name.kind != .nationality else {
                notice = Notice("A nationality is nobody to rule on")
                return nil
            }
            return name
        }
    }

    /// Asks what ruling on a choice would change.
    mutating func judge(_ verdict: Ruling.Verdict, _ name: EntityTally, _ other: Entity.ID) -> [Command] {
        guard name.id != other else {
            notice = Notice("\(name.title) is one with itself already")
            return []
        }
        return [ask(.preview(Ruling(verdict, name.id, other), of: name.id))]
    }

    /// Withdraws a ruling.
    mutating func withdraw(_ pair: RuledPair) -> [Command] {
        [decide(.withdraw(pair.ruling), on: "“\(pair.words)”")]
    }
}

extension TextPage {
    /// What a ruling would change.
    static func preview(_ preview: RulingPreview) -> TextPage {
        let (staying, moving) = (preview.staying, preview.moving)
        let kind = staying.id.kind
        let subject = "\(kind?.sigil ?? "")\(staying.name) and \(kind?.sigil ?? "")\(moving.name)"
        let isMerge = preview.ruling.verdict == .merge
        let blank = Row(text: "")
        let rows =
            [Row(text: "\(subject) become \(preview.ruling.verdict.words)", emphasis: .heading), blank]
            + [Row(text: isMerge ? "What there is" : "What stays", emphasis: .heading)] + rows(of: staying)
            + [blank, Row(text: isMerge ? "What joins it" : "What leaves it", emphasis: .heading)]
            + rows(of: moving)
            + [
                blank,
                Row(text: "Enter rules so, Esc leaves all as it is; u takes it back.", emphasis: .faint),
            ]
        var page = TextPage(title: isMerge ? "Merge" : "Separate", rows: rows, context: .preview)
        page.target = .ruling(preview.ruling, on: subject)
        return page
    }

    private static func rows(of side: RulingPreview.Side) -> [Row] {
        [
            Row(text: side.names.joined(separator: " · ")),
            Row(
                text: "\(side.mentions.counted("mention")) by name in \(side.articles.counted("article")), "
                    + "quoted in \(side.quoting)", emphasis: .faint),
        ]
    }
}
