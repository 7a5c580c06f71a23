import Articles
import CModels

/// An embedded word list: `key`, or `key TAB value`, a line each, in any order.
///
/// Keys are found by their hash where they lie, no string made: the first use of a list hashes its lines, some
/// 10 ns each, and every look-up after that costs about as much.
struct WordList: Sendable {
    static let aliasLeadIns = WordList(byname_list_alias_lead_ins)
    static let aliasPhrases = WordList(byname_list_alias_phrases)
    static let bodyNouns = WordList(byname_list_body_nouns)
    static let commonSurnames = WordList(byname_list_common_surnames)
    static let companies = WordList(byname_list_companies)
    static let copulas = WordList(byname_list_copulas)
    static let countries = WordList(byname_list_countries)
    static let geography = WordList(byname_list_geo)
    static let givenNames = WordList(byname_list_given_names)
    static let governmentBodies = WordList(byname_list_gov_bodies)
    static let groupKinds = WordList(byname_list_group_kinds)
    static let groupNouns = WordList(byname_list_group_nouns)
    static let groups = WordList(byname_list_groups)
    static let internationalBodies = WordList(byname_list_intorgs)
    static let media = WordList(byname_list_media)
    static let nicknames = WordList(byname_list_nicknames)
    static let officeVerbs = WordList(byname_list_office_verbs)
    static let organizations = WordList(byname_list_organizations)
    static let partNouns = WordList(byname_list_part_nouns)
    static let partyHomes = WordList(byname_list_party_homes)
    static let places = WordList(byname_list_places)
    static let quotationWords = WordList(byname_list_quotation_words)
    static let regions = WordList(byname_list_regions)
    static let reportingVerbs = WordList(byname_list_say_verbs)
    static let roleFields = WordList(byname_list_role_fields)
    static let roleModifiers = WordList(byname_list_role_modifiers)
    static let roleNouns = WordList(byname_list_role_nouns)
    static let sharedPlaces = WordList(byname_list_shared_places)
    static let singleBodies = WordList(byname_list_single_bodies)
    static let sports = WordList(byname_list_sports)

    private let which: byname_list
    /// Where each line starts; one more, behind the last.
    private let starts: [UInt32]
    /// For each hash, cut to the table's size, the number of a line and one; 0 where there is none.
    private let slots: [UInt16]

    private init(_ which: byname_list) {
        self.which = which
        let list = unsafe byname_list_text(which)
        let bytes = unsafe UnsafeBufferPointer(start: list.start, count: list.count)
        var starts: [UInt32] = []
        var start = 0
        for at in 0..<bytes.count where unsafe bytes[at] == UInt8(ascii: "\n") {
            starts.append(UInt32(start))
            start = at + 1
        }
        precondition(start == bytes.count && starts.count < Int(UInt16.max), "a list ends in a whole line")
        var size = 16
        while size < starts.count * 2 { size *= 2 }
        var slots = [UInt16](repeating: 0, count: size)
        for (line, start) in starts.enumerated() {
            var hash = FNV1a.empty
            var at = Int(start)
            while unsafe bytes[at] != UInt8(ascii: "\t"), unsafe bytes[at] != UInt8(ascii: "\n") {
                hash = unsafe FNV1a.continued(hash, bytes[at])
                at += 1
            }
            var slot = Self.slot(hash) & (size - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt16(line + 1)
        }
        self.starts = starts + [UInt32(start)]
        self.slots = slots
    }

    /// How many lines it has.
    var count: Int { starts.count - 1 }

    /// Whether a key stands in the list.
    func contains(_ key: String) -> Bool { line(of: key) != nil }

    /// What stands after the first tab of a key's line; nil where the list has no such key.
    func value(of key: String) -> String? {
        line(of: key).map { fields(of: $0, from: key.utf8.count + 1) }
    }

    /// A whole line.
    func text(of line: Int) -> String { fields(of: line, from: 0) }

    /// The keys, a line each.
    var words: [Substring] { (0..<count).map { text(of: $0).prefix { $0 != "\t" } } }

    /// The keys that have a value.
    func keys(valued value: String) -> Set<String> {
        let lines = (0..<count).map { text(of: $0).split(separator: "\t", maxSplits: 1) }
        return Set(lines.filter { $0.count == 2 && $0[1] == value }.map { String($0[0]) })
    }

    /// The number of a key's line; nil where the list has no such key.
    func line(of key: String) -> Int? {
        let hash = FNV1a.hash(key.utf8)
        var slot = Self.slot(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let line = Int(slots[slot]) - 1
            if isKey(key, of: line) { return line }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    private func isKey(_ key: String, of line: Int) -> Bool {
        let list = unsafe byname_list_text(which)
        let bytes = unsafe UnsafeBufferPointer(start: list.start, count: list.count)
        var at = Int(starts[line])
        for byte in key.utf8 {
            guard unsafe bytes[at] == byte, byte != UInt8(ascii: "\n") else { return false }
            at += 1
        }
        return unsafe bytes[at] == UInt8(ascii: "\n") || bytes[at] == UInt8(ascii: "\t")
    }

    private func fields(of line: Int, from offset: Int) -> String {
        let list = unsafe byname_list_text(which)
        let bytes = unsafe UnsafeBufferPointer(start: list.start, count: list.count)
        let start = Int(starts[line]) + offset
        let end = Int(starts[line + 1]) - 1
        return unsafe start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : ""
    }

    private static func slot(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash ^ (hash >> 32)) }
}
