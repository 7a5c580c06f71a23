// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// What is measured, and the articles to measure it on. A package of its own, so that the program's needs none of it.
let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v26)],
    dependencies: [.package(name: "byname", path: "../..")],
    targets: [
        .target(
            name: "Newsroom", dependencies: [.product(name: "Byname", package: "byname")],
            swiftSettings: strict),
        .executableTarget(
            name: "articles", dependencies: ["Newsroom", .product(name: "Byname", package: "byname")],
            swiftSettings: strict),
        .executableTarget(
            name: "archive", dependencies: ["Newsroom", .product(name: "Byname", package: "byname")],
            swiftSettings: strict),
        .executableTarget(
            name: "identity", dependencies: ["Newsroom", .product(name: "Byname", package: "byname")],
            swiftSettings: strict),
    ]
)
