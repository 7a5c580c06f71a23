/* Programs on a pseudo-terminal of their own, for tests. */

#ifndef CPSEUDOTERMINAL_H
#define CPSEUDOTERMINAL_H

#include <sys/types.h>

/* Starts a program in a session of its own on a new pseudo-terminal, which the device makes: /dev/ptmx. Gives the side
   that types and reads, or minus an error number, with no process begun; and the program's side, kept open so that its modes can
   be looked at afterwards. */
int pseudoterminal_start(
    const char *device, const char *const *arguments, const char *const *environment, int columns, int rows,
    int *other_side, pid_t *process);

/* Gives the terminal another size; whoever is on it is told. */
void pseudoterminal_resize(int side, int columns, int rows);

/* The input, output, control and local modes. */
void pseudoterminal_modes(int side, unsigned long modes[4]);

#endif
