import Screen

/// `:theme`: other colours at once.
extension State {
    /// Changes to the theme of a name; without a name, to the next.
    mutating func setTheme(_ name: String) -> [Command] {
        let all = Theme.allCases
        let next = (all.firstIndex(of: settings.theme) ?? 0) + 1
        guard let chosen = name.isEmpty ? all[next % all.count] : Theme(rawValue: name) else {
            let names = all.map(\.rawValue).joined(separator: ", ")
            notice = Notice("There is no theme “\(name)”, only \(names)", isError: true)
            return []
        }
        settings.theme = chosen
        notice = Notice("Theme: \(chosen.rawValue)")
        return [.theme(chosen)]
    }
}
