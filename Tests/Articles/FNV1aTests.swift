import Articles
import Testing

@Suite("FNV-1a")
struct FNV1aTests {
    @Test(
        "Numbers are those of the authors' test vectors",
        arguments: [
            ("", 0xCBF2_9CE4_8422_2325, 0x811C_9DC5), ("a", 0xAF63_DC4C_8601_EC8C, 0xE40C_292C),
            ("foobar", 0x8594_4171_F739_67E8, 0xBF9C_F968),
        ] as [(String, UInt64, UInt32)])
    func vectors(text: String, long: UInt64, short: UInt32) {
        #expect(FNV1a.hash(text.utf8) == long)
        #expect(text.utf8.reduce(FNV1a.empty32, FNV1a.continued) == short)
    }
}
