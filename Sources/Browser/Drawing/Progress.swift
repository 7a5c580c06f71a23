/// How far a long job has come.
public struct Progress: Sendable, Hashable, CustomStringConvertible {
    /// What is being done: `reading`.
    public var words: String
    /// How many are done.
    public var done: Int
    /// How many there are; nil while unknown.
    public var total: Int?
    /// How many are done in a second; nil while unknown.
    public var perSecond: Int?
    /// How long it will take still; nil while unknown.
    public var secondsLeft: Int?

    /// A progress of its parts.
    public init(
        _ words: String, done: Int, total: Int? = nil, perSecond: Int? = nil, secondsLeft: Int? = nil
    ) {
        self.words = words
        self.done = done
        self.total = total
        self.perSecond = perSecond
        self.secondsLeft = secondsLeft
    }

    /// In words: `reading 1200/5000 · 310/s · 2 min left`.
    public var description: String {
        var parts = ["\(words) \(done)" + (total.map { "/\($0)" } ?? "")]
        if let perSecond, perSecond > 0 { parts.append("\(perSecond)/s") }
        if let secondsLeft { parts.append(Self.time(secondsLeft) + " left") }
        return parts.joined(separator: " · ")
    }

    private static func time(_ seconds: Int) -> String {
        switch seconds {
        case ..<100: "\(seconds) s"
        case ..<6_000: "\((seconds + 30) / 60) min"
        default: "\((seconds + 1_800) / 3_600) h"
        }
    }
}
