// SPDX-License-Identifier: MIT
#include <petition/object.hpp>

namespace ukvotes::petition {

void Values::read(json::Value value, std::string_view name, OptionalText& text) {
  if (const auto read = walk_.string(value, name, {})) text = *read;
}

void Values::read(json::Value value, std::string_view name, std::optional<PreciseTimestamp>& time) { time = this->time(value, name, {}); }

void Values::read(json::Value value, std::string_view name, std::optional<Date>& date) { date = this->date(value, name, {}); }

void Values::read(json::Value value, std::string_view name, std::optional<std::int64_t>& number) {
  number = walk_.integer(value, name, {});
}

void Values::read(json::Value value, std::string_view name, std::optional<Signatures>& count) {
  if (const auto number = walk_.integer(value, name, {})) count = Signatures(*number);
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
  const std::string_view json = walk_.raw(value);
  unknown_.path.append(path);
  unknown_.json.append(json);
  unknown_.places.begin.append(static_cast<std::uint32_t>(place.begin));
  if (!noted_.insert(path).second) return;
  walk_.collector().add(rule::petition::unknown_field, {place.begin, place.begin + json.size(), where.table, where.row, path},
                        "the field \"" + path + "\" is not known");
}

void Values::report_repeated(json::Value value, std::string_view key, const json::Where& where) {
  const json::Span place = walk_.span(value);
  walk_.collector().add(rule::petition::repeated_field, {place.begin, place.end, where.table, where.row, key},
                        "the field \"" + std::string(key) + "\" stands here a second time");
}

}  // namespace ukvotes::petition
