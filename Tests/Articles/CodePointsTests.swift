import Articles
import Testing

@Suite("Code points")
struct CodePointsTests {
    @Test(
        "Offsets go there and back in any text",
        arguments: [
            "", "plain", "é", "東京 and 🛳 at sea", String(repeating: "aé🛳", count: 200),
            String(repeating: "x", count: 130),
        ])
    func thereAndBack(text: String) {
        let points = CodePoints(Text(text))
        var byte = 0
        for (offset, scalar) in text.unicodeScalars.enumerated() {
            #expect(points.offset(ofByte: byte) == offset)
            #expect(points.byte(ofOffset: offset) == byte)
            byte += UTF8.width(scalar)
        }
        #expect(points.offset(ofByte: byte) == text.unicodeScalars.count)
        #expect(points.byte(ofOffset: text.unicodeScalars.count + 3) == byte)
    }
}
