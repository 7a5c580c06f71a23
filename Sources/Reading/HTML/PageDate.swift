import Articles

/// Days as pages write them.
enum PageDate {
    /// Reads `2003-06-07T10:00Z`, `2003/06/07`, `20030607`, `7.6.2003`, `June 7, 2003`, `7 June 2003`, `Sat, 07 Jun 2003 …`.
    ///
    /// `7/6/2003` is read only where one of the two can be no month: which is which is nowhere agreed.
    static func day(_ written: String) -> Day? {
        let bytes = Array(written.utf8.prefix(100))
        var numbers: [(value: Int, digits: Int, before: UInt8)] = []
        var month: (number: Int, before: Int)?
        var at = 0
        while at < bytes.count {
            let start = at
            if Ascii.isDigit(bytes[at]) {
                while at < bytes.count, Ascii.isDigit(bytes[at]) { at += 1 }
                guard at - start <= 14, let value = Int(bytes.string(start..<at)) else { return nil }
                numbers.append((value, at - start, start > 0 ? bytes[start - 1] : 0))
                if let day = day(numbers, month) { return day }
            } else if Ascii.isWord(bytes[at]) {
                while at < bytes.count, Ascii.isWord(bytes[at]), !Ascii.isDigit(bytes[at]) { at += 1 }
                if month == nil, let number = months[bytes.string(start..<at).lowercased()] {
                    month = (number, numbers.count)
                }
            } else {
                at += 1
            }
        }
        return nil
    }

    /// The day that numbers make, once there are enough of them.
    private static func day(
        _ numbers: [(value: Int, digits: Int, before: UInt8)], _ month: (number: Int, before: Int)?
    ) -> Day? {
        guard let last = numbers.last else { return nil }
        if numbers.count == 1, last.digits == 8 || last.digits == 14 {
            let date = last.digits == 14 ? last.value / 1_000_000 : last.value
            return recent(year: date / 10000, month: date / 100 % 100, day: date % 100)
        }
        if let month {
            // 7 June 2003; June 7, 2003
            guard numbers.count >= 2, last.digits == 4 else { return nil }
            let first = numbers[numbers.count - 2]
            return first.digits <= 2 ? recent(year: last.value, month: month.number, day: first.value) : nil
        }
        guard numbers.count >= 3 else { return nil }
        let (one, two) = (numbers[numbers.count - 3], numbers[numbers.count - 2])
        guard two.before == last.before, two.digits <= 2 else { return nil }
        if one.digits == 4, last.digits <= 2 {
            return recent(year: one.value, month: two.value, day: last.value)
        }
        guard last.digits == 4, one.digits <= 2 else { return nil }
        switch last.before {
        case Ascii.stop: return recent(year: last.value, month: two.value, day: one.value)
        case UInt8(ascii: "/"), Ascii.hyphen:
            if one.value > 12 { return recent(year: last.value, month: two.value, day: one.value) }
            if two.value > 12 { return recent(year: last.value, month: one.value, day: two.value) }
            return nil
        default: return nil
        }
    }

    private static func recent(year: Int, month: Int, day: Int) -> Day? {
        month > 0 && day > 0 && (1800...2200).contains(year) ? Day(year: year, month: month, day: day) : nil
    }

    /// The numbers of the months by their names in some languages, in small letters, whole or short.
    private static let months: [String: Int] = {
        let names = [
            "january february march april may june july august september october november december",
            "jan feb mar apr may jun jul aug sep oct nov dec",
            "januar februar märz april mai juni juli august september oktober november dezember",
            "jänner feb mrz apr mai jun jul aug sept okt nov dez",
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
            "januari februari maart april mei juni juli augustus september oktober november december",
            "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        ]
        var months: [String: Int] = [:]
        for line in names {
            for (number, name) in line.split(separator: " ").enumerated() {
                months[String(name)] = number + 1
            }
        }
        return months
    }()
}
