/* The trained model of names, embedded in the binary. */
#ifndef BYNAME_NAMES_H
#define BYNAME_NAMES_H

#include "cmodels.h"

/* The bytes that `byname train` wrote. */
struct byname_bytes byname_names_model(void);

#endif
