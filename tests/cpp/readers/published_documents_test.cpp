// SPDX-License-Identifier: MIT
// The examples against the published documents that they come from, where those are at hand.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "../support/documents.hpp"

using namespace ukvotes::tests;
namespace fs = std::filesystem;

namespace {

/// The published document whose name begins with `number`; empty where it is not at hand.
std::string published(const std::string& number) {
  const fs::path directory = repository() / ".." / "shared" / "seeds";
  if (!fs::is_directory(directory)) return {};
  for (const auto& entry : fs::directory_iterator(directory)) {
    if (entry.path().filename().string().starts_with(number + "_")) return load(entry.path());
  }
  return {};
}

/// Everything from the history on: all tables.
std::string figures(const std::string& text) { return text.substr(text.find("### History")); }

TEST_CASE("published documents: three examples are copies, the report has the same figures") {
  if (published("000").empty()) {
    MESSAGE("skipped: the published documents are not beside this repository");
    return;
  }
  CHECK(listing_text() == published("000"));
  CHECK(referendum_text() == published("001"));
  CHECK(tally_text() == published("003"));
  CHECK(figures(report_text()) == figures(published("002")));
  CHECK(report_text() != published("002"));
}

}  // namespace
