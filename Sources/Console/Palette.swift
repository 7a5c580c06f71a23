import Screen

/// What the colours of the design look like, by how many colours a terminal can show.
///
/// They stand on the terminal's own background, dark or light, and are seen on both: each is about as bright as
/// the middle between black and white. Where there are few, they are the terminal's own, which its owner chose.
struct Palette {
    /// How many colours the terminal has; 0 for none.
    var colours: Int

    /// The number of the colour for a foreground; nil for the terminal's own.
    func foreground(_ colour: Style.Colour) -> Int? {
        guard colours >= 8, let tones = Self.tones(of: colour) else { return nil }
        return colours > 256 ? tones.direct : colours == 256 ? tones.indexed : tones.basic
    }

    /// What is written in the colour's stead, or beside it, where it could not be told from plain text.
    func attributes(_ colour: Style.Colour) -> Style.Attributes {
        guard foreground(colour) == nil else { return [] }
        return switch colour {
        case .furniture: .dim
        case .match: .underline
        case .warning: .bold
        default: []
        }
    }

    private static func tones(of colour: Style.Colour) -> (basic: Int, indexed: Int, direct: Int)? {
        switch colour {
        case .plain: nil
        case .person: (6, 30, 0x008787)
        case .organization: (5, 133, 0xAF5FAF)
        case .place: (2, 28, 0x008700)
        case .nationality: (2, 65, 0x5F875F)
        case .quotation: (4, 32, 0x0087D7)
        case .furniture: nil
        case .accent: (4, 32, 0x0087D7)
        case .warning: (1, 160, 0xD70000)
        case .match: (3, 130, 0xAF5F00)
        }
    }
}
