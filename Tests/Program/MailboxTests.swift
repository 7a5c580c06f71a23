import Dispatch
import Platform
import Testing

@testable import byname

@Suite("Mailbox")
struct MailboxTests {
    /// Whether the bell rings within a time.
    private func rings(_ mailbox: Mailbox<Int>, milliseconds: CInt = 0) -> Bool {
        var bell = pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&bell, 1, milliseconds) > 0
    }

    @Test("A message rings, and is taken once, in order")
    func order() throws {
        let mailbox = try Mailbox<Int>()
        #expect(!rings(mailbox))
        for number in 1...5 { mailbox.post(number) }
        #expect(rings(mailbox))
        #expect(mailbox.drain() == [1, 2, 3, 4, 5])
        #expect(!rings(mailbox))
        #expect(mailbox.drain() == [])
    }

    @Test("More messages than a pipe has room for ring once and are all there")
    func many() throws {
        let mailbox = try Mailbox<Int>()
        for number in 0..<200_000 { mailbox.post(number) }
        #expect(mailbox.drain().count == 200_000)
        #expect(!rings(mailbox))
    }

    @Test("From several threads none is lost, and whoever sleeps is woken")
    func threads() throws {
        let mailbox = try Mailbox<Int>()
        let group = DispatchGroup()
        for thread in 0..<4 {
            DispatchQueue.global().async(group: group) {
                for number in 0..<1000 { mailbox.post(thread * 1000 + number) }
            }
        }
        var taken: [Int] = []
        while taken.count < 4000 {
            try #require(
                rings(mailbox, milliseconds: 10_000), "nobody rang, and \(4000 - taken.count) are missing")
            taken += mailbox.drain()
        }
        group.wait()
        #expect(Set(taken).count == 4000)
        for thread in 0..<4 {
            let own = taken.filter { $0 / 1000 == thread }
            #expect(own == own.sorted(), "each thread's come in its order")
        }
    }
}

@Suite("Pace")
struct PaceTests {
    @Test("It is time at once, and then once in an interval")
    func due() {
        var pace = Pace(of: .milliseconds(40))
        let isDueAtOnce = pace.isDue()
        #expect(isDueAtOnce)
        let begun = ContinuousClock.now
        var times = 0
        while ContinuousClock.now - begun < .milliseconds(200) {
            if pace.isDue() { times += 1 }
        }
        #expect((1...5).contains(times))
    }
}
