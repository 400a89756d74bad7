// SPDX-License-Identifier: MIT
#include <encoding/utf16.hpp>

#include <algorithm>
#include <array>

namespace ukvotes::encoding {

namespace {

constexpr std::size_t units_asked = 64;
constexpr std::size_t fewest_units = 4;  // without a mark

std::uint32_t unit_at(std::string_view bytes, Encoding order) {
  const auto first = static_cast<unsigned char>(bytes[0]);
  const auto second = static_cast<unsigned char>(bytes[1]);
  return order == Encoding::utf_16_le ? second * 256U + first : first * 256U + second;
}

bool is_high_surrogate(std::uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(std::uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

/// How many units at the front of a text are asked, and how many of them are ASCII.
struct Head {
  std::size_t units = 0;
  std::size_t ascii = 0;

  Head(std::string_view bytes, Encoding order) : units(std::min(bytes.size() / 2, units_asked)) {
    for (std::size_t i = 0; i < units; ++i) {
      const std::uint32_t unit = unit_at(bytes.substr(2 * i), order);
      if (unit != 0 && unit < 0x80) ++ascii;
    }
  }
};

bool is_ascii_without_zero(char c) { return c != 0 && static_cast<unsigned char>(c) < 0x80; }

/// A mark alone might be two bytes of damage: most of what is behind it must be the letters and digits of a vote table.
bool is_marked(std::string_view bytes, Encoding order) {
  if (utf16_mark(bytes, order) == 0) return false;
  const Head head(bytes.substr(2), order);
  return head.ascii * 4 >= head.units * 3;
}

bool is_told_by_zeros(std::string_view bytes, Encoding order) {
  const Head head(bytes, order);
  return head.units >= fewest_units && head.ascii == head.units;
}

}  // namespace

Utf16Character utf16_character(std::string_view bytes, Encoding order) {
  if (bytes.size() < 2) return {std::nullopt, 1};
  const std::uint32_t unit = unit_at(bytes, order);
  if (!is_high_surrogate(unit) && !is_low_surrogate(unit)) return {unit, 2};
  const std::uint32_t next = is_high_surrogate(unit) && bytes.size() >= 4 ? unit_at(bytes.substr(2), order) : 0;
  if (!is_low_surrogate(next)) return {std::nullopt, 2};
  return {0x10000U + ((unit - 0xD800U) << 10) + (next - 0xDC00U), 4};
}

void append_utf16(std::string& bytes, std::uint32_t character, Encoding order) {
  const auto put = [&](std::uint32_t unit) {
    const std::array<char, 2> pair{static_cast<char>(unit >> 8), static_cast<char>(unit & 0xFFU)};
    bytes += order == Encoding::utf_16_le ? pair[1] : pair[0];
    bytes += order == Encoding::utf_16_le ? pair[0] : pair[1];
  };
  if (character < 0x10000) return put(character);
  put(0xD800U + ((character - 0x10000U) >> 10));
  put(0xDC00U + (character & 0x3FFU));
}

std::size_t utf16_mark(std::string_view bytes, Encoding order) {
  return bytes.starts_with(order == Encoding::utf_16_le ? "\xFF\xFE" : "\xFE\xFF") ? 2 : 0;
}

std::optional<Encoding> told_utf16(std::string_view bytes) {
  if (bytes.size() < 2 || (is_ascii_without_zero(bytes[0]) && is_ascii_without_zero(bytes[1]))) return std::nullopt;
  for (const Encoding order : {Encoding::utf_16_le, Encoding::utf_16_be}) {
    if (is_marked(bytes, order) || is_told_by_zeros(bytes, order)) return order;
  }
  return std::nullopt;
}

}  // namespace ukvotes::encoding
