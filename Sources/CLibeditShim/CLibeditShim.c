#include "CLibeditShim.h"
