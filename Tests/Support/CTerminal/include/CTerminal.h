#ifndef VERBATIM_TERMINAL_H
#define VERBATIM_TERMINAL_H
#include <stddef.h>

// Opens a new pseudo-terminal and writes the path of its program's side into `name`; -1 and errno where there is none.
// In C because Swift's Glibc does not show the X/Open functions.
int vb_open_terminal(char *name, size_t capacity);

#endif
