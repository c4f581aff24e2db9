#ifndef VERBATIM_TERMINAL_H
#define VERBATIM_TERMINAL_H
#include <spawn.h>
#include <stddef.h>

// Opens a new pseudo-terminal and writes the path of its program's side into `name`; -1 and errno where there is none.
// In C because Swift's Glibc does not show the X/Open functions.
int vb_open_terminal(char *name, size_t capacity);

// posix_spawn_file_actions_addchdir_np, a GNU extension that Swift's Glibc does not show either.
int vb_spawn_in_folder(posix_spawn_file_actions_t *actions, const char *folder);

#endif
