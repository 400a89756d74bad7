// SPDX-License-Identifier: MIT
// Reads a petition listing: the grammar for places, a careful second way for all other lines.
#include <petition_listing/reader.hpp>

#include <ukvotes/grammar/petition_listing.hpp>

#include <findings/limits.hpp>
#include <petition_listing/line.hpp>
#include <petition_listing/rows.hpp>
#include <read/regular.hpp>
#include <read/rows.hpp>
#include <rules/document_rules.hpp>
#include <text/cell_text.hpp>
#include <text/counts.hpp>

namespace ukvotes::listing {

namespace {

class Reader {
 public:
  using Rows = ListingRows;
  static constexpr scan::Structure structure = scan::listing_structure;
  static constexpr auto whole = scan::whole_lines;

  Reader(const read_steps::Body& body, findings::Collector& collector) : text_(body.text), collector_(collector), cell_text_(false) {}

  read_steps::Parsed<PetitionListing> read(std::string_view rest) {
    read_steps::read_rows(rest, *this);
    if (blank_line_ != none && rows_.size() > rows_before_blank_line_) report_blank_line();
    report_missing_totals();
    finish(rows_);
    return {PetitionListing(std::move(rows_.countries), std::move(rows_.constituencies), totals_), dialect_};
  }

  [[nodiscard]] ListingRows& rows() { return rows_; }
  [[nodiscard]] findings::Collector& collector() const { return collector_; }
  [[nodiscard]] bool may_follow(const ListingRows& rows) const {
    const std::size_t limit = collector_.limits().rows;
    return (rows_.in_countries || rows.countries.size() == 0) && rows_.countries.size() + rows.countries.size() <= limit &&
           rows_.constituencies.size() + rows.constituencies.size() <= limit;
  }

  /// Tries the rule of the list that is being read, then that of the next.
  void read_regular(grammar::Cursor& at, const grammar::Cursor& last, ListingRows& rows, text::CellText& cell_text,
                    std::size_t limit) const {
    if (rows.in_countries) read_places(at, last, grammar::country_record, rows.countries, cell_text, limit);
    const std::size_t before = rows.constituencies.size();
    if (rows.in_countries && rows.countries.size() >= limit) return;
    read_places(at, last, grammar::constituency_record, rows.constituencies, cell_text, limit);
    if (rows.constituencies.size() != before) rows.in_countries = false;
  }

  bool read_irregular(grammar::Cursor& at, const grammar::Cursor& last) {
    if (rows_.current().size() >= collector_.limits().rows) {
      findings::report_row_limit(collector_, rows_.current().name, offset(at));
      return false;
    }
    const std::size_t begin = offset(at);
    grammar::detail::seek<'\n'>(at, last);
    read_line(begin, offset(at));
    if (at != last) ++at;
    return true;
  }

 private:
  template <class Rule>
  void read_places(grammar::Cursor& at, const grammar::Cursor& last, const Rule& rule, SignatureTable& table, text::CellText& cell_text,
                   std::size_t limit) const {
    const auto read = [place = table.place.room(table.size()), signatures = table.signatures.room(table.size()),
                       begins = read_steps::RowBegins(table, collector_), &rule,
                       &cell_text](grammar::Cursor& cursor, const grammar::Cursor& end, std::size_t row) mutable {
      const grammar::Cursor begin = cursor;
      grammar::PlaceRecord record;
      if (!grammar::parse_record(cursor, end, rule, record) || record.name.empty() || is_total(record.name) ||
          !begins.put(row, begin, cursor))
        return false;
      place.put(row, cell_text.of(record.name));
      signatures.put(row, record.signatures);
      return true;
    };
    read_steps::read_regular_rows(at, last, table, limit, read);
  }

  static bool is_total(std::string_view name) {
    if (name.size() < shortest_label) return false;
    if (name.front() == ' ') name.remove_prefix(1);
    return name == total_labels[0] || name == total_labels[1] || name == total_labels[2];
  }

  /// A line that is no place as the grammar has it, without its line feed.
  void read_line(std::size_t begin, std::size_t end) {
    if (end > begin && text_[end - 1] == '\r') --end;
    if (blank_line_ != none && rows_.size() > rows_before_blank_line_) report_blank_line();
    const std::string_view line = text_.substr(begin, end - begin);
    if (line.empty() || line == slash_n_heading || line == constituencies_heading) return read_separator(line, begin);
    const Line parts = split_line(text_, begin, end);
    if (is_total(parts.name(text_))) return read_total(parts);
    if (blank_line_ != none) report_blank_line();
    if (end - begin > collector_.limits().line_bytes) {
      findings::report_long_line(collector_, row_place(rows_.current(), begin, end));
      return append_irregular(rows_.current(), begin, {}, {});
    }
    if (!parts.has_colon) return read_without_colon(begin, end);
    read_damaged_place(parts);
  }

  void read_separator(std::string_view line, std::size_t begin) {
    if (blank_line_ != none && line.empty()) return;
    if (line.empty()) {
      blank_line_ = begin;
      rows_before_blank_line_ = rows_.size();
      return;
    }
    dialect_ = line == slash_n_heading ? Dialect::slash_n_heading : Dialect::constituencies_heading;
    rows_.in_countries = false;
    blank_line_ = none;
  }

