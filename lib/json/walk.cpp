// SPDX-License-Identifier: MIT
#include <json/walk.hpp>

#include <algorithm>
#include <utility>

#include <findings/limits.hpp>
#include <json/check.hpp>
#include <json/strings.hpp>
#include <rules/document_rules.hpp>
#include <rules/json_rules.hpp>

namespace ukvotes::json {

namespace {

/// A text that simdjson takes: bytes that are no UTF-8 become question marks, and a byte order mark spaces.
std::string walkable_copy(std::string_view text, std::size_t begin) {
  std::string copy;
  copy.reserve(text.size() + simdjson::SIMDJSON_PADDING);
  copy = text;
  for (auto bad = text::find_invalid_utf8(text); bad; bad = text::find_invalid_utf8(text, *bad + 1)) copy[*bad] = '?';
  std::fill_n(copy.begin(), begin, ' ');
  return copy;
}

/// Whether a text can be walked through where it is. simdjson looks at the byte behind it.
bool has_padding(std::string_view text, std::size_t readable_behind) {
  constexpr std::string_view harmless(" \r\n\0", 4);
  return readable_behind >= simdjson::SIMDJSON_PADDING && harmless.find(text.data()[text.size()]) != std::string_view::npos;
}

bool is_cut_off(simdjson::error_code error) { return error == simdjson::UNCLOSED_STRING || error == simdjson::INCOMPLETE_ARRAY_OR_OBJECT; }

/// What no count has, nor any sum of counts beyond 64 bits.
constexpr std::int64_t too_large = 1'000'000'000'000'000'000;

/// What JSON wants there, as far as the error tells.
std::string expected_for(simdjson::error_code error) {
  switch (error) {
    case simdjson::TRAILING_CONTENT:
      return "nothing behind the document";
    case simdjson::UNCLOSED_STRING:
      return "a closing quotation mark";
    case simdjson::STRING_ERROR:
      return "an escape that is a character";
    case simdjson::NUMBER_ERROR:
      return "a number as JSON writes them";
    case simdjson::T_ATOM_ERROR:
    case simdjson::F_ATOM_ERROR:
    case simdjson::N_ATOM_ERROR:
      return "true, false or null";
    case simdjson::DEPTH_ERROR:
      return "values that nest less deep";
    default:
      return "JSON";
  }
}

bool is_mendable(simdjson::error_code error) { return is_cut_off(error) || error == simdjson::UNESCAPED_CHARS; }

}  // namespace

Walk::Walk(std::string_view text, std::size_t begin, std::size_t readable_behind, findings::Collector& collector, Gaps gaps)
    : text_(text), base_(collector.place_of(text)), collector_(collector), kept_(text.size()) {
  const bool is_plain = begin == 0 && collector.is_utf8();
  if (is_plain && !gaps.empty() && !open_with(std::move(gaps))) return;
  auto error = is_plain && has_padding(text, readable_behind) ? open(text) : open_copy(walkable_copy(text, begin));
  for (int attempts = 2; attempts > 0 && is_mendable(error); --attempts) {
    error = open_copy(is_cut_off(error) ? closed(json_) : with_controls_reported(std::string(json_)));
  }
  if (error) stop(error);
}

Walk::Walk(const Walk& outer, std::string_view elements)
    : text_(elements.data() - 1, elements.size() + 2),
      base_(outer.collector_.place_of(text_)),
      collector_(outer.collector_),
      kept_(text_.size()),
      is_part_(true) {
  auto error = open_copy('[' + std::string(elements) + ']');
  if (error == simdjson::UNESCAPED_CHARS) error = open_copy(with_controls_reported(std::string(json_)));
  if (error) stop(error);
}

/// What can be read of a text that does not end with its last bracket. Where it has more behind that bracket, the walk is
/// made to stop there by one that is too many.
std::string Walk::closed(std::string_view text) {
  Completed complete = completed(text);
  if (complete.is_whole) {
    kept_ = std::min(text.find_first_not_of(white_space, complete.kept), text.size());
    return std::string(text.substr(0, kept_)).append(kept_ < text.size() ? "}" : "");
  }
  report_truncated();
  kept_ = std::min(kept_, complete.kept);
  return std::move(complete.text);
}

void Walk::report_truncated() {
  is_cut_off_ = true;
  collector_
      .add(rule::truncated, {base_ + without_white_space(text_).size(), base_ + text_.size(), {}, 0, {}},
           "the document ends before its brackets are closed")
      .expected = "the rest of the document";
}

/// Control characters within texts, which JSON wants escaped: each is reported, and read as a space.
std::string Walk::with_controls_reported(std::string text) {
  bool is_in_string = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '"') is_in_string = !is_in_string;
    if (text[at] == '\\') ++at;
    if (!is_in_string || at >= text.size() || static_cast<unsigned char>(text[at]) >= 0x20) continue;
    report_unexpected({base_ + at, base_ + at + 1}, "a control character", {}, "its escape");
    text[at] = ' ';
  }
  return text;
}

