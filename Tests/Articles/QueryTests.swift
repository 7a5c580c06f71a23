import Articles
import Testing

@Suite("The filter language")
struct QueryTests {
    @Test("Every kind of chip is read")
    func everyKind() throws {
        let written =
            #"org:hamas person:"Anna Berg" -place:gaza by:oak about:x said:"road map" after:2003-06 before:2005 tag:t "exact words" word"#
        #expect(
            try Query(parsing: written).chips == [
                .init(.organization, "hamas"), .init(.person, "Anna Berg"),
                .init(.place, "gaza", negated: true),
                .init(.by, "oak"), .init(.about, "x"), .init(.said, "road map"), .init(.after, "2003-06"),
                .init(.before, "2005"), .init(.tag, "t"), .init(.words, "exact words"), .init(.words, "word"),
            ])
    }

    @Test("A note is asked for by its words, or with none for any note; a star by yes or no")
    func marks() throws {
        let chips = try Query(parsing: #"note: starred:yes note:"last offer""#).chips
        #expect(chips == [.init(.note, ""), .init(.starred, "yes"), .init(.note, "last offer")])
        #expect(Query(chips).description == #"note: starred:yes note:"last offer""#)
    }

    @Test(
        "Alternatives, groups and their likes are read",
        arguments: [
            ("org:hamas|fatah", "org:hamas|fatah"), ("org:hamas | fatah word", "org:hamas|fatah word"),
            ("\"road map\"|\"peace plan\"", "\"road map\"|\"peace plan\""),
            ("-org:a|b", "-org:a|b"), ("(org:a by:b)|word", "(org:a by:b)|word"),
            ("org:a|(word)", "org:a|(word)"), ("org:a|by:b|c", "org:a|by:b|c"),
            ("( a  b )|( c (d e)|f )", "(a b)|(c (d e)|f)"), ("(word)", "word"), ("-(a b)", "-(a b)"),
            ("2003|2005..2006", "2003|(after:2005 before:2007)"),
            ("-2003..2004", "-(after:2003 before:2005)"),
            ("by:=labour by:\"=labour\"", "by:=labour by:\"=labour\""),
            ("within:sentence|paragraph stance:denies|asks", "within:sentence|paragraph stance:denies|asks"),
            ("\"a|b\" \"(c)\" d\\|e", "\"a|b\" \"(c)\" \"d|e\""), ("(by:a)", "(by:a)"),
        ])
    func grouped(written: String, read: String) throws {
        let query = try Query(parsing: written)
        #expect(query.description == read)
        #expect(try Query(parsing: read) == query)
    }

    @Test("An alternative takes the field before it; what is in parentheses has its own")
    func inherited() throws {
        #expect(
            try Query(parsing: "org:a|(b)|c|by:d|e").chips == [
                .init(anyOf: [
                    .condition(.init(.organization, "a")), .condition(.init(.words, "b")),
                    .condition(.init(.words, "c")), .condition(.init(.by, "d")), .condition(.init(.by, "e")),
                ])
            ])
    }

    @Test("Nothing written is no chip", arguments: ["", "   ", "\t\n"])
    func nothing(written: String) throws {
        #expect(try Query(parsing: written).chips.isEmpty)
    }

    @Test(
        "A range of dates includes both its ends",
        arguments: [
            ("2003..2005", "after:2003 before:2006"), ("2003-11..2003-12", "after:2003-11 before:2004-01"),
            ("2004-02-27..2004-02-28", "after:2004-02-27 before:2004-02-29"), ("2003..", "after:2003"),
            ("..2003-12-31", "before:2004-01-01"), ("wait...", #""wait...""#),
        ])
    func ranges(written: String, read: String) throws {
        #expect(try Query(parsing: written).description == read)
    }

    @Test("Quotation marks and backslashes can be part of a value")
    func escapes() throws {
        #expect(try Query(parsing: #"said:"say \"no\" \\ yes""#).chips == [.init(.said, #"say "no" \ yes"#)])
        #expect(try Query(parsing: #"a\ b"#).chips == [.init(.words, "a b")])
        #expect(try Query(parsing: "“road map”").chips == [.init(.words, "road map")])
    }

    @Test("Fields are read in capitals too")
    func capitals() throws {
        #expect(try Query(parsing: "Org:hamas").chips == [.init(.organization, "hamas")])
    }

    @Test(
        "An error names its column",
        arguments: [
            ("word orgs:x", 6, "no filter orgs: (did you mean org: ?)"),
            ("persn:x", 1, "no filter persn: (did you mean person: ?)"),
            ("organization:x", 1, "no filter organization: (did you mean org: ?)"),
            ("x -http://x", 4, "no filter http: (did you mean"), ("org:", 5, "nothing after org:"),
            ("a \"b c", 3, "no closing quotation mark"), ("said:“b c", 6, "no closing quotation mark"),
            ("\"a\"b", 4, "a space is missing"), ("after:soon", 7, "“soon” is not a date"),
            ("2003..soon", 7, "“soon” is not a date"), ("x -", 3, "nothing after -"),
            ("\"\"", 1, "nothing to look for"),
            ("org:a|", 7, "nothing after |"), ("|a", 1, "nothing before |"), ("a |-b", 4, "- stands before"),
            ("a (b", 3, "no closing )"), ("a )", 3, "no ( for this )"), ("()", 1, "nothing between ( and )"),
            ("a(b)", 2, "a space is missing before ("), ("(a)b", 4, "a space is missing after )"),
            ("within:page", 8, "within: takes sentence or paragraph, not “page”"),
            ("within:sentence|org:a", 1, "within: has no alternatives"),
            ("(a orgs:b)", 4, "no filter orgs:"), ("by:=", 5, "nothing after by:"),
            ("stance:says", 8, "takes asserts, denies, demands, promises, asks or declines, not “says”"),
            ("é 🛳 tg:x", 5, "no filter tg: (did you mean tag: ?)"),
            ("starred:maybe", 9, "starred: takes yes or no, not “maybe”"),
            ("a\\", 2, "nothing after \\"), ("before:2003-13", 8, "is not a date"),
        ])
    func errors(written: String, column: Int, message: String) {
        let error = #expect(throws: QueryError.self) { try Query(parsing: written) }
        #expect(error?.column == column)
        #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
    }

    @Test(
        "A line that is being written is cut into its chips, whatever is wrong with them",
        arguments: [
            ("1️⃣org:hamas2️⃣ 1️⃣-\"road map\"2️⃣", "ok ok"), ("1️⃣~org:x2️⃣ 1️⃣~-y2️⃣", "off off"),
            ("1️⃣a\"b2️⃣ 1️⃣c2️⃣", "ok ok"), ("1️⃣said:“b c2️⃣", "no closing quotation mark"),
            ("1️⃣\"a b\"c2️⃣ 1️⃣d2️⃣", "a space is missing after the quotation mark ok"),
            ("1️⃣~(a | b)|c2️⃣ 1️⃣d | e2️⃣", "off ok"), ("1️⃣(a \"b c) d2️⃣", "no closing quotation mark"),
            ("1️⃣~2️⃣ 1️⃣-2️⃣", "none nothing after -"), ("1️⃣a\\ b2️⃣\t1️⃣é🛳2️⃣", "ok ok"),
        ])
    func tokens(marked: String, what: String) {
        let written = marked.filter { $0 != "1️⃣" && $0 != "2️⃣" }
        var places: [Range<Int>] = []
        var start = 0
        var at = 0
        for character in marked {
            switch character {
            case "1️⃣": start = at
            case "2️⃣": places.append(start..<at)
            default: at += 1
            }
        }
        let tokens = Query.tokens(of: written, off: "~")
        #expect(tokens.map(\.range) == places)
        let said = tokens.map { token in
            do throws(QueryError) {
                let chips = try token.chips()
                return chips.isEmpty ? "none" : token.isOff ? "off" : "ok"
            } catch { return error.message }
        }
        #expect(said.joined(separator: " ") == what)
    }

    @Test("Any query reads back from what it writes", arguments: 0..<400)
    func roundTrip(seed: Int) throws {
        var random = Random(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
        let pieces = [
            "a", "-", "|", "(", ")", "=", "\"", "\\", " ", ":", "..", "2003", "org", "“", "”", "é", "🛳", "\t",
            "'", "x:", "東",
        ]
        func condition(_ field: Query.Chip.Field?) -> Query.Condition {
            let field = field ?? Query.Chip.Field.allCases.randomElement(using: &random) ?? .words
            let value =
                switch field.takes {
                case .day: ["2003", "2003-06", "1999-12-31"].randomElement(using: &random)
                case .choice(let words): words.randomElement(using: &random)
                case .name, .words, .wordsOrNone, .tag:
                    (0...Int.random(in: 0...5, using: &random)).compactMap { _ in
                        pieces.randomElement(using: &random)
                    }
                    .joined()
                }
            return Query.Condition(
                field, value ?? "x", alone: field == .by && Bool.random(using: &random))
        }
        func chip(depth: Int) -> Query.Chip {
            let first = condition(nil)
            var alternatives = [Query.Alternative.condition(first)]
            while Int.random(in: 0...2, using: &random) == 0 {
                let other = condition(first.field == .within ? .within : nil)
                let isGroup = depth < 2 && first.field != .within && Bool.random(using: &random)
                alternatives.append(
                    isGroup
                        ? .group(Query([chip(depth: depth + 1), chip(depth: depth + 1)]))
                        : .condition(other.field == .within ? first : other))
            }
            return Query.Chip(anyOf: alternatives, negated: Bool.random(using: &random))
        }
        let query = Query((0..<Int.random(in: 0...4, using: &random)).map { _ in chip(depth: 0) })
        #expect(try Query(parsing: query.description) == query, "\(query.description)")
    }

    /// The generator xorshift64 (Marsaglia 2003): the same numbers for the same seed.
    private struct Random: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }
}
