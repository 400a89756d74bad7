// expect: conversion from .int. to non-scalar type|no viable conversion|could not convert
// SPDX-License-Identifier: MIT
#include <ukvotes/count.hpp>

#ifdef UKVOTES_COMPILES
[[maybe_unused]] const ukvotes::Votes votes{12};
#else
[[maybe_unused]] const ukvotes::Votes votes = 12;
#endif
