// SPDX-License-Identifier: MIT
// Texts whose lines end with carriage returns alone, for readers of lines.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>

#include <ukvotes/petition_listing.hpp>
#include <ukvotes/petition_report.hpp>
#include <ukvotes/referendum.hpp>
#include <ukvotes/source.hpp>

namespace ukvotes::read_steps {

/// Line feeds instead of the carriage returns that have none behind them.
std::string with_line_feeds(std::string_view text);

/// The source with line feeds in its text where carriage returns alone end the lines; any other as it is.
Source with_line_feeds(const Source& source);

/// Whether the grammar of a kind knows line feeds only. Others look for what ends the lines, or take it for white space.
template <class T>
inline constexpr bool has_lines = std::is_same_v<T, Referendum> || std::is_same_v<T, PetitionListing> || std::is_same_v<T, PetitionReport>;

/// The source as the reader of a kind sees it: with the bytes as published and all offsets as they are.
template <class T>
Source as_seen(const Source& source) {
  if constexpr (has_lines<T>) return with_line_feeds(source);
  return source;
}

}  // namespace ukvotes::read_steps
