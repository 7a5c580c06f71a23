import Foundation
import TestSupport
import Testing

/// Whether tmux, the terminal that the tour is walked in, is there.
private let hasTmux = ["/usr/bin/tmux", "/bin/tmux"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
}

@Suite("The tour")
struct TourTests {
    @Test(
        "docs/tour.md is what script/tour sees in a real terminal",
        .enabled(if: hasTmux, "tmux is not installed"),
        .timeLimit(.minutes(4)))
    func tour() throws {
        let terminal = try PseudoTerminal(
            ["/bin/sh", "-c", "cd \"$seeds/..\" && script/tour \"$byname\""], columns: 400,
            environment: ["byname": PseudoTerminal.byname, "seeds": PseudoTerminal.seeds, "PS1": ""])
        let ending = terminal.end(seconds: 200)
        let tour = String(decoding: terminal.output, as: UTF8.self).replacing("\r\n", with: "\n")
        try #require(ending == .status(0), "\(tour.suffix(3_000))")
        if let difference = try Golden.difference(tour, from: "docs/tour.md") {
            Issue.record("\(difference)")
        }
    }

    @Test("The screen in README.md is one of the tour")
    func readme() throws {
        let readme = Golden.recorded(in: "README.md")
        let screen = try #require(readme.firstMatch(of: /```text\n[^`]*```/))
        #expect(Golden.recorded(in: "docs/tour.md").contains(screen.0))
    }
}
