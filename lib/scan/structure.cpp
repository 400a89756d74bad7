// SPDX-License-Identifier: MIT
// The portable kernel, the baseline kernels, and the choice among them.
#include <scan/structure.hpp>

#include <scan/flatten.hpp>
#include <scan/processor.hpp>

#if defined(__x86_64__)
#include <emmintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

namespace ukvotes::scan {

namespace {

bool is_in(const CharacterSet& set, char c) {
  return (unsigned{c == set[0]} | unsigned{c == set[1]} | unsigned{c == set[2]} | unsigned{c == set[3]}) != 0;  // no branches
}

}  // namespace

Found find_structural_portable(std::string_view text, const Structure& structure, std::uint32_t* out) {
  std::size_t count = 0;
  bool last_is_blank = true;
  bool last_is_between = true;  // texts
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_structural = is_in(structure.characters, text[i]);
    const bool is_blank = is_structural || is_in(white_space, text[i]);
    const bool is_between = is_structural || (is_blank && last_is_blank);
    const bool is_edge = structure.with_text_edges && is_between != last_is_between;
    last_is_blank = is_blank;
    last_is_between = is_between;
    out[count] = static_cast<std::uint32_t>(i);
    count += unsigned{is_structural} | unsigned{is_edge};
  }
  return {count, text::look_at(text)};
}

#if defined(__x86_64__)

namespace {

struct Chunk {
  __m128i at[4];
};

constexpr auto chunk_at = [](const char* bytes) {
  const auto load = [bytes](std::size_t i) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i)); };
  return Chunk{{load(0), load(16), load(32), load(48)}};
};

std::uint64_t mask_of(__m128i bytes) { return static_cast<std::uint32_t>(_mm_movemask_epi8(bytes)); }

auto hits_of(const CharacterSet& set) {
  const __m128i a = _mm_set1_epi8(set[0]);
  const __m128i b = _mm_set1_epi8(set[1]);
  const __m128i c = _mm_set1_epi8(set[2]);
  const __m128i d = _mm_set1_epi8(set[3]);
  return [=](const Chunk& chunk) {
    const auto hits = [=](__m128i bytes) {
      const __m128i first = _mm_or_si128(_mm_cmpeq_epi8(bytes, a), _mm_cmpeq_epi8(bytes, b));
      const __m128i second = _mm_or_si128(_mm_cmpeq_epi8(bytes, c), _mm_cmpeq_epi8(bytes, d));
      return mask_of(_mm_or_si128(first, second));
    };
    return hits(chunk.at[0]) | hits(chunk.at[1]) << 16 | hits(chunk.at[2]) << 32 | hits(chunk.at[3]) << 48;
  };
}

constexpr auto is_plain = [](const Chunk& chunk) {  // as signed numbers the bytes that are not ASCII are less than 0
  const auto are_positive = [&](std::size_t i) { return _mm_cmpgt_epi8(chunk.at[i], _mm_setzero_si128()); };
  const __m128i all = _mm_and_si128(_mm_and_si128(are_positive(0), are_positive(1)), _mm_and_si128(are_positive(2), are_positive(3)));
  return mask_of(all) == 0xFFFF;
};

}  // namespace

Found find_structural_sse2(std::string_view text, const Structure& structure, std::uint32_t* out) {
  return find_with(text, structure, out, chunk_at, hits_of(structure.characters), hits_of(white_space), is_plain);
}

Kernel best_kernel() {
  static const Kernel kernel = runs_avx2() ? find_structural_avx2 : find_structural_sse2;
  return kernel;
}

#elif defined(__aarch64__)

namespace {

struct Chunk {
  uint8x16_t at[4];
};

constexpr auto chunk_at = [](const char* bytes) {
  const auto load = [bytes](std::size_t i) { return vld1q_u8(reinterpret_cast<const std::uint8_t*>(bytes + i)); };
  return Chunk{{load(0), load(16), load(32), load(48)}};
};

auto hits_of(const CharacterSet& set) {
  std::array<uint8x16_t, 4> wanted;
  for (std::size_t i = 0; i < set.size(); ++i) wanted[i] = vdupq_n_u8(static_cast<std::uint8_t>(set[i]));
  return [=](const Chunk& chunk) {
    const uint8x16_t bit_of = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
    const auto bits = [&](uint8x16_t bytes) {
      const uint8x16_t first = vorrq_u8(vceqq_u8(bytes, wanted[0]), vceqq_u8(bytes, wanted[1]));
      const uint8x16_t second = vorrq_u8(vceqq_u8(bytes, wanted[2]), vceqq_u8(bytes, wanted[3]));
      return vandq_u8(vorrq_u8(first, second), bit_of);
    };
    const uint8x16_t low = vpaddq_u8(bits(chunk.at[0]), bits(chunk.at[1]));
    const uint8x16_t high = vpaddq_u8(bits(chunk.at[2]), bits(chunk.at[3]));
    const uint8x16_t all = vpaddq_u8(low, high);
    return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(all, all)), 0);
  };
}

constexpr auto is_plain = [](const Chunk& chunk) {  // as signed numbers the bytes that are not ASCII are less than 0
  const auto lesser = [](int8x16_t one, uint8x16_t other) { return vminq_s8(one, vreinterpretq_s8_u8(other)); };
  return vminvq_s8(lesser(lesser(lesser(vreinterpretq_s8_u8(chunk.at[0]), chunk.at[1]), chunk.at[2]), chunk.at[3])) > 0;
};

}  // namespace

Found find_structural_neon(std::string_view text, const Structure& structure, std::uint32_t* out) {
  return find_with(text, structure, out, chunk_at, hits_of(structure.characters), hits_of(white_space), is_plain);
}

Kernel best_kernel() { return find_structural_neon; }

#else

Kernel best_kernel() { return find_structural_portable; }

#endif

}  // namespace ukvotes::scan
