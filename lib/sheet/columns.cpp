// SPDX-License-Identifier: MIT
#include <sheet/columns.hpp>

#include <algorithm>
#include <utility>

namespace ukvotes::sheet {

namespace {

std::vector<std::string> folded_list(std::string_view names) {
  std::vector<std::string> list;
  while (!names.empty()) {
    const std::string_view name = names.substr(0, names.find('|'));
    list.push_back(folded(name));
    names.remove_prefix(std::min(names.size(), name.size() + 1));
  }
  return list;
}

bool contains(const std::vector<std::string>& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

}  // namespace

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

Columns::Columns(std::vector<ColumnInfo> infos, std::span<const Headings> headings) : infos_(std::move(infos)), known_(infos_.size()) {
  for (std::size_t column = 0; column < infos_.size(); ++column) {
    Known& known = known_[column];
    known.official = {folded(infos_[column].published), folded(infos_[column].name)};
    for (const Headings& some : headings) {
      if (some.column != infos_[column].name) continue;
      known.headings = &some;
      for (std::string& name : folded_list(some.official)) known.official.push_back(std::move(name));
      known.synonyms = folded_list(some.synonyms);
    }
  }
}

bool Columns::is_required(std::size_t column) const {
  return known_[column].headings != nullptr && known_[column].headings->need == Need::required;
}

std::size_t Columns::place_of(std::string_view name) const {
  const auto found = std::find_if(infos_.begin(), infos_.end(), [=](const ColumnInfo& info) { return info.name == name; });
  return static_cast<std::size_t>(found - infos_.begin());
}

std::size_t Columns::as_shares(std::size_t column) const {
  const Headings* headings = known_[column].headings;
  return headings == nullptr || headings->as_shares.empty() ? column : place_of(headings->as_shares);
}

Match Columns::match(std::size_t column, std::string_view folded_heading) const {
  if (contains(known_[column].official, folded_heading)) return Match::official;
  return contains(known_[column].synonyms, folded_heading) ? Match::synonym : Match::none;
}

ColumnSet Columns::known(std::span<const std::string> folded_headings) const {
  ColumnSet known;
  for (std::size_t column = 0; column < size(); ++column) {
    const auto names = [&](const std::string& heading) { return match(column, heading) != Match::none; };
    if (std::any_of(folded_headings.begin(), folded_headings.end(), names)) known.add(column);
  }
  return known;
}

}  // namespace ukvotes::sheet
