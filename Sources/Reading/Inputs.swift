import Articles

/// All the articles that some paths lead to, in the order of the paths, and within a folder by path.
///
/// Files are opened as their turn comes and those that hold many articles are read an entry at a time, so that the articles
/// of any number of paths can be walked through in little memory.
///
/// ```swift
/// var inputs = Inputs([stories])
/// while let input = inputs.next() {
///     let article = try input.get().read()
///     titles.append(article.displayTitle)
/// }
/// ```
public struct Inputs: ~Copyable {
    private var paths: ArraySlice<String>
    private let several: Bool
    private var walk: (folder: String, walk: Walk, found: Bool)?
    /// The file of many articles that is being read.
    private var container: (any Container)?
    private var taken: Set<String> = []
    /// The next number for each id that several have.
    private var numbers: [String: Int] = [:]

    /// The articles of files, folders, and `-` for JSON lines on standard input.
    public init(_ paths: [String]) {
        self.paths = paths[...]
        several = paths.count > 1
    }

    /// The next article to be read, or why something on the way to one could not be; nil at the end.
    ///
    /// - Parameter isPassedOver: asked of each file before it is opened, whether its articles are not wanted.
    public mutating func next(
        passingOver isPassedOver: (_ file: String) -> Bool = { _ in false }
    ) -> Result<Input, ReadingError>? {
        while true {
            do throws(ReadingError) {
                if let input = try nextEntry() { return .success(input) }
                if let input = try nextOfWalk(isPassedOver) { return .success(input) }
                guard let path = paths.popFirst() else { return nil }
                if let input = try open(path, isPassedOver) { return .success(input) }
            } catch {
                return .failure(error)
            }
        }
    }

    /// Passes over what is left of the file of many articles that is being read.
    public mutating func passOverEntries() { container = nil }

    /// How many bytes of the file of many articles that is being read have been taken in; nil where none is.
    public var bytesOfEntries: Int? { container?.position }

    private mutating func nextEntry() throws(ReadingError) -> Input? {
        if let input = try container?.next() { return input }
        container = nil
        return nil
    }

    private mutating func nextOfWalk(_ isPassedOver: (String) -> Bool) throws(ReadingError) -> Input? {
        while walk != nil {
            guard let file = try walk?.walk.next() else {
                let ended = walk
                walk = nil
                if let ended, !ended.found { throw .noArticles(path: ended.folder) }
                return nil
            }
            walk?.found = true
            if isPassedOver(file.path) { continue }
            if let open = try Self.opener(of: file.path) {
                container = open(file.stem, try OpenFile(file.path))
                return try nextEntry()
            }
            return Input(file: file.path, id: id(file.stem, in: walk?.folder ?? ""))
        }
        return nil
    }

    private mutating func open(
        _ path: String, _ isPassedOver: (String) -> Bool
    ) throws(ReadingError) -> Input? {
        if path == "-" {
            container = JSONLines(try .standardInput())
            return nil
        }
        if try PathKind.look(at: path).kind == .folder {
            let folder = path.count > 1 && path.hasSuffix("/") ? Self.withoutSlashes(path) : path
            walk = (folder, try Walk(folder), false)
            return nil
        }
        if isPassedOver(path) { return nil }
        let name = FileName(path)
        if let open = try Self.opener(of: path) {
            container = open(name.stem, try OpenFile(path))
            return nil
        }
        if name.fileExtension == "json" {
            container = JSONLines(try OpenFile(path))
            return nil
        }
        let parent = path.split(separator: "/").dropLast().last.map(String.init) ?? ""
        return Input(file: path, id: id(name.stem, in: parent))
    }

    /// What opens a file that holds many articles; nil where it holds one.
    private static func opener(
        of path: String
    ) throws(ReadingError) -> ((String, consuming OpenFile) -> any Container)? {
        let head = try OpenFile(path).read(upTo: Format.headLength)
        guard case .container(let open) = Format.of(head: head, name: FileName(path)).content else {
            return nil
        }
        return open
    }

    /// An id that no file before has: where several paths were named, the folder's name or a number tells them apart.
    private mutating func id(_ stem: String, in folder: String) -> Article.ID {
        guard several else { return Article.ID(stem) }
        var id = stem
        if taken.contains(id), let name = folder.split(separator: "/").last { id = name + "/" + stem }
        let base = id
        while !taken.insert(id).inserted {
            let number = numbers[base, default: 2]
            numbers[base] = number + 1
            id = base + "~\(number)"
        }
        return Article.ID(id)
    }

    private static func withoutSlashes(_ path: String) -> String {
        var path = path
        while path.count > 1, path.hasSuffix("/") { path.removeLast() }
        return path
    }
}
