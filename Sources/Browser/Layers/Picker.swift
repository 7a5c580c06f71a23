import Articles

/// Things to choose from, narrowed by what is written.
struct Picker: Sendable {
    /// What the chosen one is for.
    enum Purpose: Sendable {
        /// To filter by, names of a kind.
        case filter(Entity.Kind)
        /// To be ruled one with a name.
        case merge(EntityTally)
        /// To be ruled another than the name it is taken for.
        case separate(EntityTally)
        /// To be withdrawn.
        case rulings
        /// To be run in a pane.
        case help(Action.Contexts)

        /// What the rim says.
        var title: String {
            switch self {
            case .filter(let kind): "Filter by \(kind.rawValue)"
            case .merge(let name): "\(name.title) is also …"
            case .separate(let name): "\(name.title) is not …"
            case .rulings: "Rulings"
            case .help: "Help"
            }
        }

        /// What is said where there is nothing to choose.
        var emptiness: String {
            switch self {
            case .filter, .merge, .help: "There are none here."
            case .separate: "It goes by one name only: there is nothing to part."
            case .rulings: "Nothing was ruled yet: M and U rule who is who."
            }
        }
    }

    let purpose: Purpose
    /// What is written.
    var line = Line()
    /// All that can be chosen; nil until the answer comes.
    private(set) var choices: [Choice]?
    /// The places in `choices` of those that fit, the best first.
    private(set) var fitting: [Int] = []
    /// What the fitting ones were chosen by.
    private var chosenBy = ""
    var scroll = Scroll()

    init(_ purpose: Purpose) { self.purpose = purpose }

    /// Where its keys count.
    var context: Action.Contexts {
        switch purpose {
        case .filter: .picker
        case .merge, .separate, .help: .offers
        case .rulings: .rulings
        }
    }

    /// What is selected.
    var selected: Choice? {
        guard let choices, fitting.indices.contains(scroll.selected) else { return nil }
        return choices[fitting[scroll.selected]]
    }

    /// Offers what can be chosen.
    mutating func offer(_ choices: [Choice]) {
        self.choices = choices
        fitting = Array(choices.indices)
        chosenBy = ""
        narrow()
    }

    /// Keeps those that fit what is written, the best first, and of those that fit as well the first offered first.
    mutating func narrow() {
        guard line.text != chosenBy else { return }
        if case .anyone = choices?.last {
            let last = choices?.popLast().flatMap { _ in choices?.count }
            fitting.removeAll { $0 == last }
        }
        guard let choices else { return }
        // Whatever fits longer words fits their beginning too, so only what fitted that is looked at.
        let among = line.text.hasPrefix(chosenBy) ? fitting.sorted() : Array(choices.indices)
        if case .help = purpose {
            // Sentences hold the letters of most words somewhere: here every word has to be there as written.
            let words = line.text.split(separator: " ").map { Needle(String($0)) }
            fitting = among.filter { number in words.allSatisfy { $0.isFound(in: choices[number].searched) } }
            chosenBy = line.text
            scroll = Scroll()
            return
        }
        let fuzzy = Fuzzy(line.text)
        let scored = among.compactMap { number in
            fuzzy.score(choices[number].searched).map { (number, $0) }
        }
        fitting = line.text.isEmpty ? among : scored.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
        chosenBy = line.text
        offerNamesakes()
        scroll = Scroll()
    }

    /// Where the best is one of several of its name, who cannot be told apart in a list, all of them are offered first.
    private mutating func offerNamesakes() {
        guard case .filter(let kind) = purpose, !line.text.isEmpty, let choices, let best = fitting.first,
            fitting.count(where: { choices[$0].searched == choices[best].searched }) > 1
        else { return }
        self.choices?.append(.anyone(called: choices[best].searched, kind))
        fitting.insert(choices.count, at: 0)
    }
}

extension EntityTally {
    /// The name with the mark of its kind.
    var title: String { kind.sigil + name }
}
