import Articles

/// What a page says about its article: headline, writers, day and publisher.
///
/// The sources are asked in the order of how carefully publishers keep them: JSON-LD, Open Graph and other `meta`
/// elements, then what the page marks in its text.
struct PageFacts {
    /// The headline.
    private(set) var title: String?
    /// Who wrote it.
    private(set) var byline: [String] = []
    /// The day it was published.
    private(set) var published: Day?
    /// Who published it.
    private(set) var publisher: String?
    /// The text of the article as the page's JSON-LD has it.
    let body: String?

    private let page: HTMLTree
    private let hints: PageHints
    private var metas: [String: [String]] = [:]

    init(_ page: HTMLTree, _ hints: PageHints) {
        self.page = page
        self.hints = hints
        let linked = LinkedData(page.linkedData)
        body = linked.body
        gatherMetas()
        publisher =
            linked.publisher
            ?? meta("og:site_name", "dc.publisher", "dcterms.publisher", "citation_journal_title")
        title = headline(linked.title)
        published = linked.published ?? metaDay() ?? markedDay() ?? addressDay()
        byline = names(linked.authors)
        if byline.isEmpty {
            byline = names(
                metaAll(
                    "author", "article:author", "dc.creator", "dcterms.creator", "citation_author", "byl",
                    "parsely-author", "sailthru.author"))
        }
        if byline.isEmpty { byline = markedNames() }
    }

    private mutating func gatherMetas() {
        for number in page.nodes.indices where page.nodes[number].tag == .meta {
            guard let content = page.value(of: .content, at: number) else { continue }
            let words = content.onOneLine
            guard !words.isEmpty, words.utf8.count < 1000 else { continue }
            for name in [HTMLTree.Attribute.Name.property, .name, .itemprop] {
                if let key = page.value(of: name, at: number) {
                    metas[key.lowercased(), default: []].append(words)
                }
            }
        }
    }

    private func meta(_ keys: String...) -> String? { keys.lazy.compactMap { metas[$0]?.first }.first }

    private func metaAll(_ keys: String...) -> [String] { keys.lazy.compactMap { metas[$0] }.first ?? [] }

    // MARK: Headline

    private func headline(_ linked: String?) -> String? {
        let headings = page.nodes.indices.filter { page.nodes[$0].tag == .h1 }.prefix(10)
            .map { page.text(of: $0) }.filter { !$0.isEmpty && $0.utf8.count < 400 }
        let whole = page.nodes.firstIndex { $0.tag == .title }.map { page.text(of: $0) }
        let said = [linked, meta("og:title", "twitter:title", "dc.title", "citation_title"), whole]
            .compactMap { $0 }
        // The heading that the page's own title begins with is the headline, without the site's name behind it.
        for said in said {
            let key = BodyText.key(said)
            if let heading = headings.first(where: { Self.begins(key, with: BodyText.key($0)) }) {
                return heading
            }
        }
        guard let first = said.first else { return headings.count == 1 ? headings[0] : nil }
        let title = withoutSite(first)
        return title.isEmpty ? headings.first : title
    }

    private static func begins(_ whole: [UInt8], with key: [UInt8]) -> Bool {
        key.count >= 8 && whole.starts(with: key)
    }

    /// A page's title without ` | The Site` or ` - The Site` at its end.
    private func withoutSite(_ title: String) -> String {
        for separator in [" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • "] {
            var pieces = title.split(separator: separator).map(String.init)
            guard pieces.count > 1, let last = pieces.last else { continue }
            let isSite = publisher.map { BodyText.key($0) == BodyText.key(last) } ?? false
            if isSite || (pieces[0].utf8.count > 20 && last.split(separator: " ").count <= 4) {
                pieces.removeLast()
                return pieces.joined(separator: separator)
            }
        }
        return title
    }

    // MARK: Day

    /// The longest text that may say a day, in bytes.
    private static let longestDay = 100

