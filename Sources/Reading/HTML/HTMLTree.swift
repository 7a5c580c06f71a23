import Articles

/// A page as a tree, flat: its elements and runs of characters in the order in which they begin.
///
/// What stands within a node is the run of nodes from the one after it to its `end`, so that a walk is a loop and a
/// subtree is skipped in one step.
struct HTMLTree {
    /// An element or a run of characters.
    struct Node {
        /// What it is.
        var tag: Tag
        /// The number of the element around it; -1 for the outermost.
        var parent: Int32
        /// The number of the first node that is not within it.
        var end: Int32
        /// Where its characters begin in `bytes`.
        var text: Int32
        /// The number of its first attribute.
        var attributes: Int32
    }

    /// An attribute of an element.
    struct Attribute {
        /// The attributes that the reading goes by.
        enum Name: String, CaseIterable {
            case id, role, itemprop, rel, name, property, content, href, datetime, type, hidden, style, title
            case `class`, ariaHidden = "aria-hidden", ariaLabel = "aria-label", itemtype, lang
        }

        /// Which it is.
        var name: Name
        /// Its value in the page's `values`.
        var value: Range<Int>
    }

    /// The nodes, in the order in which they begin.
    var nodes: [Node] = []
    /// The characters of the page one after another, without those of scripts and styles.
    var bytes: [UInt8] = []
    /// The attributes of all elements, in their order.
    var attributes: [Attribute] = []
    /// The values of the attributes.
    var values: [UInt8] = []
    /// What the page's scripts of type `application/ld+json` hold.
    var linkedData: [[UInt8]] = []

    /// The characters of a run.
    func range(ofRun number: Int) -> Range<Int> {
        let start = Int(nodes[number].text)
        return start..<(number + 1 < nodes.count ? Int(nodes[number + 1].text) : bytes.count)
    }

    /// All characters within a node, with blanks between them made one.
    func text(of number: Int) -> String {
        let end = Int(nodes[number].end)
        let range = Int(nodes[number].text)..<(end < nodes.count ? Int(nodes[end].text) : bytes.count)
        return bytes.string(range).onOneLine
    }

    /// The same, cut off somewhere behind so many bytes, so that elements within one another may each be asked.
    func beginning(of number: Int, upTo most: Int) -> String {
        let end = Int(nodes[number].end)
        let range = Int(nodes[number].text)..<(end < nodes.count ? Int(nodes[end].text) : bytes.count)
        var words: [UInt8] = []
        for byte in bytes[range] {
            if byte > Ascii.space {
                words.append(byte)
            } else if let last = words.last, last != Ascii.space {
                words.append(Ascii.space)
            }
            // Blanks beyond ASCII have up to three bytes, and are made one below.
            if words.count > 3 * most { break }
        }
        return words.string(words.indices).onOneLine
    }

    /// The value of an attribute of an element; nil where it has none such.
    func value(of name: Attribute.Name, at number: Int) -> String? {
        range(of: name, at: number).map { values.string($0) }
    }

    /// Where the value of an attribute of an element stands in `values`.
    func range(of name: Attribute.Name, at number: Int) -> Range<Int>? {
        for attribute in attributes[attributeRange(of: number)] where attribute.name == name {
            return attribute.value
        }
        return nil
    }

    /// The numbers of an element's attributes.
    func attributeRange(of number: Int) -> Range<Int> {
        let end = number + 1 < nodes.count ? Int(nodes[number + 1].attributes) : attributes.count
        return Int(nodes[number].attributes)..<end
    }

    /// The nearest element around a node, or the node itself, of which something is true.
    func nearest(_ number: Int, where isWanted: (Tag) -> Bool) -> Int? {
        var at = number
        while at >= 0 {
            if isWanted(nodes[at].tag) { return at }
            at = Int(nodes[at].parent)
        }
        return nil
    }
}
