// SPDX-License-Identifier: MIT
#include <json/check.hpp>

#include <algorithm>
#include <utility>

#include <json/strings.hpp>

namespace ukvotes::json {

namespace {

/// RFC 8259, section 6: numbers of any size.
bool is_number(std::string_view text) {
  const auto take_digits = [&] {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const bool is_padded = digits > 1 && text.front() == '0';
    text.remove_prefix(digits);
    return std::pair(digits > 0, is_padded);
  };
  const auto take = [&](std::string_view any_of) {
    const bool is_there = !text.empty() && any_of.find(text.front()) != std::string_view::npos;
    if (is_there) text.remove_prefix(1);
    return is_there;
  };
  take("-");
  const auto [has_whole, is_padded] = take_digits();
  if (!has_whole || is_padded) return false;
  if (take(".") && !take_digits().first) return false;
  if (take("eE")) {
    take("+-");
    if (!take_digits().first) return false;
  }
  return text.empty();
}

simdjson::error_code check_scalar(simdjson::ondemand::value value, simdjson::ondemand::json_type type) {
  using Type = simdjson::ondemand::json_type;
  if (type == Type::string) return value.get_string().error();
  if (type == Type::boolean) return value.get_bool().error();
  const std::string_view token = without_white_space(value.raw_json_token());
  if (type == Type::number) return is_number(token) ? simdjson::SUCCESS : simdjson::NUMBER_ERROR;
  return token == "null" ? simdjson::SUCCESS : simdjson::N_ATOM_ERROR;
}

template <class Nested>
simdjson::error_code check_nested(simdjson::ondemand::value value, unsigned depth) {
  Nested nested;
  const auto error = value.get<Nested>().get(nested);
  return error ? error : check_parts(nested, depth);
}

}  // namespace

simdjson::error_code check_parts(simdjson::ondemand::object object, unsigned depth) {
  if (depth >= deepest_value) return simdjson::DEPTH_ERROR;
  for (auto result : object) {
    simdjson::ondemand::field field;
    std::string_view key;
    auto error = std::move(result).get(field);
    if (!error) error = field.unescaped_key().get(key);
    if (!error) error = check(field.value(), depth + 1);
    if (error) return error;
  }
  return simdjson::SUCCESS;
}

simdjson::error_code check_parts(simdjson::ondemand::array array, unsigned depth) {
  if (depth >= deepest_value) return simdjson::DEPTH_ERROR;
  for (auto result : array) {
    simdjson::ondemand::value element;
    auto error = std::move(result).get(element);
    if (!error) error = check(element, depth + 1);
    if (error) return error;
  }
  return simdjson::SUCCESS;
}

simdjson::error_code check(simdjson::ondemand::value value, unsigned depth) {
  using Type = simdjson::ondemand::json_type;
  Type type{};
  if (const auto error = value.type().get(type)) return error;
  if (type == Type::object) return check_nested<simdjson::ondemand::object>(value, depth);
  if (type == Type::array) return check_nested<simdjson::ondemand::array>(value, depth);
  return check_scalar(value, type);
}

}  // namespace ukvotes::json
