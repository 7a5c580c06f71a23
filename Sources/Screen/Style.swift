/// How a cell is drawn: colours by their part in the design, attributes by name.
public struct Style: Sendable, Hashable {
    /// A colour by what it is for; the owner of the terminal knows how many there are to show it with.
    public enum Colour: UInt8, Sendable, Hashable, CaseIterable {
        /// The terminal's own.
        case plain
        case person, organization, place, nationality
        case quotation, furniture, accent, warning, match
    }

    /// Attributes that show without colour too.
    public struct Attributes: OptionSet, Sendable, Hashable {
        /// The bits.
        public let rawValue: UInt8

        /// Attributes of the bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Heavier.
        public static let bold = Attributes(rawValue: 1)
        /// Fainter.
        public static let dim = Attributes(rawValue: 2)
        /// Underlined.
        public static let underline = Attributes(rawValue: 4)
        /// Ink and paper exchanged.
        public static let reverse = Attributes(rawValue: 8)
        /// Slanted; not every terminal can.
        public static let italic = Attributes(rawValue: 16)
    }

    /// The colour of what is written.
    public var colour: Colour
    /// How it is written.
    public var attributes: Attributes

    /// A style of its parts.
    public init(_ colour: Colour = .plain, _ attributes: Attributes = []) {
        self.colour = colour
        self.attributes = attributes
    }

    /// The terminal's own.
    public static let plain = Style()
}
