// SPDX-License-Identifier: MIT
#include <findings/encoding.hpp>

#include <rules/document_rules.hpp>
#include <text/utf8.hpp>

namespace ukvotes::findings {

void report_invalid_utf8(Collector& collector, std::string_view part) {
  const auto begin_of_part = static_cast<std::size_t>(part.data() - collector.text().data());
  for (auto bad = text::find_invalid_utf8(part); bad;) {
    std::size_t end = *bad;
    while (end < part.size() && text::character_length(part.substr(end)) == 0) ++end;
    collector.add(rule::invalid_utf8, {begin_of_part + *bad, begin_of_part + end, {}, 0, {}}, "the bytes are no UTF-8").expected = "UTF-8";
    bad = text::find_invalid_utf8(part, end);
  }
}

}  // namespace ukvotes::findings
