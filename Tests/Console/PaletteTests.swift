import Screen
import Testing

@testable import Console

@Suite("Palette")
struct PaletteTests {
    static let depths = [0, 2, 8, 16, 256, 1 << 24]

    /// How well two colours are told apart (WCAG 2.1, contrast ratio).
    private func contrast(_ one: Int, _ other: Int) -> Double {
        func light(_ colour: Int) -> Double {
            let parts = [16, 8, 0].map { (shift: Int) -> Double in
                let part = Double(colour >> shift & 0xFF) / 255
                return part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055)
            }
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        }
        let lights = [light(one), light(other)].sorted()
        return (lights[1] + 0.05) / (lights[0] + 0.05)
    }

    /// x to the power of 2.4, as x² times the fifth root of x².
    private func power(_ x: Double) -> Double {
        guard x > 0 else { return 0 }
        var root = 1.0
        for _ in 0..<60 {
            let fourth = root * root * root * root
            root -= (fourth * root - x * x) / (5 * fourth)
        }
        return x * x * root
    }

    /// The colour of a number of the palette of 256, from 16 on.
    private func rgb(_ number: Int) -> Int {
        if number >= 232 {
            let grey = 8 + 10 * (number - 232)
            return grey << 16 | grey << 8 | grey
        }
        let steps = [0, 95, 135, 175, 215, 255]
        let at = number - 16
        return steps[at / 36] << 16 | steps[at / 6 % 6] << 8 | steps[at % 6]
    }

    @Test("Every ink is read on the paper of its theme", arguments: [Theme.dark, .light])
    func contrast(theme: Theme) throws {
        let paper = try #require(Palette.paper(of: theme))
        for colour in Style.Colour.allCases {
            let ink = try #require(Palette.ink(of: colour, in: theme))
            #expect(contrast(ink.direct, paper.direct) >= 4.5, "\(colour)")
            #expect(contrast(rgb(ink.indexed), rgb(paper.indexed)) >= 4.5, "\(colour) of 256")
            #expect(ink.basic != paper.basic)
        }
    }

    @Test("On the terminal's own paper every ink is seen on black and on white")
    func anyPaper() {
        for colour in Style.Colour.allCases {
            guard let ink = Palette.ink(of: colour, in: .terminal) else { continue }
            #expect(contrast(ink.direct, 0) >= 3 && contrast(ink.direct, 0xFFFFFF) >= 3, "\(colour)")
        }
    }

    @Test("The numbers are ones that the terminal has", arguments: depths, Theme.allCases)
    func numbers(depth: Int, theme: Theme) {
        let palette = Palette(theme, colours: depth)
        for number in Style.Colour.allCases.map(palette.foreground) + [palette.background] {
            if let number { #expect((0..<depth).contains(number)) }
        }
        if depth < 8 { #expect(Style.Colour.allCases.allSatisfy { palette.pair($0) == 0 }) }
    }

    @Test("Where there is no colour, what stands out still does")
    func colourless() {
        let palette = Palette(.dark, colours: 0)
        #expect(palette.attributes(.warning) == .bold)
        #expect(palette.attributes(.match) == .underline)
        #expect(palette.attributes(.furniture) == .dim)
    }
}
