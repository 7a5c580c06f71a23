import CTerminal
import Platform
import Screen

/// The terminal, and the one who owns it.
///
/// From its making on the alternate screen is shown and keys come at once; when it goes, by whatever way, the
/// terminal is as it was found. A signal that ends the program, or a crash in any thread, restores it too.
/// There is one at a time, used on one thread.
public struct Terminal: ~Copyable {
    private var decoder = KeyDecoder()
    /// When the rest of an unfinished sequence should have come.
    private var deadline: ContinuousClock.Instant?
    /// What the glass shows; nil where that is not known.
    private var shown: Frame?
    private var scalars: [UInt32] = []
    private var palette: Palette

    /// Takes the terminal on standard input and output.
    public init(in theme: Theme = .terminal) throws(TerminalError) {
        let fault = terminal_open()
        if let error = TerminalError(fault: fault, term: Environment.variable("TERM") ?? "") { throw error }
        palette = Palette(theme, colours: Int(terminal_colours()))
        definePairs()
    }

    deinit { terminal_close() }

    /// How large it is now.
    public mutating func measure() -> (columns: Int, rows: Int) {
        var columns: CInt = 0
        var rows: CInt = 0
        if unsafe terminal_measure(&columns, &rows) != 0 { shown = nil }
        return (Int(columns), Int(rows))
    }

    /// Changes the colours, with the next frame.
    public mutating func setTheme(_ theme: Theme) {
        palette = Palette(theme, colours: palette.colours)
        definePairs()
        shown = nil
        terminal_redraw()
    }

    /// Tells the terminal which ink and paper make the pair of each colour.
    private func definePairs() {
        for colour in Style.Colour.allCases where palette.pair(colour) != 0 {
            terminal_pair(
                CInt(palette.pair(colour)), CInt(palette.foreground(colour) ?? -1),
                CInt(palette.background ?? -1))
        }
    }
}

// MARK: - Showing

extension Terminal {
    /// Shows a frame. Only what differs from the frame before is drawn; what is larger than the terminal is cut.
    public mutating func show(_ frame: Frame) {
        let size = measure()
        let before = shown.flatMap { $0.width == frame.width && $0.height == frame.height ? $0 : nil }
        for row in 0..<min(frame.height, size.rows) {
            for column in 0..<min(frame.width, size.columns) {
                let index = row * frame.width + column
                if let before, before.cells[index] == frame.cells[index] { continue }
                put(frame, index, column, row)
            }
        }
        let cursor = frame.cursor ?? (-1, -1)
        terminal_flush(CInt(cursor.column), CInt(cursor.row))
        shown = frame
    }

    /// Draws one cell; the second half of a wide one comes with its first.
    private mutating func put(_ frame: Frame, _ index: Int, _ column: Int, _ row: Int) {
        let cell = frame.cells[index]
        let isHalf = cell.text.isEmpty && column > 0 && !frame.cells[index - 1].text.isEmpty
        guard !isHalf else { return }
        let isWide = column + 1 < frame.width && frame.cells[index + 1].text.isEmpty && !cell.text.isEmpty
        Controls.disarm(cell.text, into: &scalars)
        let style = cell.style
        let pair = CInt(palette.pair(style.colour))
        let attributes = style.attributes.union(palette.attributes(style.colour))
        unsafe scalars.withUnsafeBufferPointer {
            unsafe terminal_put(
                CInt(column), CInt(row), $0.baseAddress, $0.count, isWide ? 2 : 1,
                CUnsignedInt(attributes.rawValue), pair)
        }
    }

    /// Draws everything anew with the next frame, for when something else has written on the terminal.
    public mutating func redraw() { terminal_redraw() }

    /// Asks the terminal to tell what its mouse does, or to keep that to itself.
    public mutating func setMouse(_ isWanted: Bool) { terminal_mouse(isWanted ? 1 : 0) }

    /// Puts a text on the clipboard of whoever looks at the terminal, by OSC 52, also from inside tmux.
    public mutating func copy(_ text: String) {
        let bytes = Clipboard.sequence(for: text, insideTmux: Environment.variable("TMUX") != nil)
        unsafe bytes.withUnsafeBufferPointer { unsafe terminal_send($0.baseAddress, $0.count) }
    }
}

// MARK: - Giving the terminal away

extension Terminal {
    /// Stops the program until its user continues it, with the terminal given back meanwhile.
    public mutating func suspend() { terminal_stop() }

    /// Gives the terminal back for as long as something else uses it.
    public mutating func lend<Result, Failure>(_ use: () throws(Failure) -> Result) throws(Failure) -> Result
    {
        terminal_leave()
        defer { terminal_enter() }
        return try use()
    }

    /// Ends the program as a signal that it was sent would have ended it, with the terminal given back.
    public consuming func die(of signal: CInt) {
        terminal_close()
        terminal_die(signal)
    }
}

// MARK: - What happens

extension Terminal {
    /// Something that happened at the terminal.
    public enum Event: Sendable, Hashable {
        /// A key was pressed, or the mouse did something.
        case input(KeyDecoder.Input)
        /// The terminal may have another size, or shows something else.
        case resized
        /// Somebody asks the program to stop for a while.
        case stopped
        /// A signal asks the program to end; the number is the signal's.
        case ended(by: CInt)
        /// There is nobody at the terminal any more.
        case gone
    }

    /// Sleeps until something happened at the terminal or a descriptor can be read.
    public mutating func wait(or descriptor: CInt) {
        var watched = [STDIN_FILENO, terminal_signals(), descriptor].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        let patience = deadline.map { max(0, ContinuousClock.now.duration(to: $0) / .milliseconds(1)) }
        _ = unsafe poll(&watched, nfds_t(watched.count), patience.map { CInt($0.rounded(.up)) } ?? -1)
    }

    /// The next that happened; nil when there is nothing more now.
    public mutating func nextEvent() -> Event? {
        if let event = nextSignal() { return event }
        if let input = decoder.next() { return .input(input) }
        guard read() else { return .gone }
        if let input = decoder.next() { return .input(input) }
        if decoder.patience == nil { deadline = nil }
        guard let due = deadline, due <= ContinuousClock.now else { return nil }
        return decoder.nextUnfinished().map(Event.input)
    }

    private mutating func nextSignal() -> Event? {
        switch terminal_next_signal() {
        case 0: return nil
        case SIGWINCH: return .resized
        case SIGTSTP: return .stopped
        case SIGCONT:
            // Whoever had the terminal meanwhile left its own modes and text there.
            terminal_enter()
            return .resized
        case let signal: return .ended(by: signal)
        }
    }

    /// Takes in what was typed; false when there is nobody any more who types.
    private mutating func read() -> Bool {
        var input = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        guard unsafe poll(&input, 1, 0) > 0 else { return true }
        let typed = unsafe [UInt8](unsafeUninitializedCapacity: 4096) { buffer, count in
            unsafe count = max(0, Self.read(into: buffer))
        }
        decoder.feed(typed)
        deadline = decoder.patience.map { ContinuousClock.now + .milliseconds($0) }
        return !typed.isEmpty
    }

    private static func read(into buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var count: Int
        repeat {
            count = unsafe posixRead(STDIN_FILENO, buffer.baseAddress, buffer.count)
        } while count < 0 && errno == EINTR
        return count
    }
}

/// `read` of the system, which a method of that name hides.
private let posixRead = unsafe read
