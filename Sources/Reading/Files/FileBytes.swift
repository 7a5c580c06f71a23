import Platform

/// An open file, read with `read(2)`: a file cut short while it is read gives fewer bytes, never a crash.
///
/// A file that is packed is unpacked as it is read.
struct OpenFile: ~Copyable {
    /// What messages call it.
    let path: String
    private let descriptor: Int32
    private let owned: Bool
    private let unpacking: Unpacking?
    private let begun: Begun

    /// What was read of a pipe to see how it is packed, and is still to be handed out.
    private final class Begun {
        var bytes: [UInt8] = []
    }

    /// Opens a file; a folder is refused as unreadable.
    init(_ path: String) throws(ReadingError) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        self.path = path
        owned = true
        begun = Begun()
        guard descriptor >= 0 else { throw .opening(path, errno) }
        unpacking = Packing(head: head(of: descriptor)).map { Unpacking($0, at: ReadingError.Place(path)) }
    }

    /// Standard input, called `-`. Waits for its first bytes.
    static func standardInput() throws(ReadingError) -> OpenFile {
        try OpenFile(borrowing: STDIN_FILENO, "-")
    }

    private init(borrowing descriptor: Int32, _ path: String) throws(ReadingError) {
        self.descriptor = descriptor
        self.path = path
        owned = false
        let begun = Begun()
        while begun.bytes.count < 4 {
            let more = try stored(of: descriptor, path, upTo: 4 - begun.bytes.count)
            if more.isEmpty { break }
            begun.bytes += more
        }
        self.begun = begun
        unpacking = Packing(head: begun.bytes).map { Unpacking($0, at: ReadingError.Place(path)) }
    }

    deinit {
        if owned { _ = close(descriptor) }
    }

    /// How many bytes it holds, where it is a regular file and not packed.
    var size: Int? {
        guard unpacking == nil else { return nil }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// How many bytes have been taken in, as they lie on the disk; 0 where the file is none that can be counted.
    var position: Int { max(0, Int(lseek(descriptor, 0, SEEK_CUR))) }

    /// Reads up to a number of bytes more, as many as come at once; none at the end.
    func read(upTo count: Int) throws(ReadingError) -> [UInt8] {
        guard let unpacking else { return try readStored(upTo: count) }
        return try unpacking.read(upTo: count) { () throws(ReadingError) in try readStored(upTo: 1 << 16) }
    }

    private func readStored(upTo count: Int) throws(ReadingError) -> [UInt8] {
        guard begun.bytes.isEmpty else {
            defer { begun.bytes = [] }
            return begun.bytes
        }
        return try stored(of: descriptor, path, upTo: count)
    }

    /// Reads all of it, unless that is more than a bound; a regular file above the bound is not read at all.
    func readAll(bound: Int) throws(ReadingError) -> [UInt8] {
        let place = ReadingError.Place(path)
        let size = size
        if let size, size > bound { throw .tooLarge(place, bound: bound) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size ?? 0)
        while true {
            let more = try read(upTo: max(1 << 16, (size ?? 0) + 1 - bytes.count))
            if more.isEmpty { return bytes }
            if bytes.isEmpty { bytes = more } else { bytes += more }
            if bytes.count > bound { throw .tooLarge(place, bound: bound) }
        }
    }
}

/// Up to a number of bytes more of an open file as it is stored; none at the end.
private func stored(
    of descriptor: Int32, _ path: String, upTo count: Int
) throws(ReadingError) -> [UInt8] {
    while true {
        var failure: Int32 = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            let got = unsafe systemRead(descriptor, buffer.baseAddress, count)
            if got < 0 { failure = errno }
            filled = max(0, got)
        }
        if failure == 0 { return bytes }
        guard failure == EINTR else { throw .unreadable(path: path, reason: systemWords(failure)) }
    }
}

/// The first four bytes of a file, or fewer where there are no more or it cannot be asked for them.
private func head(of descriptor: Int32) -> [UInt8] {
    unsafe [UInt8](unsafeUninitializedCapacity: 4) { buffer, filled in
        filled = unsafe max(0, pread(descriptor, buffer.baseAddress, 4, 0))
    }
}

/// `read(2)`, under a name that does not meet the method's.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    unsafe read(descriptor, buffer, count)
}

/// The system's words for an error number, beginning with a small letter.
func systemWords(_ number: Int32) -> String {
    guard let words = unsafe strerror(number) else { return "error \(number)" }
    let text = unsafe String(cString: words)
    return text.prefix(1).lowercased() + text.dropFirst()
}

extension ReadingError {
    /// Why a path could not be opened, from the system's error number.
    static func opening(_ path: String, _ number: Int32) -> ReadingError {
        switch number {
        case ENOENT, ENOTDIR: .missing(path: path)
        default: .unreadable(path: path, reason: systemWords(number))
        }
    }
}
