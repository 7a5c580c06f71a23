// What the reading of web pages needs of libxml2, as one plain function.
//
// No header of libxml2 is included here: those of Debian include ICU's, which are not those of Foundation, and Swift
// refuses a program that imports both.

#ifndef CHTML_H
#define CHTML_H

#include <stddef.h>

/// What is told of a page as it is read, each call with the context that was given.
struct chtml_events {
    /// An element begins: its name in small letters, and its attributes as names and values in turn up to NULL, a
    /// value being NULL where there is none. Each name has one address throughout. Not zero stops the reading.
    int (*_Nonnull open)(
        void *_Nonnull context, const char *_Nonnull name, const char *_Nullable const *_Nullable attributes);
    /// An element ends.
    void (*_Nonnull close)(void *_Nonnull context, const char *_Nonnull name);
    /// Characters as UTF-8, those of scripts and styles too; a run of them may come in pieces.
    void (*_Nonnull text)(void *_Nonnull context, const char *_Nonnull bytes, size_t count);
};

/// Reads a page of UTF-8 without NUL bytes. Nothing is fetched, and no entities are expanded but HTML's own.
/// Returns 0, or -1 where there is no memory for it.
int chtml_read(
    const char *_Nonnull page, size_t count, const struct chtml_events *_Nonnull events, void *_Nonnull context);

#endif
