// SPDX-License-Identifier: MIT
// The two large tables of a report, scanned by hand with the checks of ukvotes: UTF-8, the form of every cell, ranks, order,
// shares, both sums. Its texts and its few events are passed over, which is to the advantage of this side.
#pragma once

#include <cstdio>
#include <limits>

#include "../facts.hpp"
#include "columns.hpp"
#include "digits.hpp"
#include "index.hpp"
#include "survey.hpp"

namespace hand_written {

/// Whether 100 * part / whole, with two decimals, is `hundredths`: no division, unless it is a tie.
inline bool is_share(std::int64_t part, std::int64_t whole, std::int64_t hundredths) {
  constexpr std::int64_t limit = std::numeric_limits<std::int64_t>::max() / 40000;
  if (part < 0 || part > limit || whole <= 0 || whole > limit || hundredths < 0 || hundredths > 20000) return false;
  const std::int64_t twice = 2 * (part * 10000 - hundredths * whole);
  if (twice < whole && -twice < whole) return true;
  if (twice != whole && -twice != whole) return false;
  char printed[32];
  std::snprintf(printed, sizeof printed, "%.2f", 100.0 * static_cast<double>(part) / static_cast<double>(whole));
  std::int64_t value = 0;
  return read_hundredths(printed, value) != nullptr && value == hundredths;
}

struct Ranked {
  Ranked(std::size_t lines, std::size_t bytes) : rank(lines), name(lines, bytes), signatures(lines), percent(lines), begins(lines) {}

  void finish() {
    rank.shrink(rows);
    name.finish();
    signatures.shrink(rows);
    percent.shrink(rows);
    begins.shrink(rows);
  }

  Numbers rank;
  Texts name;
  Numbers signatures;
  Array<double> percent;
  Begins begins;
  std::size_t rows = 0;
  std::int64_t sum = 0;
  std::int64_t hundredths = 0;
};

class PetitionReport {
 public:
  explicit PetitionReport(std::string_view text) : PetitionReport(text, survey(text)) {}

  [[nodiscard]] benchmarks::Facts facts() const {
    return {{"countries.rows", countries_.rows},
            {"countries.rank", benchmarks::sum_of(countries_.rank.data(), countries_.rows)},
            {"countries.name", countries_.name.bytes()},
            {"countries.signatures", benchmarks::sum_of(countries_.signatures.data(), countries_.rows)},
            {"countries.percent", countries_.hundredths},
            {"constituencies.rows", constituencies_.rows},
            {"constituencies.rank", benchmarks::sum_of(constituencies_.rank.data(), constituencies_.rows)},
            {"constituencies.name", constituencies_.name.bytes()},
            {"constituencies.mp", mp_.bytes()},
            {"constituencies.signatures", benchmarks::sum_of(constituencies_.signatures.data(), constituencies_.rows)},
            {"constituencies.percent", constituencies_.hundredths},
            {"findings", faults_ + (out_of_order_ != 0 ? 1 : 0)}};
  }

 private:
  PetitionReport(std::string_view text, const Survey& survey)
      : text_(text), countries_(survey.lines, text.size()), constituencies_(survey.lines, text.size()), mp_(survey.lines, text.size()) {
    if (!survey.is_utf8) ++faults_;
    const auto headline = text.find("\n**");
    const auto countries = find_heading("### Signatures by Country\n");
    const auto constituencies = find_heading("### Signatures by Constituency\n");
    std::int64_t whole = 0;
    if (headline == npos || countries == npos || constituencies == npos || countries > constituencies ||
        read_grouped(text.data() + headline + 3, whole) == nullptr) {
      ++faults_;
      return;
    }
    read_table<false>(countries, constituencies, country_header, whole);
    read_table<true>(constituencies, text.size(), constituency_header, kingdom_);
    faults_ += countries_.sum != whole ? 1 : 0;
    faults_ += constituencies_.sum != kingdom_ ? 1 : 0;
    countries_.finish();
    constituencies_.finish();
    mp_.finish();
  }

