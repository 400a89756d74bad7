// SPDX-License-Identifier: MIT
// The kernel for processors with AVX2; this file alone is compiled for them, and called only on them.
#include <scan/structure.hpp>

#if defined(__x86_64__)

#include <immintrin.h>

#include <algorithm>

#include <scan/flatten.hpp>

namespace ukvotes::scan {

namespace {

struct Chunk {
  __m256i low;
  __m256i high;
};

constexpr auto chunk_at = [](const char* bytes) {
  return Chunk{_mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes)),
               _mm256_loadu_si256(reinterpret_cast<const __m256i*>(bytes + 32))};
};

std::uint32_t mask_of(__m256i bytes) { return static_cast<std::uint32_t>(_mm256_movemask_epi8(bytes)); }

/// `hits(bytes)` has those of 32 bytes set that are wanted.
template <class Hits>
std::uint64_t mask_of(const Chunk& chunk, const Hits& hits) {
  return std::uint64_t{mask_of(hits(chunk.high))} << 32 | mask_of(hits(chunk.low));
}

constexpr auto is_plain = [](const Chunk& chunk) {  // as signed numbers the bytes that are not ASCII are less than 0
  return mask_of(_mm256_cmpgt_epi8(_mm256_min_epi8(chunk.low, chunk.high), _mm256_setzero_si256())) == 0xFFFFFFFF;
};

/// The characters of a set, each at the place that its low four bits give. One shuffle holds 32 bytes against it.
struct Table {
  explicit Table(const CharacterSet& set) {
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

auto hits_by_shuffle(const CharacterSet& set) {
  const __m256i characters = _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(Table(set).at)));
  return [=](const Chunk& chunk) {
    return mask_of(chunk, [=](__m256i bytes) { return _mm256_cmpeq_epi8(_mm256_shuffle_epi8(characters, bytes), bytes); });
  };
}

auto hits_of_one(char wanted) {
  const __m256i character = _mm256_set1_epi8(wanted);
  return [=](const Chunk& chunk) { return mask_of(chunk, [=](__m256i bytes) { return _mm256_cmpeq_epi8(bytes, character); }); };
}

auto hits_one_by_one(const CharacterSet& set) {
  const __m256i a = _mm256_set1_epi8(set[0]);
  const __m256i b = _mm256_set1_epi8(set[1]);
  const __m256i c = _mm256_set1_epi8(set[2]);
  const __m256i d = _mm256_set1_epi8(set[3]);
  return [=](const Chunk& chunk) {
    return mask_of(chunk, [=](__m256i bytes) {
      const __m256i first = _mm256_or_si256(_mm256_cmpeq_epi8(bytes, a), _mm256_cmpeq_epi8(bytes, b));
      const __m256i second = _mm256_or_si256(_mm256_cmpeq_epi8(bytes, c), _mm256_cmpeq_epi8(bytes, d));
      return _mm256_or_si256(first, second);
    });
  };
}

}  // namespace

Found find_structural_avx2(std::string_view text, const Structure& structure, std::uint32_t* out) {
  const CharacterSet& set = structure.characters;
  const auto find = [&](const auto& structural) {
    return find_with(text, structure, out, chunk_at, structural, hits_by_shuffle(white_space), is_plain);
  };
  if (std::equal(set.begin() + 1, set.end(), set.begin())) return find(hits_of_one(set[0]));
  return Table(set).is_for_all ? find(hits_by_shuffle(set)) : find(hits_one_by_one(set));
}

}  // namespace ukvotes::scan

#endif
