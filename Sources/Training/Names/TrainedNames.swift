import Articles
import Language
import Platform

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

    /// The names it finds in a file of marked articles, article by article.
    package func names(in path: String) throws(TrainingError) -> [(id: String, names: [Name])] {
        try NamedArticle.read(path).map {
            ($0.article.id.rawValue, model.names(in: $0.article.text, $0.words))
        }
    }

    /// How well it reads a file of marked articles.
    public func score(on path: String) throws(TrainingError) -> NameScore {
        var score = NameScore()
        for article in try NamedArticle.read(path) {
            let start = Self.processorTime
            let names = model.names(in: article.article.text, article.words)
            score.count(names, in: article, seconds: Self.processorTime - start)
        }
        return score
    }

    /// The seconds that this thread has had of a processor: other programs do not count.
    private static var processorTime: Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
