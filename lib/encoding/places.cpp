// SPDX-License-Identifier: MIT
#include <encoding/places.hpp>

#include <algorithm>

#include <encoding/characters.hpp>
#include <rules/document_rules.hpp>

namespace ukvotes::encoding {

namespace {

/// Turns offsets into the text into offsets into the bytes.
void place_in_bytes(std::vector<std::size_t*> offsets, const Source& source) {
  std::sort(offsets.begin(), offsets.end(), [](const std::size_t* a, const std::size_t* b) { return *a < *b; });
  auto next = offsets.begin();
  std::size_t text_at = 0;
  const auto settle = [&](std::size_t byte_at) {
    for (; next != offsets.end() && **next <= text_at; ++next) **next = byte_at;
    return next != offsets.end();
  };
  settle(first_byte(source.bytes(), source.encoding()));
  for_each_character(source.bytes(), source.encoding(), [&](std::optional<std::uint32_t> character, std::size_t byte_end) {
    text_at += text::length_in_utf8(character.value_or(text::replacement_character));
    return settle(byte_end);
  });
}

}  // namespace

std::size_t covered_bytes(const Source& source) {
  std::size_t end = source.text().size();
  if (source.is_decoded()) place_in_bytes({&end}, source);
  return end;
}

void place_in_bytes(std::vector<Finding>& findings, const Source& source) {
  if (!source.is_decoded() || findings.empty()) return;
  std::vector<std::size_t*> offsets;
  for (Finding& finding : findings) {
    offsets.insert(offsets.end(), {&finding.position.byte_begin, &finding.position.byte_end});
    if (!finding.repair) continue;
    for (Edit& edit : finding.repair->edits) offsets.insert(offsets.end(), {&edit.byte_begin, &edit.byte_end});
  }
  place_in_bytes(std::move(offsets), source);
  // What a byte order mark tells is told at the mark, which is not in the text.
  if (findings.front().rule == &rule::decoded && findings.front().found.empty()) findings.front().position.byte_begin = 0;
}

}  // namespace ukvotes::encoding
