/* What the allocator of the system is asked for, where it has it. */
#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Gives memory that was freed back to the system. */
static inline void byname_give_back_freed_memory(void) {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}
