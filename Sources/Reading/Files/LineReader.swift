/// Reads a file line by line, holding no more than one line and one block of it.
struct LineReader: ~Copyable {
    /// The longest line that is handed out, in bytes.
    static let bound = 16 << 20

    private let file: OpenFile
    private var block: ArraySlice<UInt8> = []
    private var number = 0
    private var ended = false

    init(_ file: consuming OpenFile) {
        self.file = file
    }

    /// How many bytes of the file have been taken in, as it lies on the disk.
    var bytes: Int { file.position }

    /// What messages call the file.
    var path: String { file.path }

    /// The next line without its end, and where it stands; nil at the end of the file.
    ///
    /// - Throws: `.lineTooLong` for a line above the bound, which is passed over, so that the next call goes on
    ///   behind it; `.unreadable` where reading fails, after which there are no more lines.
    mutating func next() throws(ReadingError) -> (line: [UInt8], place: ReadingError.Place)? {
        var line: [UInt8] = []
        var begun = false
        var tooLong = false
        while true {
            if block.isEmpty, !ended {
                do throws(ReadingError) {
                    block = try file.read(upTo: 1 << 18)[...]
                } catch {
                    ended = true
                    throw error
                }
                ended = block.isEmpty
            }
            if block.isEmpty, !begun { return nil }
            if !begun { number += 1 }
            begun = true
            let end = block.firstIndex(of: Ascii.lineFeed)
            let piece = block[..<(end ?? block.endIndex)]
            if line.count + piece.count > Self.bound { tooLong = true } else if !tooLong { line += piece }
            block = block[(end.map { $0 + 1 } ?? block.endIndex)...]
            guard end != nil || ended else { continue }
            let place = ReadingError.Place(path, line: number)
            if tooLong { throw .lineTooLong(place, bound: Self.bound) }
            return (line, place)
        }
    }
}
