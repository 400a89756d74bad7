// SPDX-License-Identifier: MIT
// The portable kernel, the baseline kernels, and the choice among them.
#include <scan/structure.hpp>

#include <scan/flatten.hpp>

#if defined(__x86_64__)
#include <emmintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

namespace ukvotes::scan {

Found find_structural_portable(std::string_view text, StructuralSet set, std::uint32_t* out) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    out[count] = static_cast<std::uint32_t>(i);
    const unsigned hits = unsigned{c == set[0]} | unsigned{c == set[1]} | unsigned{c == set[2]} | unsigned{c == set[3]};  // no branches
    count += hits;
  }
  return {count, text::look_at(text)};
}

#if defined(__x86_64__)

Found find_structural_sse2(std::string_view text, StructuralSet set, std::uint32_t* out) {
  const __m128i a = _mm_set1_epi8(set[0]);
  const __m128i b = _mm_set1_epi8(set[1]);
  const __m128i c = _mm_set1_epi8(set[2]);
  const __m128i d = _mm_set1_epi8(set[3]);
  const auto hits = [&](__m128i chunk) {
    const __m128i first = _mm_or_si128(_mm_cmpeq_epi8(chunk, a), _mm_cmpeq_epi8(chunk, b));
    const __m128i second = _mm_or_si128(_mm_cmpeq_epi8(chunk, c), _mm_cmpeq_epi8(chunk, d));
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_or_si128(first, second))));
  };
  return find_with(text, out, [&](const char* bytes) {
    const auto chunk = [bytes](std::size_t i) { return _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + i)); };
    const __m128i chunks[] = {chunk(0), chunk(16), chunk(32), chunk(48)};
    const auto is_plain = [](__m128i of) { return _mm_cmpgt_epi8(of, _mm_setzero_si128()); };
    const __m128i plain =
        _mm_and_si128(_mm_and_si128(is_plain(chunks[0]), is_plain(chunks[1])), _mm_and_si128(is_plain(chunks[2]), is_plain(chunks[3])));
    return Seen{hits(chunks[0]) | hits(chunks[1]) << 16 | hits(chunks[2]) << 32 | hits(chunks[3]) << 48,
                _mm_movemask_epi8(plain) == 0xFFFF};
  });
}

Kernel best_kernel() {
  static const Kernel kernel =
      __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") ? find_structural_avx2 : find_structural_sse2;
  return kernel;
}

#elif defined(__aarch64__)

Found find_structural_neon(std::string_view text, StructuralSet set, std::uint32_t* out) {
  const uint8x16_t bit_of = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const auto matches = [&](uint8x16_t chunk) {
    uint8x16_t hit = vceqq_u8(chunk, vdupq_n_u8(static_cast<std::uint8_t>(set[0])));
    for (std::size_t i = 1; i < set.size(); ++i) hit = vorrq_u8(hit, vceqq_u8(chunk, vdupq_n_u8(static_cast<std::uint8_t>(set[i]))));
    return vandq_u8(hit, bit_of);
  };
  return find_with(text, out, [&](const char* bytes) {
    const auto chunk = [bytes](std::size_t i) { return vld1q_u8(reinterpret_cast<const std::uint8_t*>(bytes + i)); };
    const uint8x16_t chunks[] = {chunk(0), chunk(16), chunk(32), chunk(48)};
    // As signed numbers the bytes that are not ASCII are less than 0.
    const auto lesser = [](uint8x16_t one, uint8x16_t other) {
      return vreinterpretq_u8_s8(vminq_s8(vreinterpretq_s8_u8(one), vreinterpretq_s8_u8(other)));
    };
    const uint8x16_t least = lesser(lesser(chunks[0], chunks[1]), lesser(chunks[2], chunks[3]));
    const uint8x16_t low = vpaddq_u8(matches(chunks[0]), matches(chunks[1]));
    const uint8x16_t high = vpaddq_u8(matches(chunks[2]), matches(chunks[3]));
    const uint8x16_t all = vpaddq_u8(low, high);
    return Seen{vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(all, all)), 0), vminvq_s8(vreinterpretq_s8_u8(least)) > 0};
  });
}

Kernel best_kernel() { return find_structural_neon; }

#else

Kernel best_kernel() { return find_structural_portable; }

#endif

}  // namespace ukvotes::scan
