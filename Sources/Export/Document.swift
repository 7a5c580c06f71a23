import Articles

/// What an export says, before it is written in one format or another: facts, paragraphs, tables.
struct Document {
    /// Something said of the whole, under its name.
    typealias Fact = (name: StaticString, value: Value)

    /// A cell of a table.
    enum Value {
        case text(String?)
        case number(Int)
        /// A number from 0 to 1, in hundredths.
        case share(Double)
        case list([String])
        case flag(Bool)
    }

    /// A table of things of one sort.
    struct Section {
        /// What they are.
        var name: StaticString
        /// The names of the columns, which are also the keys in JSON.
        var columns: [StaticString]
        var rows: [[Value]]
        /// Where the rows are words that somebody said: these with their citations, for people to read.
        var excerpts: [Excerpt]?
    }

    var title: String
    /// What is said of the whole, before the rest.
    var facts: [Fact]
    /// A text, verbatim, and its paragraphs, each on one line.
    var text: (verbatim: String, paragraphs: [String])?
    var sections: [Section]
}

extension Document.Value {
    /// The value in words; nothing where there is none.
    var words: String {
        switch self {
        case .text(let text): text ?? ""
        case .number(let number): String(number)
        case .share(let share): Self.hundredths(share)
        case .list(let words): words.joined(separator: "; ")
        case .flag(let flag): flag ? "yes" : ""
        }
    }

    private static func hundredths(_ share: Double) -> String {
        var json = JSONBytes()
        json.share(share)
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
