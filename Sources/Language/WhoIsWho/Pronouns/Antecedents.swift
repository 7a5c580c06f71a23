/// The mentions of people, in the order of the text; each pronoun is put in as it is resolved.
///
/// A gap buffer: since pronouns are resolved from left to right, none is moved more than once.
struct Antecedents {
    typealias Antecedent = PronounReader.Antecedent

    private var before: [Antecedent] = []
    /// Those behind the gap, the last first.
    private var after: [Antecedent]

    /// Some mentions in any order.
    init(_ antecedents: [Antecedent]) {
        after = antecedents.sorted { $0.tokens.lowerBound > $1.tokens.lowerBound }
    }

    /// How many there are.
    var count: Int { before.count + after.count }

    /// The first in the text.
    var first: Antecedent? { before.first ?? after.last }

    subscript(place: Int) -> Antecedent {
        place < before.count ? before[place] : after[after.count - 1 - (place - before.count)]
    }

    /// How many begin before a token.
    func count(before token: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Puts one in its place, before those that begin at the same token.
    mutating func insert(_ antecedent: Antecedent) {
        let start = antecedent.tokens.lowerBound
        while let next = after.last, next.tokens.lowerBound < start { before.append(after.removeLast()) }
        while let last = before.last, last.tokens.lowerBound >= start { after.append(before.removeLast()) }
        before.append(antecedent)
    }
}
