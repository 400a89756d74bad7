// SPDX-License-Identifier: MIT
// Shows how to compose a grammar for a format of your own from the leaves behind ukvotes/grammar/, which need Boost.
// Simpler, and to be read first: 01_result_by_region.cpp.
//
// The format: constituency;valid votes;winner's votes;winner's share in per cent
#include <iostream>
#include <string_view>

#include <boost/fusion/include/adapt_struct.hpp>

#include <ukvotes/grammar/leaf.hpp>

using ukvotes::Percent;
using ukvotes::Votes;

/// One line of the format. The name is a view of the text, nothing is copied.
struct Winner {
  std::string_view constituency;
  Votes valid;
  Votes votes;
  Percent share;
};
BOOST_FUSION_ADAPT_STRUCT(Winner, constituency, valid, votes, share)

namespace grammar {

using namespace ukvotes::grammar;

inline constexpr auto votes = count<ukvotes::unit::Votes>;

/// winner = constituency ";" valid ";" votes ";" share line-end
inline constexpr auto winner = x3::rule<class winner_id, Winner>{"winner"} =
    until<';', '\n'> >> ';' >> votes >> ';' >> votes >> ';' >> percent >> line_end;

}  // namespace grammar

/// Winners at the general election of 2024. Source: House of Commons Library. The last two lines are damaged on purpose.
constexpr std::string_view text =
    "Bristol Central;43365;24539;56.59\n"
    "Isle of Wight East;34078;10427;30.60\n"
    "Na h-Eileanan an Iar;13528;6692;49.47\n"
    "Orkney and Shetland;20688;11392;55.07\n"
    "Ynys Môn;32628;10590;32.46\n"
    "Lewes;53173;26895;55.08\n"
    "Clacton;45 958;21225;46.18\n";

/// The document says each share twice: as a number, and as votes of valid votes.
void print(std::size_t line, const Winner& winner) {
  const auto share = published_percent(winner.votes, winner.valid);
  std::cout << line << ": " << winner.constituency << ", " << winner.votes << " of " << winner.valid << " votes, " << winner.share << " %";
  if (share && *share != winner.share) std::cout << " -- wrong: it is " << *share << " %";
  std::cout << '\n';
}

int main() {
  const char* at = text.data();
  const char* const end = at + text.size();
  for (std::size_t line = 1; at != end; ++line) {  // the line is the unit: a bad one does not spoil the next
    const std::string_view rest(at, static_cast<std::size_t>(end - at));
    Winner winner;
    if (grammar::parse_record(at, end, grammar::winner, winner)) {
      print(line, winner);
    } else {
      const std::string_view skipped = rest.substr(0, rest.find('\n'));
      std::cout << line << ": not a winner: " << skipped << '\n';
      at = skipped.data() + skipped.size() + (skipped.size() < rest.size() ? 1 : 0);
    }
  }
}
