/// A file that holds many articles, gone through one at a time, so that it takes no more memory than the longest of them.
protocol Container: AnyObject {
    /// How many bytes of the file have been taken in, as it lies on the disk.
    var position: Int { get }

    /// The next article to be read, with its place in the file; nil at the end, and from then on.
    ///
    /// - Throws: why there is none at this place; the next call goes on behind it. `.empty` at the end, once, where there
    ///   was nothing.
    func next() throws(ReadingError) -> Input?
}
