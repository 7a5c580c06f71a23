/// The places that speak of people, in the order of the text; each pronoun is put in as it is found.
///
/// A gap buffer: since pronouns are found from left to right, none is moved more than once.
struct Spots {
    typealias Spot = PronounReader.Spot

    private var before: [Spot] = []
    /// Those behind the gap, the last first.
    private var after: [Spot]

    /// Some places in any order.
    init(_ spots: [Spot]) {
        after = spots.sorted { $0.tokens.lowerBound > $1.tokens.lowerBound }
    }

    /// How many there are.
    var count: Int { before.count + after.count }

    /// The first in the text.
    var first: Spot? { before.first ?? after.last }

    subscript(place: Int) -> Spot {
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
    mutating func insert(_ spot: Spot) {
        let start = spot.tokens.lowerBound
        while let next = after.last, next.tokens.lowerBound < start { before.append(after.removeLast()) }
        while let last = before.last, last.tokens.lowerBound >= start { after.append(before.removeLast()) }
        before.append(spot)
    }
}