  /// Where the last such heading begins: free text before the tables may hold others.
  [[nodiscard]] std::size_t find_heading(std::string_view heading) const {
    std::size_t last = npos;
    for (auto at = text_.find('#'); at != npos; at = text_.find('#', at + 1)) {
      if (at > 0 && text_[at - 1] == '\n' && text_.substr(at).starts_with(heading)) last = at;
    }
    return last;
  }

  template <bool WithMembers>
  void read_table(std::size_t heading, std::size_t end, std::string_view header, std::int64_t whole) {
    const auto rows = text_.find(header, heading);
    if (rows == npos || rows > end) return void(++faults_);
    Ranked& table = WithMembers ? constituencies_ : countries_;
    above_ = std::numeric_limits<std::int64_t>::max();
    const char* at = text_.data() + rows + header.size();
    for_each_block<'|', '\n', '\r'>(text_.substr(0, end), rows + header.size(), [&](const std::uint32_t* stop, const std::uint32_t* last) {
      while (stop < last) {
        constexpr int pipes = WithMembers ? 6 : 5;
        const int has_return = text_[stop[pipes]] == '\r' ? 1 : 0;
        if (text_.data()[stop[0]] == '\n' && at == text_.data() + stop[0]) return false;  // the blank line behind a table
        if (!read_row<WithMembers>(at, stop, table, whole) || text_.data()[stop[pipes + has_return]] != '\n') ++faults_;
        while (text_.data()[*stop] != '\n') ++stop;
        at = text_.data() + *stop++ + 1;
      }
      return true;
    });
  }

  /// A row, whose stops are its pipes and its line end.
  template <bool WithMembers>
  bool read_row(const char* begin, const std::uint32_t* stop, Ranked& table, std::int64_t whole) {
    constexpr int last = WithMembers ? 5 : 4;
    const auto at = [&](int i) { return text_.data() + stop[i]; };
    bool are_pipes = at(0) == begin;
    for (int i = 0; i < last; ++i) are_pipes = are_pipes && at(i)[0] == '|' && at(i)[1] == ' ' && at(i + 1)[-1] == ' ';
    if (!are_pipes || *at(last) != '|' || at(last + 1) != at(last) + 1) return false;
    const auto cell = [&](int i) { return std::string_view(at(i) + 2, static_cast<std::size_t>(at(i + 1) - at(i)) - 3); };
    std::int64_t rank = 0, signatures = 0, hundredths = 0;
    if (!is_count(at(0) + 2, at(1) - 1, rank) || read_signed_grouped(at(last - 2) + 2, signatures) != at(last - 1) - 1 ||
        read_hundredths(at(last - 1) + 2, hundredths) != at(last) - 1)
      return false;
    const std::string_view name = cell(1);
    table.begins[table.rows] = static_cast<std::uint32_t>(begin - text_.data());
    table.rank[table.rows] = rank;
    table.name.append(name);
    if (WithMembers) append_member(cell(2));
    table.signatures[table.rows] = signatures;
    table.percent[table.rows] = static_cast<double>(hundredths) / 100.0;
    if (!WithMembers && name == "United Kingdom") kingdom_ = signatures;
    ++table.rows;
    table.sum += signatures;
    table.hundredths += hundredths;
    faults_ += static_cast<int>(rank != static_cast<std::int64_t>(table.rows)) | static_cast<int>(!is_share(signatures, whole, hundredths));
    out_of_order_ += static_cast<int>(signatures > above_);
    above_ = signatures;
    return true;
  }

  void append_member(std::string_view member) {
    if (member == "None") {
      mp_.append_null();
    } else {
      mp_.append(member);
    }
  }

  static constexpr auto npos = std::string_view::npos;
  static constexpr std::string_view country_header = "| # | Country | Signatures | % |\n| - | - | -: | -: |\n";
  static constexpr std::string_view constituency_header = "| # | Constituency | MP | Signatures | % |\n| - | - | - | -: | -: |\n";
  std::string_view text_;
  Ranked countries_;
  Ranked constituencies_;
  Texts mp_;
  std::int64_t kingdom_ = 0;
  std::int64_t faults_ = 0;
  std::int64_t out_of_order_ = 0;
  std::int64_t above_ = 0;
};

}  // namespace hand_written
