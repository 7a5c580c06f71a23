/// How much there is to read.
public enum FileSizes {
    /// The bytes of all files that some paths lead to, as they lie on the disk; what cannot be looked at counts nothing.
    ///
    /// - Parameter isWanted: asked at each file; where it says false, the counting ends.
    public static func total(of paths: [String], while isWanted: () -> Bool = { true }) -> Int {
        var total = 0
        for path in paths {
            guard let look = try? PathKind.look(at: path) else { continue }
            total += look.size
            guard look.kind == .folder, var walk = try? Walk(path) else { continue }
            while isWanted() {
                do throws(ReadingError) {
                    guard let file = try walk.next() else { break }
                    total += file.look.size
                } catch {
                    continue
                }
            }
        }
        return total
    }
}
