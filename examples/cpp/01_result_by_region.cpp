// SPDX-License-Identifier: MIT
// Shows how to read a referendum, walk over its areas and add up votes by region.
// Read this one first; no other is needed.
//
//   01_result_by_region [--repair] referendum-damaged.csv
//
// Without --repair the document is taken as published, damage included: compare the totals.
#include <iomanip>
#include <iostream>
#include <locale>
#include <map>
#include <string>
#include <string_view>

#include <ukvotes/ukvotes.hpp>

using ukvotes::Votes;

/// Prints 16141241 as 16,141,241.
struct ThousandsCommas : std::numpunct<char> {
  char do_thousands_sep() const override { return ','; }
  std::string do_grouping() const override { return "\3"; }
};

struct Result {
  Votes remain;
  Votes leave;
};

std::map<std::string, Result> by_region(const ukvotes::Referendum& referendum) {
  std::map<std::string, Result> regions;
  for (const ukvotes::AreaResult area : referendum.areas()) {
    Result& region = regions[std::string(area.region())];
    region.remain += area.remain().value_or(Votes());  // a cell that could not be read is empty
    region.leave += area.leave().value_or(Votes());
  }
  return regions;
}

void print(std::string_view name, const Result& result) {
  std::cout << std::left << std::setw(26) << name << std::right << std::setw(16) << result.remain << std::setw(16) << result.leave << "  "
            << (result.remain > result.leave ? "Remain" : "Leave") << " by " << distance(result.remain, result.leave) << '\n';
}

int main(int argc, char** argv) try {
  const bool repair = argc == 3 && std::string_view(argv[1]) == "--repair";
  if (argc != 2 && !repair) {
    std::cerr << "usage: 01_result_by_region [--repair] FILE\n";
    return 2;
  }
  std::cout.imbue(std::locale(std::locale::classic(), new ThousandsCommas));

  ukvotes::Document<ukvotes::Referendum> document = ukvotes::read_referendum(ukvotes::Source::file(argv[argc - 1]));
  if (repair) document = ukvotes::repair(document).document;

  std::cout << std::left << std::setw(26) << "Region" << std::right << std::setw(16) << "Remain" << std::setw(16) << "Leave" << '\n';
  for (const auto& [name, result] : by_region(document.value)) print(name, result);
  print("All areas", {document.value.remain(), document.value.leave()});
  if (document.has(ukvotes::Severity::error)) std::cout << "\nDo not quote these figures: the document has errors. Try --repair.\n";
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 3;
}
