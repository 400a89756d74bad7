// SPDX-License-Identifier: MIT
// Files that are no text and may hold a document, told by their first bytes.
#pragma once

#include <string_view>

namespace ukvotes::kinds {

/// What such bytes are and how to come by the document: "a gzip archive: take the document out of it"; empty for others.
std::string_view container_of(std::string_view bytes);

}  // namespace ukvotes::kinds
