// SPDX-License-Identifier: MIT
#include <sheet/numbers.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace ukvotes;

namespace {

constexpr std::string_view characters = "0159.%-";

/// The hundredths of a percentage with one or two decimals, digit by digit.
std::int64_t hundredths(const std::string& text) {
  const auto point = text.find('.');
  if (point == std::string::npos || point == 0 || (point > 1 && text[0] == '0')) return -1;
  const std::string digits = text.substr(0, point) + text.substr(point + 1);
  const std::size_t decimals = text.size() - point - 1;
  if (decimals < 1 || decimals > 2 || digits.find_first_not_of("0123456789") != std::string::npos) return -1;
  return std::stoll(digits) * (decimals == 1 ? 10 : 1);
}

/// All texts of so many of the characters, each behind what may stand before a cell.
template <class Visit>
void for_each_text(std::size_t size, const Visit& visit) {
  std::size_t count = 1;
  for (std::size_t i = 0; i < size; ++i) count *= characters.size();
  for (std::size_t number = 0; number < count; ++number) {
    std::string text;
    for (std::size_t rest = number, i = 0; i < size; ++i, rest /= characters.size()) text += characters[rest % characters.size()];
    visit(text);
  }
}

}  // namespace

TEST_CASE("percentages in cells: the quick way knows those with decimals, and no others") {
  std::size_t known = 0;
  for (std::size_t size = 1; size <= 6; ++size) {
    for_each_text(size, [&](const std::string& text) {
      const std::string line = "area,99.9," + text;
      const std::int64_t quick = detail::short_hundredths_before(line.data() + line.size(), size);
      if (quick != hundredths(text)) FAIL_CHECK(text << ": " << quick);
      known += quick >= 0 ? 1U : 0U;
      if (quick >= 0) CHECK(sheet::Number<Percent>::parse(text) == Percent::from_hundredths(quick));
    });
  }
  CHECK(known > 500);
}
