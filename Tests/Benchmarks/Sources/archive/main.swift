import Archive
import Articles
import Library
import Newsroom
import Platform

// archive COUNT FILE: an archive of so many invented articles, made if it is not there, and how fast it answers.

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count == 2, let count = Int(arguments[0]) else { fatalError("archive COUNT FILE") }
let clock = ContinuousClock()

/// A time in milliseconds, with one place.
func milliseconds(_ time: Duration) -> String {
    let tenths = Int(time / .microseconds(100))
    return "\(tenths / 10).\(tenths % 10) ms"
}

/// A number of `/proc/self/status` in MiB: `VmRSS`, the memory in use, or `VmHWM`, the most there was; 0 where the
/// system does not say.
func memory(_ name: String) -> Int {
    guard let file = unsafe fopen("/proc/self/status", "r") else { return 0 }
    defer { _ = unsafe fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while unsafe fgets(&line, 256, file) != nil {
        let words = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        guard words.hasPrefix(name + ":") else { continue }
        return (Int(words.filter(\.isNumber)) ?? 0) >> 10
    }
    return 0
}

/// The time that the program has had of processors: others may take theirs meanwhile.
func processorTime() -> Duration {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
}

/// Fills an archive, and says how fast, by processor time, thousand by thousand at the beginning and the end.
func fill(_ archive: Archive) throws {
    let newsroom = Newsroom(seed: 1)
    let batch = 1_000
    var rates: [Double] = []
    let start = clock.now
    for first in stride(from: try archive.count, to: count, by: batch) {
        let entries = (first..<min(first + batch, count)).map { Entry(annotatedAlone: newsroom.article($0)) }
        let before = processorTime()
        try archive.put(entries)
        let time = processorTime() - before
        rates.append(Double(entries.count) / (time / .seconds(1)))
    }
    guard rates.count >= 20 else { return }
    func mean(_ rates: ArraySlice<Double>) -> Int { Int(rates.reduce(0, +) / Double(rates.count)) }
    let tenth = rates.count / 10
    print(
        "filled in \(Int((clock.now - start) / .seconds(1))) s;", "articles kept in a second of a core:",
        "first tenth \(mean(rates.prefix(tenth))),",
        "last tenth \(mean(rates.suffix(tenth)));", "memory at most \(memory("VmHWM")) MiB")
}

/// Asks something twenty times; says the first, the median and the 95th of a hundred.
func ask(_ name: String, _ question: () throws -> Int) rethrows {
    var times: [Duration] = []
    var answer = 0
    for _ in 0..<20 { times.append(try clock.measure { answer = try question() }) }
    let first = times[0]
    times.sort()
    print(
        "\(name): \(answer); first \(milliseconds(first)), median \(milliseconds(times[10])), p95 \(milliseconds(times[18]))"
    )
}

do {
    let archive = try Archive.open(arguments[1])
    try fill(archive)
    try archive.close()
}

var opened: Archive?
print("open: \(milliseconds(try clock.measure { opened = try Archive.browse(arguments[1]) }))")
guard let archive = opened else { fatalError("not opened") }
print(
    "first rows: \(milliseconds(try clock.measure { _ = try archive.articles(matching: Query(), rows: 0..<50) }))"
)
try ask("count") { try archive.count }
let groups = try archive.tallies(of: .organization, matching: Query(), upTo: 5_000)
let people = try archive.tallies(of: .person, matching: Query(), upTo: 5_000)
let most = groups[0]
let rare = groups[min(2_000, groups.count - 1)]
try ask("the 50 most mentioned groups") {
    try archive.tallies(of: .organization, matching: Query(), upTo: 50).count
}

let questions: [(String, Query)] = [
    ("org: the most mentioned", Query([.init(.organization, most.id.rawValue)])),
    ("org: by name", Query([.init(.organization, most.name)])),
    ("org: one of many words", Query([.init(.organization, "ministry")])),
    ("org: a rare one", Query([.init(.organization, rare.id.rawValue)])),
    (
        "org: and not person:",
        Query([.init(.organization, most.id.rawValue), .init(.person, people[0].id.rawValue, negated: true)])
    ),
    ("org: and a word", Query([.init(.organization, most.id.rawValue), .init(.words, "treaty")])),
    ("a word", Query([.init(.words, "ceasefire")])),
    ("a phrase", Query([.init(.words, "fragile ceasefire")])),
    ("by: the most mentioned", Query([.init(.by, people[0].id.rawValue)])),
    ("said: a phrase", Query([.init(.said, "because of the late strike")])),
    ("after: before:", Query([.init(.after, "2001-03"), .init(.before, "2001-06")])),
]
for (name, query) in questions {
    try ask(name + ", 50 rows") { try archive.articles(matching: query, rows: 0..<50).count }
    try ask(name + ", counted") { try archive.count(matching: query) }
}
try ask("rows from the middle of all") {
    try archive.articles(matching: Query(), rows: count / 2..<count / 2 + 50).count
}
try ask("people under org: the most mentioned") {
    try archive.tallies(of: .person, matching: questions[0].1, upTo: 50).count
}
try ask("dossier of the most mentioned group") {
    try archive.dossier(of: most.id, upTo: 100)?.articles.count ?? 0
}
try ask("dossier of the most mentioned person") {
    try archive.dossier(of: people[0].id, upTo: 100)?.articles.count ?? 0
}
try ask("dossier of a rare group") { try archive.dossier(of: rare.id, upTo: 100)?.articles.count ?? 0 }
try ask("the row of an article in the middle") {
    let middle = try archive.articles(matching: Query(), rows: count / 2..<count / 2 + 1)
    return try archive.row(of: middle[0].id, matching: Query()) ?? -1
}
try ask("rows by words of the title, all looked at") {
    try archive.rows(matching: Query(), titled: { $0.contains("zz") }, while: { true }).count
}
try ask("timeline of all") { try archive.timeline(matching: Query()).bars.count }
print(
    "memory \(memory("VmRSS")) MiB; the most mentioned group is in \(try archive.count(matching: questions[0].1)) articles"
)

// Who is who in step: after all, after one more article, by rulings, and without them again.
do {
    let library = try Library.open([], in: arguments[1])
    func settle(_ after: String) throws {
        let time = try clock.measure { _ = try library.settle() }
        print("who is who after \(after): \(milliseconds(time)); memory at most \(memory("VmHWM")) MiB")
    }
    try settle("all were kept")
    let newsroom = Newsroom(seed: 2)
    for number in 0..<3 {
        var article = newsroom.article(number)
        article.article.id = Article.ID("late/\(number)")
        try library.archive.put([Entry(annotatedAlone: article)])
        try settle("one more article")
    }
    for (name, first, second) in [("rarely", 3_000, 4_000), ("often", 100, 200), ("most", 0, 1)] {
        let ruling = Ruling(.merge, people[first].id, people[second].id)
        let mentions = [people[first], people[second]].map { String($0.archive) }.joined(separator: " and ")
        for decision in [Decision.rule(ruling), .withdraw(ruling)] {
            _ = try library.archive.carryOut(decision)
            let verb = if case .rule = decision { "merging" } else { "parting" }
            try settle("\(verb) two \(name) mentioned, \(mentions) times")
        }
    }
    try library.archive.remove((0..<3).map { Article.ID("late/\($0)") })
    try settle("the articles are gone again")
    try library.close()
}
