#ifndef VERBATIM_LIBEDIT_INTERNAL_H
#define VERBATIM_LIBEDIT_INTERNAL_H
#include <signal.h>
#include <stdbool.h>

// Between Signals.c and Reading.c.

// The terminal's signals, taken for the length of a read and only where they were not ignored.
void vb_signals_take(void);
void vb_signals_give_back(void);

// Blocks SIGINT and the terminal's signals in this thread; `old` gets the mask to wait with.
void vb_signals_block(sigset_t *old);

// True once a signal has come, until `vb_signal_arrived` has said so.
bool vb_signal_noted(int signal);
bool vb_signal_arrived(int signal);

// The first arrived of those that end a program (SIGHUP, SIGQUIT, SIGTERM), 0 where none has.
int vb_signal_ending(void);

// Lets SIGTSTP do what it did before the read; returns when the program is continued.
void vb_signal_stop(void);

#endif
