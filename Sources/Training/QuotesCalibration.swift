import Articles
import FoundationEssentials
import Language
import Platform

/// Learns how likely a quotation is right from articles that were marked for it: a logistic regression of what is seen
/// of each, by Newton's method. The same data give the same bytes.
struct QuotesCalibration {
    /// What was seen of each quotation, and whether words, speaker and stance were right.
    private(set) var rows: [(features: [Double], isRight: Bool)] = []

    /// Reads articles with a model that was not trained on them.
    mutating func read(_ articles: [ReaderArticle], with model: QuotationModel) {
        let names = NameReader()
        for marked in articles {
            let words = Words(marked.article)
            let tokens = ArticleTokens(
                marked.article.text, words, names: names.names(in: marked.article, words: words))
            let who = WhoIsWho(tokens)
            let judged = Quotations.judged(tokens, who: who, model: model)
            let right = marked.right(among: judged.map(\.quotation), who.entities)
            for (number, one) in judged.enumerated() {
                rows.append((one.features.map(Double.init), right.contains(number)))
            }
        }
    }

    /// The weights of the features, the first being that of the constant.
    func weights(decay: Double = 60) -> [Float] {
        guard let width = rows.first?.features.count else { return [] }
        let scales = (0..<width).map { column in
            max(
                sqrt(rows.reduce(0) { $0 + $1.features[column] * $1.features[column] } / Double(rows.count)),
                1e-3)
        }
        var weights = [Double](repeating: 0, count: width)
        for _ in 0..<12 {
            var slope = weights.enumerated().map { $0 == 0 ? 0 : -decay * $1 }
            var curvature = [Double](repeating: 0, count: width * width)
            for column in 0..<width { curvature[column * width + column] = column == 0 ? 1e-6 : decay }
            for row in rows {
                let seen = (0..<width).map { row.features[$0] / scales[$0] }
                let score = zip(seen, weights).reduce(0) { $0 + $1.0 * $1.1 }
                let chance = 1 / (1 + exp(-score))
                let error = (row.isRight ? 1 : 0) - chance
                let spread = max(chance * (1 - chance), 1e-6)
                for (column, value) in seen.enumerated() where value != 0 {
                    slope[column] += error * value
                    for (other, second) in seen.enumerated() where second != 0 {
                        curvature[column * width + other] += spread * value * second
                    }
                }
            }
            let step = Self.solve(curvature, slope)
            for column in 0..<width { weights[column] += step[column] }
        }
        return (0..<width).map { Float(weights[$0] / scales[$0]) }
    }

    /// Tells for steps of likelihood how many quotations are given it, and how many of them are right.
    func report(_ weights: [Float], _ log: (String) -> Void) {
        log("\(rows.count) quotations to judge by, \(rows.count(where: \.isRight)) right")
        var steps = [(all: Int, right: Int)](repeating: (0, 0), count: 10)
        for row in rows {
            let step = min(Int(10 * Likelihood.chance(of: row.features.map(Float.init), weights)), 9)
            steps[step].all += 1
            steps[step].right += row.isRight ? 1 : 0
        }
        for (number, step) in steps.enumerated() where step.all > 0 {
            log("from \(number)0 %: \(step.all), right \(100 * step.right / step.all) %")
        }
    }

    /// Solves `matrix` × x = `target` for a symmetric positive matrix (Cholesky).
    private static func solve(_ matrix: [Double], _ target: [Double]) -> [Double] {
        let width = target.count
        var lower = matrix
        for row in 0..<width {
            for column in 0...row {
                var sum = matrix[row * width + column]
                for at in 0..<column { sum -= lower[row * width + at] * lower[column * width + at] }
                lower[row * width + column] =
                    row == column ? sqrt(max(sum, 1e-12)) : sum / lower[column * width + column]
            }
        }
        var solution = target
        for row in 0..<width {
            for at in 0..<row { solution[row] -= lower[row * width + at] * solution[at] }
            solution[row] /= lower[row * width + row]
        }
        for row in (0..<width).reversed() {
            for at in (row + 1)..<max(width, row + 1) {
                solution[row] -= lower[at * width + row] * solution[at]
            }
            solution[row] /= lower[row * width + row]
        }
        return solution
    }
}
