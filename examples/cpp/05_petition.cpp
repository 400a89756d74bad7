// SPDX-License-Identifier: MIT
// Shows what the petition site's own document of a petition says, and makes the Markdown report of it.
//
// Simpler, and to be read first: 02_check.cpp.
//
//     05_petition PETITION.json "YYYY-MM-DD HH:MM:SS" > REPORT.md
#include <ukvotes/ukvotes.hpp>

#include <exception>
#include <iostream>

int main(int argc, char** argv) {
  const auto refreshed = argc == 3 ? ukvotes::parse_timestamp(argv[2]) : std::nullopt;
  if (!refreshed) {
    std::cerr << "usage: 05_petition PETITION.json \"YYYY-MM-DD HH:MM:SS\"\n";
    return 2;
  }
  try {
    const auto document = ukvotes::read_petition(ukvotes::Source::file(argv[1]));
    for (const ukvotes::Finding& finding : document.findings) std::cerr << describe(finding, argv[1]);
    const ukvotes::Petition& petition = document.value;
    std::cerr << petition.constituencies().size() << " constituencies; in none of them: " << petition.without_constituency().value_or(0)
              << " signatures\n";
    std::cout << compose(make_report(petition, *refreshed));
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 3;
  }
}
