// SPDX-License-Identifier: MIT
// A petition's signatures as a plain listing: countries, constituencies, three totals.
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include <ukvotes/column.hpp>
#include <ukvotes/kind.hpp>
#include <ukvotes/table.hpp>

namespace ukvotes {

class SignatureCount;

/// Places and their signatures.
struct SignatureTable : Rows<SignatureTable, SignatureCount> {
  std::string_view name;  ///< "countries" or "constituencies"
  TextColumn place;
  CountColumn<unit::Signatures> signatures;
  RowPlaces places;

  [[nodiscard]] std::size_t size() const { return place.size(); }

  template <class Visitor>
  void for_each_column(Visitor&& visit) const {
    visit(ColumnInfo{"name", "Name", ""}, place);
    visit(ColumnInfo{"signatures", "Signatures", "signatures"}, signatures);
  }

  friend bool operator==(const SignatureTable&, const SignatureTable&) = default;
};

/// One place of a listing.
class SignatureCount {
 public:
  SignatureCount(const SignatureTable& table, std::size_t row) : table_(&table), row_(row) {}
  [[nodiscard]] std::string_view name() const { return table_->place[row_]; }
  [[nodiscard]] std::optional<Signatures> signatures() const { return table_->signatures[row_]; }

 private:
  const SignatureTable* table_;
  std::size_t row_;
};

/// A total as the document states it, and the bytes of its number.
struct StatedTotal {
  std::optional<Signatures> value;
  std::uint32_t byte_begin = 0;
  std::uint32_t byte_end = 0;  ///< equal to `byte_begin` where the document does not state the total

  [[nodiscard]] bool stated() const { return byte_end > byte_begin; }
  friend bool operator==(const StatedTotal&, const StatedTotal&) = default;
};

/// The three totals at the end of a listing.
struct ListingTotals {
  StatedTotal by_country;
  StatedTotal by_constituency;
  StatedTotal total;  ///< their sum, which counts UK signers twice

  friend bool operator==(const ListingTotals&, const ListingTotals&) = default;
};

/// A petition listing, as printed by the public tool of cruor99/UK-parliament-petitions-by-country.
class PetitionListing {
 public:
  static constexpr Kind kind = Kind::petition_listing;

  PetitionListing() = default;
  PetitionListing(SignatureTable countries, SignatureTable constituencies, ListingTotals totals)
      : countries_(std::move(countries)), constituencies_(std::move(constituencies)), totals_(totals) {}

  [[nodiscard]] const SignatureTable& countries() const& { return countries_; }
  [[nodiscard]] SignatureTable countries() && { return std::move(countries_); }
  [[nodiscard]] const SignatureTable& constituencies() const& { return constituencies_; }
  [[nodiscard]] SignatureTable constituencies() && { return std::move(constituencies_); }
  [[nodiscard]] const ListingTotals& totals() const& { return totals_; }
  [[nodiscard]] ListingTotals totals() && { return std::move(totals_); }

  template <class Visitor>
  void for_each_table(Visitor&& visit) const {
    visit(countries_);
    visit(constituencies_);
  }

  friend bool operator==(const PetitionListing&, const PetitionListing&) = default;

 private:
  SignatureTable countries_;
  SignatureTable constituencies_;
  ListingTotals totals_;
};

}  // namespace ukvotes
