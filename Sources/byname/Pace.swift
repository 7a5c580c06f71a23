/// How often to tell of something that happens all the time.
struct Pace {
    private let interval: Duration
    private var next = ContinuousClock.now

    /// Once in an interval at most, and at once the first time.
    init(of interval: Duration) { self.interval = interval }

    /// Whether it is time; then the next interval begins.
    mutating func isDue() -> Bool {
        let now = ContinuousClock.now
        guard now >= next else { return false }
        next = now + interval
        return true
    }
}
