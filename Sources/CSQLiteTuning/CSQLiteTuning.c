#include "CSQLiteTuning.h"

#include <sqlite3.h>

void vb_sqlite_leave_out_memory_account(void) { sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0); }
