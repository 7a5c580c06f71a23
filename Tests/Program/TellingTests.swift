import Browser
import Testing

@testable import Library
@testable import byname

@Suite("How far it has come, in words")
struct TellingTests {
    private func reading(
        _ step: SettlingProgress.Step, _ done: Int, of total: Int, after time: Duration
    ) -> ReadingIn.Progress {
        var progress = ReadingIn.Progress()
        progress.read = 5_000
        progress.time = .seconds(10)
        progress.settling = SettlingProgress(
            step: step, done: done, total: total, time: time, wholeTime: time)
        return progress
    }

    @Test(
        "Once all is read it tells how many names and articles there are to go",
        arguments: [
            (SettlingProgress.Step.rereading, "reading again what an older Byname read 300/1200 · 100/s"),
            (.observing, "looking for names in articles 300/1200 · 100/s"),
            (.deciding, "deciding who is who 300/1200"),
            (.naming, "naming articles 300/1200 · 100/s · 9 s left"),
        ])
    func settling(step: SettlingProgress.Step, words: String) {
        let progress = Browser.Progress(reading(step, 300, of: 1_200, after: .seconds(3)))
        #expect(progress.description == words)
    }

    @Test("What is through within half a second is not told of")
    func calm() {
        let progress = reading(.naming, 300, of: 1_200, after: .milliseconds(499))
        #expect(Browser.Progress(progress).description == "reading 5000 · 500/s")
        #expect(progress.settling.flatMap(Browser.Progress.init(settling:)) == nil)
    }
}
