// SPDX-License-Identifier: MIT
// Reads the Electoral Commission's file and its copies.
#pragma once

#include <ukvotes/referendum_result.hpp>

#include <findings/collector.hpp>
#include <read/preflight.hpp>
#include <sheet/layout.hpp>

namespace ukvotes::referendum_result {

/// The columns of the kind, under all their headings.
const sheet::Sheet& areas_sheet();

/// Whether a first line has headings that only this kind has.
bool looks_like_header(std::string_view head);

read_steps::Parsed<ReferendumResult> parse(const read_steps::Body& body, findings::Collector& collector);

}  // namespace ukvotes::referendum_result
