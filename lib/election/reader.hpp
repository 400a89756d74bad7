// SPDX-License-Identifier: MIT
// Reads the published tables of elections, by constituency and by candidate, and their copies.
#pragma once

#include <optional>
#include <string_view>

#include <ukvotes/election.hpp>

#include <findings/collector.hpp>
#include <read/preflight.hpp>
#include <sheet/layout.hpp>

namespace ukvotes::election {

/// The columns of the two tables, under all their headings.
const sheet::Sheet& constituencies_sheet();
const sheet::Sheet& candidacies_sheet();

/// Which layout the header among the first records is of; empty when it is of none.
std::optional<Dialect> layout_of(std::string_view head);

read_steps::Parsed<Election> parse(const read_steps::Body& body, findings::Collector& collector);

}  // namespace ukvotes::election
