// SPDX-License-Identifier: MIT
// The difference CSV as one would first write it with Boost.Spirit X3.
#pragma once

#include <string_view>

#include "facts.hpp"

namespace naive_x3 {

/// Reads all rows into structs of strings and numbers, checks nothing but the grammar, and gives the facts.
benchmarks::Facts read_referendum(std::string_view text);

}  // namespace naive_x3
