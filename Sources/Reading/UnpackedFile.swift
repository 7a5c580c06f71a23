/// The bytes of whole files, for programs that train.
package enum UnpackedFile {
    /// The bytes of a file, unpacked where it is packed.
    ///
    /// - Throws: `.tooLarge` where they are more than 1 GB, and whatever opening and reading throw.
    package static func bytes(of path: String) throws(ReadingError) -> [UInt8] {
        try OpenFile(path).readAll(bound: 1 << 30)
    }
}
