// SPDX-License-Identifier: MIT
// A repair reads the repaired text as the document was read.
#include <ukvotes/repair.hpp>

#include <doctest/doctest.h>

#include <ukvotes/read.hpp>

#include "../support/documents.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

TEST_CASE("source: what was not kept cannot be repaired, and says so") {
  ReadOptions options;
  options.keep_source = false;
  const auto document = read_referendum(Source::copy(referendum_text(), "001.csv"), options);
  CHECK_THROWS_WITH_AS(repair(document), "the bytes of 001.csv were not kept: read it with keep_source", SourceNotKeptError);
}

TEST_CASE("source: a repaired document is read again under the limits of the first reading") {
  ReadOptions options;
  options.limits.rows = 100;
  const auto repaired = repair(read_referendum(Source::copy(referendum_text()), options));
  CHECK(repaired.repairs.size() == 3);
  CHECK(repaired.document.value.areas().size() == 100);
}
