/// How often to tell of something that happens all the time.
struct Pace {
    private let interval: Duration
    private var next: ContinuousClock.Instant

    /// Once in an interval at most; at once the first time, or after an interval.
    init(of interval: Duration, isDue: Bool = true) {
        self.interval = interval
        next = isDue ? .now : .now + interval
    }

    /// Whether it is time; then the next interval begins.
    mutating func isDue() -> Bool {
        let now = ContinuousClock.now
        guard now >= next else { return false }
        next = now + interval
        return true
    }
}
