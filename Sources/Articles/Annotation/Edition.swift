/// Which reader found what is known of articles, so that what an older one found can be told, and read again.
public struct Edition: Sendable, Hashable, CustomStringConvertible {
    /// The number of its rules; a newer reader has a higher one.
    public var rules: Int
    /// A digest of its models and word lists.
    public var data: UInt64

    /// An edition of its parts.
    public init(rules: Int, data: UInt64) {
        self.rules = rules
        self.data = data
    }

    /// The edition that `description` gave; nil where it gave none.
    public init?(_ description: some StringProtocol) {
        let words = description.split(separator: "-")
        guard words.count == 2, let rules = Int(words[0]), let data = UInt64(words[1], radix: 16) else {
            return nil
        }
        self.init(rules: rules, data: data)
    }

    /// The edition as it is kept: `3-9f86d081884c7d65`.
    public var description: String { "\(rules)-\(String(data, radix: 16))" }
}
