@testable import Language

/// A tree as a test writes it: for each word `word/tag/head/relation`, with blanks between; heads counted
/// from 1, 0 for the root, as CoNLL-U has them.
struct WrittenTree {
    let tree: Tree
    private let words: [String]

    init(_ written: String) {
        let rows = written.split { $0 == " " || $0 == "\n" }.map { $0.split(separator: "/") }
        words = rows.map { String($0[0]) }
        let parse = SyntaxParser.Parse(
            tags: rows.map { PartOfSpeech(rawValue: String($0[1]))?.number ?? 0 },
            heads: rows.map { (Int($0[2]) ?? 0) == 0 ? rows.count : (Int($0[2]) ?? 0) - 1 },
            relations: rows.map { Relation(rawValue: String($0[3]))?.number ?? 0 })
        let forms = words.map { word in
            let utf8 = Array(word.utf8)
            return WordForm(utf8, in: utf8.indices, clusters: nil).word
        }
        tree = Tree(parse, tokens: 0..<rows.count, words: forms)
    }

    /// The place of a word.
    func place(_ word: String) -> Int { words.firstIndex(of: word) ?? -1 }

    /// The words of a run.
    func text(_ run: Range<Int>?) -> String? { run.map { words[$0].joined(separator: " ") } }

    /// The word that its agent hangs by.
    func agent(of word: String) -> String? { tree.agent(of: place(word)).map { words[$0] } }

    /// The words for its agent.
    func agentPhrase(of word: String) -> String? { text(tree.agentPhrase(of: place(word))) }

    /// The word that says that it did not happen.
    func negation(of word: String) -> String? { tree.negation(of: place(word)).map { words[$0] } }

    /// The clause that completes it.
    func complement(of word: String) -> String? { text(tree.complement(of: place(word))) }
}
