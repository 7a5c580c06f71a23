/// How far it has come to give the articles of an archive the ids that all of them, and what a person ruled, decide.
public struct SettlingProgress: Sendable, Hashable {
    /// What is done first, then, and last.
    public enum Step: Sendable, Hashable {
        /// Articles that another edition of the reader read are read again.
        case rereading
        /// Articles that an older version kept are looked at for their names.
        case observing
        /// It is decided who goes by the names.
        case deciding
        /// Articles are named by what was decided.
        case naming
    }

    /// What is being done.
    public var step: Step
    /// How many articles or names are done.
    public var done: Int
    /// How many there are of the step.
    public var total: Int
    /// How long the step has taken so far.
    public var time: Duration
    /// How long all of it has taken so far.
    public var wholeTime: Duration

    /// How many are done in a second; nil for names, of which one may take a thousand times as long as another.
    public var perSecond: Int? {
        guard step != .deciding, time > .zero else { return nil }
        return Int(Double(done) / (time / .seconds(1)))
    }

    /// How many seconds all of it will take still; nil where that cannot be told: other steps follow, or it has only
    /// begun.
    public var secondsLeft: Int? {
        guard step == .naming, done > 0, time >= .seconds(1) else { return nil }
        return Int(Double(max(0, total - done)) * (time / .seconds(1)) / Double(done))
    }
}
