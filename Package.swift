// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target of the package is held to.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// What every C target of the package is held to.
let careful: [CSetting] = [.treatAllWarnings(as: .error)]

/// A room: a folder of `Sources` with one purpose, and the rooms below it that it may import.
func room(_ name: String, _ below: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: below, swiftSettings: strict)
}

/// The tests of a room: the folder of the same name in `Tests`, without what they only read.
func tests(_ name: String, _ uses: [Target.Dependency], reading files: [String] = []) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: uses, path: "Tests/" + name, exclude: files, swiftSettings: strict
    )
}

let package = Package(
    name: "byname",
    platforms: [.macOS(.v26)],
    products: [
        .library(
            name: "Byname", targets: ["Platform", "Articles", "Reading", "Language", "Archive", "Library"]),
        .executable(name: "byname", targets: ["byname"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        // The shared parsing and model library.
        room("Platform"),
        room("Articles"),
        .systemLibrary(
            name: "CUchardet", pkgConfig: "uchardet",
            providers: [.apt(["libuchardet-dev"]), .brew(["uchardet"])]),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0",
            providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .target(name: "CHTML", dependencies: ["CLibXML2"], cSettings: careful),
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(
            name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"]), .brew(["zstd"])]),
        room("Reading", ["Platform", "Articles", "CUchardet", "CHTML", "CZlib", "CZstd"]),
        .target(
            name: "CModels", exclude: ["lists", "names.bin", "pronouns.bin", "quotes.bin", "syntax.bin"],
            cSettings: careful
        ),
        room("Language", ["Platform", "Articles", "CModels"]),
        room("Archive", ["Platform", "Articles", .product(name: "GRDB", package: "GRDB.swift")]),
        .systemLibrary(name: "CMemory"),
        room("Library", ["Platform", "Articles", "Reading", "Language", "Archive", "CMemory"]),

        // What front ends are made of.
        room("Export", ["Articles"]),
        room("Screen"),
        room("Browser", ["Articles", "Export", "Screen"]),
        .target(
            name: "CTerminal", cSettings: careful, linkerSettings: [.linkedLibrary("ncursesw")]),
        room("Console", ["Platform", "CTerminal", "Screen"]),

        // The programs.
        room("Training", ["Platform", "Articles", "Reading", "Language"]),
        .executableTarget(
            name: "byname",
            dependencies: [
                "Platform", "Articles", "Reading", "Language", "Archive", "Library", "Export", "Screen",
                "Browser", "Console", "Training",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "TOMLKit", package: "TOMLKit"),
            ],
            swiftSettings: strict),

        .target(
            name: "TestSupport", dependencies: ["Platform", "Articles", "Language", "Library"],
            path: "Tests/TestSupport",
            swiftSettings: strict),
        tests("Articles", ["Articles"]),
        tests("Reading", ["Reading", "Articles", "CZlib", "CZstd"]),
        tests("Language", ["Language", "Articles", "CModels", "TestSupport"]),
        tests(
            "Archive",
            [
                "Archive", "Articles", "Language", "Library", "TestSupport", "byname",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        tests("Library", ["Library", "Archive", "Articles", "Language", "Reading", "TestSupport"]),
        tests("Export", ["Export", "Articles", "Library", "TestSupport"]),
        tests("Screen", ["Screen"]),
        tests(
            "Browser", ["byname", "Browser", "Articles", "Export", "Screen", "TestSupport"],
            reading: ["Screens"]),
        tests("Console", ["Console", "Screen"]),
        tests("Training", ["Training", "Language", "Articles"]),
        tests("Extract", ["byname"]),
        tests(
            "Program",
            [
                "byname", "Platform", "Browser", "Export", "Screen", "Articles", "TestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        tests("Layering", []),
        .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal", cSettings: careful),
        .executableTarget(
            name: "overflow", dependencies: ["Platform", "Console", "Library", "Screen"],
            path: "Tests/Overflow",
            swiftSettings: strict),
        tests("Terminal", ["byname", "Platform", "overflow", "CPseudoTerminal", "TestSupport"]),
    ]
)
