// SPDX-License-Identifier: MIT
#include "substitution.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "../support/cells.hpp"
#include "../support/documents.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

/// No repair is ever wrong, sampled or not; how many there are is only known of complete runs.
void check_never_wrong(const SubstitutionTally& tally) {
  for (const Substitution& example : tally.examples) {
    CAPTURE(example.byte);
    CAPTURE(example.digit);
    FAIL_CHECK("a repair is wrong");
  }
  CHECK(tally.wrong_proven == 0);
  CHECK(tally.wrong_unique == 0);
  MESSAGE("tried " << tally.tried << ", detected " << tally.detected << ", restored: proven " << tally.restored_proven << ", with unique "
                   << tally.restored_unique << " (" << percent(tally.restored_unique, tally) << " %)");
}

struct Expected {
  std::size_t substitutions;
  double restored_percent;
};

/// All are seen, and as many are repaired as the document's redundancy allows.
void check_all_detected(const SubstitutionTally& tally, const Expected& expected) {
  check_never_wrong(tally);
  CHECK(tally.detected == tally.tried);
  if (!complete()) return;
  CHECK(tally.tried == expected.substitutions);
  CHECK(percent(tally.restored_unique, tally) == doctest::Approx(expected.restored_percent).epsilon(1e-9));
}

TEST_CASE("substitution: every wrong digit of a listing's countries is seen") {
  check_all_detected(substitute_every_digit<PetitionListing>(listing_text(), listing_cells(listing_text()).countries), {3'618, 74.6});
}

TEST_CASE("substitution: every wrong digit of a listing's constituencies is seen") {
  check_all_detected(substitute_every_digit<PetitionListing>(listing_text(), listing_cells(listing_text()).constituencies), {23'427, 3.5});
}

TEST_CASE("substitution: every wrong digit of a listing's totals is seen and repaired") {
  check_all_detected(substitute_every_digit<PetitionListing>(listing_text(), listing_cells(listing_text()).totals), {180, 100.0});
}

TEST_CASE("substitution: every wrong digit of the referendum's clean rows is seen") {
  const auto own_repairs = [](std::string_view text) {
    std::string repaired = replaced_once(text, "\"Bristol,228445,14102787418,Leave,14102558973", "Bristol,141027,87418,Remain,53609");
    repaired = replaced_once(repaired, "\"Herefordshire,108270,4414864122,Leave,4414755852", "Herefordshire,44148,64122,Leave,19974");
    return replaced_once(repaired, "\"Kingston upon Hull,113355,3670976646,Leave,3670863291", "Kingston upon Hull,36709,76646,Leave,39937");
  };
  check_all_detected(substitute_every_digit<Referendum>(referendum_text(), referendum_cells(referendum_text()), own_repairs),
                     {49'581, 39.3});
}

TEST_CASE("substitution: every wrong digit of a report's countries is seen") {
  check_all_detected(substitute_every_digit<PetitionReport>(report_text(), report_cells(report_text()).countries), {1'107, 88.1});
}

TEST_CASE("substitution: every wrong digit of a report's constituencies is seen") {
  check_all_detected(substitute_every_digit<PetitionReport>(report_text(), report_cells(report_text()).constituencies), {17'577, 95.4});
}

TEST_CASE("substitution: of a tally's wrong digits those are seen that break the order, and none is repaired") {
  const SubstitutionTally tally = substitute_every_digit<PartyTally>(tally_text(), tally_cells(tally_text()));
  check_never_wrong(tally);
  CHECK(tally.restored_unique == 0);
  if (!complete()) return;
  CHECK(tally.tried == 2'385);
  CHECK(tally.detected == 2'075);
}

TEST_CASE("substitution: every wrong digit of a petition's regions is seen, and none is repaired") {
  check_all_detected(substitute_every_digit<Petition>(petition_text(), petition_cells(petition_text(), "signatures_by_region")),
                     {531, 0.0});
}

TEST_CASE("substitution: every wrong digit of a petition's constituencies is seen, and none is repaired") {
  check_all_detected(substitute_every_digit<Petition>(petition_text(), petition_cells(petition_text(), "signatures_by_constituency")),
                     {17'532, 0.0});
}

/// Countries and constituencies may be fewer than the total that they belong to, by signers of whom the site does not know
/// the place, and this petition knows the country of all. So a country that is too high is seen; one that is too low is not,
/// but the United Kingdom below its constituencies, and numbers that begin with a zero, which no JSON has.
bool is_seen(const std::string& damaged, std::int64_t signatures) {
  const auto countries = petition_cells(damaged, "signatures_by_country");
  const std::string_view behind_code = R"("code":"GB","signature_count":)";
  const std::size_t kingdom = damaged.find(behind_code) + behind_code.size();
  const bool has_leading_zero = std::any_of(countries.begin(), countries.end(), [&](const Slice& count) {
    return count.of(damaged).size() > 1 && count.of(damaged).front() == '0';
  });
  return has_leading_zero || sum(damaged, countries) > signatures ||
         number(damaged.substr(kingdom, 6)) < sum(damaged, petition_cells(damaged, "signatures_by_constituency"));
}

TEST_CASE("substitution: of the wrong digits of a petition's countries those are seen that make too many of them, or too few at home") {
  const std::string& text = petition_text();
  const auto cells = petition_cells(text, "signatures_by_country");
  REQUIRE(sum(text, cells) == 270'294);
  const SubstitutionTally tally = substitute_every_digit<Petition>(text, cells);
  check_never_wrong(tally);
  CHECK(tally.restored_unique == 0);
  if (!complete()) return;
  std::size_t seen = 0;
  for (const Substitution& damage : single_digits(text, cells)) {
    std::string damaged = text;
    damaged[damage.byte] = damage.digit;
    seen += is_seen(damaged, 270'294);
  }
  CHECK(tally.tried == 1'107);
  CHECK(tally.detected == seen);
  CHECK(tally.detected == 774);
}

TEST_CASE("substitution: every wrong digit of the regions and constituencies of a petition in an archive is seen") {
  const std::string lines = R"({"type":"petition","id":7,"attributes":{"action":"a","state":"open","signature_count":3}})"
                            "\n" +
                            petition_text() + '\n';
  check_all_detected(substitute_every_digit<PetitionList>(lines, petition_cells(lines, "signatures_by_region")), {531, 0.0});
  check_all_detected(substitute_every_digit<PetitionList>(lines, petition_cells(lines, "signatures_by_constituency")), {17'532, 0.0});
}

TEST_CASE("substitution: a petition of the site's lists says its signatures once, so that only a zero at their front is seen") {
  // Of more than 100,000 signatures no other digit makes fewer than the threshold that has a time.
  std::string line = petition_text();
  const std::size_t places = line.find(",\"signatures_by_country\"");
  line.replace(places, std::string::npos, "}}}\n");
  const std::size_t count = line.find("270294");
  const SubstitutionTally tally = substitute_every_digit<PetitionList>(line, {{count, count + 6, 1}});
  check_never_wrong(tally);
  if (!complete()) return;
  CHECK(tally.tried == 54);
  CHECK(tally.detected == 1);
}

}  // namespace
