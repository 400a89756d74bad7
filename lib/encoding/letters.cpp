// SPDX-License-Identifier: MIT
#include <encoding/letters.hpp>

#include <string_view>

#include <text/utf8.hpp>

namespace ukvotes::encoding {

namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t apostrophe = 0x2019;

/// Opening marks stand behind no letter, nor do currencies; closing ones before none; the others not between two.
constexpr std::u16string_view opening = u"\u2018\u201C\u00AB\u00A1\u00BF\u00A3\u20AC"sv;
constexpr std::u16string_view closing = u"\u201D\u00BB"sv;
constexpr std::u16string_view joining = u"\u00A0\u2013\u2014"sv;
constexpr std::u16string_view signs =
    u"\u2026\u2022\u2122\u00A7\u00A9\u00AA\u00AD\u00AE\u00B0\u00B1\u00B2\u00B3\u00B5\u00B7\u00B9\u00BA\u00BC\u00BD\u00BE\u00D7\u00F7"sv;

bool is_one_of(std::u16string_view some, std::uint32_t c) { return some.find(static_cast<char16_t>(c)) != std::u16string_view::npos; }

Fit fit_of_letter(std::uint32_t before, std::uint32_t letter, std::uint32_t after) {
  const bool is_odd_case =
      is_upper(letter) ? is_lower(before) || (is_letter(before) && is_lower(after)) : is_upper(before) && is_upper(after);
  const bool are_three = before >= 0x80 && is_letter(before) && after >= 0x80 && is_letter(after);
  if (is_rare_letter(letter) || is_digit(before) || is_digit(after) || is_odd_case || are_three) return Fit::against;
  return is_ascii_letter(before) || is_ascii_letter(after) ? Fit::supports : Fit::silent;
}

}  // namespace

Fit fit_of(std::uint32_t before, std::uint32_t c, std::uint32_t after) {
  const auto against_if = [](bool condition) { return condition ? Fit::against : Fit::silent; };
  if (c == text::replacement_character) return Fit::against;
  if (is_letter(c)) return fit_of_letter(before, c, after);
  if (c == apostrophe) return is_letter(before) && is_letter(after) ? Fit::supports : Fit::silent;
  if (is_one_of(opening, c)) return against_if(is_letter(before));
  if (is_one_of(closing, c)) return against_if(is_letter(after));
  if (is_one_of(joining, c)) return Fit::silent;
  if (is_one_of(signs, c)) return against_if(is_letter(before) && is_letter(after));
  const bool is_drawing = c >= 0x2500 || c == 0x2017;
  return against_if(is_drawing || is_letter(before) || is_letter(after));
}

}  // namespace ukvotes::encoding
