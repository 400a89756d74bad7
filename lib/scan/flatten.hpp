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

/// Appends the offsets of the set bits.
inline std::uint32_t* append_offsets(std::uint64_t mask, std::uint32_t base, std::uint32_t* out) {
  for (; mask != 0; mask &= mask - 1) *out++ = base + static_cast<std::uint32_t>(std::countr_zero(mask));
  return out;
}

/// Where text begins and ends, as `Structure` says it, from bit masks of 64 characters.
class TextEdges {
 public:
  std::uint64_t next(std::uint64_t structural, std::uint64_t white) {
    const std::uint64_t blank = structural | white;
    const std::uint64_t between = structural | (blank & (blank << 1 | last_blank_ >> 63));
    const std::uint64_t edges = between ^ (between << 1 | last_between_ >> 63);
    last_blank_ = blank;
    last_between_ = between;
    return edges;
  }

 private:
  std::uint64_t last_blank_ = ~std::uint64_t{0};
  std::uint64_t last_between_ = ~std::uint64_t{0};
};

/// What a kernel sees in 64 bytes.
struct Seen {
  std::uint64_t structural;  ///< a bit for each byte, set where an entry of the index belongs
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

/// Finds what belongs to a structure. `chunk_at(bytes)` loads 64 bytes; `structural(chunk)` and `white(chunk)` are the bit
/// masks of its characters and of white space; `is_plain(chunk)` says whether all are ASCII and none is 0.
template <class ChunkAt, class Structural, class White, class IsPlain>
Found find_with(std::string_view text, const Structure& structure, std::uint32_t* out, const ChunkAt& chunk_at,
                const Structural& structural, const White& white, const IsPlain& is_plain) {
  if (!structure.with_text_edges)
    return find_with(text, out, [&](const char* bytes) {
      const auto chunk = chunk_at(bytes);
      return Seen{structural(chunk), is_plain(chunk)};
    });
  TextEdges edges;
  return find_with(text, out, [&](const char* bytes) {
    const auto chunk = chunk_at(bytes);
    const std::uint64_t marks = structural(chunk);
    return Seen{marks | edges.next(marks, white(chunk)), is_plain(chunk)};
  });
}

}  // namespace

}  // namespace ukvotes::scan
