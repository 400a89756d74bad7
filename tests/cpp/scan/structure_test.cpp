// SPDX-License-Identifier: MIT
// All kernels that this processor can run, against three lines that look at one character at a time.
#include <scan/structure.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <scan/processor.hpp>

#include "../support/parallel.hpp"

using namespace ukvotes;
using namespace ukvotes::scan;
using namespace ukvotes::tests;

namespace {

using Offsets = std::vector<std::uint32_t>;
using Random = std::mt19937_64;

struct NamedKernel {
  const char* name;
  Kernel find;
};

std::vector<NamedKernel> kernels() {
  std::vector<NamedKernel> all{{"portable", find_structural_portable}, {"best", best_kernel()}};
#if defined(__x86_64__)
  all.push_back({"sse2", find_structural_sse2});
  if (runs_avx2()) all.push_back({"avx2", find_structural_avx2});
#elif defined(__aarch64__)
  all.push_back({"neon", find_structural_neon});
#endif
  return all;
}

/// Those of the formats, with the edges of text for pipes and for others; bytes above 0x7F, which compare as negative; NUL, which is also
/// what a last block is filled with.
const std::array<Structure, 7> structures{csv_structure,
                                          listing_structure,
                                          pipe_line_structure,
                                          spaced_pipe_structure,
                                          Structure{{',', '\n', '\x80', '\x80'}, true},
                                          Structure{{'\x80', '\xFF', '\xAC', ','}},
                                          Structure{{'\0', '\0', '\0', '\0'}}};

bool is_structural(char c, const Structure& structure) {
  return std::find(structure.characters.begin(), structure.characters.end(), c) != structure.characters.end();
}

/// Of each run of white space and structural characters that is more than one white space: where it begins, behind a first
/// white space, and where it ends. White space comes before the text.
Offsets text_edges(std::string_view text, const Structure& structure) {
  const auto is_white = [&](std::size_t i) { return std::string_view(" \n\r\t").find(text[i]) < 4; };
  const auto is_blank = [&](std::size_t i) { return is_white(i) || is_structural(text[i], structure); };
  Offsets edges;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t begin = i;
    while (i < text.size() && is_blank(i)) ++i;
    const std::size_t first = begin > 0 && i > begin && !is_structural(text[begin], structure) ? begin + 1 : begin;
    const bool is_between = begin == 0 || first < i;
    if (is_between && begin > 0) edges.push_back(static_cast<std::uint32_t>(first));
    if (is_between && i < text.size()) edges.push_back(static_cast<std::uint32_t>(i));
    while (i < text.size() && !is_blank(i)) ++i;
  }
  return edges;
}

Offsets reference(std::string_view text, const Structure& structure) {
  Offsets offsets = structure.with_text_edges ? text_edges(text, structure) : Offsets();
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    if (is_structural(text[i], structure)) offsets.push_back(i);
  }
  std::sort(offsets.begin(), offsets.end());
  offsets.erase(std::unique(offsets.begin(), offsets.end()), offsets.end());
  return offsets;
}

constexpr std::uint32_t untouched = 0xDEADBEEF;
constexpr std::size_t promised_room = 8;  // a kernel may write so many entries too many
constexpr std::size_t guard = 16;

/// Whether a kernel has seen of the encoding what others see who look at nothing else. The suspicion that a text was encoded
/// twice may end at the first fault.
bool has_seen(const text::Look& look, std::string_view text) {
  const auto invalid = text::find_invalid_utf8(text);
  const auto next_two = [&](std::size_t i) { return i + 2 < text.size() && (text[i + 2] & 0x80) != 0; };
  bool is_doubtful = invalid.has_value();
  for (std::size_t i = 0; i < invalid.value_or(text.size()); ++i) is_doubtful = is_doubtful || (text[i] == '\xC3' && next_two(i));
  return look.is_utf8 == !invalid && look.has_nul == (text.find('\0') != std::string_view::npos) &&
         look.may_be_encoded_twice == is_doubtful;
}

/// What a kernel finds, or nothing when it writes behind the room that it may use or has not seen what there is to see.
Offsets found(Kernel find, std::string_view text, const Structure& structure, std::size_t expected) {
  Offsets out(expected + promised_room + guard, untouched);
  const Found result = find(text, structure, out.data());
  const bool stays_inside = std::all_of(out.end() - guard, out.end(), [](std::uint32_t entry) { return entry == untouched; });
  if (!stays_inside || result.count > out.size() || !has_seen(result.look, text)) return {untouched};
  out.resize(result.count);
  return out;
}

