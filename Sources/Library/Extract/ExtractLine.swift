import Articles

extension AnnotatedArticle {
    /// Writes the article as a line of the extract format: offsets in code points, ranges with their end left out.
    public func write(to json: inout JSONBytes) {
        let points = CodePoints(article.text)
        json.object { json in
            json.key("id")
            json.string(article.id.rawValue)
            json.key("source")
            json.string(article.source)
            json.key("title")
            json.string(article.title)
            json.key("published")
            json.string(article.published?.description)
            json.key("dateline")
            json.string(article.dateline)
            json.key("byline")
            json.array(article.byline) { $0.string($1) }
            json.key("publisher")
            json.string(article.publisher)
            json.key("text")
            json.string(utf8: article.text.utf8)
            json.key("parts")
            json.array(article.parts) { json, part in
                json.object { json in
                    json.bounds(part.range, points)
                    json.key("role")
                    json.string(part.role.rawValue)
                }
            }
            json.key("entities")
            json.array(annotation.entities) { $0.entity($1, points) }
            json.key("quotes")
            json.array(annotation.quotations) { $0.quotation($1, points) }
            json.key("links")
            json.array(annotation.links) { $0.link($1, points) }
        }
        json.newline()
    }
}

extension JSONBytes {
    fileprivate mutating func entity(_ entity: Entity, _ points: CodePoints) {
        object { json in
            json.key("id")
            json.string(entity.id.rawValue)
            json.key("kind")
            json.string(entity.kind.rawValue)
            json.key("name")
            json.string(entity.name)
            json.key("aliases")
            json.array(entity.aliases) { $0.string($1) }
            json.key("mentions")
            json.array(entity.mentions) { json, mention in
                json.object { json in
                    json.bounds(mention.range, points)
                    json.key("form")
                    json.string(mention.form.rawValue)
                    if mention.reason != .name { json.why(mention.reason, points) }
                }
            }
            json.key("roles")
            json.array(entity.roles) { json, role in
                json.object { json in
                    json.key("title")
                    json.string(role.title)
                    json.key("organization")
                    json.string(role.organization?.rawValue)
                    json.key("status")
                    json.string(role.status.rawValue)
                    json.bounds(role.range, points)
                    json.why(role.reason, points)
                }
            }
        }
    }

    fileprivate mutating func quotation(_ quotation: Quotation, _ points: CodePoints) {
        object { json in
            json.key("spans")
            json.array(quotation.spans) { $0.pair($1, points) }
            json.key("kind")
            json.string(quotation.kind.rawValue)
            json.key("stance")
            json.string(quotation.stance.rawValue)
            json.key("confidence")
            json.share(quotation.confidence)
            json.key("speaker")
            json.string(quotation.speaker?.rawValue)
            json.key("speakerSpan")
            json.pair(quotation.speakerRange, points)
            json.key("cueSpan")
            json.pair(quotation.cueRange, points)
            json.key("about")
            json.array(quotation.about) { $0.string($1.rawValue) }
            json.why(quotation.reason, points)
        }
    }

    fileprivate mutating func link(_ link: Link, _ points: CodePoints) {
        object { json in
            json.key("source")
            json.string(link.source.rawValue)
            json.key("target")
            json.string(link.target.rawValue)
            json.key("relation")
            json.string(link.relation.rawValue)
            json.key("label")
            json.string(link.label)
            json.bounds(link.range, points)
            json.why(link.reason, points)
        }
    }

    /// The members `start` and `end`.
    fileprivate mutating func bounds(_ range: Range<Int>, _ points: CodePoints) {
        let range = points.range(ofBytes: range)
        key("start")
        number(range.lowerBound)
        key("end")
        number(range.upperBound)
    }

    /// A range as `[start,end]`, or null.
    fileprivate mutating func pair(_ range: Range<Int>?, _ points: CodePoints) {
        guard let range = range.map(points.range) else { return null() }
        array { json in
            json.number(range.lowerBound)
            json.number(range.upperBound)
        }
    }

    /// The members `why` and, where there is some, `evidence`.
    fileprivate mutating func why(_ reason: Reason, _ points: CodePoints) {
        key("why")
        string(reason.rule)
        guard let evidence = reason.evidence else { return }
        key("evidence")
        pair(evidence, points)
    }
}
