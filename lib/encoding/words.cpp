// SPDX-License-Identifier: MIT
#include <encoding/words.hpp>

#include <algorithm>
#include <array>

#include <encoding/characters.hpp>
#include <encoding/letters.hpp>

namespace ukvotes::encoding {

namespace {

constexpr std::size_t enough_words = 2;
constexpr std::size_t enough_places = 3;
constexpr std::size_t longest_word = 32;  // bytes to each side that are looked at

/// Names in vote documents, in lower case, that tell the encoding: many documents have few other words with an accent.
constexpr std::array<std::u16string_view, 8> known_words{u"m\u00F4n",     u"f\u00E9in",       u"aont\u00FA", u"r\u00E9union",
                                                         u"cura\u00E7ao", u"barth\u00E9lemy", u"c\u00F4te",  u"si\u00E2n"};

/// One reading of the bytes, as far as it has been followed.
class Reading {
 public:
  Reading(Encoding encoding, std::string_view bytes) : encoding_(encoding), page_(page_of(encoding)), bytes_(bytes) {}

  /// Takes the byte at `at`, which is none of ASCII, into account.
  void look_at(std::size_t at) {
    if (!is_possible_) return;
    const Fit fit = fit_of(at == 0 ? ' ' : character(at - 1), character(at), at + 1 == bytes_.size() ? ' ' : character(at + 1));
    if (fit == Fit::against) is_possible_ = false;
    if (fit == Fit::supports) ++places_;
    if (fit == Fit::supports && !(knows_a_word_ && has_enough_words())) hear(word_around(at));
  }

  [[nodiscard]] Encoding encoding() const { return encoding_; }
  [[nodiscard]] bool is_possible() const { return is_possible_; }
  /// One place alone may be a damaged byte.
  [[nodiscard]] bool knows_a_word() const { return knows_a_word_ && places_ > 1; }
  [[nodiscard]] bool tells() const { return has_enough_words() && places_ >= enough_places; }

 private:
  [[nodiscard]] bool has_enough_words() const { return words_.size() == enough_words; }
  [[nodiscard]] std::uint32_t character(std::size_t at) const { return character_of(page_, static_cast<unsigned char>(bytes_[at])); }

  [[nodiscard]] std::u16string word_around(std::size_t at) const {
    std::size_t begin = at;
    std::size_t end = at + 1;
    while (begin > 0 && at - begin < longest_word && is_letter(character(begin - 1))) --begin;
    while (end < bytes_.size() && end - at < longest_word && is_letter(character(end))) ++end;
    std::u16string word;
    for (; begin < end; ++begin) word += static_cast<char16_t>(is_upper(character(begin)) ? character(begin) + 0x20 : character(begin));
    return word;
  }

  void hear(std::u16string word) {
    if (std::find(known_words.begin(), known_words.end(), word) != known_words.end()) knows_a_word_ = true;
    if (!has_enough_words() && std::find(words_.begin(), words_.end(), word) == words_.end()) words_.push_back(std::move(word));
  }

  Encoding encoding_;
  CodePage page_;
  std::string_view bytes_;
  std::vector<std::u16string> words_;
  std::size_t places_ = 0;
  bool is_possible_ = true;
  bool knows_a_word_ = false;
};

bool is_certain(const Reading& reading, const Reading& other) {
  if (!reading.is_possible()) return false;
  if (reading.knows_a_word()) return !(other.is_possible() && other.knows_a_word());
  return reading.tells() && !other.is_possible();
}

}  // namespace

Testimony told_by_words(std::string_view bytes) {
  std::array readings{Reading(Encoding::windows_1252, bytes), Reading(Encoding::code_page_850, bytes)};
  for (auto at = text::find_beyond_ascii(bytes, 0); at < bytes.size(); at = text::find_beyond_ascii(bytes, at + 1)) {
    if (text::character_length(bytes.substr(at)) != 0) return {};
    for (Reading& reading : readings) reading.look_at(at);
    if (!readings[0].is_possible() && !readings[1].is_possible()) return {};
  }
  Testimony testimony;
  for (const Reading& reading : readings) {
    if (reading.is_possible()) testimony.possible.push_back(reading.encoding());
    if (is_certain(reading, readings[&reading == &readings[0] ? 1 : 0])) testimony.certain = reading.encoding();
  }
  return testimony;
}

std::optional<Encoding> told_instead(std::string_view bytes, Encoding asked) {
  if (asked == Encoding::utf_8) return std::nullopt;  // what is none is found byte by byte
  const auto unless_asked = [=](std::optional<Encoding> told) { return told == asked ? std::nullopt : told; };
  if (const auto order = told_utf16(bytes)) return unless_asked(order);
  const bool is_utf16 = asked == Encoding::utf_16_le || asked == Encoding::utf_16_be;
  const bool is_ascii = text::find_beyond_ascii(bytes, 0) == bytes.size();
  // UTF-16 without a NUL has neither digits nor line ends.
  if (is_utf16 ? bytes.find('\0') != std::string_view::npos || bytes.size() < 2 : is_ascii) return std::nullopt;
  if (!text::find_invalid_utf8(bytes)) return Encoding::utf_8;
  return unless_asked(told_by_words(bytes).certain);
}

}  // namespace ukvotes::encoding
