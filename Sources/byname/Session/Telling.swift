import Browser
import Library

extension Browser.Progress {
    /// A reading in, as the browser and the terminal tell of it.
    init(_ progress: ReadingIn.Progress) {
        if let settling = progress.settling.flatMap(Self.init(settling:)) {
            self = settling
        } else {
            self.init(
                "reading", done: progress.read, perSecond: progress.perSecond,
                secondsLeft: progress.secondsLeft)
        }
    }

    /// A settling, as the browser and the terminal tell of it; nil for the first half of a second, in which most are
    /// through.
    init?(settling progress: SettlingProgress) {
        guard progress.wholeTime >= .milliseconds(500) else { return nil }
        let words =
            switch progress.step {
            case .rereading: "reading again what an older Byname read"
            case .observing: "looking for names in articles"
            case .deciding: "deciding who is who"
            case .naming: "naming articles"
            }
        self.init(
            words, done: progress.done, total: progress.total, perSecond: progress.perSecond,
            secondsLeft: progress.secondsLeft)
    }
}
