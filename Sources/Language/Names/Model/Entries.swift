import Articles
import CModels

/// The entries of the embedded lists, and the hashes by which the tables know them, for training.
package enum ListEntries {
    /// The entries of each embedded list. Of the lists of verbs only the strong are in `reporting`.
    package static func embedded() -> [(entry: String, list: NameLists)] {
        let lists: [(byname_list, NameLists)] = [
            (byname_list_companies, .companies), (byname_list_geo, .geography), (byname_list_given, .given),
            (byname_list_gov_bodies, .government), (byname_list_groups, .groups),
            (byname_list_honorifics, .honorifics), (byname_list_intorgs, .international),
            (byname_list_media, .media), (byname_list_org_heads, .heads), (byname_list_particles, .particles),
            (byname_list_peoples, .peoples), (byname_list_sports, .sports),
            (byname_list_titles_roles, .titles),
        ]
        var entries: [(String, NameLists)] = []
        for (which, list) in lists { entries += lines(of: which).map { ($0, list) } }
        for line in lines(of: byname_list_countries) {
            for (column, word) in line.split(separator: "\t").enumerated() {
                entries.append((String(word), column == 0 ? .countries : .peoples))
            }
        }
        for line in lines(of: byname_list_say_verbs) {
            let fields = line.split(separator: "\t")
            guard let verb = fields.first else { continue }
            entries.append((String(verb), fields.last == "strong" ? .reporting : .weakReporting))
        }
        return entries
    }

    /// The words of an entry in lower case, as the tokenizer cuts them.
    package static func words(of entry: String) -> [[UInt8]] {
        let text = Text(entry)
        var tokenizer = Tokenizer(text)
        tokenizer.cut(text.range)
        return tokenizer.tokens.map { Spelling(text.utf8[$0.range]).lower }
    }

    /// The hash by which the tables know a phrase of words in lower case.
    package static func hash(of words: some Collection<[UInt8]>) -> UInt64 {
        guard let first = words.first else { return 0 }
        return words.dropFirst().reduce(FNV1a.hash(first)) { Hash.mixed($0, FNV1a.hash($1)) }
    }

    private static func lines(of list: byname_list) -> [String] {
        let bytes = unsafe byname_list_text(list)
        let text = unsafe String(
            decoding: UnsafeBufferPointer(start: bytes.start, count: bytes.count), as: UTF8.self)
        return text.split(separator: "\n").map(String.init)
    }
}
