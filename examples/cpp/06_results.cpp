// SPDX-License-Identifier: MIT
// Shows how a table whose columns are told by their headings is read, and what follows from it: the constituencies of an
// election from its candidates.
//
// Simpler, and to be read first: 02_check.cpp.
//
//     06_results CANDIDATES.csv > CONSTITUENCIES.csv
#include <ukvotes/ukvotes.hpp>

#include <exception>
#include <iostream>

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: 06_results CANDIDATES.csv\n";
    return 2;
  }
  try {
    const auto document = ukvotes::read_election(ukvotes::Source::file(argv[1]));
    for (const ukvotes::Finding& finding : document.findings) std::cerr << describe(finding, argv[1]);
    const ukvotes::Election made = make_constituencies(document.value);
    for (const ukvotes::ConstituencyResult seat : made.constituencies()) {
      if (const auto majority = seat.majority()) std::cerr << seat.name() << ": " << seat.first_party() << " by " << *majority << '\n';
    }
    std::cout << compose(made);
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 3;
  }
}
