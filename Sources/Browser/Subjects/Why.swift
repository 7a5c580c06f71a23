import Articles
import Screen

/// `w`: the rule and the sentence behind what the selected row is about.
extension State {
    /// What there is to tell of why a row is there.
    private enum Reasons {
        /// They are known.
        case known(TextPage)
        /// The archive has to be asked what shows something of a name.
        case asked(Evidence.Subject, of: EntityTally)
    }

    /// Opens a page of reasons; those that only the archive knows are asked for.
    mutating func explain() -> [Command] {
        switch reasons {
        case .known(let page): self.page = page
        case .asked(let evidence, let name): return [ask(.evidence(name.id, evidence))]
        case nil: notice = Notice("There is nothing under the cursor to ask why of")
        }
        return []
    }

    /// Shows what the archive says of the row that was asked about, where that is still the selected one.
    mutating func show(_ evidence: [Evidence], for asked: Evidence.Subject) {
        guard case .asked(asked, let name) = reasons, let row = place.overview?.list.selectedItem else {
            return
        }
        if case .saying(let saying, _, _) = row.subject {
            page = .reasons(for: saying, evidence, of: name)
        } else {
            page = .evidence(row.left, of: name, evidence)
        }
    }

    /// Why the selected row is there.
    private var reasons: Reasons? {
        switch subject {
        case .article(let article, let name?): return .asked(.article(article.id), of: name)
        case .name(let name, let other?): return .asked(.company(name.id), of: other)
        case .alias(let alias, let name): return .asked(.name(alias), of: name)
        case .name(let name, nil):
            return place.reading.flatMap { reading in
                reading.entity(name.id).map { .known(reading.reasons(for: $0)) }
            }
        case .mention(let mention, let entity):
            return place.reading.map { .known($0.reasons(for: mention, of: entity)) }
        case .passage(_, let quotation?), .quotation(let quotation):
            return place.reading.map { .known($0.reasons(for: quotation)) }
        case .statement(let statement):
            return .known(.reasons(statement.heading, statement.reason, statement.passage))
        case .saying(let saying, .by, let name?):
            // Of a group that is asked for, others may be the voice.
            let bodies = place.query.wanted.filter { $0.field == .by && !$0.isAlone }.map(\.value)
            if !bodies.isEmpty { return .asked(.belonging(to: bodies), of: name) }
            return .known(.reasons(for: saying))
        case .saying(let saying, _, _): return .known(.reasons(for: saying))
        case .article(_, nil), .passage(_, nil), .chips, nil: return nil
        }
    }
}

extension Reading {
    /// Why a mention is taken for its entity.
    func reasons(for mention: Mention, of entity: Entity) -> TextPage {
        var rows = [
            TextPage.Row(
                text: "“\(article.text[mention.range].onOneLine)” stands for \(entity.title)",
                emphasis: .heading)
        ]
        rows += because(mention.reason, by: mention.range)
        return .reasons(rows, target: .here(mention.reason.evidence ?? mention.range))
    }

    /// Why each way of naming an entity is taken for it, and why it has its roles and links.
    func reasons(for entity: Entity) -> TextPage {
        var rows = [TextPage.Row(text: "What stands for \(entity.title) in this article", emphasis: .heading)]
        var seen: Set<String> = []
        for mention in entity.mentions {
            let words = article.text[mention.range].onOneLine
            guard seen.insert("\(words)\u{0}\(mention.reason.rule)").inserted else { continue }
            rows.append(TextPage.Row(text: "“\(words)”"))
            rows += because(mention.reason, by: mention.range)
        }
        for role in entity.roles {
            rows += [TextPage.Row(text: ""), TextPage.Row(text: "Role: \(role.title)", emphasis: .heading)]
            rows += because(role.reason, by: role.range)
        }
        for link in annotation.links where link.source == entity.id || link.target == entity.id {
            let other = link.source == entity.id ? link.target : link.source
            let name = self.entity(other)?.title ?? other.rawValue
            let words = "\(link.relation.rawValue) \(link.source == entity.id ? "→" : "←") \(name)"
            rows += [TextPage.Row(text: ""), TextPage.Row(text: "Link: \(words)", emphasis: .heading)]
            rows += because(link.reason, by: link.range)
        }
        return .reasons(rows, target: entity.mentions.first.map { .here($0.range) })
    }

