// SPDX-License-Identifier: MIT
#include <petition_listing/reconcile.hpp>

#include <algorithm>

#include <petition_listing/line.hpp>
#include <petition_listing/reader.hpp>
#include <repair/identities.hpp>
#include <repair/order.hpp>
#include <rules/document_rules.hpp>
#include <rules/listing_rules.hpp>
#include <tables/sum.hpp>

namespace ukvotes::listing {

namespace {

namespace search = repair_search;

class Checks {
 public:
  Checks(const PetitionListing& listing, findings::Collector& collector)
      : listing_(listing),
        collector_(collector),
        countries_sum_(tables::sum_of(listing.countries().signatures)),
        constituencies_sum_(tables::sum_of(listing.constituencies().signatures)),
        order_(search::order_breaks(listing.countries().signatures)) {}

  void run() {
    const std::size_t first = collector_.so_far().size();
    const ListingTotals& totals = listing_.totals();
    check_sum(rule::listing::countries_total, 0, totals.by_country, countries_sum_, "the countries do not add up to their total");
    check_sum(rule::listing::constituencies_total, 1, totals.by_constituency, constituencies_sum_,
              "the constituencies do not add up to their total");
    check_grand_total();
    propose_repair(first);
    check_order();
    check_united_kingdom();
  }

 private:
  void check_sum(const Rule& sum_rule, std::size_t label, const StatedTotal& total, std::optional<std::int64_t> sum, const char* message) {
    if (!total.value || !sum || *sum == total.value->value()) return;
    Finding& finding = collector_.add(sum_rule, total_place(label, total), message);
    const SignatureTable& table = label == 0 ? listing_.countries() : listing_.constituencies();
    finding.expected = std::to_string(*sum) + " (sum of " + std::to_string(table.size()) + " " + std::string(table.name) + ")";
    finding.equation = std::string(sum_rule.statement) + ": " + std::to_string(*sum) + " is not " + std::to_string(total.value->value());
  }

  void check_grand_total() {
    const ListingTotals& totals = listing_.totals();
    if (!totals.by_country.value || !totals.by_constituency.value || !totals.total.value) return;
    const Signatures sum = *totals.by_country.value + *totals.by_constituency.value;
    if (sum == *totals.total.value) return;
    Finding& finding =
        collector_.add(rule::listing::grand_total, total_place(2, totals.total), "the first two totals do not add up to the third");
    finding.expected = std::to_string(sum.value());
    finding.equation = std::to_string(totals.by_country.value->value()) + " + " + std::to_string(totals.by_constituency.value->value()) +
                       " = " + finding.expected + ", not " + std::to_string(totals.total.value->value());
  }

  /// Whatever fails, it is one system with one search: every finding about it carries the same answer.
  void propose_repair(std::size_t first) {
    auto& findings = collector_.so_far();
    const auto wants_repair = [&](const Finding& finding) {
      return finding.rule == &rule::malformed_number || &finding - findings.data() >= static_cast<std::ptrdiff_t>(first);
    };
    if (std::none_of(findings.begin(), findings.end(), wants_repair)) return;
    const Repair repair = prove();
    for (Finding& finding : findings) {
      if (wants_repair(finding)) finding.repair = repair;
    }
  }

  [[nodiscard]] Repair prove() const {
    if (listing_.countries().size() + listing_.constituencies().size() > search::largest_system) return search::not_searched();
    search::System system;
    const search::CellId first_country = system.cells().size();
    add_rows(system, listing_.countries());
    const search::CellId first_constituency = system.cells().size();
    add_rows(system, listing_.constituencies());
    const ListingTotals& totals = listing_.totals();
    const search::CellId by_country = add_total(system, 0, totals.by_country);
    const search::CellId by_constituency = add_total(system, 1, totals.by_constituency);
    const search::CellId total = add_total(system, 2, totals.total);
    if (totals.by_country.stated()) system.require<search::Sum>(0U, system.cells(), first_country, first_constituency, by_country);
    if (totals.by_constituency.stated()) system.require<search::Sum>(1U, system.cells(), first_constituency, by_country, by_constituency);
    if (totals.total.stated()) system.require<search::Sum>(2U, system.cells(), by_country, total, total);
    if (order_.is_kept(listing_.countries().size())) {
      for (search::CellId cell = first_country + 1; cell < first_constituency; ++cell) system.require<search::AtLeast>(3U, cell - 1, cell);
    }
    return system.prove();
  }

