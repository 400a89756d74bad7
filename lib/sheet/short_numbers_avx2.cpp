// SPDX-License-Identifier: MIT
// The kernels for processors with AVX2; this file alone is compiled for them, and called only on them.
#include <sheet/short_numbers.hpp>

#if defined(__x86_64__)

#include <immintrin.h>

#include <cstring>

namespace ukvotes::sheet {

namespace {

// Vectors hold four cells, 64 bits each.

__m256i each(std::int64_t value) { return _mm256_set1_epi64x(value); }

std::int64_t eight_bytes(const void* at) {
  std::int64_t bytes = 0;
  std::memcpy(&bytes, at, 8);
  return bytes;
}

/// The last eight bytes of four cells, and how many of these are theirs.
struct Cells {
  __m256i bytes;
  __m256i sizes;
};

Cells cells_at(const GridColumn& column, const std::uint32_t* ends) {
  const std::uint32_t* const second = ends + column.step;
  const std::uint32_t* const third = second + column.step;
  const std::uint32_t* const fourth = third + column.step;
  const char* const eight_before = column.block - 8;
  const __m256i bytes = _mm256_set_epi64x(eight_bytes(eight_before + fourth[1]), eight_bytes(eight_before + third[1]),
                                          eight_bytes(eight_before + second[1]), eight_bytes(eight_before + ends[1]));
  // Where the cell before ends, and above it where the cell ends.
  const __m256i both = _mm256_set_epi64x(eight_bytes(fourth), eight_bytes(third), eight_bytes(second), eight_bytes(ends));
  const __m256i apart = _mm256_sub_epi32(_mm256_srli_epi64(both, 32), both);
  return {bytes, _mm256_sub_epi64(_mm256_and_si256(apart, each(0xFFFFFFFF)), each(1))};
}

/// The last `sizes` of eight bytes as the values of digits, behind zeros.
struct Digits {
  Digits(__m256i bytes, __m256i sizes) {
    // A shift by as many bits as there are, or by more, leaves nothing: sizes are 1 to 8, or all bytes are 0.
    const __m256i others = _mm256_sub_epi64(each(64), _mm256_slli_epi64(sizes, 3));
    const __m256i alone = _mm256_srlv_epi64(_mm256_xor_si256(bytes, _mm256_set1_epi8('0')), others);
    values = _mm256_sllv_epi64(alone, others);
    first_is_zero = _mm256_cmpeq_epi64(_mm256_and_si256(alone, each(0xFF)), _mm256_setzero_si256());
    are_digits = _mm256_cmpeq_epi64(_mm256_subs_epu8(values, _mm256_set1_epi8(9)), _mm256_setzero_si256());
  }

  /// Below 10^8: it is in the lower half of its place.
  [[nodiscard]] __m256i number() const {
    const __m256i pairs = _mm256_maddubs_epi16(values, _mm256_set1_epi16(1 << 8 | 10));
    const __m256i fours = _mm256_madd_epi16(pairs, _mm256_set1_epi32(1 << 16 | 100));
    return _mm256_add_epi64(_mm256_mul_epu32(fours, each(10'000)), _mm256_srli_epi64(fours, 32));
  }

  __m256i values;
  __m256i first_is_zero;
  __m256i are_digits;
};

/// A bit for each of the four that is meant.
unsigned bits_of(__m256i places) { return static_cast<unsigned>(_mm256_movemask_pd(_mm256_castsi256_pd(places))); }

void store(std::int64_t* values, __m256i four) { _mm256_storeu_si256(reinterpret_cast<__m256i*>(values), four); }

/// `read(cells, values)` writes the values of four, and gives a bit for each that is a number. `read_rest` reads those behind
/// the last four.
template <class Read>
std::size_t read_fours(const GridColumn& column, std::int64_t* values, std::uint32_t* left, const Read& read, NumberKernel read_rest) {
  std::size_t count = 0;
  std::size_t row = 0;
  const std::uint32_t* ends = column.ends;
  for (; row + 4 <= column.rows; row += 4, ends += 4 * column.step) {
    unsigned others = read(cells_at(column, ends), values + row) ^ 0xFU;
    for (; others != 0; others &= others - 1)
      left[count++] = static_cast<std::uint32_t>(row) + static_cast<unsigned>(__builtin_ctz(others));
  }
  const std::size_t of_rest = read_rest({column.block, ends, column.step, column.rows - row}, values + row, left + count);
  for (std::size_t i = 0; i < of_rest; ++i) left[count + i] += static_cast<std::uint32_t>(row);
  return count + of_rest;
}

/// Where a byte of each is a decimal point; the byte is the `place`-th from the end.
template <int place>
__m256i has_point(__m256i bytes) {
  return _mm256_cmpeq_epi64(_mm256_and_si256(_mm256_srli_epi64(bytes, 64 - 8 * place), each(0xFF)), each('.'));
}

}  // namespace

std::size_t read_counts_avx2(const GridColumn& column, std::int64_t* values, std::uint32_t* left) {
  const auto read = [](const Cells& cells, std::int64_t* four) {
    const Digits digits(cells.bytes, cells.sizes);
    store(four, digits.number());
    const __m256i has_leading_zero = _mm256_andnot_si256(_mm256_cmpeq_epi64(cells.sizes, each(1)), digits.first_is_zero);
    return bits_of(_mm256_andnot_si256(has_leading_zero, digits.are_digits));
  };
  return read_fours(column, values, left, read, read_counts_portable);
}

std::size_t read_percents_avx2(const GridColumn& column, std::int64_t* values, std::uint32_t* left) {
  const auto read = [](const Cells& cells, std::int64_t* four) {
    const __m256i has_two = has_point<3>(cells.bytes);
    const __m256i has_decimals = _mm256_or_si256(has_two, has_point<2>(cells.bytes));
    // How many digits stand before the point: all but it and one decimal, or two, which are -1 in `has_two`.
    const __m256i wholes = _mm256_add_epi64(_mm256_sub_epi64(cells.sizes, each(2)), has_two);
    // The bytes before the point close up with those behind it.
    const __m256i decimals =
        _mm256_or_si256(each(static_cast<std::int64_t>(0xFF00000000000000)), _mm256_and_si256(has_two, each(0x00FF000000000000)));
    const __m256i closed = _mm256_blendv_epi8(_mm256_slli_epi64(cells.bytes, 8), cells.bytes, decimals);
    const Digits digits(closed, _mm256_sub_epi64(cells.sizes, each(1)));
    const __m256i scale = _mm256_blendv_epi8(each(10), each(1), has_two);
    const __m256i hundredths = _mm256_mul_epu32(digits.number(), scale);
    const __m256i lower_halves = _mm256_permutevar8x32_epi32(hundredths, _mm256_setr_epi32(0, 2, 4, 6, 0, 2, 4, 6));
    const __m256d percents = _mm256_div_pd(_mm256_cvtepi32_pd(_mm256_castsi256_si128(lower_halves)), _mm256_set1_pd(100.0));
    store(four, _mm256_castpd_si256(percents));
    const __m256i has_leading_zero = _mm256_and_si256(digits.first_is_zero, _mm256_cmpgt_epi64(wholes, each(1)));
    const __m256i has_form = _mm256_and_si256(has_decimals, _mm256_cmpgt_epi64(wholes, _mm256_setzero_si256()));
    return bits_of(_mm256_andnot_si256(has_leading_zero, _mm256_and_si256(has_form, digits.are_digits)));
  };
  return read_fours(column, values, left, read, read_percents_portable);
}

}  // namespace ukvotes::sheet

#endif
