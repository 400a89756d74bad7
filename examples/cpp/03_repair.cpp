// SPDX-License-Identifier: MIT
// Shows how to repair a document of any kind, what a proof consists of, and how to write the result.
// Simpler, and to be read first: 02_check.cpp.
//
//   03_repair FILE [REPAIRED-FILE]
#include <iostream>
#include <variant>

#include <ukvotes/ukvotes.hpp>

void print(const ukvotes::Repair& repair) {
  std::cout << name_of(repair.grade) << ": " << repair.candidates << " of " << repair.tried << " candidates fits\n";
  for (const ukvotes::Edit& edit : repair.edits) {
    std::cout << "  " << edit.table << " row " << edit.row << ", " << edit.field << ": " << edit.before << " -> " << edit.after << '\n';
  }
  for (const auto& equation : repair.equations) std::cout << "  because " << equation << '\n';
  if (!repair.remark.empty()) std::cout << "  but " << repair.remark << '\n';
}

/// Applies what is proven, prints the proofs, and writes the repaired document when a path is given.
template <class T>
bool repair_and_print(const ukvotes::Document<T>& document, const char* path) {
  const ukvotes::Repaired<T> repaired = ukvotes::repair(document, ukvotes::Accept::proven);
  for (const ukvotes::Repair& repair : repaired.repairs) print(repair);
  std::cout << repaired.repairs.size() << " repairs, " << document.findings.size() << " findings before, "
            << repaired.document.findings.size() << " after\n";
  if (path != nullptr) ukvotes::write_file(path, repaired.document, ukvotes::Existing::refuse);
  return !repaired.document.has(ukvotes::Severity::error);
}

int main(int argc, char** argv) try {
  if (argc < 2 || argc > 3) {
    std::cerr << "usage: 03_repair FILE [REPAIRED-FILE]\n";
    return 2;
  }
  const ukvotes::AnyDocument document = ukvotes::read_file(argv[1]);
  const char* path = argc == 3 ? argv[2] : nullptr;
  return std::visit([&](const auto& any) { return repair_and_print(any, path); }, document) ? 0 : 1;
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 3;
}
