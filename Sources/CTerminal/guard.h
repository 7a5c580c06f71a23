/* What becomes of the terminal when a signal comes. */

#ifndef GUARD_H
#define GUARD_H

#include <stddef.h>

/* Opens the pipe that signals go through and takes the signals over.
   Gives 0, or -1 where there is no pipe. */
int guard_begin(void);

/* Gives the signals back to whoever had them. */
void guard_end(void);

/* Keeps the terminal's modes as they are now, for a restoring that may come at any instruction. */
void guard_keep_modes(void);

/* Adds bytes to those that undo what was done to the terminal. */
void guard_keep_bytes(const char *bytes, size_t count);

/* Says whether the terminal is ours now: then a crash gives it back, and a wish to stop the program
   waits for that. Before newterm, which leaves alone the signals that are taken. */
void guard_set_ours(int ours);

#endif
