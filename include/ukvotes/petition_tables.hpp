// SPDX-License-Identifier: MIT
// The tables that the petition site publishes with a petition: signatures by place, departments, other business.
#pragma once

#include <optional>
#include <string_view>

#include <ukvotes/column.hpp>
#include <ukvotes/table.hpp>

namespace ukvotes {

class CodedPlace;

/// Places with the site's codes and their signatures: countries (ISO 3166-1 alpha-2, and a few of the site's own) or
/// regions (letters).
struct CodedPlaceTable : Rows<CodedPlaceTable, CodedPlace> {
  std::string_view name;  ///< "countries" or "regions"
  TextColumn code;        ///< null where the document has none: countries before 2016
  TextColumn place;
  CountColumn<unit::Signatures> signatures;
  RowPlaces places;

  [[nodiscard]] std::size_t size() const { return place.size(); }

  template <class Visitor>
  void for_each_column(Visitor&& visit) const {
    visit(ColumnInfo{"code", name == "regions" ? "ons_code" : "code", ""}, code);
    visit(ColumnInfo{"name", "name", ""}, place);
    visit(ColumnInfo{"signatures", "signature_count", "signatures"}, signatures);
  }

  friend bool operator==(const CodedPlaceTable&, const CodedPlaceTable&) = default;
};

class CodedPlace {
 public:
  CodedPlace(const CodedPlaceTable& table, std::size_t row) : table_(&table), row_(row) {}
  [[nodiscard]] std::optional<std::string_view> code() const { return table_->code.get(row_); }
  [[nodiscard]] std::string_view name() const { return table_->place[row_]; }
  [[nodiscard]] std::optional<Signatures> signatures() const { return table_->signatures[row_]; }

 private:
  const CodedPlaceTable* table_;
  std::size_t row_;
};

class Seat;

/// Constituencies with their members and signatures. The site leaves out those without signatures.
struct SeatTable : Rows<SeatTable, Seat> {
  TextColumn code;  ///< of the Government Statistical Service
  TextColumn place;
  TextColumn mp;  ///< null for a vacant seat
  CountColumn<unit::Signatures> signatures;
  RowPlaces places;

  static constexpr std::string_view name = "constituencies";

  [[nodiscard]] std::size_t size() const { return place.size(); }

  template <class Visitor>
  void for_each_column(Visitor&& visit) const {
    visit(ColumnInfo{"code", "ons_code", ""}, code);
    visit(ColumnInfo{"name", "name", ""}, place);
    visit(ColumnInfo{"mp", "mp", ""}, mp);
    visit(ColumnInfo{"signatures", "signature_count", "signatures"}, signatures);
  }

  friend bool operator==(const SeatTable&, const SeatTable&) = default;
};

class Seat {
 public:
  Seat(const SeatTable& table, std::size_t row) : table_(&table), row_(row) {}
  [[nodiscard]] std::optional<std::string_view> code() const { return table_->code.get(row_); }
  [[nodiscard]] std::string_view name() const { return table_->place[row_]; }
  /// The member of Parliament when the document was made; empty for a vacant seat.
  [[nodiscard]] std::optional<std::string_view> mp() const { return table_->mp.get(row_); }
  [[nodiscard]] std::optional<Signatures> signatures() const { return table_->signatures[row_]; }

 private:
  const SeatTable* table_;
  std::size_t row_;
};

class Department;

/// The departments of government that a petition concerns.
struct DepartmentTable : Rows<DepartmentTable, Department> {
  TextColumn acronym;
  TextColumn department;
  TextColumn url;
  RowPlaces places;

  static constexpr std::string_view name = "departments";

  [[nodiscard]] std::size_t size() const { return department.size(); }

  template <class Visitor>
  void for_each_column(Visitor&& visit) const {
    visit(ColumnInfo{"acronym", "acronym", ""}, acronym);
    visit(ColumnInfo{"name", "name", ""}, department);
    visit(ColumnInfo{"url", "url", ""}, url);
  }

  friend bool operator==(const DepartmentTable&, const DepartmentTable&) = default;
};

class Department {
 public:
  Department(const DepartmentTable& table, std::size_t row) : table_(&table), row_(row) {}
  [[nodiscard]] std::optional<std::string_view> acronym() const { return table_->acronym.get(row_); }
  [[nodiscard]] std::string_view name() const { return table_->department[row_]; }
  [[nodiscard]] std::optional<std::string_view> url() const { return table_->url.get(row_); }

 private:
  const DepartmentTable* table_;
  std::size_t row_;
};

class Business;

/// Other parliamentary business about a petition.
struct BusinessTable : Rows<BusinessTable, Business> {
  TextColumn subject;
  TextColumn body;
  ValueColumn<Date> occurred_on;
  ValueColumn<PreciseTimestamp> created_at;
  ValueColumn<PreciseTimestamp> updated_at;
  RowPlaces places;

  static constexpr std::string_view name = "other_business";

  [[nodiscard]] std::size_t size() const { return subject.size(); }

  template <class Visitor>
  void for_each_column(Visitor&& visit) const {
    visit(ColumnInfo{"subject", "subject", ""}, subject);
    visit(ColumnInfo{"body", "body", ""}, body);
    visit(ColumnInfo{"occurred_on", "occurred_on", "date"}, occurred_on);
    visit(ColumnInfo{"created_at", "created_at", "UTC"}, created_at);
    visit(ColumnInfo{"updated_at", "updated_at", "UTC"}, updated_at);
  }

  friend bool operator==(const BusinessTable&, const BusinessTable&) = default;
};

class Business {
 public:
  Business(const BusinessTable& table, std::size_t row) : table_(&table), row_(row) {}
  [[nodiscard]] std::string_view subject() const { return table_->subject[row_]; }
  [[nodiscard]] std::string_view body() const { return table_->body[row_]; }
  [[nodiscard]] std::optional<Date> occurred_on() const { return table_->occurred_on[row_]; }
  [[nodiscard]] std::optional<PreciseTimestamp> created_at() const { return table_->created_at[row_]; }
  [[nodiscard]] std::optional<PreciseTimestamp> updated_at() const { return table_->updated_at[row_]; }

 private:
  const BusinessTable* table_;
  std::size_t row_;
};

class UnknownField;

/// Fields that this version does not know: the site adds some every few years.
struct UnknownFieldTable : Rows<UnknownFieldTable, UnknownField> {
  DictionaryColumn path;  ///< such as "attributes.signatures_by_planet"
  TextColumn json;        ///< as it stands there
  RowPlaces places;

  static constexpr std::string_view name = "unknown_fields";

  [[nodiscard]] std::size_t size() const { return path.size(); }

  template <class Visitor>
  void for_each_column(Visitor&& visit) const {
    visit(ColumnInfo{"path", "path", ""}, path);
    visit(ColumnInfo{"json", "json", ""}, json);
  }

  friend bool operator==(const UnknownFieldTable&, const UnknownFieldTable&) = default;
};

class UnknownField {
 public:
  UnknownField(const UnknownFieldTable& table, std::size_t row) : table_(&table), row_(row) {}
  [[nodiscard]] std::string_view path() const { return table_->path[row_]; }
  [[nodiscard]] std::string_view json() const { return table_->json[row_]; }

 private:
  const UnknownFieldTable* table_;
  std::size_t row_;
};

}  // namespace ukvotes
