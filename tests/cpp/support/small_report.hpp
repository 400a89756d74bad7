// SPDX-License-Identifier: MIT
// A report that can be checked in the head, made of parts that a test replaces.
#pragma once

#include <string>

namespace ukvotes::tests {

/// 90 + 6 + 4 = 100 signatures; 50 + 40 = 90 in the United Kingdom, 55.56 % and 44.44 % of them.
struct SmallReport {
  std::string headline = "100";
  std::string refreshed = "2021-07-12 15:00:10";
  std::string events = "| Updated | 2021-07-12 | 14:59:45 |\n| Created | 2021-02-19 | 07:09:44 |\n";
  std::string countries = "| 1 | United Kingdom | 90 | 90.00 |\n| 2 | Ireland | 6 | 6.00 |\n| 3 | France | 4 | 4.00 |\n";
  std::string constituencies = "| 1 | Aldershot | Leo Docherty MP | 50 | 55.56 |\n| 2 | Barking | None | 40 | 44.44 |\n";

  [[nodiscard]] std::string text() const {
    const std::string url = "https://petition.parliament.uk/petitions/1";
    return "# A petition\n\n### Background\n\nA reason.\n\n### Signatures\n\n**" + headline + " signatures**\n\nData taken from [" + url +
           "](" + url + ")\n\nLast refreshed " + refreshed + "\n\n### History\n\n| Event | Date | Time |\n| - | - | - |\n" + events +
           "\n### Signatures by Country\n\n| # | Country | Signatures | % |\n| - | - | -: | -: |\n" + countries +
           "\n### Signatures by Constituency\n\n| # | Constituency | MP | Signatures | % |\n| - | - | - | -: | -: |\n" + constituencies;
  }
};

}  // namespace ukvotes::tests
