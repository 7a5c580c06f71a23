import Platform

/// Sends a signal to one process, and only to one: `kill` takes 0, 1 and what is below for groups, for the process that
/// all others depend on, and for every process of the machine.
///
/// - Returns: whether it was sent.
@discardableResult
public func send(_ signal: Int32, to process: pid_t) -> Bool {
    process > 1 && kill(process, signal) == 0
}