/// Begins anew with a text that has padding behind it. The outermost object is looked at here, since a document that is cut
/// off shows itself there.
simdjson::error_code Walk::open(std::string_view json) {
  json_ = json;
  const simdjson::padded_string_view padded(json.data(), json.size(), json.size() + simdjson::SIMDJSON_PADDING);
  is_open_ = false;
  simdjson::ondemand::object object;
  auto error = parser_.iterate(padded).get(document_);
  if (!error) error = document_.get_object().get(object);
  if (error && error != simdjson::INCORRECT_TYPE) return error;  // the document has been given up
  document_.rewind();
  is_open_ = true;
  return simdjson::SUCCESS;
}

simdjson::error_code Walk::open_copy(std::string json) {
  const std::size_t size = json.size();
  copy_ = std::move(json);
  copy_.append(simdjson::SIMDJSON_PADDING, ' ');
  return open({copy_.data(), size});
}

/// What stands in the gaps is read by others. When a text cannot be opened without them, they are given up.
simdjson::error_code Walk::open_with(Gaps gaps) {
  gaps_ = std::move(gaps);
  const auto error = open_copy(gaps_.without(text_));
  if (error) gaps_ = {};
  return error;
}

void Walk::stop(simdjson::error_code error) {
  if (has_stopped_) return;
  const char* at = nullptr;
  const bool has_place = is_open_ && document_.current_location().get(at) == simdjson::SUCCESS && at != nullptr;
  const std::size_t begin = has_place ? std::min(place(at), text_.size()) : text_.size();
  if (begin == text_.size() && !is_part_ && !is_cut_off_ && ends_open(text_)) {
    has_stopped_ = true;
    return report_truncated();
  }
  stop_at(base_ + begin, error);
}

void Walk::stop_at(std::size_t begin, simdjson::error_code error) {
  if (std::exchange(has_stopped_, true)) return;
  const std::size_t end = std::min(begin + 1, base_ + text_.size());
  collector_.add(rule::json::malformed_json, {begin, end, {}, 0, {}}, "the text is no JSON from here on, and nothing behind it was read")
      .expected = expected_for(error);
}

bool Walk::is_null(Value value) { return without_white_space(value.raw_json_token()) == "null"; }

std::optional<std::string_view> Walk::gap(Value array) const {
  const auto span = gaps_.behind(place(array.raw_json_token().data()));
  return span ? std::optional(text_.substr(span->begin, span->end - span->begin)) : std::nullopt;
}

Span Walk::span(Value value) const {
  const std::string_view token = without_white_space(value.raw_json_token());
  const std::size_t begin = this->begin(value);
  return {begin, std::min(begin + token.size(), base_ + text_.size())};
}

void Walk::report_unexpected(const Span& span, std::string_view name, const Where& where, std::string_view expected) {
  collector_
      .add(rule::json::unexpected_value, {span.begin, span.end, where.table, where.row, name},
           std::string(name) + " is not what the format has there")
      .expected = expected;
}

std::optional<std::string_view> Walk::string(Value value, std::string_view name, const Where& where) {
  if (has_stopped_) return std::nullopt;
  const Span place = span(value);
  std::string_view text;
  const auto error = value.get_string().get(text);
  if (!error && text.size() > collector_.limits().field_bytes) {
    findings::report_long_field(collector_, {place.begin, place.end, where.table, where.row, name});
    return std::nullopt;
  }
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
  if (!error) error = nested.reset().error();
  if (!error) error = check_parts(nested);
  if (error) stop(error);
  return json;
}

std::string_view Walk::raw(Value value) {
  simdjson::ondemand::json_type type{};
  if (const auto error = value.type().get(type)) return stop(error), std::string_view();
  std::string_view json = without_white_space(value.raw_json_token());
  if (type == simdjson::ondemand::json_type::object) json = raw_of<simdjson::ondemand::object>(value);
  if (type == simdjson::ondemand::json_type::array) json = raw_of<simdjson::ondemand::array>(value);
  const bool is_scalar = type != simdjson::ondemand::json_type::object && type != simdjson::ondemand::json_type::array;
  if (const auto error = is_scalar ? check(value) : simdjson::SUCCESS) stop(error);
  if (has_stopped_) return {};
  if (!gaps_.empty()) return filled(json);
  const std::size_t begin = offset(json.data());
  return without_white_space(json.substr(0, kept_ - std::min(begin, kept_)));
}

/// A value with what stands in its gaps, which nobody but this has looked at.
std::string_view Walk::filled(std::string_view json) {
  const std::size_t begin = place(json.data());
  const std::string_view value = text_.substr(begin, place(json.data() + json.size()) - begin);
  if (value.size() != json.size()) {
    Walk walk(value, 0, 0, collector_);
    walk.whole([&](Value all) { (void)walk.raw(all); });
    if (walk.has_stopped()) stop_in_silence();
  }
  return without_white_space(value);
}

}  // namespace ukvotes::json
