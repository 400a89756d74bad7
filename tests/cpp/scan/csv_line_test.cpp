// SPDX-License-Identifier: MIT
// Lines of CSV with quotation marks in places where they may and may not stand; the cells are written out by hand.
#include <text/csv.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace ukvotes;

namespace {

using Cells = std::vector<std::string>;

/// The cells of a line; those with a stray quotation mark have a question mark in front.
Cells cells_of(std::string_view line) {
  Cells cells;
  for (const text::CsvCell& cell : text::split_csv_line(line, 0, line.size()))
    cells.push_back((cell.stray_quote ? "?" : "") + std::string(cell.raw(line)));
  return cells;
}

TEST_CASE("CSV lines: quoted cells hold separators and doubled quotation marks") {
  CHECK(cells_of("a,\"b, c\",d") == Cells{"a", "\"b, c\"", "d"});
  CHECK(cells_of("\"the \"\"b\"\"\",\"\"") == Cells{"\"the \"\"b\"\"\"", "\"\""});
  CHECK(cells_of("") == Cells{""});
  CHECK(cells_of(",") == Cells{"", ""});
}

TEST_CASE("CSV lines: a stray quotation mark spoils its own cell and no other") {
  CHECK(cells_of("\"Lon\"don,\"Bristol, City of\",1,2,Leave,1") == Cells{"?\"Lon\"don", "\"Bristol, City of\"", "1", "2", "Leave", "1"});
  CHECK(cells_of("London,\"Ci\"ty,1,2,\"Leave\",1") == Cells{"London", "?\"Ci\"ty", "1", "2", "\"Leave\"", "1"});
  CHECK(cells_of("Lon\"don,\"Bristol, City of\",1") == Cells{"?Lon\"don", "\"Bristol, City of\"", "1"});
}

TEST_CASE("CSV lines: a quotation mark that nothing closes opens nothing, and cells behind it are quoted all the same") {
  CHECK(cells_of("\"Bristol,228445,1,\"\",2") == Cells{"?\"Bristol", "228445", "1", "\"\"", "2"});
  CHECK(cells_of("\"a,\"b,\"c, d\"") == Cells{"?\"a", "?\"b", "\"c, d\""});
  CHECK(cells_of("\"") == Cells{"?\""});
}

}  // namespace
