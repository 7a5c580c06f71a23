// A program that takes the terminal, then fills the stack of another thread: the terminal has to be given back all the same.

import Console
import Dispatch
import Library
import Platform
import Screen

/// Goes deeper until there is no stack left.
@inline(never) @Sendable func sink(_ depth: Int) -> Int {
    let here = [depth]
    return here[0] < 0 ? 0 : sink(depth + 1) + here.count
}

var terminal = try Terminal(in: .terminal)
var frame = Frame(width: 80, height: 24)
frame.draw("sinking", at: 0, 0, in: Rect(column: 0, row: 0, width: 80, height: 24), .init(.plain))
terminal.show(frame)
DispatchQueue.global().begin { exit(CInt(sink(0) & 1)) }
while true { pause() }