  void read_total(const Line& parts) {
    std::string_view label = parts.name(text_);
    if (label.front() == ' ') label.remove_prefix(1);
    const std::array<StatedTotal*, 3> all{&totals_.by_country, &totals_.by_constituency, &totals_.total};
    const auto which = static_cast<std::size_t>(std::find(total_labels.begin(), total_labels.end(), label) - total_labels.begin());
    StatedTotal& total = *all[which];
    const findings::Place place{parts.count_begin, parts.end, {}, 0, total_labels[which]};
    blank_line_ = none;
    if (total.stated()) {
      collector_.add(rule::malformed_row, place, "the total stands here a second time").expected = "each total once";
      return;
    }
    if (which == 0 && rows_.constituencies.size() == 0) {
      dialect_ = Dialect::totals_between;
      rows_.in_countries = false;
    }
    const auto value = parse_count(parts.count(text_));
    if (!value)
      collector_.add(rule::malformed_number, place, "the total is not a count").expected =
          text::expected_count(parts.count(text_), text::Format::plain, "a number of signatures");
    total.value = value ? std::optional(Signatures(*value)) : std::nullopt;
    total.byte_begin = static_cast<std::uint32_t>(parts.count_begin);
    total.byte_end = static_cast<std::uint32_t>(parts.end);
  }

  void read_without_colon(std::size_t begin, std::size_t end) {
    collector_.add(rule::malformed_row, row_place(rows_.current(), begin, end), "the line has no colon").expected =
        "a place, a colon and a number of signatures";
    append_irregular(rows_.current(), begin, text_.substr(begin, end - begin), {});
  }

  void read_damaged_place(const Line& parts) {
    SignatureTable& table = parts.spaces == 2 ? rows_.countries : parts.spaces == 1 ? rows_.constituencies : rows_.current();
    const auto value = parse_count(parts.count(text_));
    if (parts.spaces == 0 || parts.spaces > 2) {
      collector_
          .add(rule::malformed_row, row_place(table, parts.begin, parts.end),
               "the number does not stand one or two spaces behind the colon")
          .expected = "two spaces for a country, one for a constituency";
    } else if (parts.name(text_).empty()) {
      collector_.add(rule::malformed_row, row_place(table, parts.begin, parts.end), "the place has no name").expected =
          "a name before the colon";
    } else if (value && parts.spaces == 1) {
      rows_.in_countries = false;  // a name with a colon, which the grammar does not take, is no fault
    } else if (value && !rows_.in_countries) {
      collector_.add(rule::malformed_row, row_place(table, parts.begin, parts.end), "a country stands among the constituencies").expected =
          "one space behind the colon";
    }
    const findings::Place place{parts.count_begin, parts.end, table.name, table.size() + 1, "Signatures"};
    if (!value)
      collector_.add(rule::malformed_number, place, "the signatures are not a count").expected =
          text::expected_count(parts.count(text_), text::Format::plain, "a number of signatures");
    append_irregular(table, parts.begin, parts.name(text_), value ? std::optional(Signatures(*value)) : std::nullopt);
  }

  void append_irregular(SignatureTable& table, std::size_t begin, std::string_view name, std::optional<Signatures> signatures) {
    table.places.irregular.push_back(static_cast<std::uint32_t>(table.size()));
    table.places.begin.append(static_cast<std::uint32_t>(begin));
    const bool fits = findings::is_within_field_limit(collector_, {begin, begin + name.size(), table.name, table.size() + 1, "Name"});
    table.signatures.append(signatures);
    if (fits && name.data() != nullptr) {
      table.place.append(cell_text_.of(name));
    } else {
      table.place.append_null();
    }
  }

  void report_blank_line() {
    collector_.add(rule::malformed_row, {blank_line_, blank_line_, rows_.current().name, 0, {}}, "a blank line stands among the places")
        .expected = "a place";
    blank_line_ = none;
  }

  void report_missing_totals() {
    std::string missing;
    const std::array<const StatedTotal*, 3> all{&totals_.by_country, &totals_.by_constituency, &totals_.total};
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!all[i]->stated()) missing += (missing.empty() ? "\"" : ", \"") + std::string(total_labels[i]) + ": ...\"";
    }
    if (!missing.empty())
      collector_.add(rule::truncated, {text_.size(), text_.size(), {}, 0, {}}, "the listing does not state all its totals").expected =
          missing;
  }

  [[nodiscard]] static findings::Place row_place(const SignatureTable& table, std::size_t begin, std::size_t end) {
    return {begin, end, table.name, table.size() + 1, {}};
  }
  [[nodiscard]] std::uint32_t offset(const grammar::Cursor& cursor) const {
    return static_cast<std::uint32_t>(cursor.address() - text_.data());
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  std::string_view text_;
  findings::Collector& collector_;
  text::CellText cell_text_;
  ListingRows rows_;
  ListingTotals totals_;
  Dialect dialect_ = Dialect::totals_at_end;
  std::size_t blank_line_ = none;  // a blank line whose reason is not known yet
  std::size_t rows_before_blank_line_ = 0;
};

}  // namespace

read_steps::Parsed<PetitionListing> parse(const read_steps::Body& body, findings::Collector& collector) {
  return Reader(body, collector).read(body.rest());
}

}  // namespace ukvotes::listing
