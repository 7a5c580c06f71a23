/// A way in which a whole file is packed, whatever its format.
enum Packing: String, CaseIterable {
    case gzip = "gz"
    case zstd = "zst"

    /// What the first bytes of a file say; nil where it is not packed.
    init?(head: [UInt8]) {
        if head.starts(with: [0x1F, 0x8B, 0x08]) {
            self = .gzip
        } else if head.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) {
            self = .zstd
        } else {
            return nil
        }
    }

    /// What messages call it.
    var name: String {
        switch self {
        case .gzip: "gzip"
        case .zstd: "Zstandard"
        }
    }
}

/// Unpacks a file as it is read, holding no more than a block of it.
final class Unpacking {
    /// How many times its size a file may unpack to: text packs to a fifth, a bomb to a thousandth and less.
    static let mostGrowth = 250
    /// Below so many bytes it does not matter.
    static let harmless = 8 << 20

    private let stream: any UnpackingStream
    private let packing: Packing
    private let place: ReadingError.Place
    private var stored: ArraySlice<UInt8> = []
    private var taken = 0
    private var given = 0
    /// Whether nothing is begun that has not ended.
    private var ended = true
    /// Whether the library may hold more of what it took.
    private var holdsMore = false

    init(_ packing: Packing, at place: ReadingError.Place) {
        self.packing = packing
        self.place = place
        switch packing {
        case .gzip: stream = GzipStream()
        case .zstd: stream = ZstdStream()
        }
    }

    /// Up to a number of bytes more; none at the end.
    ///
    /// - Parameter next: reads more of the file as it is stored; none at its end.
    /// - Throws: `.damaged` where the file breaks off or does not unpack, `.unpacksTooFar` for a bomb.
    func read(
        upTo count: Int, from next: () throws(ReadingError) -> [UInt8]
    ) throws(ReadingError) -> [UInt8] {
        while true {
            if stored.isEmpty, !holdsMore {
                stored = try next()[...]
                if stored.isEmpty {
                    guard ended else { throw .damaged(place, as: packing.name) }
                    return []
                }
            }
            // What stands behind the last packed stream is padding.
            if ended, taken > 0, packing == .gzip, stored.first != 0x1F { return [] }
            let bytes = try step(upTo: count)
            if given > Self.harmless, given / max(1, taken) > Self.mostGrowth { throw .unpacksTooFar(place) }
            if !bytes.isEmpty { return bytes }
        }
    }

    /// Unpacks some of what is stored.
    private func step(upTo count: Int) throws(ReadingError) -> [UInt8] {
        var step: UnpackingStep?
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            step = unsafe stored.withUnsafeBytes {
                unsafe stream.unpack($0, into: UnsafeMutableRawBufferPointer(buffer))
            }
            filled = step?.given ?? 0
        }
        guard let step, step.taken + step.given > 0 || stored.isEmpty else {
            throw .damaged(place, as: packing.name)
        }
        stored = stored.dropFirst(step.taken)
        taken += step.taken
        given += step.given
        ended = step.ended || (ended && step.taken + step.given == 0)
        holdsMore = step.given == count && !step.ended
        return bytes
    }
}
