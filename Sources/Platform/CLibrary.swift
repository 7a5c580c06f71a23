// The C library of the system, whichever it is: who imports this room has it. `@_exported`, since a module that is
// imported here alone would be seen here alone.
#if canImport(Glibc)
    @_exported import Glibc
#elseif canImport(Musl)
    @_exported import Musl
#else
    @_exported import Darwin
#endif
