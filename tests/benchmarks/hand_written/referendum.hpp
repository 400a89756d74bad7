// SPDX-License-Identifier: MIT
// The difference CSV, scanned by hand with the checks of ukvotes: UTF-8, the form of every cell, no leading zeros, the
// difference, the status, the order of the rows. Whatever is wrong is counted.
#pragma once

#include <cstdlib>
#include <limits>
#include <string>
#include <vector>

#include "../facts.hpp"
#include "columns.hpp"
#include "digits.hpp"
#include "index.hpp"
#include "survey.hpp"

namespace hand_written {

class Referendum {
 public:
  explicit Referendum(std::string_view text) : Referendum(text, survey(text)) {}

  [[nodiscard]] benchmarks::Facts facts() const {
    return {{"areas.rows", rows_},
            {"areas.region", region_.bytes()},
            {"areas.area", area_.bytes()},
            {"areas.remain", benchmarks::sum_of(remain_.data(), rows_)},
            {"areas.leave", benchmarks::sum_of(leave_.data(), rows_)},
            {"areas.status", status_.bytes()},
            {"areas.difference", benchmarks::sum_of(difference_.data(), rows_)},
            {"findings", faults_ + (out_of_order_ != 0 ? 1 : 0) + (rows_ > 20'000 ? 1 : 0)}};
  }

 private:
  struct Row {
    std::string_view region, area, status;
    std::int64_t remain, leave, difference;
  };

  Referendum(std::string_view text, const Survey& survey)
      : text_(text.data()),
        region_(survey.lines),
        area_(survey.lines, text.size()),
        remain_(survey.lines),
        leave_(survey.lines),
        status_(survey.lines),
        difference_(survey.lines),
        begins_(survey.lines) {
    if (!survey.is_utf8) ++faults_;
    if (!text.starts_with(header)) ++faults_;
    if (!text.ends_with('\n')) ++faults_;
    const auto rows = static_cast<std::size_t>(find<'\n'>(text_) + 1 - text_);
    const char* begin = text_ + rows;
    for_each_block<',', '"', '\n', '\r'>(text, rows, [&](const std::uint32_t* stop, const std::uint32_t* last) {
      while (stop < last) {
        stop = read_row(begin, stop);
        begin = text_ + stop[-1] + 1;
      }
      return true;
    });
    region_.finish();
    area_.finish();
    status_.finish();
    for (Numbers* numbers : {&remain_, &leave_, &difference_}) numbers->shrink(rows_);
    begins_.shrink(rows_);
  }

  /// Reads the row at `begin`, whose first stop is `stop`; gives the first stop of the next.
  const std::uint32_t* read_row(const char* begin, const std::uint32_t* stop) {
    const auto at = [&](int i) { return text_ + stop[i]; };
    const bool are_commas = *at(0) == ',' && *at(1) == ',' && *at(2) == ',' && *at(3) == ',' && *at(4) == ',';
    Row row{};
    if (are_commas && *at(5) == '\n' && is_count(at(1) + 1, at(2), row.remain) && is_count(at(2) + 1, at(3), row.leave) &&
        is_count(at(4) + 1, at(5), row.difference)) {
      row.region = {begin, static_cast<std::size_t>(at(0) - begin)};
      row.area = {at(0) + 1, static_cast<std::size_t>(at(1) - at(0)) - 1};
      row.status = {at(3) + 1, static_cast<std::size_t>(at(4) - at(3)) - 1};
      append(begin, row);
      return stop + 6;
    }
    if (read_rare(begin, row)) {
      append(begin, row);
    } else {
      ++faults_;
    }
    while (text_[*stop] != '\n') ++stop;
    return stop + 1;
  }

  void append(const char* begin, const Row& row) {
    begins_[rows_] = static_cast<std::uint32_t>(begin - text_);
    region_.append(row.region);
    area_.append(row.area);
    remain_[rows_] = row.remain;
    leave_[rows_] = row.leave;
    difference_[rows_] = row.difference;
    const auto status = static_cast<std::size_t>(status_.append(row.status));
    ++rows_;
    if (status == sides_.size()) sides_.push_back(row.status == "Remain" ? 1 : row.status == "Leave" ? -1 : 0);
    const std::int64_t lead = row.remain - row.leave;
    const std::int64_t side = sides_[status];
    faults_ += static_cast<int>(side == 0) | static_cast<int>(side * lead < 0) | static_cast<int>(std::abs(lead) != row.difference);
    out_of_order_ += static_cast<int>(row.difference > above_);
    above_ = row.difference;
  }

  /// A row with quoted cells, or one that ends in a carriage return.
  bool read_rare(const char* at, Row& row) {
    if ((at = read_cell(at, row.region, region_scratch_)) == nullptr || *at != ',') return false;
    if ((at = read_cell(at + 1, row.area, area_scratch_)) == nullptr || *at != ',') return false;
    if ((at = read_count(at + 1, row.remain)) == nullptr || *at != ',') return false;
    if ((at = read_count(at + 1, row.leave)) == nullptr || *at != ',') return false;
    if ((at = read_cell(at + 1, row.status, status_scratch_)) == nullptr || *at != ',') return false;
    if ((at = read_count(at + 1, row.difference)) == nullptr) return false;
    return *at == '\n' || (*at == '\r' && at[1] == '\n');
  }
  static const char* read_cell(const char* at, std::string_view& cell, std::string& scratch) {
    if (*at == '"') return read_quoted(at + 1, cell, scratch);
    const char* const end = find<',', '"', '\n', '\r'>(at);
    cell = {at, static_cast<std::size_t>(end - at)};
    return *end == '"' ? nullptr : end;
  }
  static const char* read_quoted(const char* at, std::string_view& cell, std::string& scratch) {
    scratch.assign(padding, ' ');
    for (;;) {
      const char* const end = find<'"', '\n', '\r'>(at);
      if (*end != '"') return nullptr;
      scratch.append(at, end);
      at = end + 1;
      if (*at != '"') break;
      scratch += *at++;
    }
    const std::size_t size = scratch.size() - padding;
    scratch.append(padding, ' ');
    cell = {scratch.data() + padding, size};
    return at;
  }

  static constexpr std::string_view header = "Region,Area,Remain,Leave,Status,Absolute Difference\n";
  static constexpr std::size_t padding = 32;

  const char* text_;
  Dictionary region_;
  Texts area_;
  Numbers remain_;
  Numbers leave_;
  Dictionary status_;
  Numbers difference_;
  Begins begins_;
  std::vector<std::int64_t> sides_;  // of the codes of `status_`: 1 is Remain, -1 Leave, 0 neither
  std::string region_scratch_, area_scratch_, status_scratch_;
  std::size_t rows_ = 0;
  std::int64_t faults_ = 0;
  std::int64_t out_of_order_ = 0;
  std::int64_t above_ = std::numeric_limits<std::int64_t>::max();
};

}  // namespace hand_written
