import Articles

/// What a page's JSON-LD says about its article, after schema.org.
struct LinkedData {
    /// The headline.
    private(set) var title: String?
    /// Who wrote it.
    private(set) var authors: [String] = []
    /// Who published it.
    private(set) var publisher: String?
    /// The day it was published.
    private(set) var published: Day?
    /// Its text, as the page gives it to search engines.
    private(set) var body: String?

    /// The names of the objects that others point to, by their ids.
    private var named: [String: String] = [:]

    init(_ scripts: [[UInt8]]) {
        let objects = scripts.compactMap(LooseJSON.init).flatMap { Self.objects(in: $0, depth: 0) }
        for object in objects {
            if let id = object["@id"]?.words, let name = object["name"]?.words { named[id] = name }
        }
        // An article says more than the page around it.
        for isWanted in [Self.isArticle, Self.isPage] {
            for object in objects where isWanted(object) { read(object) }
        }
    }

    private mutating func read(_ object: LooseJSON) {
        title = title ?? object["headline"]?.words
        published = published ?? object["datePublished"]?.words.flatMap { PageDate.day($0) }
        body = body ?? object["articleBody"]?.words
        if authors.isEmpty {
            authors = (object["author"] ?? object["creator"])?.elements.compactMap(name) ?? []
        }
        publisher = publisher ?? object["publisher"]?.elements.first.flatMap(name)
    }

    /// The name of a person or group: a string, an object's name, or that of the object that it points to.
    private func name(of value: LooseJSON) -> String? {
        if let words = value.words { return words }
        if let name = value["name"]?.elements.first?.words { return name }
        return value["@id"]?.words.flatMap { named[$0] }
    }

    /// All objects within a value.
    private static func objects(in value: LooseJSON, depth: Int) -> [LooseJSON] {
        guard depth < 8 else { return [] }
        switch value {
        case .array(let values): return values.flatMap { objects(in: $0, depth: depth + 1) }
        case .object(let fields):
            return [value]
                + ["@graph", "mainEntity", "mainEntityOfPage", "author", "publisher"].flatMap { key in
                    fields[key].map { objects(in: $0, depth: depth + 1) } ?? []
                }
        case .string, .other: return []
        }
    }

    private static func isArticle(_ object: LooseJSON) -> Bool {
        types(of: object).contains { $0.hasSuffix("Article") || $0.hasSuffix("Posting") || $0 == "Report" }
    }

    private static func isPage(_ object: LooseJSON) -> Bool {
        types(of: object).contains { $0.hasSuffix("WebPage") }
    }

    private static func types(of object: LooseJSON) -> [String] {
        object["@type"]?.elements.compactMap(\.words) ?? []
    }
}
