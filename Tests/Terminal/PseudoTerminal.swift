import CPseudoTerminal
import Platform
import Testing
import TestSupport

/// A program on a terminal of its own, and what it wrote there.
final class PseudoTerminal {
    /// How a program ended.
    enum Ending: Equatable {
        case status(Int32)
        case signal(Int32)
    }

    /// All that was written, as it came.
    private(set) var output: [UInt8] = []
    /// Where `wait(for:)` goes on to look.
    private var seen = 0
    private var side: CInt
    private var otherSide: CInt
    private let process: pid_t
    private var ending: Ending?
    /// Where the program keeps what it keeps: nothing of it outlives the test.
    private let data: String

    /// The built program that is tested.
    static let byname = built("byname")

    /// A program that was built with the tests.
    static func built(_ name: String) -> String {
        let runner = CommandLine.arguments[0]
        return runner[..<(runner.lastIndex(of: "/") ?? runner.startIndex)] + "/" + name
    }

    /// The folder of the two articles that the project starts from.
    static let seeds: String =
        #filePath.split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 } + "/seeds"

    /// Why there is no program on a terminal.
    struct Missing: Error, CustomStringConvertible {
        /// The file that makes terminals.
        var device: String
        /// The system's words.
        var reason: String

        var description: String {
            "no pseudo-terminal from \(device): \(reason); the tests of the terminal need \(device) and /dev/pts"
        }
    }

    /// Starts a program on a terminal of a size; `TERM` and what else is given makes its environment.
    ///
    /// - Parameter device: the file that makes terminals.
    /// - Throws: `Missing` where it makes none.
    init(
        _ arguments: [String], columns: Int = 80, rows: Int = 24, environment: [String: String] = [:],
        device: String = "/dev/ptmx"
    ) throws {
        var template = Array("/tmp/byname-terminal-XXXXXX".utf8CString)
        let data = try unsafe String(cString: #require(unsafe mkdtemp(&template)))
        let settled = [
            "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm-256color", "PS1": "ready> ",
            "XDG_DATA_HOME": data,
        ]
        .merging(environment) { _, given in given }
        .filter { !$0.value.isEmpty }
        .map { "\($0)=\($1)" }
        var otherSide: CInt = -1
        var process: pid_t = -1
        let side = try unsafe Self.withPointers(to: arguments) { arguments in
            try unsafe Self.withPointers(to: settled) { environment in
                unsafe pseudoterminal_start(
                    device, arguments, environment, CInt(columns), CInt(rows), &otherSide, &process)
            }
        }
        // Thrown before the properties are set: a `deinit` would end a process that was never begun.
        guard side >= 0, process > 1 else {
            let reason = unsafe strerror(-side).map { unsafe String(cString: $0) } ?? "error \(-side)"
            unsafe rmdir(data)
            throw Missing(device: device, reason: reason)
        }
        self.data = data
        self.side = side
        self.otherSide = otherSide
        self.process = process
    }

    deinit {
        if ending == nil {
            TestSupport.send(SIGKILL, to: process)
            var status: CInt = 0
            _ = unsafe waitpid(process, &status, 0)
        }
        hangUp()
        let folder = data + "/byname"
        for name in Self.names(in: folder) { unsafe unlink(folder + "/" + name) }
        unsafe rmdir(folder)
        unsafe rmdir(data)
    }

    /// The names of the files in a folder.
    private static func names(in folder: String) -> [String] {
        guard let open = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(open) }
        var names: [String] = []
        while let entry = unsafe readdir(open) {
            unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
                unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { name in
                    unsafe names.append(String(cString: name))
                }
            }
        }
        return names
    }

    /// Takes the terminal away.
    func hangUp() {
        close(side)
        close(otherSide)
        side = -1
        otherSide = -1
    }

    /// Types.
    func type(_ text: String) {
        let bytes = Array(text.utf8)
        _ = unsafe write(side, bytes, bytes.count)
    }

    /// Gives the terminal another size.
    func resize(columns: Int, rows: Int) { pseudoterminal_resize(side, CInt(columns), CInt(rows)) }

    /// Sends the program a signal, unless it has ended.
    func send(_ signal: CInt) { if ending == nil { TestSupport.send(signal, to: process) } }

    /// The terminal's modes.
    var modes: [UInt] {
        var modes: [UInt] = [0, 0, 0, 0]
        unsafe pseudoterminal_modes(otherSide, &modes)
        return modes
    }

    /// Waits until a text was written since the last time; false when it does not come.
    func wait(for text: String, seconds: Int = 20) -> Bool {
        let wanted = Array(text.utf8)
        let deadline = ContinuousClock.now + .seconds(seconds)
        repeat {
            if let found = output[seen...].firstRange(of: wanted) {
                seen = found.upperBound
                return true
            }
        } while read(milliseconds: 20) && ContinuousClock.now < deadline
        return false
    }

    /// What was written by now is not waited for any more.
    func lookAway() { seen = output.count }

    /// Takes in what is written until nothing more comes for a while.
    func settle(after milliseconds: Int = 300) {
        let before = output.count
        _ = read(milliseconds: milliseconds)
        if output.count > before { settle(after: milliseconds) }
    }

    /// Waits until the program has ended; nil when it does not.
    func end(seconds: Int = 20) -> Ending? {
        let deadline = ContinuousClock.now + .seconds(seconds)
        while ending == nil, ContinuousClock.now < deadline {
            _ = read(milliseconds: 10)
            var status: CInt = 0
            guard unsafe waitpid(process, &status, WNOHANG) == process else { continue }
            let signal = status & 0x7F
            ending = signal == 0 ? .status(status >> 8 & 0xFF) : .signal(signal)
        }
        settle()
        return ending
    }

    /// What the program turned on or off and did not turn back; nothing where it left the terminal as it was.
    var leftovers: [String] {
        let text = String(decoding: output, as: UTF8.self)
        /// Whether the last of two sequences is the second, or neither was sent.
        func isLast(_ off: String, after on: String) -> Bool {
            guard let begun = text.ranges(of: on).last else { return true }
            return text.ranges(of: off).last.map { $0.lowerBound > begun.lowerBound } ?? false
        }
        return [
            ("the alternate screen", "\u{1B}[?1049l", "\u{1B}[?1049h"),
            ("a hidden cursor", "\u{1B}[?25h", "\u{1B}[?25l"),
            ("bracketed paste", "\u{1B}[?2004l", "\u{1B}[?2004h"), ("the keypad", "\u{1B}[?1l", "\u{1B}[?1h"),
            ("the mouse", "\u{1B}[?1000l", "\u{1B}[?1000h"),
        ].filter { !isLast($1, after: $2) }.map(\.0)
    }

    /// Takes in what is written within a time; false when nobody can write any more.
    private func read(milliseconds: Int) -> Bool {
        var waiting = pollfd(fd: side, events: Int16(POLLIN), revents: 0)
        guard unsafe poll(&waiting, 1, CInt(milliseconds)) > 0 else { return true }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = unsafe posixRead(side, &bytes, bytes.count)
        guard count > 0 else { return false }
        output += bytes[..<count]
        return true
    }

    private static func withPointers<Result>(
        to strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) throws -> Result
    ) throws -> Result {
        let copies = unsafe strings.map { unsafe UnsafePointer(strdup($0)) }
        defer { unsafe copies.forEach { unsafe free(UnsafeMutablePointer(mutating: $0)) } }
        return try unsafe (copies + [nil]).withUnsafeBufferPointer { buffer in
            try unsafe body(#require(buffer.baseAddress))
        }
    }
}

/// `read` of the system, which a method of that name hides.
private let posixRead = unsafe read
