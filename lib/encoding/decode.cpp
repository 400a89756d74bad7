// SPDX-License-Identifier: MIT
#include <encoding/decode.hpp>

#include <algorithm>

#include <encoding/characters.hpp>

namespace ukvotes::encoding {

namespace {

/// Where UTF-16 is asked for, any mark counts; where there is none, the NUL bytes do.
Encoding order_of(std::string_view bytes) {
  for (const Encoding order : {Encoding::utf_16_le, Encoding::utf_16_be}) {
    if (utf16_mark(bytes, order) != 0) return order;
  }
  return told_utf16(bytes).value_or(Encoding::utf_16_le);
}

Encoding resolved(Encoding asked, std::string_view bytes) { return asked == Encoding::utf_16 ? order_of(bytes) : asked; }

}  // namespace

Source decoded(const Source& published, Encoding asked, const Limits& limits) {
  const std::string_view bytes = published.bytes();
  const Encoding encoding = resolved(asked, bytes);
  if (encoding == Encoding::utf_8) return Source::utf_8(published);
  const std::size_t longest_text = Limits().file_bytes - 3;  // offsets into the text have 32 bits too
  std::string decoded;
  decoded.reserve(std::min(bytes.size(), limits.file_bytes));
  for_each_character(bytes, encoding, [&](std::optional<std::uint32_t> character, std::size_t byte_end) {
    if (byte_end > limits.file_bytes || decoded.size() >= longest_text) return false;
    text::append_character(decoded, character.value_or(text::replacement_character));
    return true;
  });
  return Source::decoded(published, std::move(decoded), encoding);
}

Source opened(Source published, const ReadOptions& options) {
  const bool is_seen = published.encoding() != Encoding::automatic;
  if (options.encoding != Encoding::automatic) {
    if (resolved(options.encoding, published.bytes()) == published.encoding()) return published;
    return decoded(published, options.encoding, options.limits);
  }
  const auto told = is_seen ? std::nullopt : told_utf16(published.bytes());
  return told ? decoded(published, *told, options.limits) : published;
}

std::optional<std::string> encoded(std::string_view rest, Encoding encoding) {
  if (encoding == Encoding::utf_8) return std::string(rest);
  const bool is_utf16 = encoding == Encoding::utf_16_le || encoding == Encoding::utf_16_be;
  std::string bytes;
  while (!rest.empty()) {
    const std::size_t length = text::character_length(rest);
    if (length == 0) return std::nullopt;
    const std::uint32_t character = text::code_point(rest.substr(0, length));
    rest.remove_prefix(length);
    if (is_utf16) {
      append_utf16(bytes, character, encoding);
      continue;
    }
    const auto byte = byte_of(page_of(encoding), character);
    if (!byte) return std::nullopt;
    bytes += static_cast<char>(*byte);
  }
  return bytes;
}

}  // namespace ukvotes::encoding
