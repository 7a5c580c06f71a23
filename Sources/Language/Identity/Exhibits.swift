import Articles

/// What articles show of one name by which namesakes are told apart: each evidence once, with how many articles show it,
/// numbered in the order of the written strings.
///
/// Of somebody whom every paper mentions there are a hundred thousand. So they are kept as strings, of some hundred bytes,
/// and each is read anew whenever it is needed: read, it takes up to a kilobyte.
struct Exhibits: Sendable {
    private struct Exhibit {
        let written: String
        var count: Int
        let weight: Int32
        let isTelling: Bool

        init(_ evidence: Evidence, _ written: String, count: Int) {
            self.written = written
            self.count = count
            weight = Int32(evidence.weight)
            isTelling = evidence.isTelling
        }
    }

    private var all: [Exhibit] = []

    /// Nothing.
    init() {}

    /// What showings show, and for each of them, in their order, its number.
    static func numbering(_ showings: [Showing]) -> (exhibits: Exhibits, numbers: [Int]) {
        var exhibits = Exhibits()
        var numbers = [Int](repeating: 0, count: showings.count)
        for at in showings.indices.sorted(by: { showings[$0].evidence < showings[$1].evidence }) {
            let (written, count) = (showings[at].evidence, showings[at].count)
            if let last = exhibits.all.indices.last, exhibits.all[last].written == written {
                exhibits.all[last].count += count
            } else {
                exhibits.all.append(Exhibit(Evidence(written: written), written, count: count))
            }
            numbers[at] = exhibits.all.count - 1
        }
        return (exhibits, numbers)
    }

    /// The numbers.
    var indices: Range<Int> { all.indices }

    /// The numbers of those that tell somebody from a namesake, those that say most first.
    var telling: [Int] {
        all.indices.filter { all[$0].isTelling }.sorted { (all[$1].weight, $0) < (all[$0].weight, $1) }
    }

    /// The evidence of a number, read.
    subscript(number: Int) -> Evidence { Evidence(written: all[number].written) }

    /// How many articles show the evidence of a number.
    func count(of number: Int) -> Int { all[number].count }

    /// Whether the evidence of a number tells somebody from a namesake.
    func isTelling(_ number: Int) -> Bool { all[number].isTelling }

    /// The number of evidence; nil where no article shows it.
    func number(of written: String) -> Int? {
        let number = place(of: written)
        return number < all.count && all[number].written == written ? number : nil
    }

    /// Notes that so many more articles show evidence, or fewer; whether it came or went, so that numbers are others.
    mutating func change(_ evidence: Evidence, _ written: String, by count: Int) -> Bool {
        let number = place(of: written)
        if number < all.count, all[number].written == written {
            all[number].count += count
            guard all[number].count <= 0 else { return false }
            all.remove(at: number)
            return true
        }
        guard count > 0 else { return false }
        all.insert(Exhibit(evidence, written, count: count), at: number)
        return true
    }

    /// Where evidence is, or would be.
    private func place(of written: String) -> Int {
        var range = all.indices
        while !range.isEmpty {
            let middle = (range.lowerBound + range.upperBound) / 2
            range =
                all[middle].written < written
                ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }
}
