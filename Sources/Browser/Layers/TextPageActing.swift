import Articles

/// What keys do in a page.
extension State {
    /// Acts of a page.
    mutating func performOnPage(_ act: Act) -> [Command]? {
        guard var open = page else { return [] }
        if let movement = act.movement {
            let height = pageRows
            let tops = max(1, pageLines.count - height + 1)
            let top = open.scroll.top
            open.scroll.top = movement.target(from: min(top, tops - 1), of: tops, height: height)
            page = open
            return []
        }
        switch act {
        case .close, .cancel:
            if act == .cancel, open.find != nil { page?.find = nil } else { page = nil }
        case .follow:
            page = nil
            switch open.target {
            case .here(let range): go(to: range)
            case .passage(let passage): return follow(to: passage)
            case .ruling, nil: break
            }
        case .accept:
            page = nil
            if case .ruling(let ruling, let subject) = open.target {
                return [decide(.rule(ruling), on: subject)]
            }
        case .find: openPrompt(.find, "")
        case .next: return step(forward: true)
        case .previous: return step(forward: false)
        default: return performAnywhere(act)
        }
        return []
    }
}
