import Screen

/// What the colours of the design look like in a theme, by how many colours a terminal can show.
///
/// In the theme of the terminal they stand on its own paper, dark or light, and are seen on both: each is about as bright
/// as the middle between black and white. Where there are few, they are the terminal's own, which its owner chose.
struct Palette: Sendable {
    /// The theme.
    var theme: Theme
    /// How many colours the terminal has; 0 for none.
    var colours: Int

    /// A colour as terminals of eight or sixteen, of 256, and of all colours show it.
    struct Tone: Sendable {
        var basic: Int
        var indexed: Int
        var direct: Int

        init(_ basic: Int, _ indexed: Int, _ direct: Int) {
            self.basic = basic
            self.indexed = indexed
            self.direct = direct
        }
    }

    /// A palette of a theme and a number of colours.
    init(_ theme: Theme, colours: Int) {
        self.theme = theme
        self.colours = colours
    }

    /// The number of the ink for a colour; nil for the terminal's own.
    func foreground(_ colour: Style.Colour) -> Int? { Self.ink(of: colour, in: theme).flatMap(number) }

    /// The number of the paper; nil for the terminal's own.
    var background: Int? { Self.paper(of: theme).flatMap(number) }

    /// The number of the pair of ink and paper for a colour; 0 where both are the terminal's own.
    func pair(_ colour: Style.Colour) -> Int {
        foreground(colour) == nil && background == nil ? 0 : Int(colour.rawValue) + 1
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

    private func number(_ tone: Tone) -> Int? {
        switch colours {
        case ..<8: nil
        case 8..<16: tone.basic & 7
        case 16..<256: tone.basic
        case 256: tone.indexed
        default: tone.direct
        }
    }

    /// The paper of a theme; nil for the terminal's own.
    static func paper(of theme: Theme) -> Tone? {
        switch theme {
        case .terminal: nil
        case .dark: Tone(0, 234, 0x1C1C1C)
        case .light: Tone(15, 231, 0xFFFFFF)
        }
    }

    /// The ink of a colour in a theme; nil for the terminal's own.
    static func ink(of colour: Style.Colour, in theme: Theme) -> Tone? {
        switch theme {
        case .terminal: onAnyPaper(colour)
        case .dark: onDark(colour)
        case .light: onLight(colour)
        }
    }

    private static func onAnyPaper(_ colour: Style.Colour) -> Tone? {
        switch colour {
        case .plain, .furniture: nil
        case .person: Tone(6, 30, 0x008787)
        case .organization: Tone(5, 133, 0xAF5FAF)
        case .place: Tone(2, 28, 0x008700)
        case .nationality: Tone(2, 65, 0x5F875F)
        case .quotation, .accent: Tone(4, 32, 0x0087D7)
        case .warning: Tone(1, 160, 0xD70000)
        case .match: Tone(3, 130, 0xAF5F00)
        }
    }

    private static func onDark(_ colour: Style.Colour) -> Tone {
        switch colour {
        case .plain: Tone(7, 252, 0xD0D0D0)
        case .person: Tone(14, 80, 0x5FD7D7)
        case .organization: Tone(13, 176, 0xD787D7)
        case .place: Tone(10, 114, 0x87D787)
        case .nationality: Tone(10, 151, 0xAFD7AF)
        case .quotation, .accent: Tone(14, 75, 0x5FAFFF)
        case .furniture: Tone(7, 245, 0x8A8A8A)
        case .warning: Tone(9, 210, 0xFF8787)
        case .match: Tone(11, 221, 0xFFD75F)
        }
    }

    private static func onLight(_ colour: Style.Colour) -> Tone {
        switch colour {
        case .plain: Tone(0, 235, 0x262626)
        case .person: Tone(4, 23, 0x005F5F)
        case .organization: Tone(5, 90, 0x870087)
        case .place: Tone(2, 22, 0x005F00)
        case .nationality: Tone(2, 58, 0x5F5F00)
        case .quotation, .accent: Tone(4, 25, 0x005FAF)
        case .furniture: Tone(0, 241, 0x626262)
        case .warning: Tone(1, 124, 0xAF0000)
        case .match: Tone(1, 94, 0x875F00)
        }
    }
}
