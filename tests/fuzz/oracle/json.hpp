// SPDX-License-Identifier: MIT
// Whether a text is JSON, by RFC 8259, in the fewest lines.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "text.hpp"

namespace oracle {

class Json {
 public:
  explicit Json(std::string_view text) : text_(text) {}

  /// Whether the text is one value and nothing else. Beyond a depth of 200 nothing is said: then `is_deep` is set.
  bool is_valid() {
    const bool is_value = value(0);
    space();
    return is_value && at_ == text_.size() && is_utf8(std::string(text_));
  }
  bool is_deep = false;

 private:
  void space() {
    while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) != std::string_view::npos) ++at_;
  }
  bool take(char c) {
    space();
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  bool word(std::string_view expected) {
    if (text_.substr(at_, expected.size()) != expected) return false;
    at_ += expected.size();
    return true;
  }
  bool digits() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9') ++at_;
    return at_ > begin;
  }
  bool number() {
    word("-");
    if (!word("0") && !digits()) return false;
    if (word(".") && !digits()) return false;
    if (!word("e") && !word("E")) return true;
    if (!word("+")) word("-");
    return digits();
  }
  bool string() {
    if (!take('"')) return false;
    while (at_ < text_.size() && text_[at_] != '"') {
      const auto c = static_cast<unsigned char>(text_[at_++]);
      if (c < 0x20) return false;
      if (c == '\\' && !escape()) return false;
    }
    return word("\"");
  }
  bool escape() {
    if (at_ >= text_.size()) return false;
    const char c = text_[at_++];
    if (c != 'u') return std::string_view("\"\\/bfnrt").find(c) != std::string_view::npos;
    const std::string_view digits = text_.substr(at_, 4);
    at_ += digits.size();
    return digits.size() == 4 && digits.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
  }
  bool member(int depth) { return string() && take(':') && value(depth); }
  template <class Part>
  bool list(char open, char close, const Part& part) {
    if (!take(open)) return false;
    if (take(close)) return true;
    do {
      space();
      if (!part()) return false;
    } while (take(','));
    return take(close);
  }
  bool value(int depth) {
    is_deep = is_deep || depth > 200;
    space();
    if (is_deep || at_ >= text_.size()) return false;
    const char c = text_[at_];
    if (c == '{') return list('{', '}', [&] { return member(depth + 1); });
    if (c == '[') return list('[', ']', [&] { return value(depth + 1); });
    if (c == '"') return string();
    return word("true") || word("false") || word("null") || number();
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace oracle