    private func metaDay() -> Day? {
        let keys = [
            "article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate",
            "publish-date", "publication_date", "dc.date", "dc.date.issued", "dcterms.date",
            "dcterms.created",
            "dcterms.issued", "citation_publication_date", "citation_date", "parsely-pub-date",
            "sailthru.date",
            "article.published", "og:article:published_time", "cxenseparse:recs:publishtime", "created",
        ]
        return keys.lazy.compactMap { metas[$0]?.first.flatMap { PageDate.day($0) } }.first
    }

    /// The first day that the page marks as one: `<time>` first, then what is named a date.
    private func markedDay() -> Day? {
        for number in page.nodes.indices where page.nodes[number].tag == .time {
            if isRemark(number) { continue }
            let written =
                page.value(of: .datetime, at: number) ?? page.beginning(of: number, upTo: Self.longestDay)
            if let day = PageDate.day(written) { return day }
        }
        for number in page.nodes.indices where hints.hints[number].contains(.date) && !isRemark(number) {
            let said = page.value(of: .content, at: number) ?? page.value(of: .datetime, at: number)
            let text = said ?? page.beginning(of: number, upTo: Self.longestDay)
            if text.utf8.count < Self.longestDay, let day = PageDate.day(text) { return day }
        }
        return nil
    }

    /// The day in the page's own address: `…/2019/03/05/…`.
    private func addressDay() -> Day? {
        let canonical = page.nodes.indices.first {
            page.nodes[$0].tag == .link && page.value(of: .rel, at: $0) == "canonical"
        }
        guard let address = canonical.flatMap({ page.value(of: .href, at: $0) }) ?? meta("og:url") else {
            return nil
        }
        let steps = address.split(separator: "/").map(String.init)
        for (number, step) in steps.enumerated().dropLast(2) where step.utf8.count == 4 && Int(step) != nil {
            if let day = PageDate.day(steps[number...(number + 2)].joined(separator: "/")) { return day }
        }
        return nil
    }

    /// Whether an element stands in what readers wrote, or in a list of other stories.
    private func isRemark(_ number: Int) -> Bool {
        var at = number
        while at >= 0 {
            let tag = page.nodes[at].tag
            if hints.hints[at].contains(.comments) || tag == .aside || tag == .nav { return true }
            at = Int(page.nodes[at].parent)
        }
        return false
    }

    // MARK: Writers

    private func markedNames() -> [String] {
        for number in page.nodes.indices where hints.hints[number].contains(.byline) && !isRemark(number) {
            let text = page.beginning(of: number, upTo: 120)
            guard text.utf8.count < 120 else { continue }
            let found = names(inLine: text)
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The names of what says that it is a byline, with or without a `By` before them.
    private func names(inLine text: String) -> [String] {
        var line = text
        for opening in [
            "Von ", "von ", "Par ", "par ", "Por ", "por ", "Di ", "di ", "Door ", "Autor: ", "Author: ",
            "by: ",
        ]
        where line.hasPrefix(opening) {
            line = "By " + line.dropFirst(opening.count)
        }
        return Byline(line)?.names ?? Byline("By " + line)?.names ?? []
    }

    /// Names as a page's data gives them: without addresses, the site's own name, and a `By` before them.
    private func names(_ given: [String]) -> [String] {
        var names: [String] = []
        var met: Set<String> = []
        for entry in given where entry.utf8.count < 200 && !entry.contains("://") && !entry.contains("@") {
            let found = Byline(entry)?.names ?? Byline("By " + entry)?.names ?? [entry]
            for name in found where !isSite(name) && met.insert(name).inserted { names.append(name) }
        }
        return names
    }

    private func isSite(_ name: String) -> Bool {
        let key = BodyText.key(name)
        if ["admin", "administrator", "editor", "redaktion", "staff", "webmaster"].contains(name.lowercased())
        {
            return true
        }
        return key.isEmpty || publisher.map { BodyText.key($0) == key } ?? false
    }
}
