// SPDX-License-Identifier: MIT
// Reads a petition listing: the grammar for places, a careful second way for all other lines.
#include <petition_listing/reader.hpp>

#include <ukvotes/grammar/petition_listing.hpp>

#include <findings/limits.hpp>
#include <petition_listing/line.hpp>
#include <rules/document_rules.hpp>
#include <scan/blocks.hpp>
#include <text/cell_text.hpp>

namespace ukvotes::listing {

namespace {

class Reader {
 public:
  Reader(const read_steps::Body& body, findings::Collector& collector)
      : text_(body.text),
        collector_(collector),
        cell_text_(body.is_utf8),
        longest_regular_(std::min(collector.limits().line_bytes, collector.limits().field_bytes)) {
    countries_.name = "countries";
    constituencies_.name = "constituencies";
  }

  read_steps::Parsed<PetitionListing> read(std::string_view rest) {
    scan::for_each_block(
        rest, scan::listing_structure, scan::whole_lines,
        [&](grammar::Cursor first, const grammar::Cursor& last, std::size_t count) { return read_block(first, last, count); });
    report_missing_totals();
    for (SignatureTable* table : {&countries_, &constituencies_}) {
      table->place.finish();
      table->signatures.finish();
      table->places.begin.shrink();
    }
    return {PetitionListing(std::move(countries_), std::move(constituencies_), totals_), dialect_};
  }

 private:
  bool read_block(grammar::Cursor cursor, const grammar::Cursor& last, std::size_t structural_count) {
    const auto bytes = static_cast<std::size_t>(last.address() - cursor.address());
    for (SignatureTable* table : {&countries_, &constituencies_}) {
      table->place.make_room(structural_count + 1, cell_text_.room_for(bytes));
      table->signatures.make_room(structural_count + 1);
      table->places.begin.make_room(structural_count + 1);
    }
    while (cursor != last) {
      if (current_->size() >= collector_.limits().rows) {
        findings::report_row_limit(collector_, current_->name, offset(cursor));
        return false;
      }
      if (read_regular(cursor, last)) {
        if (blank_line_ != none) report_blank_line();
        continue;
      }
      const std::size_t begin = offset(cursor);
      grammar::detail::seek<'\n'>(cursor, last);
      read_irregular(begin, offset(cursor));
      if (cursor != last) ++cursor;
    }
    return true;
  }

  /// Tries the rule of the list that is being read, then that of the other.
  bool read_regular(grammar::Cursor& cursor, const grammar::Cursor& last) {
    return current_ == &countries_ ? read_place(cursor, last, grammar::country_record, countries_) ||
                                         read_place(cursor, last, grammar::constituency_record, constituencies_)
                                   : read_place(cursor, last, grammar::constituency_record, constituencies_);
  }

  template <class Rule>
  bool read_place(grammar::Cursor& cursor, const grammar::Cursor& last, const Rule& record_rule, SignatureTable& table) {
    const grammar::Cursor begin = cursor;
    grammar::PlaceRecord record;
    if (grammar::parse_record(cursor, last, record_rule, record) && !is_total(record.name) && !record.name.empty() &&
        static_cast<std::size_t>(cursor.address() - begin.address()) <= longest_regular_) {
      table.place.append_in_room(cell_text_.of(record.name));
      table.signatures.append_in_room(record.signatures);
      table.places.begin.append_in_room(static_cast<std::uint32_t>(offset(begin)));
      current_ = &table;
      return true;
    }
    cursor = begin;
    return false;
  }

  static bool is_total(std::string_view name) {
    if (!name.empty() && name.front() == ' ') name.remove_prefix(1);
    return name == total_labels[0] || name == total_labels[1] || name == total_labels[2];
  }

  /// A line that is no place as the grammar has it, without its line feed.
  void read_irregular(std::size_t begin, std::size_t end) {
    if (end > begin && text_[end - 1] == '\r') --end;
    const std::string_view line = text_.substr(begin, end - begin);
    if (line.empty() || line == slash_n_heading || line == constituencies_heading) return read_separator(line, begin);
    const Line parts = split_line(text_, begin, end);
    if (is_total(parts.name(text_))) return read_total(parts);
    if (blank_line_ != none) report_blank_line();
    if (end - begin > collector_.limits().line_bytes) {
      findings::report_long_line(collector_, row_place(*current_, begin, end));
      return append_irregular(*current_, begin, {}, {});
    }
    if (!parts.has_colon) return read_without_colon(begin, end);
    read_damaged_place(parts);
  }

  void read_separator(std::string_view line, std::size_t begin) {
    if (blank_line_ != none && line.empty()) return;
    if (line.empty()) {
      blank_line_ = begin;
      return;
    }
    dialect_ = line == slash_n_heading ? Dialect::slash_n_heading : Dialect::constituencies_heading;
    current_ = &constituencies_;
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
    if (which == 0 && constituencies_.size() == 0) {
      dialect_ = Dialect::totals_between;
      current_ = &constituencies_;
    }
    const auto value = parse_count(parts.count(text_));
    if (!value) collector_.add(rule::malformed_number, place, "the total is not a count").expected = "a number of signatures";
    total.value = value ? std::optional(Signatures(*value)) : std::nullopt;
    total.byte_begin = static_cast<std::uint32_t>(parts.count_begin);
    total.byte_end = static_cast<std::uint32_t>(parts.end);
  }

  void read_without_colon(std::size_t begin, std::size_t end) {
    collector_.add(rule::malformed_row, row_place(*current_, begin, end), "the line has no colon").expected =
        "a place, a colon and a number of signatures";
    append_irregular(*current_, begin, text_.substr(begin, end - begin), {});
  }

  void read_damaged_place(const Line& parts) {
    SignatureTable& table = parts.spaces == 2 ? countries_ : parts.spaces == 1 ? constituencies_ : *current_;
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
      current_ = &constituencies_;  // a name with a colon, which the grammar does not take, is no fault
    } else if (value && current_ == &constituencies_) {
      collector_.add(rule::malformed_row, row_place(table, parts.begin, parts.end), "a country stands among the constituencies").expected =
          "one space behind the colon";
    }
    const findings::Place place{parts.count_begin, parts.end, table.name, table.size() + 1, "Signatures"};
    if (!value) collector_.add(rule::malformed_number, place, "the signatures are not a count").expected = "a number of signatures";
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
    collector_.add(rule::malformed_row, {blank_line_, blank_line_, current_->name, 0, {}}, "a blank line stands among the places")
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
  [[nodiscard]] std::size_t offset(const grammar::Cursor& cursor) const {
    return static_cast<std::size_t>(cursor.address() - text_.data());
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  std::string_view text_;
  findings::Collector& collector_;
  text::CellText cell_text_;
  std::size_t longest_regular_;
  SignatureTable countries_;
  SignatureTable constituencies_;
  SignatureTable* current_ = &countries_;
  ListingTotals totals_;
  Dialect dialect_ = Dialect::totals_at_end;
  std::size_t blank_line_ = none;  // a blank line whose reason is not known yet
};

}  // namespace

read_steps::Parsed<PetitionListing> parse(const read_steps::Body& body, findings::Collector& collector) {
  return Reader(body, collector).read(body.rest());
}

}  // namespace ukvotes::listing
