// SPDX-License-Identifier: MIT
// The kernel for processors with AVX2; this file alone is compiled for them, and called only on them.
#include <scan/structure.hpp>

#if defined(__x86_64__)

#include <immintrin.h>

#include <scan/flatten.hpp>

namespace ukvotes::scan {

namespace {

/// `hits(chunk)` has the bytes set that are structural.
template <class Hits>
Found find(std::string_view text, std::uint32_t* out, const Hits& hits) {
  const auto mask_of = [](__m256i bytes) { return static_cast<std::uint32_t>(_mm256_movemask_epi8(bytes)); };
  return find_with(text, out, [&](const char* bytes) {
    const __m256i low = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes));
    const __m256i high = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes + 32));
    // As signed numbers the bytes that are not ASCII are less than 0.
    const __m256i plain = _mm256_cmpgt_epi8(_mm256_min_epi8(low, high), _mm256_setzero_si256());
    return Seen{std::uint64_t{mask_of(hits(high))} << 32 | mask_of(hits(low)), mask_of(plain) == 0xFFFFFFFF};
  });
}

/// The characters of a set, each at the place that its low four bits give. One shuffle holds 32 bytes against it.
struct Table {
  explicit Table(StructuralSet set) {
    at[0] = 1;  // no byte finds itself where no character stands: only 0 would, here
    for (const char c : set) {
      char& place = at[static_cast<unsigned char>(c) & 0xFU];
      const bool is_free = place == 0 || (&place == at && place == 1);
      is_for_all = is_for_all && static_cast<unsigned char>(c) - 1U < 0x7F && (is_free || place == c);
      place = c;
    }
  }

  char at[16] = {};
  bool is_for_all = true;  ///< no two characters want one place, and the shuffle, which wants ASCII, can look for all
};

}  // namespace

Found find_structural_avx2(std::string_view text, StructuralSet set, std::uint32_t* out) {
  if (const Table table(set); table.is_for_all) {
    const __m256i characters = _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(table.at)));
    return find(text, out, [&](__m256i chunk) { return _mm256_cmpeq_epi8(_mm256_shuffle_epi8(characters, chunk), chunk); });
  }
  const __m256i a = _mm256_set1_epi8(set[0]);
  const __m256i b = _mm256_set1_epi8(set[1]);
  const __m256i c = _mm256_set1_epi8(set[2]);
  const __m256i d = _mm256_set1_epi8(set[3]);
  return find(text, out, [&](__m256i chunk) {
    const __m256i first = _mm256_or_si256(_mm256_cmpeq_epi8(chunk, a), _mm256_cmpeq_epi8(chunk, b));
    const __m256i second = _mm256_or_si256(_mm256_cmpeq_epi8(chunk, c), _mm256_cmpeq_epi8(chunk, d));
    return _mm256_or_si256(first, second);
  });
}

}  // namespace ukvotes::scan

#endif
