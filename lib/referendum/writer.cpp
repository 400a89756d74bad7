// SPDX-License-Identifier: MIT
#include <string>

#include <ukvotes/write.hpp>

#include <referendum/reader.hpp>
#include <text/csv.hpp>

namespace ukvotes {

namespace {

std::string count_text(std::optional<Votes> votes) { return votes ? std::to_string(votes->value()) : std::string(); }

}  // namespace

std::string compose(const Referendum& value, Dialect) {
  std::string out = std::string(referendum::header) + "\n";
  for (const AreaResult area : value.areas()) {
    out += text::csv_cell(area.region()) + ',' + text::csv_cell(area.area()) + ',' + count_text(area.remain()) + ',' +
           count_text(area.leave()) + ',' + text::csv_cell(area.status_text()) + ',' + count_text(area.difference()) + '\n';
  }
  return out;
}

}  // namespace ukvotes
