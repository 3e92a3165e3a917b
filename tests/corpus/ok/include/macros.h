#pragma once
#ifndef MACROS_H
#define MACROS_H
/* a header of C */
#include <windows.h>
#define WIDTH uint32
#define FROM_HEADER 0x10
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#if _WIN32_WINNT >= 0x0500 && FLAG
typedef struct _DISK { int Size; char Quote = '"'; } DISK;
#endif
it's /* not */ "MOF
#endif
