// SPDX-License-Identifier: MIT
// From places in the text of a document to places in its bytes as published.
#pragma once

#include <cstddef>
#include <vector>

#include <ukvotes/finding.hpp>
#include <ukvotes/source.hpp>

namespace ukvotes::encoding {

/// How many of the bytes of a source its text covers: less than all where there are more than the limit.
std::size_t covered_bytes(const Source& source);

/// Findings of the text become findings of the bytes, their repairs included, with one walk through the document.
void place_in_bytes(std::vector<Finding>& findings, const Source& source);

}  // namespace ukvotes::encoding
