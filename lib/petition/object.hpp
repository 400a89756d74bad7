// SPDX-License-Identifier: MIT
// One JSON object of a petition: its fields by name, each read at most once; what is not known is kept.
#pragma once

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <ukvotes/petition.hpp>
#include <ukvotes/time.hpp>

#include <json/walk.hpp>

namespace ukvotes::petition {

/// What becomes of fields that are not known: one note for all that have a path, and the fields themselves where the document
/// has a table for them.
class UnknownFields {
 public:
  explicit UnknownFields(UnknownFieldTable* table = nullptr) : table_(table) {}

  /// `json` is the field as it stands at `begin`.
  void keep(findings::Collector& collector, std::string_view json, std::size_t begin, const std::string& path, const json::Where& where);

 private:
  UnknownFieldTable* table_;
  bool has_too_many_ = false;
  std::set<std::string, std::less<>> noted_;
};

/// Reads values into members. `where` is where those are, for findings: a row, if the petition is one.
class Values {
 public:
  Values(json::Walk& walk, UnknownFields& unknown, json::Where where = {}) : walk_(walk), unknown_(unknown), where_(where) {}
  /// Of a part of the same document that is walked through for itself.
  Values(json::Walk& walk, const Values& outer) : Values(walk, outer.unknown_, outer.where_) {}

  [[nodiscard]] json::Walk& walk() const { return walk_; }
  [[nodiscard]] const json::Where& where() const { return where_; }
  void move_to(json::Where where) { where_ = where; }

  void read(json::Value value, std::string_view name, OptionalText& text);
  void read(json::Value value, std::string_view name, std::optional<PreciseTimestamp>& time);
  void read(json::Value value, std::string_view name, std::optional<Date>& date);
  void read(json::Value value, std::string_view name, std::optional<std::int64_t>& number);
  void read(json::Value value, std::string_view name, std::optional<Signatures>& count);

  [[nodiscard]] std::optional<PreciseTimestamp> time(json::Value value, std::string_view name, const json::Where& where);
  [[nodiscard]] std::optional<Date> date(json::Value value, std::string_view name, const json::Where& where);

  /// What a field says, whatever it is called: by default its key.
  using Meaning = std::string_view (*)(std::string_view key);
  static std::string_view key_itself(std::string_view key) { return key; }

  /// Calls `visit(key, value)` for each field, which says whether it knows the key. The path is that of the object. Of fields
  /// that mean the same the first is read.
  template <class Visit>
  void object(json::Value value, std::string_view path, const json::Where& where, const Visit& visit, Meaning meaning_of = key_itself) {
    const std::size_t first = seen_.size();
    walk_.fields(value, last_part(path), where, [&](std::string_view key, json::Value field) {
      if (is_new(field, key, meaning_of(key), where, first) && !visit(key, field))
        keep(field, std::string(path) + '.' + std::string(key), where);
    });
    seen_.resize(first);
  }

  /// The same for the outermost object, which has no path.
  template <class Visit>
  void outermost(const Visit& visit) {
    walk_.root([&](std::string_view key, json::Value field) {
      if (is_new(field, key, key, where_, 0) && !visit(key, field)) keep(field, std::string(key), where_);
    });
    seen_.clear();
  }

  /// A field that is not known: kept, with a note.
  void keep(json::Value value, const std::string& path, const json::Where& where);

 private:
  static std::string_view last_part(std::string_view path) {
    const auto dot = path.rfind('.');
    return dot == std::string_view::npos ? path : path.substr(dot + 1);
  }
  /// Whether the object whose meanings are seen from `first` on has had none that is the same; the finding is added where it has.
  bool is_new(json::Value value, std::string_view key, std::string_view meaning, const json::Where& where, std::size_t first);

  /// Beyond these, fields of one object that stand twice are not found: looking for them would take for ever.
  static constexpr std::size_t most_fields = 256;

  json::Walk& walk_;
  UnknownFields& unknown_;
  json::Where where_;
  std::vector<std::string_view> seen_;  // what the fields of the open objects mean, innermost last; the walk keeps the texts
};

}  // namespace ukvotes::petition
