import Articles
import Screen

/// What reaches the browser from outside: the only things that change its state.
public enum Message: Sendable {
    /// The program has begun: ask for what is shown first.
    case start
    /// The reader was somewhere the last time. Before `start`.
    case restored(Bookmark)
    /// A key was pressed.
    case key(Key)
    /// A button of the mouse was pressed at a cell, or its wheel turned there.
    case mouse(Mouse, column: Int, row: Int)
    /// The terminal has so many columns and rows.
    case resized(width: Int, height: Int)
    /// The answer to a question. One that came too late is dropped.
    case answered(Answer, to: Question)
    /// A question could not be answered; the words are shown.
    case failed(String, to: Question)
    /// The decision of a number was carried out: what takes it back; nil where all was so already.
    case decided(takenBackBy: Decision?, as: Int)
    /// The decision of a number could not be carried out; the words are shown.
    case undecided(String, as: Int)
    /// What became of writing a file.
    case wrote(to: String, Writing)
    /// How far the reading in of articles has come; nil when it is done.
    case progress(Progress?)
    /// There are other articles than before: what is shown is asked again, and nothing moves.
    case changed
    /// Something to tell in the status line: that a command was carried out, or why not.
    case notice(Notice)
}

/// What became of writing a file.
public enum Writing: Sendable, Hashable {
    /// It is there, whole.
    case done
    /// There is a file of that name already, and nothing was written.
    case isThere
    /// It could not be written, and why.
    case failed(String)
}

/// What a mouse did.
public enum Mouse: Sendable, Hashable {
    case press, wheelUp, wheelDown
}

/// A line for the status line, until the next key.
public struct Notice: Sendable, Hashable {
    /// What it says.
    public var words: String
    /// Whether it says that something went wrong.
    public var isError: Bool

    /// A notice of words.
    public init(_ words: String, isError: Bool = false) {
        self.words = words
        self.isError = isError
    }
}
