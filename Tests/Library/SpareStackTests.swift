import Dispatch
import Testing

@testable import Library

@Suite("Threads")
struct SpareStackTests {
    @Test("What is begun on another thread finds a spare stack there, at once or later")
    func begun() async {
        let queue = DispatchQueue(label: "test")
        for pause in [Duration.zero, .milliseconds(1)] {
            let isProvided = await withCheckedContinuation { answer in
                queue.begin(after: pause) { answer.resume(returning: SpareStack.isProvided) }
            }
            #expect(isProvided)
        }
    }

    @Test("So does what is done many times at once")
    func many() {
        DispatchQueue.perform(8) { #expect(SpareStack.isProvided) }
    }
}
