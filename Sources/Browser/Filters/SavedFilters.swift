import Articles

/// `:save`, `:filter` and `:forget`: filters that are kept under names.
extension State {
    /// Saves the filters under a name.
    mutating func save(as name: String) -> [Command] {
        guard !name.isEmpty else {
            openPrompt(.command, "\(Act.save.rawValue) ")
            return []
        }
        guard !place.query.chips.isEmpty else {
            notice = Notice("There are no filters to save")
            return []
        }
        return [decide(.save(place.query.description, as: name), on: "the filter “\(name)”")]
    }

    /// Forgets the filters of a name.
    mutating func forget(filter name: String) -> [Command] {
        guard !name.isEmpty else {
            openPrompt(.command, "\(Act.forget.rawValue) ")
            return []
        }
        return [decide(.save(nil, as: name), on: "the filter “\(name)”")]
    }

    /// Filters by what a name was given to, or by what is written.
    mutating func filter(byWritten words: String) -> [Command] {
        let saved = savedFilters.first { $0.name == words }?.query
        do throws(QueryError) {
            return filter(by: try Query(parsing: saved ?? words))
        } catch {
            openPrompt(.filter, words)
            prompt?.error = "\(error)"
            prompt?.line.moveCursor(to: error.column - 1)
            return []
        }
    }

    /// Opens the command line, and asks for the names that it completes.
    mutating func openCommand() -> [Command] {
        openPrompt(.command, "")
        let names = savedFilters.map(\.name)
        prompt?.offered = names
        return [ask(.filters)]
    }

    /// Offers the filters that were saved.
    mutating func offer(_ filters: [(name: String, query: String)]) {
        savedFilters = filters
        if prompt?.purpose == .command { prompt?.offered = filters.map(\.name) }
    }
}
