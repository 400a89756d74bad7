// SPDX-License-Identifier: MIT
// Reads the petition site's JSON, in each of the layouts that it has had since 2015.
#include <petition/reader.hpp>

#include <algorithm>

#include <findings/encoding.hpp>
#include <petition/attributes.hpp>
#include <petition/regular_rows.hpp>
#include <petition/row.hpp>
#include <rules/document_rules.hpp>
#include <rules/petition_rules.hpp>
#include <tables/building.hpp>

namespace ukvotes::petition {

namespace {

class Reader {
 public:
  Reader(json::Walk& walk, findings::Collector& collector)
      : walk_(walk), collector_(collector), unknown_(&tables_.unknown_fields), values_(walk, unknown_) {}

  read_steps::Parsed<Petition> read(const read_steps::Body& body) {
    Attributes attributes(values_, text_);
    bool has_envelope = false;
    values_.outermost([&](std::string_view key, json::Value value) {
      return attributes.outermost(key, value, has_envelope, [&](auto name, auto field) { return table(name, field); });
    });
    report_missing(body);
    finish();
    return {Petition(std::move(text_), std::move(tables_)), has_envelope ? Dialect::site_json : Dialect::bare_json};
  }

 private:
  bool table(std::string_view name, json::Value value) {
    if (name == "signatures_by_country") {
      has_countries_ = true;
      coded_places(value, tables_.countries, "code");
    } else if (name == "signatures_by_region") {
      coded_places(value, tables_.regions, "ons_code");
    } else if (name == "signatures_by_constituency") {
      has_constituencies_ = true;
      SeatTable& seats = tables_.constituencies;
      many_rows(value, seats, Field{"name", seats.place}, Field{"ons_code", seats.code}, Field{"mp", seats.mp},
                Field{"signature_count", seats.signatures});
    } else if (name == "departments") {
      DepartmentTable& all = tables_.departments;
      rows(value, all, Field{"acronym", all.acronym}, Field{"name", all.department}, Field{"url", all.url});
    } else if (name == "topics") {
      walk_.elements(value, name, {}, [&](json::Value topic) {
        append(values_, tables_.topics, topic, "topics", {});
        fill(tables_.topics, ++topics_);
      });
    } else if (name == "other_parliamentary_business") {
      BusinessTable& all = tables_.other_business;
      rows(value, all, Field{"subject", all.subject}, Field{"body", all.body}, Field{"occurred_on", all.occurred_on},
           Field{"created_at", all.created_at}, Field{"updated_at", all.updated_at});
    } else {
      return false;
    }
    return true;
  }

  void coded_places(json::Value value, CodedPlaceTable& table, const char* code) {
    many_rows(value, table, Field{"name", table.place}, Field{code, table.code}, Field{"signature_count", table.signatures});
  }

  /// Rows of such fields, in the order in which the site writes them.
  template <class Table, class... Columns>
  void rows(json::Value value, Table& table, Field<Columns>... columns) {
    walk_.elements(value, table.name, {}, [&](json::Value row) { this->row(row, table, columns...); });
  }

  /// The same for the tables of signatures, which are nearly all of a petition.
  template <class Table, class... Columns>
  void many_rows(json::Value value, Table& table, Field<Columns>... columns) {
    RegularRows<Table, Columns...> regular(table, columns...);
    walk_.elements(value, table.name, {}, [&](json::Value row) {
      if (table.size() >= collector_.limits().rows || !regular.read(walk_, row)) this->row(row, table, columns...);
    });
  }

  template <class Table, class... Columns>
  void row(json::Value row, Table& table, Field<Columns>... columns) {
    if (table.size() >= collector_.limits().rows) return report_too_many(table, row);
    read_row(values_, row, table, columns...);
  }

  template <class Table>
  void report_too_many(const Table& table, json::Value row) {
    if (std::exchange(has_too_many_rows_, true)) return;
    const json::Span place = walk_.span(row);
    collector_.add(rule::too_many_rows, {place.begin, place.end, table.name, 0, {}}, "the table has more rows than the limit").expected =
        "at most " + std::to_string(table.size()) + " rows";
  }

  void report_missing(const read_steps::Body& body) {
    const auto report = [&](std::string_view name, bool is_there) {
      if (is_there || !walk_.is_whole()) return;
      const std::size_t end = body.text.size();
      collector_.add(rule::petition::missing_field, {end, end, {}, 0, name}, "the field \"" + std::string(name) + "\" is missing");
    };
    report("action", text_.action.has_value());
    report("state", text_.state.has_value());
    report("signature_count", text_.signatures.stated());
    // The page of a published petition has both, lists have neither.
    report("signatures_by_country", has_countries_ || !has_constituencies_);
    report("signatures_by_constituency", has_constituencies_ || !has_countries_);
  }

  void finish() {
    tables::finish(tables_.countries);
    tables::finish(tables_.constituencies);
    tables::finish(tables_.regions);
    tables::finish(tables_.departments);
    tables::finish(tables_.other_business);
    tables::finish(tables_.unknown_fields);
    tables_.topics.finish();
  }

  json::Walk& walk_;
  findings::Collector& collector_;
  PetitionText text_;
  PetitionTables tables_;
  UnknownFields unknown_;
  Values values_;
  std::size_t topics_ = 0;
  bool has_countries_ = false;
  bool has_constituencies_ = false;
  bool has_too_many_rows_ = false;
};

}  // namespace

read_steps::Parsed<Petition> parse(const read_steps::Body& body, findings::Collector& collector) {
  findings::report_encoding(collector, body.rest());
  json::Walk walk(body.text, body.begin, collector);
  return Reader(walk, collector).read(body);
}

}  // namespace ukvotes::petition
