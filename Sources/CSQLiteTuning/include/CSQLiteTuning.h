#ifndef VERBATIM_SQLITE_TUNING_H
#define VERBATIM_SQLITE_TUNING_H

// Leaves out SQLite's own account of its memory, which takes a lock at every allocation; nobody here reads it.
// To be called before the first connection; without effect after. A function because sqlite3_config is variadic.
void vb_sqlite_leave_out_memory_account(void);

#endif
