import Articles
import Screen

/// `w`: the rule and the sentence behind what is under the cursor.
extension State {
    /// Opens a page of reasons; those that only the archive knows are asked for.
    mutating func explain() -> [Command] {
        if let page = reasons {
            self.page = page
            return []
        }
        if let page = place.dossier, let subject = page.evidenceWanted {
            return [ask(.evidence(page.dossier.id, subject))]
        }
        notice = Notice("There is nothing under the cursor to ask why of")
        return []
    }

    /// Shows what the archive says of the line of the dossier that was asked about.
    mutating func take(_ evidence: [Evidence], for subject: Evidence.Subject) {
        guard let page = place.dossier, page.evidenceWanted == subject, let item = page.selectedItem else {
            return
        }
        self.page = .evidence(page.words(of: item).left, of: page.dossier.entity, evidence)
    }

    private var reasons: Page? {
        switch place.focus {
        case .list: return nil
        case .read:
            guard let reading = place.reading else { return nil }
            if let naming = reading.visibleCursor(height: rows(of: .read)) {
                return reading.reasons(for: naming)
            }
            guard let landing = reading.landing, let number = reading.utterances.firstIndex(of: landing)
            else { return nil }
            return reading.reasons(for: reading.annotation.quotations[number])
        case .who:
            return place.reading.flatMap { reading in reading.entity(place.selected).map(reading.reasons) }
        case .quotes: return selectedQuotation.flatMap { place.reading?.reasons(for: $0) }
        case .dossier: return place.dossier?.reasons
        case .overview:
            guard case .chains(let page) = place.overview, let step = page.selectedStep else { return nil }
            let heading = "\(step.from.name) and \(step.to.entity.name)"
            return .reasons(heading, Reason("named in one sentence"), step.to.passage)
        }
    }
}

extension Reading {
    /// Why a mention is taken for its entity.
    func reasons(for naming: Naming) -> Page {
        let entity = annotation.entities[naming.entity]
        let mention = naming.mention
        var rows = [
            Page.Row(
                text: "“\(article.text[mention.range].onOneLine)” stands for \(entity.title)",
                emphasis: .heading)
        ]
        rows += because(mention.reason, by: mention.range)
        return .reasons(rows, target: .here(mention.reason.evidence ?? mention.range))
    }

    /// Why each way of naming an entity is taken for it, and why it has its roles and links.
    func reasons(for entity: Entity) -> Page {
        var rows = [Page.Row(text: "What stands for \(entity.title) in this article", emphasis: .heading)]
        var seen: Set<String> = []
        for mention in entity.mentions {
            let words = article.text[mention.range].onOneLine
            guard seen.insert("\(words)\u{0}\(mention.reason.rule)").inserted else { continue }
            rows.append(Page.Row(text: "“\(words)”"))
            rows += because(mention.reason, by: mention.range)
        }
        for role in entity.roles {
            rows += [Page.Row(text: ""), Page.Row(text: "Role: \(role.title)", emphasis: .heading)]
            rows += because(role.reason, by: role.range)
        }
        for link in annotation.links where link.source == entity.id || link.target == entity.id {
            let other = link.source == entity.id ? link.target : link.source
            let name = self.entity(other)?.title ?? other.rawValue
            let words = "\(link.relation.rawValue) \(link.source == entity.id ? "→" : "←") \(name)"
            rows += [Page.Row(text: ""), Page.Row(text: "Link: \(words)", emphasis: .heading)]
            rows += because(link.reason, by: link.range)
        }
        return .reasons(rows, target: entity.mentions.first.map { .here($0.range) })
    }

