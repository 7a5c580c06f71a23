import CZlib
import CZstd

/// What one call to a library did.
struct UnpackingStep {
    /// How many packed bytes it took.
    var taken: Int
    /// How many bytes it gave.
    var given: Int
    /// Whether a packed stream ended there.
    var ended: Bool
}

/// A library that unpacks a stream.
protocol UnpackingStream: AnyObject {
    /// Unpacks what fits; nil where the bytes are damaged.
    func unpack(_ packed: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer) -> UnpackingStep?
}

/// Gzip through zlib; one stream after another, as `gzip` and `cat` write them.
@safe final class GzipStream: UnpackingStream {
    private let state: UnsafeMutablePointer<z_stream>
    private var isUsable: Bool

    init() {
        unsafe state = .allocate(capacity: 1)
        unsafe state.initialize(to: z_stream())
        // 15 bits of window, and 16 for the head of gzip.
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        isUsable = unsafe inflateInit2_(state, 15 + 16, ZLIB_VERSION, size) == Z_OK
    }

    deinit {
        unsafe inflateEnd(state)
        unsafe state.deallocate()
    }

    func unpack(_ packed: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer) -> UnpackingStep?
    {
        guard isUsable else { return nil }
        unsafe state.pointee.next_in = UnsafeMutablePointer(
            mutating: packed.baseAddress?.assumingMemoryBound(to: UInt8.self))
        unsafe state.pointee.avail_in = UInt32(packed.count)
        unsafe state.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
        unsafe state.pointee.avail_out = UInt32(room.count)
        let result = unsafe inflate(state, Z_NO_FLUSH)
        guard result == Z_OK || result == Z_STREAM_END || result == Z_BUF_ERROR else { return nil }
        let step = unsafe UnpackingStep(
            taken: packed.count - Int(state.pointee.avail_in),
            given: room.count - Int(state.pointee.avail_out),
            ended: result == Z_STREAM_END)
        if step.ended { isUsable = unsafe inflateReset(state) == Z_OK }
        return step
    }
}

/// Zstandard through libzstd; one frame after another.
@safe final class ZstdStream: UnpackingStream {
    private let state = unsafe ZSTD_createDStream()

    deinit { unsafe ZSTD_freeDStream(state) }

    func unpack(_ packed: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer) -> UnpackingStep?
    {
        var input = unsafe ZSTD_inBuffer(src: packed.baseAddress, size: packed.count, pos: 0)
        var output = unsafe ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
        let result = unsafe ZSTD_decompressStream(state, &output, &input)
        guard ZSTD_isError(result) == 0 else { return nil }
        return unsafe UnpackingStep(taken: input.pos, given: output.pos, ended: result == 0)
    }
}
