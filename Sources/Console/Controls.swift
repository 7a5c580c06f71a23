import Screen

/// What a terminal acts on instead of showing it, and how it is kept from the terminal.
///
/// Text is cleaned where it is read in; this is the second line of defence, so that no cell can move the cursor,
/// change a mode or turn the reading direction round, wherever it came from.
enum Controls {
    /// Stands for what must not be shown.
    static let replacement: UInt32 = 0xFFFD

    /// Puts the scalars of a cell's text in the place of others, with each that the terminal would act on replaced.
    static func disarm(_ text: String, into scalars: inout [UInt32]) {
        scalars.removeAll(keepingCapacity: true)
        for scalar in text.unicodeScalars {
            scalars.append(isObeyed(scalar.value) ? replacement : scalar.value)
        }
    }

    /// Whether a terminal acts on a scalar instead of showing it: controls, bidirectional controls, line separators.
    static func isObeyed(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x00...0x1F, 0x7F...0x9F: true
        case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
