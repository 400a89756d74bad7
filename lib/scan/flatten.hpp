// SPDX-License-Identifier: MIT
// From bit masks of 64 characters to offsets: the step that all kernels share.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>

#include <scan/structure.hpp>
#include <text/utf8.hpp>

namespace ukvotes::scan {

namespace {  // of each kernel alone: what is compiled for one processor must not become what runs on another

/// Appends the offsets of the set bits. Writes four at a time and lets the caller's spare room take what is too many: a
/// branch for each bit would cost more.
inline std::uint32_t* append_offsets(std::uint64_t mask, std::uint32_t base, std::uint32_t* out) {
  std::uint32_t* const end = out + std::popcount(mask);
  while (mask != 0) {
    for (int i = 0; i < 4; ++i) {
      out[i] = base + static_cast<std::uint32_t>(std::countr_zero(mask));
      mask &= mask - 1;
    }
    out += 4;
  }
  return end;
}

/// What a kernel sees in 64 bytes.
struct Seen {
  std::uint64_t structural;  ///< a bit for each byte, set where it is structural
  bool is_plain;             ///< all of them are ASCII, and none is 0
};

/// Runs `see(bytes)` over blocks of 64 bytes; the last one is copied, so that nothing is read past the end.
template <class See>
Found find_with(std::string_view text, std::uint32_t* out, const See& see) {
  const std::uint32_t* const begin = out;
  text::Looking looking(text);
  std::size_t i = 0;
  for (; i + 64 <= text.size(); i += 64) {
    const Seen seen = see(text.data() + i);
    if (!seen.is_plain) looking.look(i, i + 64);
    out = append_offsets(seen.structural, static_cast<std::uint32_t>(i), out);
  }
  if (i < text.size()) {
    char last[64] = {};
    std::memcpy(last, text.data() + i, text.size() - i);
    const std::uint64_t inside = (1ULL << (text.size() - i)) - 1;
    looking.look(i, text.size());
    out = append_offsets(see(last).structural & inside, static_cast<std::uint32_t>(i), out);
  }
  return {static_cast<std::size_t>(out - begin), looking.result()};
}

}  // namespace

}  // namespace ukvotes::scan
