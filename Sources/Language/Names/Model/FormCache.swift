import Synchronization

/// Forms of words and the sums of their features, kept from article to article: nine words of ten have been read before.
///
/// What is remembered is what would be worked out anew, so it changes how long reading takes and nothing else.
package struct FormCache: Sendable {
    /// More forms than these are not kept: about 500 bytes each.
    private static let most = 16_384

    private var numbers = NumberTable()
    /// The forms by number; the first is what lies outside a sentence.
    private var forms: [Form] = [.outside]
    /// For each form the sums of its features at the distances -2 to 2; those of the last forms are still to come.
    private var sums: [RowSum] = []

    /// A cache of nothing.
    package init() {}

    /// The number of the form of a key, which is made where it is new.
    mutating func number(of key: UInt64, or make: () -> Form) -> Int {
        let (number, isNew) = numbers.number(of: key)
        if isNew { forms.append(make()) }
        return number
    }

    /// The form of a number.
    subscript(number: Int) -> Form { forms[number] }

    /// The sum of a form's features at a distance of -2 to 2, once `sumUp` has been called.
    @inline(__always)
    func sum(_ number: Int, at distance: Int) -> RowSum { sums[number * 5 + distance + 2] }

    /// Sums up the features of the forms that have come since the last time.
    mutating func sumUp(_ weights: NameWeights) {
        var sink = WeightSum(weights)
        for form in forms[(sums.count / 5)...] {
            for distance in -2...2 {
                NameFeatures.add(form, at: distance, to: &sink)
                sums.append(sink.removeSum())
            }
        }
    }

    /// Forgets everything where it has become too much. What articles still hold numbers of must not be asked after.
    fileprivate mutating func makeRoom() {
        if forms.count > Self.most { self = FormCache() }
    }
}

/// The caches of those who read at the same time, one for each.
final class FormCaches: Sendable {
    private let idle = Mutex<[FormCache]>([])

    /// Lends a cache that nobody else uses.
    func lend<Answer>(_ use: (inout FormCache) -> Answer) -> Answer {
        var cache = idle.withLock { $0.popLast() } ?? FormCache()
        cache.makeRoom()
        let answer = use(&cache)
        idle.withLock { $0.append(cache) }
        return answer
    }
}
