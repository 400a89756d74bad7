// SPDX-License-Identifier: MIT
// Example documents, as bytes.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

namespace ukvotes::tests {

inline std::filesystem::path repository() { return UKVOTES_REPOSITORY; }

inline std::string load(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

inline const std::string& listing_text() {
  static const std::string text = load(repository() / "examples/data/petition-listing.txt");
  return text;
}
inline const std::string& referendum_text() {
  static const std::string text = load(repository() / "examples/data/referendum-damaged.csv");
  return text;
}
inline const std::string& report_text() {
  static const std::string text = load(repository() / "examples/data/petition-report.md");
  return text;
}
inline const std::string& petition_text() {
  static const std::string text = load(repository() / "examples/data/petition.json");
  return text;
}
inline const std::string& tally_text() {
  static const std::string text = load(repository() / "examples/data/party-tally.txt");
  return text;
}

}  // namespace ukvotes::tests
