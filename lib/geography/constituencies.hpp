// SPDX-License-Identifier: MIT
// The constituencies since 2010, and the region that each is in.
#pragma once

#include <cstddef>
#include <string_view>

namespace ukvotes::geography {

/// The House of Commons has as many in every vintage of boundaries since 2010.
inline constexpr std::size_t all_constituencies = 650;

/// The letter by which the petition site knows the region of a constituency, from its GSS code; 0 for a code that was not in
/// use from 2010 on. Source: House of Commons Library, general election results by constituency of 2019 and 2024.
char region_of(std::string_view constituency);

}  // namespace ukvotes::geography