  void add_rows(search::System& system, const SignatureTable& table) const {
    for (std::size_t row = 0; row < table.size(); ++row) {
      const Line line = line_from(collector_.text(), table.places.begin[row]);
      search::Cell cell{table.name,           row + 1, "Signatures", table.place[row], line.count_begin, line.count(collector_.text()), {},
                        search::Format::plain};
      if (const auto value = table.signatures[row]) cell.value = value->value();
      system.add(cell);
    }
  }

  search::CellId add_total(search::System& system, std::size_t label, const StatedTotal& total) const {
    search::Cell cell{{},
                      0,
                      total_labels[label],
                      {},
                      total.byte_begin,
                      collector_.text().substr(total.byte_begin, total.byte_end - total.byte_begin),
                      {},
                      search::Format::plain};
    if (total.value) cell.value = total.value->value();
    return system.add(cell);
  }

  void check_order() {
    if (order_.count == 0) return;
    std::string message = "the country has more signatures than the one above";
    if (order_.count > 1) message += " (the first of " + std::to_string(order_.count) + " such rows)";
    collector_.add(rule::listing::row_order, count_place(listing_.countries(), order_.first), message).expected =
        "countries in order of signatures, most first";
  }

  /// What holds and still misleads: the two warnings about the United Kingdom.
  void check_united_kingdom() {
    const SignatureTable& countries = listing_.countries();
    std::size_t row = 0;
    while (row < countries.size() && countries.place[row] != "United Kingdom") ++row;
    const auto kingdom = row < countries.size() ? countries.signatures[row] : std::nullopt;
    if (!kingdom || !constituencies_sum_ || listing_.constituencies().empty()) return;
    const std::string constituencies = std::to_string(*constituencies_sum_);
    const StatedTotal& total = listing_.totals().total;
    if (total.value && countries_sum_) {
      Finding& finding = collector_.add(rule::listing::double_counted_total, total_place(2, total),
                                        "the total counts the signers of the United Kingdom twice");
      const std::int64_t overseas = *countries_sum_ - kingdom->value();
      finding.equation = "overseas " + std::to_string(*countries_sum_) + " - " + std::to_string(kingdom->value()) + " = " +
                         std::to_string(overseas) + "; " + std::to_string(overseas) + " + " + constituencies + " = " +
                         std::to_string(overseas + *constituencies_sum_) + " is a lower bound of the true total";
    }
    if (kingdom->value() < *constituencies_sum_) {
      Finding& finding = collector_.add(rule::listing::uk_below_constituencies, count_place(countries, row),
                                        "the United Kingdom has fewer signatures than its constituencies");
      finding.expected = "at least " + constituencies;
      finding.equation = std::to_string(kingdom->value()) + " < " + constituencies + " = sum of " +
                         std::to_string(listing_.constituencies().size()) + " constituencies";
    }
  }

  [[nodiscard]] static findings::Place total_place(std::size_t label, const StatedTotal& total) {
    return {total.byte_begin, total.byte_end, {}, 0, total_labels[label]};
  }
  [[nodiscard]] findings::Place count_place(const SignatureTable& table, std::size_t row) const {
    const Line line = line_from(collector_.text(), table.places.begin[row]);
    return {line.count_begin, line.end, table.name, row + 1, "Signatures"};
  }

  const PetitionListing& listing_;
  findings::Collector& collector_;
  std::optional<std::int64_t> countries_sum_;
  std::optional<std::int64_t> constituencies_sum_;
  search::OrderBreaks order_;
};

}  // namespace

void reconcile(const PetitionListing& listing, findings::Collector& collector) { Checks(listing, collector).run(); }

}  // namespace ukvotes::listing
