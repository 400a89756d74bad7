// SPDX-License-Identifier: MIT
// A listing whose totals stand at its end, scanned by hand with the checks of ukvotes: UTF-8, the form of every line, the order
// of the countries, both sums, the sum of the sums, the United Kingdom against its constituencies.
#pragma once

#include <array>
#include <limits>

#include "../facts.hpp"
#include "columns.hpp"
#include "digits.hpp"
#include "index.hpp"
#include "survey.hpp"

namespace hand_written {

/// Places and their signatures, with the sum and what is wrong in them.
struct Places {
  Places(std::size_t lines, std::size_t text_bytes) : name(lines, text_bytes), signatures(lines), begins(lines) {}

  void finish() {
    name.finish();
    signatures.shrink(rows);
    begins.shrink(rows);
  }

  Texts name;
  Numbers signatures;
  Begins begins;
  std::size_t rows = 0;
  std::int64_t sum = 0;
};

class PetitionListing {
 public:
  explicit PetitionListing(std::string_view text) : PetitionListing(text, survey(text)) {}

  [[nodiscard]] benchmarks::Facts facts() const {
    return {{"countries.rows", countries_.rows},
            {"countries.name", countries_.name.bytes()},
            {"countries.signatures", benchmarks::sum_of(countries_.signatures.data(), countries_.rows)},
            {"constituencies.rows", constituencies_.rows},
            {"constituencies.name", constituencies_.name.bytes()},
            {"constituencies.signatures", benchmarks::sum_of(constituencies_.signatures.data(), constituencies_.rows)},
            {"findings", faults_ + (out_of_order_ != 0 ? 1 : 0)}};
  }

 private:
  PetitionListing(std::string_view text, const Survey& survey)
      : text_(text), countries_(survey.lines, text.size()), constituencies_(survey.lines, text.size()) {
    if (!survey.is_utf8) ++faults_;
    const char* at = text.data();
    for_each_block<':', '\n', '\r'>(text, 0, [&](const std::uint32_t* stop, const std::uint32_t* last) {
      if (constituencies_.rows == 0) stop = read_places<2>(at, stop, last);
      stop = read_places<1>(at, stop, last);
      return stop == last;
    });
    check_totals(at);
    countries_.finish();
    constituencies_.finish();
  }

  [[nodiscard]] const char* end() const { return text_.data() + text_.size(); }

  /// Reads on as long as there are places with so many spaces behind their colon: two for a country, one for a constituency.
  template <int Spaces>
  const std::uint32_t* read_places(const char*& at, const std::uint32_t* stop, const std::uint32_t* last) {
    Places& places = Spaces == 2 ? countries_ : constituencies_;
    while (stop < last) {
      const char* const colon = text_.data() + stop[0];
      const std::string_view name(at, static_cast<std::size_t>(colon - at));
      const int has_return = text_[stop[1]] == '\r' ? 1 : 0;
      std::int64_t signatures = 0;
      if (name.empty() || *colon != ':' || colon[1] != ' ' || (Spaces == 2 && colon[2] != ' ') ||
          text_.data()[stop[1 + has_return]] != '\n')
        break;
      if (!is_count(colon + 1 + Spaces, text_.data() + stop[1], signatures) || is_total(name)) break;
      append<Spaces>(places, at, name, signatures);
      stop += 2 + has_return;
      at = text_.data() + stop[-1] + 1;
    }
    return stop;
  }

  template <int Spaces>
  void append(Places& places, const char* at, std::string_view name, std::int64_t signatures) {
    places.begins[places.rows] = static_cast<std::uint32_t>(at - text_.data());
    places.name.append(name);
    places.signatures[places.rows++] = signatures;
    places.sum += signatures;
    if (Spaces == 1) return;
    if (kingdom_ < 0 && name == "United Kingdom") kingdom_ = signatures;
    out_of_order_ += static_cast<int>(signatures > above_);
    above_ = signatures;
  }

  static bool is_total(std::string_view name) {
    if (name.front() == ' ') name.remove_prefix(1);
    return name == labels[0] || name == labels[1] || name == labels[2];
  }

  void check_totals(const char* at) {
    std::array<std::int64_t, 3> totals{};
    if (at >= end() || *at++ != '\n') ++faults_;
    for (std::size_t i = 0; i < 3; ++i) {
      if (i == 0 && *at == ' ') ++at;
      if (!std::string_view(at, static_cast<std::size_t>(end() - at)).starts_with(labels[i])) return void(++faults_);
      at += labels[i].size();
      if (at[0] != ':' || at[1] != ' ' || (at = read_count(at + 2, totals[i])) == nullptr || *at++ != '\n') return void(++faults_);
    }
    if (at < end()) ++faults_;
    faults_ += countries_.sum != totals[0] ? 1 : 0;
    faults_ += constituencies_.sum != totals[1] ? 1 : 0;
    faults_ += totals[0] + totals[1] != totals[2] ? 1 : 0;
    if (kingdom_ < 0 || constituencies_.rows == 0) return;
    ++faults_;  // the third total counts the United Kingdom twice
    faults_ += kingdom_ < constituencies_.sum ? 1 : 0;
  }

  static constexpr std::array<std::string_view, 3> labels{"Number of votes by Country", "Number of votes by Constituency",
                                                          "Total number of votes"};
  std::string_view text_;
  Places countries_;
  Places constituencies_;
  std::int64_t kingdom_ = -1;
  std::int64_t faults_ = 0;
  std::int64_t out_of_order_ = 0;
  std::int64_t above_ = std::numeric_limits<std::int64_t>::max();
};

}  // namespace hand_written
