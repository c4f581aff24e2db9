#ifndef VERBATIM_LIBEDIT_SHIM_H
#define VERBATIM_LIBEDIT_SHIM_H
#include <histedit.h>
#endif
