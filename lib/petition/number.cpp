// SPDX-License-Identifier: MIT
#include <petition/number.hpp>

namespace ukvotes::petition {

std::optional<std::string> number_in(std::string_view url) {
  url = url.substr(0, url.find_first_of("?#"));
  if (url.ends_with(".json")) url.remove_suffix(5);
  const std::string_view number = url.substr(url.rfind('/') + 1);
  const bool is_number = !number.empty() && number.find_first_not_of("0123456789") == std::string_view::npos;
  return is_number ? std::optional(std::string(number)) : std::nullopt;
}

std::optional<NumberFault> number_fault(std::optional<std::string_view> url, std::optional<std::string_view> id) {
  const auto number = url ? number_in(*url) : std::nullopt;
  if (!url || (number && (!id || number == id))) return std::nullopt;
  return NumberFault{number ? "the URL is that of another petition" : "the URL has no number of a petition",
                     id ? "the number " + std::string(*id) : "a number at its end"};
}

}  // namespace ukvotes::petition
