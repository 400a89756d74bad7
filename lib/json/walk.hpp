// SPDX-License-Identifier: MIT
// A walk through one JSON document, on demand: what stands where it should not becomes a finding at its byte, and the walk
// goes on as far as the text is JSON.
#pragma once

#include <simdjson.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <findings/collector.hpp>
#include <json/completed.hpp>
#include <json/gaps.hpp>
#include <json/span.hpp>
#include <text/utf8.hpp>

namespace ukvotes::json {

using Value = simdjson::ondemand::value;

/// Names what is looked at, for findings: a table and a row if there is one.
struct Where {
  std::string_view table;
  std::size_t row = 0;
};

class Walk {
 public:
  /// `text` is that of the collector or a part of it; places are those in the document. `begin` bytes of it are no JSON,
  /// and `readable_behind` bytes behind it may be read. Bytes that are no UTF-8 have been reported. Where it can be, the text
  /// is walked through without its gaps.
  Walk(std::string_view text, std::size_t begin, std::size_t readable_behind, findings::Collector& collector, Gaps gaps = {});

  /// A walk through some elements of an array in a gap of another: `elements` is a part of its text, and one byte on either
  /// side of it may be read. They are the elements of the outermost value of this walk.
  Walk(const Walk& outer, std::string_view elements);

  /// Calls `visit(value)` with the outermost object or array.
  template <class Visit>
  void whole(const Visit& visit);

  /// Calls `visit(key, value)` for each field of the outermost object.
  template <class Visit>
  void root(const Visit& visit);

  /// Calls `visit(key, value)` for each field of an object. Null is an object without fields.
  template <class Visit>
  void fields(Value value, std::string_view name, const Where& where, const Visit& visit);

  /// Calls `visit(value)` for each element of an array. Null is an array without elements.
  template <class Visit>
  void elements(Value value, std::string_view name, const Where& where, const Visit& visit);

  [[nodiscard]] std::optional<std::string_view> string(Value value, std::string_view name, const Where& where);
  [[nodiscard]] std::optional<std::int64_t> integer(Value value, std::string_view name, const Where& where);

  /// A value of any type as it stands in the document.
  [[nodiscard]] std::string_view raw(Value value);

  [[nodiscard]] static bool is_null(Value value);

  /// Where a value stands; of an object or an array, where it begins.
  [[nodiscard]] Span span(Value value) const;
  [[nodiscard]] std::size_t begin(Value value) const { return base_ + std::min(place(value.raw_json_token().data()), text_.size()); }
  /// What stands in the gap of an array, if it has one: the walk finds no elements in it.
  [[nodiscard]] std::optional<std::string_view> gap(Value array) const;

  /// Whether the text has turned out to be no JSON: then nothing more can be read of it.
  [[nodiscard]] bool has_stopped() const { return has_stopped_; }
  /// Whether all of the text was there to be read.
  [[nodiscard]] bool is_whole() const { return !has_stopped_ && !is_cut_off_; }

  [[nodiscard]] findings::Collector& collector() const { return collector_; }

  /// There is no JSON from that byte of the document on.
  void stop_at(std::size_t begin, simdjson::error_code error);
  /// The same, where this has been reported.
  void stop_in_silence() { has_stopped_ = true; }

  void report_unexpected(const Span& span, std::string_view name, const Where& where, std::string_view expected);

 private:
  [[nodiscard]] simdjson::error_code open(std::string_view json);
  [[nodiscard]] simdjson::error_code open_with(Gaps gaps);
  [[nodiscard]] simdjson::error_code open_copy(std::string json);
  [[nodiscard]] std::string closed(std::string_view text);
  [[nodiscard]] std::string with_controls_reported(std::string text);
  void report_truncated();
  void stop(simdjson::error_code error);
  template <class Nested>
  [[nodiscard]] std::string_view raw_of(Value value);
  [[nodiscard]] std::string_view filled(std::string_view json);
  [[nodiscard]] std::size_t offset(const char* at) const { return static_cast<std::size_t>(at - json_.data()); }
  [[nodiscard]] std::size_t place(const char* at) const { return gaps_.place_of(offset(at)); }

  std::string_view text_;
  std::size_t base_;  // where the text begins in the document
  findings::Collector& collector_;
  Gaps gaps_;
  std::string_view json_;  // what is walked through: the text, or the copy; with the room behind it that simdjson asks for
  std::string copy_;
  simdjson::ondemand::parser parser_;
  simdjson::ondemand::document document_;
  std::size_t kept_;      // so many bytes of what is walked through are those of the document
  bool is_part_ = false;  // of an array; the document goes on behind it
  bool is_cut_off_ = false;
  bool is_open_ = false;
  bool has_stopped_ = false;
};

template <class Visit>
void Walk::root(const Visit& visit) {
  whole([&](Value value) { fields(value, "document", {}, visit); });
}

template <class Visit>
void Walk::whole(const Visit& visit) {
  if (has_stopped_) return;
  Value value;
  if (const auto error = document_.get_value().get(value)) return stop(error);
  visit(value);
  if (!has_stopped_ && document_.current_location().error() == simdjson::SUCCESS) stop(simdjson::TRAILING_CONTENT);
}

template <class Visit>
void Walk::fields(Value value, std::string_view name, const Where& where, const Visit& visit) {
  if (has_stopped_) return;
  simdjson::ondemand::object object;
  const Span place = span(value);
  if (const auto error = value.get_object().get(object)) {
    if (error != simdjson::INCORRECT_TYPE) return stop(error);
    if (!is_null(value)) report_unexpected(place, name, where, "an object");
    return;
  }
  for (auto result : object) {
    simdjson::ondemand::field field;
    if (const auto error = std::move(result).get(field)) return stop(error);
    std::string_view key;
    if (const auto error = field.unescaped_key().get(key)) return stop(error);
    visit(key, Value(field.value()));
    if (has_stopped_) return;
  }
}

template <class Visit>
void Walk::elements(Value value, std::string_view name, const Where& where, const Visit& visit) {
  if (has_stopped_) return;
  simdjson::ondemand::array array;
  const Span place = span(value);
  if (const auto error = value.get_array().get(array)) {
    if (error != simdjson::INCORRECT_TYPE) return stop(error);
    if (!is_null(value)) report_unexpected(place, name, where, "an array");
    return;
  }
  for (auto result : array) {
    Value element;
    if (const auto error = std::move(result).get(element)) return stop(error);
    visit(element);
    if (has_stopped_) return;
  }
}

}  // namespace ukvotes::json