/// How many kernels and structures do not agree with the reference on this text.
std::size_t disagreements(std::string_view text) {
  static const std::vector<NamedKernel> all = kernels();
  std::size_t wrong = 0;
  for (const Structure& structure : structures) {
    const Offsets expected = reference(text, structure);
    for (const NamedKernel& kernel : all) {
      if (found(kernel.find, text, structure, expected.size()) == expected) continue;
      if (++wrong == 1)
        FAIL_CHECK(kernel.name << " with the set beginning with byte " << int{structure.characters[0]} << " on " << text.size()
                               << " bytes");
    }
  }
  return wrong;
}

/// The text at this distance from an aligned address, in memory that ends where it ends: sanitizers see a read beyond.
std::size_t disagreements_at(std::size_t alignment, std::string_view text) {
  const std::size_t size = alignment + text.size();
  const auto memory = std::make_unique<char[]>(size + 64);
  auto* const base = memory.get() + (64 - reinterpret_cast<std::uintptr_t>(memory.get()) % 64) % 64;
  std::copy(text.begin(), text.end(), base + alignment);
  return disagreements({base + alignment, text.size()});
}
std::size_t disagreements_at_end_of_memory(std::string_view text) {
  const auto memory = std::make_unique<char[]>(text.size());
  std::copy(text.begin(), text.end(), memory.get());
  return disagreements({memory.get(), text.size()});
}

std::string random_text(Random& random, std::size_t size, std::string_view alphabet) {
  std::string text(size, '\0');
  for (char& c : text) c = alphabet.empty() ? static_cast<char>(random()) : alphabet[random() % alphabet.size()];
  return text;
}

/// Structural characters, their neighbours in the code, the same with the highest bit set, and NUL.
const std::string close_calls("\n\r,\"|:\x09\x0B\x0C\x0E+-!#{}9;\x8A\x8D\xAC\xA2\xFC\xBA\x00\x80\xFF", 25);

TEST_CASE("scan: all kernels find what a plain loop finds, at every length and alignment") {
  REQUIRE(kernels().size() >= 3);
  Random random(1);
  std::size_t texts = 0;
  std::size_t wrong = 0;
  const std::size_t step = complete() ? 1U : 7U;  // 7 and 64 have no factor in common, so that all alignments are met
  for (std::size_t size = 0; size <= 300; ++size) {
    for (std::size_t alignment = size % step; alignment < 64; alignment += step, ++texts) {
      wrong += disagreements_at(alignment, random_text(random, size, close_calls));
    }
    wrong += disagreements_at_end_of_memory(random_text(random, size, {}));
    for (const char c : close_calls) wrong += disagreements_at_end_of_memory(std::string(size, c));
  }
  CHECK(wrong == 0);
  CHECK(texts > 300 * 64 / step);
}

TEST_CASE("scan: one structural character is found at each place around the blocks of 64") {
  std::size_t wrong = 0;
  for (std::size_t size = 1; size <= 194; size += complete() ? 1U : 3U) {
    for (std::size_t place = 0; place < size; ++place) {
      std::string text(size, 'x');
      text[place] = ',';
      wrong += disagreements_at_end_of_memory(text);
      text[place] = '|';
      wrong += disagreements_at_end_of_memory(text);
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("scan: characters of several bytes are seen whole where they lie across the blocks of 64") {
  std::size_t wrong = 0;
  for (const std::string_view piece : {"\xC3\xB4", "\xE2\x82\xAC", "\xF0\x9F\x97\xB3", "\xC3\x83\xC2\xB4", "\xC3", "\xE2\x82", "\x80"}) {
    for (std::size_t place = 0; place < 140; ++place) {
      std::string text(200, 'x');
      text.replace(place, piece.size(), piece);
      wrong += disagreements_at_end_of_memory(text);
      wrong += disagreements_at_end_of_memory(text.substr(0, place + piece.size()));
      text.replace(place + 60, piece.size(), piece);
      wrong += disagreements_at_end_of_memory(text);
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("scan: nothing is lost at the edges of blocks of 128 KiB, nor in texts that are all structure") {
  constexpr std::size_t block = std::size_t{1} << 17;
  Random random(2);
  for (const std::size_t size : {block - 65, block - 64, block - 1, block, block + 1, block + 63, block + 64, block + 65}) {
    std::string sparse(size, 'x');
    for (const std::size_t place : {block - 66, block - 65, block - 64, block - 2, block - 1, block, block + 1, block + 63, block + 64})
      if (place < size) sparse[place] = '\n';
    CHECK(disagreements(sparse) == 0);
    CHECK(disagreements(std::string(size, ',')) == 0);
    CHECK(disagreements(random_text(random, size, close_calls)) == 0);
  }
}

}  // namespace