    /// Why a quotation is given to its speaker.
    func reasons(for quotation: Quotation) -> Page {
        let speaker = speaker(of: quotation)
        let name = entity(quotation.speaker)?.title ?? speaker
        var rows = [
            Page.Row(
                text: "\(quotation.kind.words.capitalizedFirst) speech, given to \(name)", emphasis: .heading)
        ]
        if let words = quotation.speakerRange {
            rows.append(Page.Row(text: "speaker: “\(article.text[words].onOneLine)”"))
        }
        if let cue = quotation.cueRange {
            rows.append(Page.Row(text: "cue: “\(article.text[cue].onOneLine)”"))
        }
        rows += because(quotation.reason, by: quotation.stretch)
        return .reasons(rows, target: .here(quotation.stretch))
    }

    /// The rule, and the sentence it went by.
    private func because(_ reason: Reason, by range: Range<Int>) -> [Page.Row] {
        let evidence = reason.evidence ?? range
        var rows = [Page.Row(text: "rule: \(reason.rule)")]
        if let words = reason.evidence {
            rows.append(Page.Row(text: "it went by: “\(article.text[words].onOneLine)”"))
        }
        rows.append(Page.Row(text: article.text[sentence(around: evidence)].onOneLine, emphasis: .faint))
        return rows
    }
}

extension DossierPage {
    /// Why the selected link is there.
    var reasons: Page? {
        switch selectedItem {
        case .role(let number):
            let role = dossier.roles[number]
            return .reasons("Role: \(role.title)", role.reason, role.passage)
        case .tie(let number):
            let tie = dossier.ties[number]
            let arrow = tie.outward ? "→" : "←"
            let words = "\(tie.relation.rawValue) \(arrow) \(tie.other.kind.sigil)\(tie.other.name)"
            return .reasons("Link: \(words)", tie.reason, tie.passage)
        case .quoteBy(let number):
            let saying = dossier.quotesBy[number]
            return .reasons("\(saying.kind.words.capitalizedFirst) speech", saying.reason, saying.passage)
        case .quoteAbout(let number):
            let saying = dossier.quotesAbout[number]
            return .reasons("\(saying.kind.words.capitalizedFirst) speech", saying.reason, saying.passage)
        case .alias, .seenWith, .place, .article, nil: return nil
        }
    }
}

extension DossierPage {
    /// What has to be asked to tell why the selected link is there; nil where its reason is known.
    var evidenceWanted: Evidence.Subject? {
        switch selectedItem {
        case .alias(let number): .name(dossier.aliases[number])
        case .seenWith(let number): .company(dossier.seenWith[number].id)
        case .place(let number): .company(dossier.places[number].id)
        case .article(let number): .article(dossier.articles[number].id)
        case .role, .tie, .quoteBy, .quoteAbout, nil: nil
        }
    }
}

extension Page {
    /// A page of what the archive says.
    fileprivate static func evidence(_ words: String, of entity: EntityTally, _ evidence: [Evidence]) -> Page
    {
        var rows = [Row(text: "\(entity.title): \(words)", emphasis: .heading)]
        for one in evidence {
            let article = one.passage.article
            let from = [article.displayTitle.onOneLine, article.publisher, article.published?.description]
            rows += [
                Row(text: ""), Row(text: "rule: \(one.rule)"),
                Row(text: one.passage.sentence.onOneLine, emphasis: .faint),
                Row(text: from.compactMap(\.self).joined(separator: ", ")),
            ]
        }
        if evidence.isEmpty { rows.append(Row(text: "None of its newest articles shows it by name.")) }
        return reasons(rows, target: evidence.first.map { .passage($0.passage) })
    }

    /// A page of reasons of its rows.
    fileprivate static func reasons(_ rows: [Row], target: Target?) -> Page {
        Page(title: "Why", rows: rows, target: target, context: .why)
    }

    /// A page of one reason that the archive gives.
    fileprivate static func reasons(_ heading: String, _ reason: Reason, _ passage: Passage) -> Page {
        let article = passage.article
        let from = [article.displayTitle.onOneLine, article.publisher, article.published?.description]
        let rows = [
            Row(text: heading, emphasis: .heading), Row(text: "rule: \(reason.rule)"),
            Row(text: passage.sentence.onOneLine, emphasis: .faint),
            Row(text: from.compactMap(\.self).joined(separator: ", ")),
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
