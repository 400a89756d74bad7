// SPDX-License-Identifier: MIT
#include <text/utf8.hpp>

#include <algorithm>
#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace ukvotes::text {

namespace {

unsigned byte_at(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }

bool is_continuation(std::string_view text, std::size_t i) { return i < text.size() && (byte_at(text, i) & 0xC0U) == 0x80U; }

bool second_byte_is_between(std::string_view text, unsigned low, unsigned high) {
  return text.size() > 1 && byte_at(text, 1) >= low && byte_at(text, 1) <= high;
}

std::size_t length_of_three(std::string_view text) {
  const unsigned lead = byte_at(text, 0);
  const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;   // shorter forms exist below
  const unsigned high = lead == 0xED ? 0x9F : 0xBF;  // surrogates are above
  return second_byte_is_between(text, low, high) && is_continuation(text, 2) ? 3 : 0;
}

std::size_t length_of_four(std::string_view text) {
  const unsigned lead = byte_at(text, 0);
  const unsigned low = lead == 0xF0 ? 0x90 : 0x80;
  const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;  // U+10FFFF is the last character
  return second_byte_is_between(text, low, high) && is_continuation(text, 2) && is_continuation(text, 3) ? 4 : 0;
}

/// Whether all of 64 bytes are ASCII, and none is 0.
bool are_64_plain(const char* at) {
#if defined(__SSE2__)
  const auto is_positive = [at](std::size_t i) {
    return _mm_cmpgt_epi8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(at + i)), _mm_setzero_si128());
  };
  const __m128i all = _mm_and_si128(_mm_and_si128(is_positive(0), is_positive(16)), _mm_and_si128(is_positive(32), is_positive(48)));
  return _mm_movemask_epi8(all) == 0xFFFF;
#else
  std::uint64_t words[8];
  std::memcpy(words, at, 64);
  std::uint64_t any = 0;
  for (const std::uint64_t word : words) any |= word | (word - 0x0101010101010101ULL);  // a byte of 0 borrows, and gets its highest bit
  return (any & 0x8080808080808080ULL) == 0;
#endif
}

/// The first byte at or after `from` that is not ASCII or is 0, or the size.
std::size_t find_special(std::string_view text, std::size_t from) {
  while (from + 64 <= text.size() && are_64_plain(text.data() + from)) from += 64;
  while (from < text.size() && byte_at(text, from) - 1 < 0x7F) ++from;
  return from;
}

/// C0 and C1 controls, and the characters that change the direction of what follows or are not seen.
bool must_not_reach_a_terminal(std::uint32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || (c >= 0x200B && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFB) || (c >= 0xE0000 && c <= 0xE007F);
}

std::string hexadecimal(std::uint32_t value) {
  std::string digits;
  do {
    digits.insert(digits.begin(), "0123456789ABCDEF"[value % 16]);
    value /= 16;
  } while (value != 0);
  return digits.size() < 2 ? "0" + digits : digits;
}

std::string escaped_character(std::string_view character) {
  const std::uint32_t c = code_point(character);
  if (c == '\t') return " ";
  return must_not_reach_a_terminal(c) ? "\\u{" + hexadecimal(c) + "}" : std::string(character);
}

/// Calls `visit(bytes, is_utf8)` for each character.
template <class Visitor>
void for_each_character(std::string_view text, const Visitor& visit) {
  while (!text.empty()) {
    const std::size_t length = character_length(text);
    visit(text.substr(0, length == 0 ? 1 : length), length != 0);
    text.remove_prefix(length == 0 ? 1 : length);
  }
}

}  // namespace

std::size_t find_beyond_ascii(std::string_view text, std::size_t from) {
  from = find_special(text, from);
  while (from < text.size() && text[from] == '\0') from = find_special(text, from + 1);
  return from;
}

std::size_t character_length(std::string_view text) {
  if (text.empty()) return 0;
  const unsigned lead = byte_at(text, 0);
  if (lead < 0x80) return 1;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return is_continuation(text, 1) ? 2 : 0;
  if (lead < 0xF0) return length_of_three(text);
  return lead < 0xF5 ? length_of_four(text) : 0;
}

std::optional<std::size_t> find_invalid_utf8(std::string_view text, std::size_t from) {
  for (std::size_t i = find_beyond_ascii(text, from); i < text.size(); i = find_beyond_ascii(text, i)) {
    const std::size_t length = character_length(text.substr(i));
    if (length == 0) return i;
    i += length;
  }
  return std::nullopt;
}

void Looking::look(std::size_t begin, std::size_t end) {
  const std::string_view part = text_.substr(0, end);
  for (std::size_t i = find_special(part, std::max(begin, next_)); i < end; i = find_special(part, next_)) {
    const std::size_t length = character_length(text_.substr(i));
    if (text_[i] == '\0') {
      look_.has_nul = true;
    } else if (look_.is_utf8) {
      look_.is_utf8 = length != 0;
      // Two bytes that begin with C3 are a letter of Latin-1, as which each lead byte of UTF-8 in use is taken there.
      const bool is_letter = byte_at(text_, i) == 0xC3 && i + 2 < text_.size() && byte_at(text_, i + 2) >= 0x80;
      look_.may_be_encoded_twice = look_.may_be_encoded_twice || is_letter || !look_.is_utf8;
    }
    next_ = i + std::max<std::size_t>(length, 1);
  }
}

Look look_at(std::string_view text) {
  Looking looking(text);
  looking.look(0, text.size());
  return looking.result();
}

std::uint32_t code_point(std::string_view character) {
  if (character.size() == 1) return byte_at(character, 0);
  std::uint32_t value = byte_at(character, 0) & (0x7FU >> character.size());
  for (std::size_t i = 1; i < character.size(); ++i) value = value << 6 | (byte_at(character, i) & 0x3FU);
  return value;
}

void append_character(std::string& text, std::uint32_t c) {
  const auto put = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
  const auto put_continuation = [&](unsigned shift) { put(0x80U | (c >> shift & 0x3FU)); };
  if (c < 0x80) return put(c);
  if (c < 0x800) {
    put(0xC0U | c >> 6);
  } else if (c < 0x10000) {
    put(0xE0U | c >> 12);
    put_continuation(6);
  } else {
    put(0xF0U | c >> 18);
    put_continuation(12);
    put_continuation(6);
  }
  put_continuation(0);
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for_each_character(text, [&](std::string_view, bool) { ++count; });
  return count;
}

std::string shortened(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) return std::string(text);
  std::size_t end = bytes;
  // A character has at most three bytes behind its first; more of them in a row are no UTF-8.
  while (end > 0 && end + 3 > bytes && is_continuation(text, end)) --end;
  if (is_continuation(text, end)) end = bytes;
  return std::string(text.substr(0, end)) + "...";
}

std::string escaped(std::string_view text) {
  std::string out;
  for_each_character(text, [&](std::string_view character, bool is_utf8) {
    out += is_utf8 ? escaped_character(character) : "\\x" + hexadecimal(byte_at(character, 0));
  });
  return out;
}

std::size_t escaped_width(std::string_view text) { return count_characters(escaped(text)); }

}  // namespace ukvotes::text
