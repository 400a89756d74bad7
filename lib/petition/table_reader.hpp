// SPDX-License-Identifier: MIT
// Reads what petitions have in tables: signatures by place, and other business.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <findings/collector.hpp>
#include <petition/regular_rows.hpp>
#include <petition/row.hpp>
#include <rules/document_rules.hpp>

namespace ukvotes::petition {

/// `Tables` has the tables of one petition, or of all petitions of a list.
template <class Tables>
class TableReader {
 public:
  TableReader(Tables& tables, findings::Collector& collector) : tables_(tables), collector_(collector) {}

  /// Whether the attribute is such a table, whose rows are then added.
  bool read(Values& values, std::string_view name, json::Value value) {
    if (name == "signatures_by_country") {
      coded_places(values, value, tables_.countries, "code");
    } else if (name == "signatures_by_region") {
      coded_places(values, value, tables_.regions, "ons_code");
    } else if (name == "signatures_by_constituency") {
      auto& seats = tables_.constituencies;
      many_rows(values, value, seats, Field{"name", seats.place}, Field{"ons_code", seats.code}, Field{"mp", seats.mp},
                Field{"signature_count", seats.signatures});
    } else if (name == "other_parliamentary_business") {
      auto& all = tables_.other_business;
      rows(values, value, all, Field{"subject", all.subject}, Field{"body", all.body}, Field{"occurred_on", all.occurred_on},
           Field{"created_at", all.created_at}, Field{"updated_at", all.updated_at});
    } else {
      return false;
    }
    return true;
  }

  /// Rows of such fields, in the order in which the site writes them.
  template <class Table, class... Columns>
  void rows(Values& values, json::Value value, Table& table, Field<Columns>... columns) {
    values.walk().elements(value, table.name, values.where(), [&](json::Value row) { this->row(values, row, table, columns...); });
  }

 private:
  template <class Table>
  void coded_places(Values& values, json::Value value, Table& table, const char* code) {
    many_rows(values, value, table, Field{"name", table.place}, Field{code, table.code}, Field{"signature_count", table.signatures});
  }

  /// The same for the tables of signatures, which are nearly all of a petition.
  template <class Table, class... Columns>
  void many_rows(Values& values, json::Value value, Table& table, Field<Columns>... columns) {
    RegularRows<Table, Columns...> regular(table, columns...);
    values.walk().elements(value, table.name, values.where(), [&](json::Value row) {
      if (table.size() >= collector_.limits().rows || !regular.read(values.walk(), row)) this->row(values, row, table, columns...);
    });
  }

  template <class Table, class... Columns>
  void row(Values& values, json::Value row, Table& table, Field<Columns>... columns) {
    if (table.size() >= collector_.limits().rows) return report_too_many(table, values.walk().span(row));
    read_row(values, row, table, columns...);
  }

  template <class Table>
  void report_too_many(const Table& table, const json::Span& place) {
    if (std::exchange(has_too_many_rows_, true)) return;
    collector_.add(rule::too_many_rows, {place.begin, place.end, table.name, 0, {}}, "the table has more rows than the limit").expected =
        "at most " + std::to_string(table.size()) + " rows";
  }

  Tables& tables_;
  findings::Collector& collector_;
  bool has_too_many_rows_ = false;
};

}  // namespace ukvotes::petition
