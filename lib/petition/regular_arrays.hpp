// SPDX-License-Identifier: MIT
// Nearly all of a petition is its signatures by place, in rows that are alike. Where they are.
#pragma once

#include <string_view>
#include <vector>

#include <json/span.hpp>

namespace ukvotes::petition {

/// What stands between the brackets of arrays of signatures by place, if their first row and their last begin and end as the
/// site writes them and there is no bracket between. Those between may be of any kind. It is certain that the arrays are such
/// if the text is JSON; if it is none, the rows will show it.
std::vector<json::Span> regular_arrays(std::string_view text);

}  // namespace ukvotes::petition
