/// Writes numbers and strings one after another, small ones small: LEB128, and each string once.
struct Packer {
    private var body: [UInt8] = []
    private var strings: [String] = []
    private var placeOfString: [String: Int] = [:]

    /// A number from 0.
    mutating func append(_ number: Int) {
        precondition(number >= 0, "only numbers from 0 are packed")
        Self.append(UInt64(number), to: &body)
    }

    /// A number of either sign.
    mutating func append(signed number: Int) {
        let bits = UInt64(bitPattern: Int64(number))
        Self.append(bits << 1 ^ (number < 0 ? .max : 0), to: &body)
    }

    /// A string.
    mutating func append(_ string: String) {
        if let place = placeOfString[string] { return append(place) }
        placeOfString[string] = strings.count
        append(strings.count)
        strings.append(string)
    }

    /// A list, its length first.
    mutating func append<Element>(_ list: [Element], each: (inout Packer, Element) -> Void) {
        append(list.count)
        for element in list { each(&self, element) }
    }

    /// What was written: the strings, then the rest.
    var bytes: [UInt8] {
        var all: [UInt8] = []
        Self.append(UInt64(strings.count), to: &all)
        for string in strings {
            Self.append(UInt64(string.utf8.count), to: &all)
            all.append(contentsOf: string.utf8)
        }
        return all + body
    }

    private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}

/// Reads back what a `Packer` wrote. Whatever the bytes, it ends: with the values, or with `Damaged`.
struct Unpacker {
    /// The bytes are not what a packer wrote.
    struct Damaged: Error {}

    private let bytes: [UInt8]
    private var at = 0
    private var strings: [String] = []

    init(_ bytes: [UInt8]) throws(Damaged) {
        self.bytes = bytes
        let count = try number()
        guard count <= bytes.count else { throw Damaged() }
        for _ in 0..<count {
            let length = try number()
            guard length <= bytes.count - at else { throw Damaged() }
            strings.append(String(decoding: bytes[at..<(at + length)], as: UTF8.self))
            at += length
        }
    }

    /// A number from 0.
    mutating func number() throws(Damaged) -> Int {
        guard let number = Int(exactly: try bits()) else { throw Damaged() }
        return number
    }

    /// A number of either sign.
    mutating func signed() throws(Damaged) -> Int {
        let bits = try bits()
        return Int(Int64(bitPattern: bits >> 1 ^ (bits & 1 == 1 ? .max : 0)))
    }

    /// A string.
    mutating func string() throws(Damaged) -> String {
        let place = try number()
        guard place < strings.count else { throw Damaged() }
        return strings[place]
    }

    /// A list.
    mutating func list<Element>(
        _ each: (inout Unpacker) throws(Damaged) -> Element
    ) throws(Damaged) -> [Element] {
        let count = try number()
        guard count <= bytes.count - at else { throw Damaged() }
        var list: [Element] = []
        list.reserveCapacity(count)
        for _ in 0..<count { list.append(try each(&self)) }
        return list
    }

    private mutating func bits() throws(Damaged) -> UInt64 {
        var bits: UInt64 = 0
        var shift: UInt64 = 0
        while at < bytes.count, shift < 64 {
            let byte = bytes[at]
            at += 1
            bits |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return bits }
            shift += 7
        }
        throw Damaged()
    }
}
