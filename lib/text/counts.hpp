// SPDX-License-Identifier: MIT
// The two forms in which publishers print counts: 268513 and 268,513.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ukvotes::text {

enum class Format { plain, grouped };

/// "268513" or "268,513".
std::string formatted(std::int64_t value, Format format);

/// The count that is said in the other form than that.
std::optional<std::int64_t> count_in_other_form(std::string_view said, Format format);

/// What is expected where `said` is no count of that form: `what`, in which form if it is a count in the other one.
std::string expected_count(std::string_view said, Format format, std::string_view what);

}  // namespace ukvotes::text
