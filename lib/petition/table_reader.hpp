// SPDX-License-Identifier: MIT
// Reads what petitions have in tables: signatures by place, and other business.
#pragma once

#include <algorithm>
#include <set>
#include <string_view>

#include <findings/collector.hpp>
#include <findings/limits.hpp>
#include <json/strings.hpp>
#include <petition/regular_rows.hpp>
#include <petition/row.hpp>

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

  /// The same for the tables of signatures, which are nearly all of a petition: where they are regular, the walk has left
  /// them out.
  template <class Table, class... Columns>
  void many_rows(Values& values, json::Value value, Table& table, Field<Columns>... columns) {
    auto left = values.walk().gap(value);
    if (!left) return rows(values, value, table, columns...);
    RegularRows<Table, Columns...> regular(table, left->starts_with("{\"name\": "), collector_, columns...);
    do {
      skip_white_space(*left);
      if (table.size() >= collector_.limits().rows) return report_too_many(table, collector_.place_of(*left));
      if (!regular.read(*left)) irregular_row(values, *left, table, columns...);
      skip_white_space(*left);
    } while (!values.walk().has_stopped() && skip_comma(values.walk(), *left));
  }

  /// Removes the element at the front of those that the walk has left out.
  template <class Table, class... Columns>
  void irregular_row(Values& values, std::string_view& left, Table& table, Field<Columns>... columns) {
    const std::size_t size = json::size_of_element(left);
    if (size == 0) return values.walk().stop_at(collector_.place_of(left), simdjson::TAPE_ERROR);
    json::Walk walk(values.walk(), left.substr(0, size));
    Values in_row(walk, values);
    walk.whole([&](json::Value array) { rows(in_row, array, table, columns...); });
    if (walk.has_stopped()) values.walk().stop_in_silence();
    left.remove_prefix(size);
  }

  static void skip_white_space(std::string_view& left) {
    left.remove_prefix(std::min(left.find_first_not_of(json::white_space), left.size()));
  }

  /// Whether there is one, and another row behind it.
  bool skip_comma(json::Walk& walk, std::string_view& left) const {
    if (left.empty()) return false;
    if (left.front() != ',') return walk.stop_at(collector_.place_of(left), simdjson::TAPE_ERROR), false;
    left.remove_prefix(1);
    return true;
  }

  template <class Table, class... Columns>
  void row(Values& values, json::Value row, Table& table, Field<Columns>... columns) {
    if (table.size() >= collector_.limits().rows) return report_too_many(table, values.walk().begin(row));
    read_row(values, row, table, columns...);
  }

  template <class Table>
  void report_too_many(const Table& table, std::size_t begin) {
    if (cut_off_.insert(table.name).second) findings::report_row_limit(collector_, table.name, begin);
  }

  Tables& tables_;
  findings::Collector& collector_;
  std::set<std::string_view> cut_off_;  // tables with more rows than the limit
};

}  // namespace ukvotes::petition
