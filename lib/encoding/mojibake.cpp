// SPDX-License-Identifier: MIT
#include <encoding/mojibake.hpp>

#include <algorithm>
#include <cstdint>

#include <encoding/code_page.hpp>
#include <text/utf8.hpp>

namespace ukvotes::encoding {

namespace {

constexpr std::size_t longest_told = 64;  // bytes of one place

/// The byte as which a character beyond ASCII was taken: Windows-1252, and Latin-1 for controls.
std::optional<unsigned char> byte_behind(std::uint32_t character) {
  if (character < 0x80) return std::nullopt;
  if (character < 0xA0) return static_cast<unsigned char>(character);
  return byte_of(windows_1252(), character);
}

bool is_between(std::uint32_t c, std::uint32_t first, std::uint32_t last) { return c >= first && c <= last; }

/// Marks that may stand behind a capital letter with an accent, so that the two are no other letter: ’ ” … – — » and others.
bool may_follow_capital(unsigned char byte) {
  constexpr std::string_view marks = "\x85\x92\x94\x96\x97\x99\xA0\xAE\xBB";
  return marks.find(static_cast<char>(byte)) != std::string_view::npos;
}

/// Whether somebody meant this character, rather than the ones that stand there.
bool is_in_use(std::string_view utf8) {
  const std::uint32_t c = text::code_point(utf8);
  if (is_between(c, 0xA0, 0xFF)) return true;
  if (is_between(c, 0x100, 0x17F)) return !may_follow_capital(static_cast<unsigned char>(utf8.back()));
  return is_between(c, 0x1E80, 0x1EFF) || is_between(c, 0x2010, 0x203A) || c == 0x20AC || c == 0x2122 || c == 0xFEFF ||
         c == text::replacement_character || is_between(c, 0x1F000, 0x1FAFF);
}

/// Takes the characters from `at` on for bytes, up to one character of UTF-8.
struct Taken {
  std::string utf8;
  std::size_t end = 0;
};
std::optional<Taken> taken_at(std::string_view document, std::size_t at) {
  Taken taken{{}, at};
  while (taken.utf8.size() < 4) {
    const std::size_t length = text::character_length(document.substr(taken.end));
    const auto byte = length == 0 ? std::nullopt : byte_behind(text::code_point(document.substr(taken.end, length)));
    if (!byte) return std::nullopt;
    taken.utf8 += static_cast<char>(*byte);
    taken.end += length;
    if (text::character_length(taken.utf8) == 0) continue;
    return is_in_use(taken.utf8) ? std::optional(taken) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Mojibake> find_mojibake(std::string_view document, std::size_t from) {
  // The first of the characters is a letter of Latin-1 from C2 on, which in UTF-8 begins with C3.
  for (std::size_t at = document.find('\xC3', from); at != std::string_view::npos; at = document.find('\xC3', at + 1)) {
    auto taken = taken_at(document, at);
    if (!taken) continue;
    Mojibake found{at, taken->end, std::move(taken->utf8)};
    while (found.meant.size() < longest_told && (taken = taken_at(document, found.end))) {
      found.end = taken->end;
      found.meant += taken->utf8;
    }
    return found;
  }
  return std::nullopt;
}

}  // namespace ukvotes::encoding
