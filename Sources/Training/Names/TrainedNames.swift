import Articles
import Language

/// A trained model of names, to be written and measured.
public struct TrainedNames {
    private let bytes: [UInt8]
    private let model: NameModel

    /// The model in a file.
    public init(path: String) throws(TrainingError) {
        try self.init(File.bytes(path), path: path)
    }

    init(_ bytes: [UInt8], path: String) throws(TrainingError) {
        guard let model = NameModel(ModelBytes(keeping: bytes)) else {
            throw .unreadable(path: path, reason: "is no model of names")
        }
        self.bytes = bytes
        self.model = model
    }

    /// How many bytes it is.
    public var count: Int { bytes.count }

    /// Writes it.
    public func write(to path: String) throws(TrainingError) { try File.write(bytes, to: path) }

    /// How well it reads a file of marked articles.
    public func score(on path: String) throws(TrainingError) -> NameScore {
        var score = NameScore()
        for article in try NamedArticle.read(path) {
            score.count(model.names(in: article.article.text, article.words), in: article)
        }
        return score
    }
}
