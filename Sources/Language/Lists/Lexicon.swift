import CModels

/// What the embedded word lists say of a phrase.
struct Lexicon: Sendable {
    /// The lists that a phrase stands in.
    struct Lists: OptionSet, Sendable, Hashable {
        let rawValue: UInt32

        static let company = Lists(rawValue: 1 << 0)
        static let country = Lists(rawValue: 1 << 1)
        static let geography = Lists(rawValue: 1 << 2)
        static let givenName = Lists(rawValue: 1 << 3)
        static let government = Lists(rawValue: 1 << 4)
        static let group = Lists(rawValue: 1 << 5)
        static let honorific = Lists(rawValue: 1 << 6)
        static let international = Lists(rawValue: 1 << 7)
        static let media = Lists(rawValue: 1 << 8)
        static let organizationHead = Lists(rawValue: 1 << 9)
        static let particle = Lists(rawValue: 1 << 10)
        static let people = Lists(rawValue: 1 << 11)
        static let reportingVerb = Lists(rawValue: 1 << 12)
        static let sports = Lists(rawValue: 1 << 13)
        static let title = Lists(rawValue: 1 << 14)

        static let organization: Lists = [.government, .group, .international, .media]
        static let place: Lists = [.country, .geography]
    }

    /// Read once, when it is first asked.
    static let embedded = Lexicon()

    /// Entries as written; those of titles, verbs and particles in lower case.
    private var entries: [String: Lists] = [:]

    private init() {
        let lists: [(byname_list, Lists)] = [
            (byname_list_companies, .company), (byname_list_geo, .geography),
            (byname_list_given, .givenName), (byname_list_gov_bodies, .government),
            (byname_list_groups, .group), (byname_list_honorifics, .honorific),
            (byname_list_intorgs, .international), (byname_list_media, .media),
            (byname_list_org_heads, .organizationHead), (byname_list_particles, .particle),
            (byname_list_peoples, .people), (byname_list_say_verbs, .reportingVerb),
            (byname_list_sports, .sports), (byname_list_titles_roles, .title),
        ]
        entries.reserveCapacity(8_192)
        for (list, mark) in lists {
            Self.eachLine(of: list) { line in
                let entry = line.split(separator: "\t", maxSplits: 1).first.map(String.init) ?? ""
                entries[entry, default: []].insert(mark)
            }
        }
        Self.eachLine(of: byname_list_countries) { line in
            for (column, word) in line.split(separator: "\t").enumerated() {
                entries[String(word), default: []].insert(column == 0 ? .country : .people)
            }
        }
    }

    /// The lists that a phrase stands in, as it is written.
    func lists(of phrase: String) -> Lists { entries[phrase] ?? [] }

    private static func eachLine(of list: byname_list, _ body: (Substring) -> Void) {
        let bytes = unsafe byname_list_text(list)
        let text = unsafe String(
            decoding: UnsafeBufferPointer(start: bytes.start, count: bytes.count), as: UTF8.self)
        text.split(separator: "\n").forEach(body)
    }
}