    /// Why a quotation is given to its speaker.
    func reasons(for quotation: Quotation) -> TextPage {
        let name = entity(quotation.speaker)?.title ?? saying(quotation).source ?? "unnamed"
        var rows = [
            TextPage.Row(
                text: "\(quotation.kind.words.capitalizedFirst) speech, given to \(name)", emphasis: .heading)
        ]
        if let words = quotation.speakerRange {
            rows.append(TextPage.Row(text: "speaker: “\(article.text[words].onOneLine)”"))
        }
        if let cue = quotation.cueRange {
            rows.append(TextPage.Row(text: "cue: “\(article.text[cue].onOneLine)”"))
        }
        rows += because(quotation.reason, by: quotation.stretch)
        return .reasons(rows, target: .here(quotation.stretch))
    }

    /// The rule, and the sentence it went by.
    private func because(_ reason: Reason, by range: Range<Int>) -> [TextPage.Row] {
        let evidence = reason.evidence ?? range
        var rows = [TextPage.Row(text: "rule: \(reason.rule)")]
        if let words = reason.evidence {
            rows.append(TextPage.Row(text: "it went by: “\(article.text[words].onOneLine)”"))
        }
        rows.append(TextPage.Row(text: article.text[sentence(around: evidence)].onOneLine, emphasis: .faint))
        return rows
    }
}

extension TextPage {
    /// A page of what the archive says.
    fileprivate static func evidence(_ words: String, of entity: EntityTally, _ evidence: [Evidence])
        -> TextPage
    {
        var rows = [Row(text: "\(entity.title): \(words)", emphasis: .heading)]
        for one in evidence {
            rows += [
                Row(text: ""), Row(text: "rule: \(one.rule)"),
                Row(text: one.passage.sentence.onOneLine, emphasis: .faint),
                Row(text: one.passage.article.citation),
            ]
        }
        if evidence.isEmpty { rows.append(Row(text: "None of its newest articles shows it by name.")) }
        return reasons(rows, target: evidence.first.map { .passage($0.passage) })
    }

    /// A page of reasons of its rows.
    fileprivate static func reasons(_ rows: [Row], target: Target?) -> TextPage {
        TextPage(title: "Why", rows: rows, target: target, context: .why)
    }

    /// A page of why words are given to their speaker, and by what that one belongs to a group that is asked for.
    fileprivate static func reasons(
        for saying: Dossier.Saying, _ evidence: [Evidence] = [], of speaker: EntityTally? = nil
    ) -> TextPage {
        var page = reasons("\(saying.kind.words.capitalizedFirst) speech", saying.reason, saying.passage)
        for one in evidence {
            page.rows += [
                Row(text: ""), Row(text: "\(speaker?.title ?? ""): \(one.rule)", emphasis: .heading),
                Row(text: one.passage.sentence.onOneLine, emphasis: .faint),
                Row(text: one.passage.article.citation),
            ]
        }
        return page
    }

    /// A page of one reason that the archive gives.
    fileprivate static func reasons(_ heading: String, _ reason: Reason, _ passage: Passage) -> TextPage {
        let rows = [
            Row(text: heading, emphasis: .heading), Row(text: "rule: \(reason.rule)"),
            Row(text: passage.sentence.onOneLine, emphasis: .faint),
            Row(text: passage.article.citation),
        ]
        return reasons(rows, target: .passage(passage))
    }
}

extension Entity {
    /// The name with the mark of its kind.
    var title: String { kind.sigil + name }
}

extension String {
    /// The text with its first letter as a capital.
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
