// SPDX-License-Identifier: MIT
#include <sheet/columns.hpp>

#include <algorithm>
#include <utility>

namespace ukvotes::sheet {

std::string folded(std::string_view heading) {
  std::string letters;
  for (const char c : heading) {
    if (c >= 'A' && c <= 'Z') {
      letters += static_cast<char>(c - 'A' + 'a');
    } else if (c == '%') {
      letters += "pct";
    } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      letters += c;
    }
  }
  return letters;
}

Columns::Columns(std::vector<ColumnInfo> infos, std::span<const Headings> headings) : infos_(std::move(infos)), headings_(infos_.size()) {
  for (std::size_t column = 0; column < infos_.size(); ++column) {
    add_names(column, infos_[column].published, Match::official);
    add_names(column, infos_[column].name, Match::official);
    for (const Headings& some : headings) {
      if (some.column == infos_[column].name) headings_[column] = &some;
    }
  }
  for (std::size_t column = 0; column < infos_.size(); ++column) {
    if (headings_[column] != nullptr) add_names(column, headings_[column]->official, Match::official);
  }
  for (std::size_t column = 0; column < infos_.size(); ++column) {
    if (headings_[column] != nullptr) add_names(column, headings_[column]->synonyms, Match::synonym);
  }
}

/// A name that is taken already stays what it is: those of publishers come first.
void Columns::add_names(std::size_t column, std::string_view names, Match match) {
  while (!names.empty()) {
    const std::string_view name = names.substr(0, names.find('|'));
    names_.try_emplace(folded(name), Named{column, match});
    names.remove_prefix(std::min(names.size(), name.size() + 1));
  }
}

bool Columns::is_required(std::size_t column) const { return headings_[column] != nullptr && headings_[column]->need == Need::required; }

std::size_t Columns::place_of(std::string_view name) const {
  const auto found = std::find_if(infos_.begin(), infos_.end(), [=](const ColumnInfo& info) { return info.name == name; });
  return static_cast<std::size_t>(found - infos_.begin());
}

std::size_t Columns::as_shares(std::size_t column) const { return other(column, &Headings::as_shares); }

std::size_t Columns::instead_of(std::size_t column) const { return other(column, &Headings::instead); }

std::size_t Columns::written_as(std::size_t column) const { return other(column, &Headings::as_in); }

std::size_t Columns::other(std::size_t column, std::string_view Headings::*named) const {
  const Headings* headings = headings_[column];
  return headings == nullptr || (headings->*named).empty() ? column : place_of(headings->*named);
}

Columns::Named Columns::named_by(const std::string& folded_heading) const {
  const auto found = names_.find(folded_heading);
  return found == names_.end() ? Named() : found->second;
}

ColumnSet Columns::known(std::span<const std::string> folded_headings) const {
  ColumnSet known;
  for (const std::string& heading : folded_headings) {
    const Named named = named_by(heading);
    if (named.match != Match::none) known.add(named.column);
  }
  return known;
}

}  // namespace ukvotes::sheet
