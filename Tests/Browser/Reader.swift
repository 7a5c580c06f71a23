import Articles
import Screen
import TestSupport

@testable import Browser
@testable import byname

/// A browser whose questions are answered at once, by a store in memory: what a reader does, in keys.
struct Reader {
    var state: State
    /// What is browsed, and what was decided. Who is who in it is as its articles say.
    let store = MemoryStore(keepingIDs: true)
    /// Whether nothing can be decided.
    var isReadOnly = false
    /// What the browser wanted done outside, besides its questions.
    var effects: [Command] = []

    init(_ width: Int = 80, _ height: Int = 24, articles: [AnnotatedArticle] = newsroom) {
        state = State(archive: "Archive", width: width, height: height)
        store.hold(articles)
        tell(.start)
    }

    /// The screen.
    var frame: Frame { render(state) }

    /// The screen as text.
    var screen: String { frame.lines.joined(separator: "\n") }

    /// The last row.
    var footer: String { frame.lines.last ?? "" }

    /// Presses keys.
    mutating func press(_ keys: Key...) {
        for key in keys { tell(.key(key)) }
    }

    /// Presses the key of each character.
    mutating func type(_ text: String) {
        for character in text { tell(.key(.character(character))) }
    }

    /// Gives the browser a message, and answers what it asks.
    mutating func tell(_ message: Message) {
        for command in update(&state, message) {
            switch command {
            case .decide(let decision, let number): decide(decision, as: number)
            case .ask(let request, let question): answer(request, as: question)
            default: effects.append(command)
            }
        }
    }

    private mutating func decide(_ decision: Decision, as number: Int) {
        do {
            if isReadOnly { throw ReadOnly() }
            tell(.decided(takenBackBy: try store.carryOut(decision), as: number))
        } catch {
            tell(.undecided("\(error)", as: number))
        }
    }

    private mutating func answer(_ request: Request, as question: Question) {
        do {
            tell(.answered(try answer(request), to: question))
        } catch {
            tell(.failed("\(error)", to: question))
        }
    }

    /// What the program answers.
    func answer(_ request: Request) throws -> Answer { try store.answer(request) { true } }

    /// Why nothing can be decided.
    private struct ReadOnly: Error, CustomStringConvertible {
        var description: String { "a.archive: may only be read" }
    }
}
