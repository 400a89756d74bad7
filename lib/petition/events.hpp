// SPDX-License-Identifier: MIT
// What the events of a petition follow, whether the petition says them or a report of it.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include <ukvotes/count.hpp>

namespace ukvotes::petition {

/// Signatures for a response of the government, and for a debate to be considered, since 2015
/// (https://petition.parliament.uk/help); an archived petition says which thresholds its Parliament had.
inline constexpr Signatures response_threshold(10'000);
inline constexpr Signatures debate_threshold(100'000);

/// Times of events that must follow each other. Calls `visit(earlier, later)`, with their places among them, for each that is
/// before the last one whose time is known.
template <class Time, class Visit>
void for_each_disorder(std::span<const std::optional<Time>> times, const Visit& visit) {
  std::optional<std::size_t> earlier;
  for (std::size_t later = 0; later < times.size(); ++later) {
    if (!times[later]) continue;
    if (earlier && *times[later] < *times[*earlier]) visit(*earlier, later);
    earlier = later;
  }
}

}  // namespace ukvotes::petition
