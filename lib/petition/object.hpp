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

/// Reads values into members, and fields that nobody wants into the table of unknown ones.
class Values {
 public:
  Values(json::Walk& walk, UnknownFieldTable& unknown) : walk_(walk), unknown_(unknown) {}

  [[nodiscard]] json::Walk& walk() const { return walk_; }

  void read(json::Value value, std::string_view name, OptionalText& text);
  void read(json::Value value, std::string_view name, std::optional<PreciseTimestamp>& time);
  void read(json::Value value, std::string_view name, std::optional<Date>& date);
  void read(json::Value value, std::string_view name, std::optional<std::int64_t>& number);
  void read(json::Value value, std::string_view name, std::optional<Signatures>& count);

  [[nodiscard]] std::optional<PreciseTimestamp> time(json::Value value, std::string_view name, const json::Where& where);
  [[nodiscard]] std::optional<Date> date(json::Value value, std::string_view name, const json::Where& where);

  /// Calls `visit(key, value)` for each field, which says whether it knows the key. The path is that of the object.
  template <class Visit>
  void object(json::Value value, std::string_view path, const json::Where& where, const Visit& visit) {
    const std::size_t first = seen_.size();
    walk_.fields(value, last_part(path), where, [&](std::string_view key, json::Value field) {
      if (std::find(seen_.begin() + static_cast<std::ptrdiff_t>(first), seen_.end(), key) != seen_.end())
        return report_repeated(field, key, where);
      if (seen_.size() - first < most_fields) seen_.push_back(key);
      if (!visit(key, field)) keep(field, std::string(path) + '.' + std::string(key), where);
    });
    seen_.resize(first);
  }

  /// A field that is not known: kept, with a note.
  void keep(json::Value value, const std::string& path, const json::Where& where);

 private:
  static std::string_view last_part(std::string_view path) {
    const auto dot = path.rfind('.');
    return dot == std::string_view::npos ? path : path.substr(dot + 1);
  }
  void report_repeated(json::Value value, std::string_view key, const json::Where& where);

  /// Beyond these, fields of one object that stand twice are not found: looking for them would take for ever.
  static constexpr std::size_t most_fields = 256;

  json::Walk& walk_;
  UnknownFieldTable& unknown_;
  std::vector<std::string_view> seen_;        // the fields of the objects that are open, innermost last; the walk keeps the texts
  std::set<std::string, std::less<>> noted_;  // paths: one note for all rows of a table
};

}  // namespace ukvotes::petition
