// SPDX-License-Identifier: MIT
// Lists in CSV.
#pragma once

#include <string_view>

#include <ukvotes/petition_list.hpp>

#include <findings/collector.hpp>
#include <read/preflight.hpp>
#include <sheet/layout.hpp>

namespace ukvotes::petition_list {

/// The columns of the site's CSV. Those of JSON are known by their names, too.
const sheet::Sheet& csv_sheet();

/// Whether a text begins with a header of such a list: three of its columns.
bool looks_like_csv(std::string_view text);

/// Reads the site's CSV of a list. Adds the findings about its format.
PetitionList read_csv(const read_steps::Body& body, findings::Collector& collector);

}  // namespace ukvotes::petition_list
