// SPDX-License-Identifier: MIT
#include <findings/encoding.hpp>

#include <algorithm>
#include <optional>
#include <string>

#include <encoding/characters.hpp>
#include <encoding/mojibake.hpp>
#include <encoding/words.hpp>
#include <rules/document_rules.hpp>

namespace ukvotes::findings {

namespace {

constexpr std::size_t shown_of_word = 20;  // letters on each side

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The letters of ASCII around a place.
struct Word {
  std::string_view before;
  std::string_view after;

  Word(std::string_view text, std::size_t begin, std::size_t end) {
    std::size_t first = begin;
    std::size_t last = end;
    while (first > 0 && begin - first < shown_of_word && is_letter(text[first - 1])) --first;
    while (last < text.size() && last - end < shown_of_word && is_letter(text[last])) ++last;
    before = text.substr(first, begin - first);
    after = text.substr(end, last - end);
  }
  [[nodiscard]] std::string with(std::string_view middle) const {
    return "\"" + std::string(before) + std::string(middle) + std::string(after) + "\"";
  }
};

/// What was meant is certain, since random characters do not make UTF-8; whether the publisher has it so is not.
Repair encoded_once(const Finding& finding, std::string_view stands, const std::string& meant) {
  Repair repair;
  repair.grade = Grade::unique;
  repair.candidates = repair.tried = 1;
  repair.equations.push_back("the bytes of " + std::string(stands) + " in Windows-1252 are " + meant + " in UTF-8");
  const Position& place = finding.position;
  repair.edits.push_back({{}, 0, "text", std::string(stands), meant, place.byte_begin, place.byte_end, meant});
  return repair;
}

}  // namespace

void report_invalid_utf8(Collector& collector, std::string_view part) {
  const std::size_t begin_of_part = collector.place_of(part);
  for (auto bad = text::find_invalid_utf8(part); bad;) {
    std::size_t end = *bad;
    while (end < part.size() && text::character_length(part.substr(end)) == 0) ++end;
    collector.add(rule::invalid_utf8, {begin_of_part + *bad, begin_of_part + end, {}, 0, {}}, "the bytes are no UTF-8").expected = "UTF-8";
    collector.say_not_utf8();
    bad = text::find_invalid_utf8(part, end);
  }
}

void report_mojibake(Collector& collector, std::string_view part) {
  const std::size_t begin_of_part = collector.place_of(part);
  for (auto found = encoding::find_mojibake(part, 0); found; found = encoding::find_mojibake(part, found->end)) {
    const Word word(part, found->begin, found->end);
    const std::string_view stands = part.substr(found->begin, found->end - found->begin);
    Finding& finding = collector.add(rule::mojibake, {begin_of_part + found->begin, begin_of_part + found->end, {}, 0, {}},
                                     "the text was encoded twice: " + word.with(stands) + " was " + word.with(found->meant));
    finding.expected = found->meant;
    finding.repair = encoded_once(finding, stands, found->meant);
  }
}

void report_nul_bytes(Collector& collector, std::string_view part) {
  const std::size_t begin_of_part = collector.place_of(part);
  for (std::size_t at = part.find('\0'); at != std::string_view::npos;) {
    const std::size_t end = std::min(part.find_first_not_of('\0', at), part.size());
    collector
        .add(rule::nul_bytes, {begin_of_part + at, begin_of_part + end, {}, 0, {}},
             end - at == 1 ? "a NUL byte stands in the text" : std::to_string(end - at) + " NUL bytes stand in the text")
        .expected = "text";
    at = part.find('\0', end);
  }
}

void report_encoding(Collector& collector, std::string_view part, const text::Look& look) {
  if (!look.is_utf8) report_invalid_utf8(collector, part);
  if (look.may_be_encoded_twice) report_mojibake(collector, part);
  if (look.has_nul) report_nul_bytes(collector, part);
}

void report_undecodable(Collector& collector, const Source& source) {
  const std::string name(name_of(source.encoding()));
  std::size_t text_at = 0;
  std::optional<std::size_t> gap;
  const auto close = [&] {
    if (!gap) return;
    collector.add(rule::undecodable, {*gap, text_at, {}, 0, {}}, "the bytes are no character of " + name).expected = name;
    gap.reset();
  };
  encoding::for_each_character(source.bytes(), source.encoding(), [&](std::optional<std::uint32_t> character, std::size_t) {
    if (text_at >= source.text().size()) return false;
    if (character) close();
    if (!character && !gap) gap = text_at;
    text_at += text::length_in_utf8(character.value_or(text::replacement_character));
    return true;
  });
  close();
}

void report_decoded(Collector& collector, const Source& source) {
  const std::string_view whole = source.text();
  std::size_t first = 0;
  std::size_t end = 0;
  std::string told = encoding::first_byte(source.bytes(), source.encoding()) != 0 ? "its byte order mark" : "its NUL bytes";
  if (source.encoding() == Encoding::windows_1252 || source.encoding() == Encoding::code_page_850) {
    first = text::find_beyond_ascii(whole, 0);
    end = first + text::character_length(whole.substr(first));
    const auto is_beyond_ascii = [](char c) { return static_cast<unsigned char>(c) >= 0xC0; };
    const auto characters = std::count_if(whole.begin(), whole.end(), is_beyond_ascii);
    told = std::to_string(characters) + " characters such as that of " + Word(whole, first, end).with(whole.substr(first, end - first));
  }
  collector
      .add(rule::decoded, {first, end, {}, 0, {}},
           "the document was decoded: it is " + std::string(name_of(source.encoding())) + ", told by " + told)
      .expected = "UTF-8; say encoding= to read it otherwise";
}

void report_doubt(Collector& collector, const Source& source) {
  const auto told = encoding::told_instead(source.bytes(), source.encoding());
  if (!told) return;
  collector
      .add(rule::doubtful_encoding, {0, 0, {}, 0, {}},
           "the document is read as " + std::string(name_of(source.encoding())) + ", and its bytes tell another encoding")
      .expected = name_of(*told);
}

}  // namespace ukvotes::findings
