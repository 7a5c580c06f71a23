import Articles
import Language
import Newsroom
import Reading

// identity [PATH …]: how fast the stages that say who is who are, on the articles of files or else on invented ones;
// and what a look-up costs among 10,000, 100,000 and 1,000,000 known names.

let clock = ContinuousClock()

/// An article with what the stages before have made of it.
struct Prepared {
    let article: Article
    let tokens: ArticleTokens
}

/// The articles of some files; invented ones where there are none.
func articles(_ paths: [String]) -> [Article] {
    guard !paths.isEmpty else {
        let newsroom = Newsroom(seed: 1)
        return (0..<1_000).map { newsroom.article($0).article }
    }
    var inputs = Inputs(paths)
    var articles: [Article] = []
    while let next = inputs.next() {
        if case .success(let input) = next, let article = try? input.read() { articles.append(article) }
    }
    return articles
}

/// The median of five runs.
func median(_ body: () -> Void) -> Duration {
    let times = (0..<5).map { _ in clock.measure(body) }.sorted()
    return times[times.count / 2]
}

/// Prints how many words a stage reads in a second.
func report(_ stage: String, _ words: Int, in time: Duration) {
    print("\(stage): \(Int(Double(words) / (time / .seconds(1)))) words/s")
}

func measureStages(_ articles: [Article]) {
    let reader = NameReader()
    let prepared = articles.map { article in
        let words = Words(article)
        let names = reader.names(in: article, words: words)
        return Prepared(article: article, tokens: ArticleTokens(article.text, words, names: names))
    }
    let words = prepared.reduce(0) { $0 + $1.tokens.count }
    print("\(prepared.count) articles, \(words) words and marks")
    var who: [WhoIsWho] = []
    let whoTime = median {
        who = prepared.map { WhoIsWho($0.tokens) }
    }
    report("who is who", words, in: whoTime)
    var annotations: [Annotation] = []
    let roleTime = median {
        annotations = who.map { who in
            let roles = Roles.read(who)
            return Annotation(entities: roles.entities, links: roles.links)
        }
    }
    report("roles and links", words, in: roleTime)
    let identityTime = median {
        var identities = IdentityStream()
        for (read, annotation) in zip(prepared, annotations) {
            _ = identities.naming(annotation, of: read.article)
        }
    }
    report("identity across articles", words, in: identityTime)
    report("all three", words, in: whoTime + roleTime + identityTime)
}

/// The name of a rank, another for each of 14 million: two words of syllables that no spelling takes for one.
func name(_ rank: Int) -> String {
    let consonants = Array("bdflmnprt")
    let vowels = Array("aiu")
    func word(_ number: Int, of syllables: Int) -> String {
        var word = ""
        var rest = number
        for _ in 0..<syllables {
            word += "\(consonants[rest % 9])\(vowels[rest / 9 % 3])"
            rest /= 27
        }
        return word.prefix(1).uppercased() + word.dropFirst()
    }
    return word(rank / 19_683, of: 2) + " " + word(rank % 19_683, of: 3)
}

/// An annotation that names the people of some ranks.
func mentions(_ ranks: [Int]) -> Annotation {
    Annotation(
        entities: ranks.map { Entity(id: Entity.ID("person/\($0)"), kind: .person, name: name($0)) })
}

func measureLookUps() {
    let text = Text("")
    var base: Double?
    var identities = Identities()
    var known = 0
    for size in [10_000, 100_000, 1_000_000] {
        while known < size {
            let article = Article(id: Article.ID("\(known)"), text: text, parts: [])
            identities.add(mentions(Array(known..<(known + 50))), of: article)
            known += 50
        }
        // Ranks that lie far apart, so that no cache holds what the last run asked for.
        let asked = (0..<400).map { turn in mentions((0..<50).map { (turn * 50 + $0) &* 7_919 % size }) }
        let article = Article(id: Article.ID("asked"), text: text, parts: [])
        let time = median { for annotation in asked { _ = identities.naming(annotation, of: article) } }
        let cost = time / .microseconds(1) / 20_000
        base = base ?? cost
        print("among \(size) names: \(cost) µs a look-up, \(cost / (base ?? cost)) times the first")
    }
}

measureStages(articles(Array(CommandLine.arguments.dropFirst())))
measureLookUps()
