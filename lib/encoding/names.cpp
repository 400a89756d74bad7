// SPDX-License-Identifier: MIT
#include <algorithm>
#include <stdexcept>
#include <string>
#include <utility>

#include <ukvotes/encoding.hpp>

namespace ukvotes {

namespace {

/// Names that are usual besides those of `name_of`. What is called Latin-1 is nearly always Windows-1252, which has the same
/// letters: browsers read it so (https://encoding.spec.whatwg.org/#names-and-labels).
constexpr std::pair<std::string_view, Encoding> other_names[] = {
    {"auto", Encoding::automatic},          {"utf8", Encoding::utf_8},           {"utf16", Encoding::utf_16},
    {"utf-16le", Encoding::utf_16_le},      {"utf-16be", Encoding::utf_16_be},   {"cp1252", Encoding::windows_1252},
    {"1252", Encoding::windows_1252},       {"cp850", Encoding::code_page_850},  {"ibm850", Encoding::code_page_850},
    {"850", Encoding::code_page_850},       {"latin-1", Encoding::windows_1252}, {"latin1", Encoding::windows_1252},
    {"iso-8859-1", Encoding::windows_1252},
};

std::string message_about(std::string_view name) {
  std::string message = "no encoding is known as \"" + std::string(name) + "\"; known are ";
  for (const Encoding encoding : all_encodings) message += (encoding == all_encodings.front() ? "" : ", ") + std::string(name_of(encoding));
  return message;
}

}  // namespace

Encoding encoding_named(std::string_view name) {
  std::string plain(name);
  std::transform(plain.begin(), plain.end(), plain.begin(), [](char c) {
    if (c == '_') return '-';
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  for (const Encoding encoding : all_encodings) {
    if (name_of(encoding) == plain) return encoding;
  }
  for (const auto& [other, encoding] : other_names) {
    if (other == plain) return encoding;
  }
  throw std::invalid_argument(message_about(name));
}

}  // namespace ukvotes
