/// The full names that are looked at when it is decided what a short name means, of those that share a stem: a way of
/// being called for short, as the language stages write it.
public enum Bearers {
    /// How many, the most used first. So a surname that thousands have costs no more than another.
    public static let limit = 8
}

/// That a name may be meant by short ones: how it is used, and the stems under which they find it.
public struct Bearing: Sendable, Hashable {
    /// How it is used, as the language stages write it.
    public var use: String
    /// In how many articles, roughly: more come first.
    public var articles: Int
    /// The stems; none of a name that too few articles have.
    public var stems: [String]

    /// A bearing of its parts.
    public init(use: String, articles: Int, stems: [String]) {
        self.use = use
        self.articles = articles
        self.stems = stems
    }
}
