// SPDX-License-Identifier: MIT
#include <string>

#include <ukvotes/write.hpp>

#include <repair/system.hpp>

namespace ukvotes {

namespace {

std::string spaces(std::size_t count) { return std::string(count, ' '); }

/// A cell as the HTML template of the page indents it, up to the pipe that closes it.
std::string cell(const std::string& indented_text) {
  return " \n" + spaces(24) + "\n" + indented_text + "\n" + spaces(24) + "\n" + spaces(21) + "|";
}

std::string count_cell(std::optional<Leaflets> leaflets) {
  const std::string digits = leaflets ? repair_search::formatted(leaflets->value(), repair_search::Format::grouped) : std::string();
  return " \n" + spaces(20) + "\n" + spaces(24) + digits + "\n" + spaces(21) + "|";
}

}  // namespace

std::string compose(const PartyTally& value, Dialect) {
  const std::string between = " \n" + spaces(16) + "\n" + spaces(12) + "\n" + spaces(16) + "\n" + spaces(20);
  std::string out;
  for (const PartyCount party : value.parties()) {
    if (!out.empty()) out += between;
    out += "|" + cell(spaces(28) + std::string(party.name())) + count_cell(party.leaflets());
  }
  return out;
}

}  // namespace ukvotes
