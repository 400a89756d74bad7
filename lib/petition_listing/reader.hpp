// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include <ukvotes/petition_listing.hpp>

#include <findings/collector.hpp>
#include <read/preflight.hpp>

namespace ukvotes::listing {

/// How the three totals are headed, in their order.
inline constexpr std::array<std::string_view, 3> total_labels{"Number of votes by Country", "Number of votes by Constituency",
                                                              "Total number of votes"};
inline constexpr std::size_t shortest_label = std::min({total_labels[0].size(), total_labels[1].size(), total_labels[2].size()});

/// The lines that some dialects have between the two lists.
inline constexpr std::string_view slash_n_heading = "/nBy Constituencies:";
inline constexpr std::string_view constituencies_heading = "By Constituencies:";

/// Reads a listing of any dialect. Adds the findings about its format.
read_steps::Parsed<PetitionListing> parse(const read_steps::Body& body, findings::Collector& collector);

}  // namespace ukvotes::listing
