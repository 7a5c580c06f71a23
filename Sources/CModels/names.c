#include "cmodels.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char model[] = {
#embed "names.bin"
};

struct byname_bytes byname_names_model(void) {
    struct byname_bytes bytes = {model, sizeof model};
    return bytes;
}
