/// A file of JSON lines: an article a line, blank lines aside.
final class JSONLines: Container {
    private var lines: LineReader
    private var isEmpty = true
    private var hasEnded = false

    init(_ file: consuming OpenFile) { lines = LineReader(file) }

    var position: Int { lines.bytes }

    func next() throws(ReadingError) -> Input? {
        while !hasEnded {
            let next: (line: [UInt8], place: ReadingError.Place)?
            do throws(ReadingError) {
                next = try lines.next()
            } catch {
                isEmpty = false
                throw error
            }
            guard var line = next?.line, let place = next?.place else { break }
            if isEmpty, line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
            if line.trimmed(line.indices).isEmpty { continue }
            isEmpty = false
            return Input(line: line, at: place)
        }
        defer { hasEnded = true }
        if isEmpty, !hasEnded { throw .empty(ReadingError.Place(lines.path)) }
        return nil
    }
}
