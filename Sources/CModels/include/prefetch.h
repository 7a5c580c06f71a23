/* What no other language of the project can say to the machine. */
#ifndef BYNAME_PREFETCH_H
#define BYNAME_PREFETCH_H

/* Asks for the line of memory that holds an address, without waiting for it. */
static inline void byname_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
