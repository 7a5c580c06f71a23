import Articles

/// The different pieces of evidence that articles show of one name, numbered, each with how many articles show it.
///
/// Of somebody whom every paper mentions there are a hundred thousand. So they are kept as strings, of some hundred bytes,
/// and each is read whenever it is needed: read, it takes up to a kilobyte.
struct EvidenceCounts: Sendable {
    private struct Piece {
        let written: String
        var count: Int
        let weight: Int32
        let isTelling: Bool
        let gender: RoleNoun.Gender
        let isOfSomebody: Bool
    }

    private var pieces: [Piece] = []
    private var numbers: [String: Int] = [:]

    /// No evidence.
    init() {}

    /// The evidence of some observations.
    init(_ observations: [ObservationCount]) {
        for observation in observations { add(observation.evidence, count: observation.count) }
    }

    /// Counts evidence.
    ///
    /// - Returns: whether it is new.
    @discardableResult
    mutating func add(_ written: String, count: Int = 1) -> Bool {
        if let number = numbers[written] {
            pieces[number].count += count
            return false
        }
        let evidence = Evidence(written: written)
        numbers[written] = pieces.count
        pieces.append(
            Piece(
                written: written, count: count, weight: Int32(evidence.weight),
                isTelling: evidence.isTelling, gender: evidence.gender, isOfSomebody: evidence.isOfSomebody))
        return true
    }

    /// The numbers.
    var indices: Range<Int> { pieces.indices }

    /// The numbers of those that tell somebody from a namesake: those that say most first, of these what most articles show.
    var telling: [Int] {
        indices.filter { pieces[$0].isTelling }.sorted {
            let (one, other) = (pieces[$0], pieces[$1])
            if one.weight != other.weight { return one.weight > other.weight }
            return one.count == other.count ? one.written < other.written : one.count > other.count
        }
    }

    /// The gender that pronouns show twenty times as often as the other: the other is then a pronoun misread.
    var plainGender: RoleNoun.Gender? {
        var (female, male) = (0, 0)
        for piece in pieces {
            if piece.gender == .female { female += piece.count }
            if piece.gender == .male { male += piece.count }
        }
        if female > 20 * male { return .female }
        return male > 20 * female ? .male : nil
    }

    /// The numbers of the others, in the order of the strings.
    var silent: [Int] {
        indices.filter { !pieces[$0].isTelling }.sorted { pieces[$0].written < pieces[$1].written }
    }

    /// The evidence of a number, read.
    subscript(number: Int) -> Evidence { Evidence(written: pieces[number].written) }

    /// The evidence of a number, as it is written.
    func written(_ number: Int) -> String { pieces[number].written }

    /// How many articles show the evidence of a number.
    func count(of number: Int) -> Int { pieces[number].count }

    /// Whether the evidence of a number says something that is said of people.
    func isOfSomebody(_ number: Int) -> Bool { pieces[number].isOfSomebody }

    /// How many articles show evidence that says something that is said of people, or none.
    func articles(ofSomebody: Bool) -> Int {
        pieces.lazy.filter { $0.isOfSomebody == ofSomebody }.reduce(0) { $0 + $1.count }
    }

    /// Whether the evidence of a number tells somebody from a namesake.
    func isTelling(_ number: Int) -> Bool { pieces[number].isTelling }

    /// The number of evidence; nil where no article shows it.
    func number(of written: String) -> Int? { numbers[written] }
}
