// SPDX-License-Identifier: MIT
// Names are short: they are copied, turned into keys and hashed in a few whole words instead of byte by byte.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <random>
#include <string_view>

namespace ukvotes::detail {

template <class Word>
Word load(const char* from) {
  Word word;
  std::memcpy(&word, from, sizeof(Word));
  return word;
}

/// Copies `size` bytes, from `sizeof(Word)` to twice as many: the first word and the last, which may overlap.
template <class Word>
void copy_two_words(char* to, const char* from, std::size_t size) {
  const auto first = load<Word>(from);
  const auto last = load<Word>(from + size - sizeof(Word));
  std::memcpy(to, &first, sizeof(Word));
  std::memcpy(to + size - sizeof(Word), &last, sizeof(Word));
}

struct SixteenBytes {
  std::uint64_t halves[2];
};

/// Copies a text; those of up to 32 bytes without a call. Nothing beyond the text is read or written.
inline void copy_text(char* to, std::string_view text) {
  const std::size_t size = text.size();
  const char* const from = text.data();
  if (size > 32) {
    std::memcpy(to, from, size);
  } else if (size >= 16) {
    copy_two_words<SixteenBytes>(to, from, size);
  } else if (size >= 8) {
    copy_two_words<std::uint64_t>(to, from, size);
  } else if (size >= 4) {
    copy_two_words<std::uint32_t>(to, from, size);
  } else {
    for (std::size_t i = 0; i < size; ++i) to[i] = from[i];
  }
}

/// The first and the last eight bytes of a text, which overlap in shorter ones.
struct TextKey {
  std::uint64_t first = 0;
  std::uint64_t last = 0;

  friend bool operator==(const TextKey&, const TextKey&) = default;
};

inline TextKey key_of(std::string_view text) {
  const std::size_t size = text.size();
  const char* const at = text.data();
  if (size >= 8) return {load<std::uint64_t>(at), load<std::uint64_t>(at + size - 8)};
  if (size >= 4) return {load<std::uint32_t>(at), load<std::uint32_t>(at + size - 4)};
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < size; ++i) bytes = bytes << 8 | static_cast<unsigned char>(at[i]);
  return {bytes, 0};
}

/// Texts of up to so many bytes are equal when their sizes and their keys are.
inline constexpr std::size_t key_bytes = 16;

__extension__ using unsigned_wide = unsigned __int128;

/// Both halves of the product, one over the other: every bit of it depends on many of both factors.
constexpr std::uint64_t mixed(std::uint64_t a, std::uint64_t b) {
  const unsigned_wide product = unsigned_wide{a} * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

/// Apart, so that what makes it once is not in everything that asks for it.
[[gnu::noinline]] inline std::uint64_t random_seed() { return std::random_device{}(); }

/// Every byte counts, and the seed differs from run to run: nobody can prepare texts that all collide.
inline std::uint64_t hash_of(const TextKey& key, std::string_view text) {
  constexpr std::uint64_t odd = 0x9E3779B97F4A7C15ULL;
  static const std::uint64_t seed = random_seed();
  const std::size_t size = text.size();
  std::uint64_t state = mixed(seed ^ size ^ key.first, odd ^ key.last);
  for (std::size_t i = 8; i + 8 < size; i += 16) {  // all that is between the key's
    const std::size_t next = std::min(i + 8, size - 8);
    state = mixed(state ^ load<std::uint64_t>(text.data() + i), odd ^ load<std::uint64_t>(text.data() + next));
  }
  return state;
}

}  // namespace ukvotes::detail
