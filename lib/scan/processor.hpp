// SPDX-License-Identifier: MIT
// What this processor can do.
#pragma once

namespace ukvotes::scan {

#if defined(__x86_64__)
/// Whether it runs the files that are compiled for AVX2: the compiler may use the bit instructions in them, too.
inline bool runs_avx2() { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi"); }
#endif

}  // namespace ukvotes::scan
