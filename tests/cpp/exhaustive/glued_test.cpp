// SPDX-License-Identifier: MIT
// Rows glued the way a split at every comma glues them: which splits fit, counted by trying them all.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "../support/cells.hpp"
#include "../support/damage.hpp"
#include "../support/documents.hpp"
#include "../support/reading.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

const std::string header = "Region,Area,Remain,Leave,Status,Absolute Difference\n";

struct Area {
  std::string region;
  std::string name;
  std::int64_t remain = 0;
  std::int64_t leave = 0;
};

std::string status(std::int64_t remain, std::int64_t leave) { return remain > leave ? "Remain" : "Leave"; }
std::int64_t apart(std::int64_t a, std::int64_t b) { return a > b ? a - b : b - a; }

/// The row as a careless script leaves it: the name cut within its quotation marks, valid votes for Remain, the digits of
/// both sides for Leave, and a status and a difference worked out from those.
std::string glued_row(const Area& area) {
  const std::int64_t valid = area.remain + area.leave;
  const std::string digits = std::to_string(area.remain) + std::to_string(area.leave);
  return area.region + ",\"" + area.name + ',' + std::to_string(valid) + ',' + digits + ',' + status(valid, number(digits)) + ',' +
         std::to_string(apart(valid, number(digits)));
}

std::string true_row(const Area& area) {
  return area.region + ',' + area.name + ',' + std::to_string(area.remain) + ',' + std::to_string(area.leave) + ',' +
         status(area.remain, area.leave) + ',' + std::to_string(apart(area.remain, area.leave));
}

/// How many cuts of the digits give two numbers without leading zeros that add up to the valid votes.
std::size_t fitting_cuts(const Area& area) {
  const std::string digits = std::to_string(area.remain) + std::to_string(area.leave);
  std::size_t count = 0;
  for (std::size_t cut = 1; cut < digits.size(); ++cut) {
    const std::string left = digits.substr(0, cut);
    const std::string right = digits.substr(cut);
    const bool plain = (left.size() == 1 || left[0] != '0') && (right.size() == 1 || right[0] != '0');
    if (plain && number(left) + number(right) == area.remain + area.leave) ++count;
  }
  return count;
}

std::vector<Area> clean_areas() {
  std::vector<Area> areas;
  const std::string& text = referendum_text();
  for (const auto& row : clean_referendum_rows(text)) {
    areas.push_back({std::string(row[0].of(text)), std::string(row[1].of(text)), number(row[2].of(text)), number(row[3].of(text))});
  }
  return areas;
}

/// Reads one glued row by itself and says what is wrong with the reading; empty when nothing is.
std::string fault_of_glued(const Area& area) {
  const std::string text = header + glued_row(area) + '\n';
  const Document<Referendum> document = read_as<Referendum>(text);
  if (document.findings.size() != 1 || document.findings[0].name() != "glued-counts") return "not one glued-counts";
  const Finding& finding = document.findings[0];
  if (finding.position.line != 2 || !finding.repair) return "no repair, or on another line";
  if (finding.repair->grade < Grade::unique) return "the split is not unique";
  if (finding.repair->candidates != 1) return "not one candidate";
  if (repaired_text<Referendum>(text, Accept::unique) != header + true_row(area) + '\n') return "the unique repair is wrong";
  const bool proven = finding.repair->grade == Grade::proven;
  if (repaired_text<Referendum>(text) != (proven ? header + true_row(area) + '\n' : text)) return "the proven repair is wrong";
  return {};
}

TEST_CASE("glued: each of the clean rows, if glued, is found and splits in one way") {
  const std::vector<Area> areas = clean_areas();
  REQUIRE(areas.size() == 379);
  for (const Area& area : areas) {
    CAPTURE(area.name);
    REQUIRE(fitting_cuts(area) == 1);
    CHECK(fault_of_glued(area) == "");
  }
}

TEST_CASE("glued: a row among others is repaired without touching them") {
  const std::vector<Area> areas = clean_areas();
  std::string text = header;
  std::string truth = header;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    text += (i % 40 == 7 ? glued_row(areas[i]) : true_row(areas[i])) + '\n';
    truth += true_row(areas[i]) + '\n';
  }
  const auto repaired = repair(read_as<Referendum>(text));
  CHECK(repaired.repairs.size() == 10);
  CHECK(write(repaired.document) == truth);
}

TEST_CASE("glued: 22 + 8 and 2 + 28 both give 228 with 30, so neither is chosen") {
  const std::string text = header + glued_row({"Wales", "Powys", 22, 8}) + '\n';
  CHECK(text == header + "Wales,\"Powys,30,228,Leave,198\n");
  const Document<Referendum> document = read_as<Referendum>(text);
  REQUIRE(document.findings.size() == 1);
  CHECK(document.findings[0].name() == "glued-counts");
  REQUIRE(document.findings[0].repair.has_value());
  CHECK(document.findings[0].repair->grade == Grade::ambiguous);
  CHECK(document.findings[0].repair->candidates == 2);
  CHECK(document.findings[0].repair->alternatives.size() == 2);
  CHECK(document.findings[0].repair->edits.empty());
  CHECK(repaired_text<Referendum>(text, Accept::unique) == text);
}

TEST_CASE("glued: of random pairs, those and only those with one fitting cut are repaired") {
  Random random(228);
  std::vector<Area> areas;
  std::string text = header;
  for (int i = 0; i < 5'000; ++i) {
    // Sizes from villages to counties: a uniform choice would have five and six digits only.
    const std::size_t scale = 1 + below(random, 6);
    const auto largest = static_cast<std::size_t>(number("1" + std::string(scale, '0')));
    areas.push_back({"Wales", "Place " + std::to_string(i), static_cast<std::int64_t>(1 + below(random, largest)),
                     static_cast<std::int64_t>(1 + below(random, largest))});
    text += glued_row(areas.back()) + '\n';
  }
  const Document<Referendum> document = read_as<Referendum>(text);
  std::vector<const Finding*> glued(areas.size(), nullptr);
  for (const Finding& finding : document.findings) {
    if (finding.name() == "glued-counts") glued[finding.row - 1] = &finding;
  }
  std::size_t ambiguous = 0;
  std::size_t proven = 0;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    CAPTURE(glued_row(areas[i]));
    REQUIRE(glued[i] != nullptr);
    REQUIRE(glued[i]->repair.has_value());
    const std::size_t fitting = fitting_cuts(areas[i]);
    REQUIRE(fitting >= 1);
    CHECK(glued[i]->repair->candidates == fitting);
    CHECK((glued[i]->repair->grade >= Grade::unique) == (fitting == 1));
    if (fitting > 1) ++ambiguous;
    if (glued[i]->repair->grade == Grade::proven) ++proven;
  }
  CHECK(ambiguous > 10);
  CHECK(proven > 2'000);
}

}  // namespace
