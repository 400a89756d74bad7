// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ukvotes::petition_list {

/// The number that ends the path of a petition's URL, with or without ".json", or nothing.
inline std::optional<std::string> number_in(std::string_view url) {
  url = url.substr(0, url.find_first_of("?#"));
  if (url.ends_with(".json")) url.remove_suffix(5);
  const std::string_view number = url.substr(url.rfind('/') + 1);
  const bool is_number = !number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos;
  return is_number ? std::optional(std::string(number)) : std::nullopt;
}

}  // namespace ukvotes::petition_list
