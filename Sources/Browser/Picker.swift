import Articles

/// Names to choose a filter from, narrowed by what is written.
struct Picker: Sendable {
    let kind: Entity.Kind
    /// What is written.
    var line = Line()
    /// Every name that can be chosen; nil until the answer comes.
    private(set) var names: [EntityTally]?
    /// The places in `names` of those that fit, the best first.
    private(set) var fitting: [Int] = []
    /// What the fitting names were chosen by.
    private var chosenBy = ""
    var scroll = Scroll()

    init(_ kind: Entity.Kind) { self.kind = kind }

    /// The name that is selected.
    var selected: EntityTally? {
        guard let names, fitting.indices.contains(scroll.selected) else { return nil }
        return names[fitting[scroll.selected]]
    }

    /// Takes the names in.
    mutating func offer(_ names: [EntityTally]) {
        self.names = names
        fitting = Array(names.indices)
        chosenBy = ""
        narrow()
    }

    /// Keeps the names that fit what is written, the best first, and the most mentioned first of those that
    /// fit as well.
    mutating func narrow() {
        guard let names, line.text != chosenBy else { return }
        // Whatever fits longer words fits their beginning too, so only what fitted that is looked at.
        let among = line.text.hasPrefix(chosenBy) ? fitting.sorted() : Array(names.indices)
        let fuzzy = Fuzzy(line.text)
        let scored = among.compactMap { number in fuzzy.score(names[number].name).map { (number, $0) } }
        fitting = line.text.isEmpty ? among : scored.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
        chosenBy = line.text
        scroll = Scroll()
    }
}
