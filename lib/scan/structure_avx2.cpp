// SPDX-License-Identifier: MIT
// The kernel for processors with AVX2; this file alone is compiled for them, and called only on them.
#include <scan/structure.hpp>

#if defined(__x86_64__)

#include <immintrin.h>

#include <scan/flatten.hpp>

namespace ukvotes::scan {

std::size_t find_structural_avx2(std::string_view text, StructuralSet set, std::uint32_t* out) {
  const __m256i a = _mm256_set1_epi8(set[0]);
  const __m256i b = _mm256_set1_epi8(set[1]);
  const __m256i c = _mm256_set1_epi8(set[2]);
  const __m256i d = _mm256_set1_epi8(set[3]);
  const auto mask_of_32 = [&](const char* bytes) {
    const __m256i chunk = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes));
    const __m256i first = _mm256_or_si256(_mm256_cmpeq_epi8(chunk, a), _mm256_cmpeq_epi8(chunk, b));
    const __m256i second = _mm256_or_si256(_mm256_cmpeq_epi8(chunk, c), _mm256_cmpeq_epi8(chunk, d));
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_or_si256(first, second))));
  };
  return find_with(text, out, [&](const char* bytes) { return mask_of_32(bytes) | mask_of_32(bytes + 32) << 32; });
}

}  // namespace ukvotes::scan

#endif
