// SPDX-License-Identifier: MIT
// A row of the House of Commons Library's file of 2024, and what is found in documents of elections.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reading.hpp"
#include "replaced.hpp"

namespace ukvotes::tests {

inline const std::string header_2024 =
    "ONS ID,ONS region ID,Constituency name,County name,Region name,Country name,Constituency type,Declaration time,Member first "
    "name,Member "
    "surname,Member gender,Result,First party,Second party,Electorate,Valid votes,Invalid "
    "votes,Majority,Con,Lab,LD,RUK,Green,SNP,PC,DUP,SF,SDLP,UUP,APNI,All other candidates,Of which other winner\n";
inline const std::string aberafan =
    "W07000081,W92000004,Aberafan Maesteg,,Wales,Wales,County,,A,B,Male,Lab "
    "hold,Lab,RUK,72580,35755,79,10354,2903,17838,916,7484,1094,0,4719,0,0,0,0,0,801,0\n";

/// The names of the findings, without that on the number of constituencies: samples have few.
inline std::vector<std::string> names(const std::vector<Finding>& findings) {
  std::vector<std::string> all;
  for (const Finding& finding : findings) {
    if (finding.name() != "constituency-count") all.emplace_back(finding.name());
  }
  return all;
}

inline std::vector<std::string> names(std::string_view text) { return names(read_as<Election>(text).findings); }

inline Finding finding_after(const std::string& text, std::string_view from, std::string_view to, std::string_view name) {
  return finding_named(read_as<Election>(replaced(text, from, to)).findings, name);
}

}  // namespace ukvotes::tests
