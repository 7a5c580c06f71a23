import CModels

/// The countries by their adjectives: `Palestinian`, `Palestinians` → `Palestine`.
struct Countries: Sendable {
    /// Read once, when it is first asked.
    static let embedded = Countries()

    private var ofPeople: [String: String] = [:]
    private var names: Set<String> = []

    private init() {
        let list = unsafe byname_list_text(byname_list_countries)
        let text = unsafe String(
            decoding: UnsafeBufferPointer(start: list.start, count: list.count), as: UTF8.self)
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: "\t").map(String.init)
            names.insert(fields[0].folded)
            for people in fields.dropFirst() where ofPeople[people.lowercased()] == nil {
                ofPeople[people.lowercased()] = fields[0]
            }
        }
        ofPeople["u.s."] = "United States"
        ofPeople["us"] = "United States"
        ofPeople["uk"] = "United Kingdom"
        ofPeople["u.k."] = "United Kingdom"
    }

    /// The country of a people or adjective in lower case; nil where it is of none.
    func country(of people: String) -> String? { ofPeople[people] }

    /// Whether a folded name is a country's.
    func isCountry(_ name: String) -> Bool { names.contains(name) }

    /// The name under which a place is known, however it is written: `U.S.` → `United States`.
    static func place(_ written: String) -> String {
        var key = written.folded
        if key.hasPrefix("the ") { key.removeFirst(4) }
        return WordList.places.value(of: key) ?? key
    }
}
