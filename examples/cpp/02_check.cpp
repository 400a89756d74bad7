// SPDX-License-Identifier: MIT
// Shows how to read documents of any kind and print their findings as a compiler would.
// Simpler, and to be read first: 01_result_by_region.cpp.
//
//   02_check FILE...
#include <iostream>
#include <string>
#include <variant>

#include <ukvotes/ukvotes.hpp>

/// Prints the findings of one document. Says whether any of them is a warning or worse.
template <class T>
bool report(const ukvotes::Document<T>& document) {
  const std::string& file = document.source.name();
  std::cout << file << ": " << name_of(document.kind) << " (" << name_of(document.dialect) << ")";
  document.value.for_each_table([](const auto& table) { std::cout << ", " << table.size() << ' ' << table.name; });
  std::cout << ", " << document.findings.size() << " findings\n";
  for (const ukvotes::Finding& finding : document.findings) std::cout << describe(finding, file);
  return document.has(ukvotes::Severity::warning);
}

int main(int argc, char** argv) try {
  if (argc < 2) {
    std::cerr << "usage: 02_check FILE...\n";
    return 2;
  }
  bool suspicious = false;
  for (int i = 1; i < argc; ++i) {
    const ukvotes::AnyDocument document = ukvotes::read_file(argv[i]);
    suspicious |= std::visit([](const auto& any) { return report(any); }, document);
  }
  return suspicious ? 1 : 0;
} catch (const std::exception& error) {  // unreadable, or no kind of document that ukvotes knows
  std::cerr << error.what() << '\n';
  return 3;
}
