// SPDX-License-Identifier: MIT
#include <petition/object.hpp>

#include <utility>

#include <findings/limits.hpp>
#include <rules/json_rules.hpp>

namespace ukvotes::petition {

void UnknownFields::keep(findings::Collector& collector, std::string_view json, std::size_t begin, const std::string& path,
                         const json::Where& where) {
  const bool has_room = table_ != nullptr && table_->size() < collector.limits().rows;
  if (table_ != nullptr && !has_room && !std::exchange(has_too_many_, true))
    findings::report_row_limit(collector, UnknownFieldTable::name, begin);
  if (has_room) {
    table_->path.append(path);
    table_->json.append(json);
    table_->places.begin.append(static_cast<std::uint32_t>(begin));
  }
  if (!noted_.insert(path).second) return;
  collector.add(rule::json::unknown_field, {begin, begin + json.size(), where.table, where.row, path},
                "the field \"" + path + "\" is not known");
}

void Values::read(json::Value value, std::string_view name, OptionalText& text) {
  if (const auto read = walk_.string(value, name, where_)) text = *read;
}

void Values::read(json::Value value, std::string_view name, std::optional<PreciseTimestamp>& time) {
  time = this->time(value, name, where_);
}

void Values::read(json::Value value, std::string_view name, std::optional<Date>& date) { date = this->date(value, name, where_); }

void Values::read(json::Value value, std::string_view name, std::optional<std::int64_t>& number) {
  number = walk_.integer(value, name, where_);
}

void Values::read(json::Value value, std::string_view name, std::optional<Signatures>& count) {
  if (const auto number = walk_.integer(value, name, where_)) count = Signatures(*number);
}

std::optional<PreciseTimestamp> Values::time(json::Value value, std::string_view name, const json::Where& where) {
  const json::Span place = walk_.span(value);
  const auto text = walk_.string(value, name, where);
  const auto time = text ? parse_precise_timestamp(*text) : std::nullopt;
  if (text && !time) walk_.report_unexpected(place, name, where, "a time such as 2016-05-25T11:19:56.925Z");
  return time;
}

std::optional<Date> Values::date(json::Value value, std::string_view name, const json::Where& where) {
  const json::Span place = walk_.span(value);
  const auto text = walk_.string(value, name, where);
  const auto date = text ? parse_date(*text) : std::nullopt;
  if (text && !date) walk_.report_unexpected(place, name, where, "a date such as 2020-12-07");
  return date;
}

void Values::keep(json::Value value, const std::string& path, const json::Where& where) {
  const json::Span place = walk_.span(value);
  unknown_.keep(walk_.collector(), walk_.raw(value), place.begin, path, where);
}

bool Values::is_new(json::Value value, std::string_view key, std::string_view meaning, const json::Where& where, std::size_t first) {
  if (std::find(seen_.begin() + static_cast<std::ptrdiff_t>(first), seen_.end(), meaning) == seen_.end()) {
    if (seen_.size() - first < most_fields) seen_.push_back(meaning);
    return true;
  }
  const json::Span place = walk_.span(value);
  walk_.collector().add(rule::json::repeated_field, {place.begin, place.end, where.table, where.row, key},
                        "the field \"" + std::string(key) + "\" stands here a second time");
  return false;
}

}  // namespace ukvotes::petition
