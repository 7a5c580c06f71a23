#include "cmodels.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char quotes[] = {
/* Zeros after the last table, so that each of its rows can be read as eight. */
#embed "quotes.bin" suffix(, 0, 0, 0, 0, 0, 0, 0, 0)
};

struct byname_bytes byname_quotes_model(void) { return (struct byname_bytes){quotes, sizeof quotes}; }

static const unsigned char pronouns[] = {
#embed "pronouns.bin"
};

struct byname_bytes byname_pronoun_weights(void) {
    return (struct byname_bytes){pronouns, sizeof pronouns};
}

static const unsigned char syntax[] = {
#embed "syntax.bin"
};

struct byname_bytes byname_syntax_model(void) { return (struct byname_bytes){syntax, sizeof syntax}; }
