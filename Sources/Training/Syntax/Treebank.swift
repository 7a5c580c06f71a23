import Language
import Reading

/// A sentence of a treebank: its text, its words with their heads.
struct TreebankSentence {
    /// A syntactic word.
    struct Word {
        /// As it is written, or as it would be, for a part of a contraction.
        var form: [UInt8]
        /// The universal part of speech.
        var universal: String
        /// The part of speech of Penn.
        var penn: String
        /// The number of its head; -1 for the root.
        var head: Int
        /// The relation to it.
        var relation: String
    }

    /// A stretch of the text that is several words: `don't`.
    struct Contraction {
        var words: Range<Int>
        var form: [UInt8]
    }

    var text: [UInt8] = []
    var words: [Word] = []
    var contractions: [Contraction] = []
    /// The lengths of the heads' chains, a word each.
    var depths: [Int] {
        words.indices.map { word in
            var (depth, at) = (0, word)
            while words[at].head >= 0, depth < words.count {
                at = words[at].head
                depth += 1
            }
            return depth
        }
    }
}

/// Reads treebanks in the CoNLL-U format of Universal Dependencies.
enum Treebank {
    /// The sentences of a file, which may be packed. Those whose words the file does not give, as rows of
    /// underscores, are left out.
    static func sentences(_ path: String) throws -> [TreebankSentence] {
        var sentences: [TreebankSentence] = []
        var sentence = TreebankSentence()
        var number = 0
        for line in try UnpackedFile.bytes(of: path).split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        {
            number += 1
            if line.isEmpty {
                if !sentence.text.isEmpty, !sentence.words.isEmpty, !sentence.isWithheld {
                    sentences.append(sentence)
                }
                sentence = TreebankSentence()
            } else if line.starts(with: textMark) {
                sentence.text = Array(line.dropFirst(textMark.count))
            } else if line.first != UInt8(ascii: "#") {
                guard
                    sentence.add(line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false))
                else {
                    throw TrainingError.malformed(path: path, line: number, reason: "no row of CoNLL-U")
                }
            }
        }
        return sentences
    }

    private static let textMark = Array("# text = ".utf8)
}

extension TreebankSentence {
    /// Whether the words are not given, for a text that may not be passed on.
    fileprivate var isWithheld: Bool {
        words.contains { $0.form.allSatisfy { $0 == UInt8(ascii: "_") } }
    }

    /// Adds a row; false where it is none.
    fileprivate mutating func add(_ fields: [ArraySlice<UInt8>]) -> Bool {
        guard fields.count == 10 else { return false }
        let number = fields[0]
        if number.contains(UInt8(ascii: ".")) { return true }
        if number.contains(UInt8(ascii: "-")) {
            let ends = number.split(separator: UInt8(ascii: "-")).compactMap(Self.number)
            guard ends.count == 2, ends[0] >= 1, ends[1] >= ends[0] else { return false }
            contractions.append(Contraction(words: (ends[0] - 1)..<ends[1], form: Array(fields[1])))
            return true
        }
        guard let head = Self.number(fields[6]), head >= 0 else { return false }
        words.append(
            Word(
                form: Array(fields[1]), universal: Self.string(fields[3]), penn: Self.string(fields[4]),
                head: head - 1,
                relation: Self.string(fields[7])))
        return true
    }

    private static func string(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self)
    }
    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? { Int(string(bytes)) }
}

extension TreebankSentence.Word {
    /// Its part of speech, as the model tells them apart; nil where it has none that is known.
    var partOfSpeech: PartOfSpeech? {
        var tag = penn == "_" ? universal : penn
        if universal == "AUX", tag.hasPrefix("V") { tag += "-A" }
        if universal == "SCONJ", tag == "IN" { tag += "-S" }
        return PartOfSpeech(rawValue: tag)
    }

    /// Its relation, as the model tells them apart; nil where it has none that is known.
    var knownRelation: Relation? {
        switch relation {
        case "obl:npmod", "obl:tmod": return .unmarkedOblique
        default: break
        }
        if let known = Relation(rawValue: relation) { return known }
        return relation.split(separator: ":").first.flatMap { Relation(rawValue: String($0)) }
    }
}
