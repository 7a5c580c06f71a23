import Articles

/// What tells places of one name apart: `Portland, Maine`; Georgia, beside Atlanta or beside Tbilisi.
enum Regions {
    /// A place named in a text: its bytes and the name it is known by, folded.
    typealias Place = (range: Range<Int>, name: String)

    /// For each place, in the order of the text, the region or country that stands after it and its comma.
    ///
    /// `Kenya, Uganda and Ethiopia` is a list: nothing of it is in another.
    static func following(_ places: [Place], in text: Text) -> [String?] {
        places.indices.map { at in
            guard at + 1 < places.count, text.bytes(from: places[at].range.upperBound, are: ", ") else {
                return nil
            }
            let (place, next) = (places[at], places[at + 1])
            guard next.range.lowerBound == place.range.upperBound + 2, next.name != place.name else {
                return nil
            }
            let (isState, isCountry) = (isState(next.name), Countries.embedded.isCountry(next.name))
            guard isCountry ? !Countries.embedded.isCountry(place.name) : isState && !self.isState(place.name)
            else { return nil }
            let end = next.range.upperBound
            if [" and ", " or ", ", and ", ", or "].contains(where: { text.bytes(from: end, are: $0) }) {
                return nil
            }
            let isList = at + 2 < places.count && places[at + 2].range.lowerBound == end + 2
            return isList && !Countries.embedded.isCountry(places[at + 2].name) ? nil : next.name
        }
    }

    /// The region that the other places of an article speak for, where a name is one of several places'.
    static func likely(for name: String, among others: Set<String>) -> String? {
        guard let value = WordList.sharedPlaces.value(of: name) else { return nil }
        var best: (region: String, count: Int)?
        var isTied = false
        for row in value.split(separator: "\t") {
            let sides = row.split(separator: "=")
            guard sides.count == 2 else { continue }
            let count = sides[1].split(separator: "|").count { others.contains(String($0)) }
            isTied = count == best?.count || (isTied && count < best?.count ?? 0)
            if count > best?.count ?? 0 { (best, isTied) = ((String(sides[0]), count), false) }
        }
        return isTied ? nil : best?.region
    }

    private static func isState(_ name: String) -> Bool { WordList.regions.contains(name) }
}

extension Text {
    /// Whether some ASCII stands at a byte.
    fileprivate func bytes(from start: Int, are ascii: StaticString) -> Bool {
        guard start + ascii.utf8CodeUnitCount <= count else { return false }
        var at = start
        for byte in ascii.description.utf8 {
            if utf8[at] != byte { return false }
            at += 1
        }
        return true
    }
}
