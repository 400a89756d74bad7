// SPDX-License-Identifier: MIT
// The number of a petition, which the site also writes into its URL.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ukvotes::petition {

/// The number that ends the path of a petition's URL, with or without ".json", or nothing.
std::optional<std::string> number_in(std::string_view url);

struct NumberFault {
  std::string_view message;
  std::string expected;
};

/// What is wrong with the URL of a petition of that number. Nothing, where the document does not say the URL.
std::optional<NumberFault> number_fault(std::optional<std::string_view> url, std::optional<std::string_view> id);

}  // namespace ukvotes::petition
