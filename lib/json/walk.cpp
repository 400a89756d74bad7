// SPDX-License-Identifier: MIT
#include <json/walk.hpp>

#include <algorithm>

#include <rules/document_rules.hpp>

namespace ukvotes::json {

namespace {

/// A text that simdjson takes: bytes that are no UTF-8, which have a finding of their own, become question marks.
std::string with_valid_utf8(std::string_view text) {
  std::string valid(text);
  for (auto bad = text::find_invalid_utf8(text); bad; bad = text::find_invalid_utf8(text, *bad + 1)) valid[*bad] = '?';
  return valid;
}

bool is_cut_off(simdjson::error_code error) { return error == simdjson::UNCLOSED_STRING || error == simdjson::INCOMPLETE_ARRAY_OR_OBJECT; }

/// What no count has, nor any sum of counts beyond 64 bits.
constexpr std::int64_t too_large = 1'000'000'000'000'000'000;

std::string_view without_white_space(std::string_view text) {
  const auto last = text.find_last_not_of(" \t\r\n");
  return last == std::string_view::npos ? std::string_view() : text.substr(0, last + 1);
}

}  // namespace

Walk::Walk(std::string_view text, std::size_t begin, findings::Collector& collector) : text_(text), collector_(collector) {
  std::string copy = with_valid_utf8(text);
  std::fill_n(copy.begin(), begin, ' ');  // a byte order mark is no JSON
  const std::size_t size = without_white_space(copy).size();
  auto error = open(copy);
  if (is_cut_off(error)) {
    collector.add(rule::truncated, {size, text.size(), {}, 0, {}}, "the document ends before its brackets are closed").expected =
        "the rest of the document";
    error = open(completed(copy));
  }
  if (error) stop(error);
}

/// Begins anew with a text. The outermost object is looked at here, since a document that is cut off shows itself there.
simdjson::error_code Walk::open(std::string text) {
  buffer_ = std::move(text);
  const std::size_t size = buffer_.size();
  buffer_.append(simdjson::SIMDJSON_PADDING, ' ');
  const simdjson::padded_string_view padded(buffer_.data(), size, buffer_.size());
  is_open_ = false;
  if (const auto error = parser_.iterate(padded).get(document_)) return error;
  simdjson::ondemand::object object;
  const auto error = document_.get_object().get(object);
  if (error && error != simdjson::INCORRECT_TYPE) return error;  // the document has been given up and cannot be rewound
  document_.rewind();
  is_open_ = true;
  return simdjson::SUCCESS;
}

void Walk::stop(simdjson::error_code error) {
  if (has_stopped_) return;
  has_stopped_ = true;
  const char* at = nullptr;
  const bool has_place = is_open_ && document_.current_location().get(at) == simdjson::SUCCESS && at != nullptr;
  const std::size_t begin = has_place ? std::min(offset(at), text_.size()) : text_.size();
  const std::size_t end = std::min(begin + 1, text_.size());
  collector_
      .add(rule::petition::malformed_json, {begin, end, {}, 0, {}}, "the text is no JSON from here on, and nothing behind it was read")
      .expected = simdjson::error_message(error);
}

bool Walk::is_null(Value value) { return without_white_space(value.raw_json_token()) == "null"; }

Span Walk::span(Value value) const {
  const std::string_view token = without_white_space(value.raw_json_token());
  const std::size_t begin = std::min(offset(token.data()), text_.size());
  return {begin, std::min(begin + token.size(), text_.size())};
}

void Walk::report_unexpected(const Span& span, std::string_view name, const Where& where, std::string_view expected) {
  collector_
      .add(rule::petition::unexpected_value, {span.begin, span.end, where.table, where.row, name},
           std::string(name) + " is not what the format has there")
      .expected = expected;
}

std::optional<std::string_view> Walk::string(Value value, std::string_view name, const Where& where) {
  if (has_stopped_) return std::nullopt;
  const Span place = span(value);
  std::string_view text;
  const auto error = value.get_string().get(text);
  if (!error) return text;
  if (error == simdjson::STRING_ERROR) {
    report_unexpected(place, name, where, "a text whose escapes are characters");
  } else if (error != simdjson::INCORRECT_TYPE) {
    stop(error);
  } else if (!is_null(value)) {
    report_unexpected(place, name, where, "a text");
  }
  return std::nullopt;
}

std::optional<std::int64_t> Walk::integer(Value value, std::string_view name, const Where& where) {
  if (has_stopped_) return std::nullopt;
  const Span place = span(value);
  std::int64_t number = 0;
  const auto error = value.get_int64().get(number);
  if (!error && number > -too_large && number < too_large) return number;
  if (!error || !is_null(value)) report_unexpected(place, name, where, "a whole number of at most 18 digits");
  return std::nullopt;
}

template <class Nested>
std::string_view Walk::raw_of(Value value) {
  Nested nested;
  std::string_view json;
  auto error = value.get<Nested>().get(nested);
  if (!error) error = nested.raw_json().get(json);
  if (error) stop(error);
  return json;
}

std::string_view Walk::raw(Value value) {
  simdjson::ondemand::json_type type{};
  if (const auto error = value.type().get(type)) return stop(error), std::string_view();
  std::string_view json = without_white_space(value.raw_json_token());
  if (type == simdjson::ondemand::json_type::object) json = raw_of<simdjson::ondemand::object>(value);
  if (type == simdjson::ondemand::json_type::array) json = raw_of<simdjson::ondemand::array>(value);
  return without_white_space(json);
}

}  // namespace ukvotes::json
