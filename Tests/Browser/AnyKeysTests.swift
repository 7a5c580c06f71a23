import Articles
import Screen
import TestSupport
import Testing

@testable import Browser

@Suite("Any keys")
struct AnyKeysTests {
    static let keys: [Key] =
        Set(Action.table.flatMap(\.keys)).sorted { $0.name < $1.name }
        + [
            "a", "e", "東", "\u{301}", .paste("Anna\nBerg \u{1B}[0m"), .control("x"), .delete, .alt("x"),
            .function(9),
        ]

    @Test(
        "Thousands of keys at any size leave a whole screen, and its cells are whole",
        arguments: 1...8 as ClosedRange<UInt64>)
    func keys(seed: UInt64) {
        var dice = Dice(seed)
        var reader = Reader()
        for step in 0..<1500 {
            switch Int.random(in: 0..<40, using: &dice) {
            case 0:
                reader.tell(
                    .resized(
                        width: Int.random(in: 0...210, using: &dice),
                        height: Int.random(in: 0...62, using: &dice)))
            case 1:
                let mouse = [Mouse.press, .wheelUp, .wheelDown].randomElement(using: &dice) ?? .press
                reader.tell(
                    .mouse(
                        mouse, column: Int.random(in: 0..<210, using: &dice),
                        row: Int.random(in: 0..<62, using: &dice)))
            case 2: reader.tell(.changed)
            default:
                if let key = Self.keys.randomElement(using: &dice) { reader.press(key) }
            }
            guard step % 3 == 0 else { continue }
            let frame = reader.frame
            #expect(frame.width == reader.state.width && frame.height == reader.state.height)
            #expect(frame.cells.count == frame.width * frame.height)
            for (at, cell) in frame.cells.enumerated() where cell.text.isEmpty {
                #expect(
                    at % frame.width > 0 && Width.of(frame.cells[at - 1].text) == 2, "step \(step) of \(seed)"
                )
            }
            if let cursor = frame.cursor {
                #expect(frame.bounds.contains(column: cursor.column, row: cursor.row))
            }
        }
    }
}
