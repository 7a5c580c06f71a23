import Platform
import Testing
import TestSupport

@Suite("The terminal that the tests look at")
struct PseudoTerminalTests {
    @Test("Where there is no pseudo-terminal, a test fails with a sentence, and no process is ended")
    func missing() throws {
        let error = #expect(throws: PseudoTerminal.Missing.self) {
            try PseudoTerminal(["/bin/sh", "-c", "exit"], device: "/dev/null/none")
        }
        #expect(
            error?.description
                == "no pseudo-terminal from /dev/null/none: Not a directory; the tests of the terminal need "
                + "/dev/null/none and /dev/pts")
    }

    @Test("A file that makes no terminals is none either")
    func other() {
        #expect(throws: PseudoTerminal.Missing.self) { try PseudoTerminal(["/bin/sh"], device: "/dev/null") }
    }

    @Test(
        "No signal is sent to a group, to the first process, or to all", arguments: [-1, 0, 1, -2, pid_t.min])
    func signals(process: pid_t) {
        // Signal 0 only asks whether it could be sent.
        #expect(!send(0, to: process))
        #expect(send(0, to: getpid()))
    }
}
