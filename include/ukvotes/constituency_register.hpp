// SPDX-License-Identifier: MIT
// The petition site's register of constituencies: their codes, names, members and parties.
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include <ukvotes/column.hpp>
#include <ukvotes/kind.hpp>
#include <ukvotes/petition_tables.hpp>
#include <ukvotes/table.hpp>

namespace ukvotes {

class RegisteredConstituency;

/// Constituencies as the register has them, one row a constituency; null stands where it says null or nothing.
struct RegisterTable : Rows<RegisterTable, RegisteredConstituency> {
  TextColumn code;
  TextColumn constituency;
  TextColumn mp;     ///< null for a vacant seat
  TextColumn party;  ///< of the member
  ValueColumn<Date> start_date;
  ValueColumn<Date> end_date;  ///< null for a constituency that exists
  TextColumn key;              ///< under which the register has the row: the code, said a second time; no column of its own
  RowPlaces places;

  static constexpr std::string_view name = "constituencies";

  [[nodiscard]] std::size_t size() const { return code.size(); }

  template <class Visitor>
  void for_each_column(Visitor&& visit) const {
    visit(ColumnInfo{"code", "ons_code", ""}, code);
    visit(ColumnInfo{"constituency", "constituency", ""}, constituency);
    visit(ColumnInfo{"mp", "mp", ""}, mp);
    visit(ColumnInfo{"party", "party", ""}, party);
    visit(ColumnInfo{"start_date", "start_date", "date"}, start_date);
    visit(ColumnInfo{"end_date", "end_date", "date"}, end_date);
  }

  friend bool operator==(const RegisterTable&, const RegisterTable&) = default;
};

class RegisteredConstituency {
 public:
  RegisteredConstituency(const RegisterTable& table, std::size_t row) : table_(&table), row_(row) {}
  [[nodiscard]] std::optional<std::string_view> code() const { return table_->code.get(row_); }
  [[nodiscard]] std::optional<std::string_view> constituency() const { return table_->constituency.get(row_); }
  /// The member of Parliament when the document was made; empty for a vacant seat.
  [[nodiscard]] std::optional<std::string_view> mp() const { return table_->mp.get(row_); }
  [[nodiscard]] std::optional<std::string_view> party() const { return table_->party.get(row_); }
  [[nodiscard]] std::optional<Date> start_date() const { return table_->start_date[row_]; }
  [[nodiscard]] std::optional<Date> end_date() const { return table_->end_date[row_]; }

 private:
  const RegisterTable* table_;
  std::size_t row_;
};

/// Fields of constituencies that this version does not know.
struct RegisterUnknownTable : UnknownFieldTable {
  DictionaryColumn key;  ///< under which the register has the constituency

  template <class Visitor>
  void for_each_column(Visitor&& visit) const {
    visit(ColumnInfo{"key", "key", ""}, key);
    UnknownFieldTable::for_each_column(visit);
  }

  friend bool operator==(const RegisterUnknownTable&, const RegisterUnknownTable&) = default;
};

/// The register, `/constituencies.json` of the site. Source of the format: alphagov/e-petitions. Dates are there since the
/// boundaries of 2024.
class ConstituencyRegister {
 public:
  static constexpr Kind kind = Kind::constituency_register;

  ConstituencyRegister() = default;
  explicit ConstituencyRegister(RegisterTable constituencies, RegisterUnknownTable unknown_fields = {})
      : constituencies_(std::move(constituencies)), unknown_fields_(std::move(unknown_fields)) {}

  [[nodiscard]] const RegisterTable& constituencies() const& { return constituencies_; }
  [[nodiscard]] RegisterTable constituencies() && { return std::move(constituencies_); }
  [[nodiscard]] const RegisterUnknownTable& unknown_fields() const& { return unknown_fields_; }
  [[nodiscard]] RegisterUnknownTable unknown_fields() && { return std::move(unknown_fields_); }

  template <class Visitor>
  void for_each_table(Visitor&& visit) const {
    visit(constituencies_);
    visit(unknown_fields_);
  }

  friend bool operator==(const ConstituencyRegister&, const ConstituencyRegister&) = default;

 private:
  RegisterTable constituencies_;
  RegisterUnknownTable unknown_fields_;
};

}  // namespace ukvotes
