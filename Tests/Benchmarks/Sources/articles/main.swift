import Articles
import Newsroom

// articles COUNT [SEED]: so many invented articles as JSON lines.

let arguments = CommandLine.arguments.dropFirst().compactMap { UInt64($0) }
guard let count = arguments.first else { fatalError("articles COUNT [SEED]") }
let newsroom = Newsroom(seed: arguments.dropFirst().first ?? 1)

/// A string as JSON writes it.
func quoted(_ string: String) -> String {
    var quoted = "\""
    for scalar in string.unicodeScalars {
        switch scalar {
        case "\"", "\\": quoted += "\\\(scalar)"
        case "\n": quoted += "\\n"
        default: quoted.unicodeScalars.append(scalar)
        }
    }
    return quoted + "\""
}

for number in 0..<Int(count) {
    let article = newsroom.article(number).article
    let fields = [
        ("id", article.id.rawValue), ("title", article.title ?? ""),
        ("published", article.published?.description ?? ""),
        ("publisher", article.publisher ?? ""), ("text", article.text.string),
    ]
    print("{" + fields.map { "\(quoted($0)): \(quoted($1))" }.joined(separator: ", ") + "}")
}
