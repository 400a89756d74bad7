// SPDX-License-Identifier: MIT
#include <constituency_register/reader.hpp>

#include <algorithm>

#include <findings/encoding.hpp>
#include <findings/limits.hpp>
#include <petition/row.hpp>
#include <rules/register_rules.hpp>
#include <tables/building.hpp>

namespace ukvotes::constituencies {

namespace {

class Reader {
 public:
  Reader(json::Walk& walk, findings::Collector& collector)
      : walk_(walk), collector_(collector), unknown_(&unknown_fields_), values_(walk, unknown_) {}

  ConstituencyRegister read() {
    walk_.root([&](std::string_view key, json::Value value) { row(key, value); });
    report_missing();
    tables::finish(table_);
    table_.key.finish();
    tables::finish(unknown_fields_);
    return ConstituencyRegister(std::move(table_), std::move(unknown_fields_));
  }

 private:
  void row(std::string_view key, json::Value value) {
    if (has_too_many_rows_) return;
    const std::size_t begin = walk_.span(value).begin;
    if (table_.size() >= collector_.limits().rows) {
      has_too_many_rows_ = true;
      return findings::report_row_limit(collector_, table_.name, begin);
    }
    if (collector_.text()[std::min(begin, collector_.text().size() - 1)] != '{')
      table_.places.irregular.push_back(static_cast<std::uint32_t>(table_.size()));
    using petition::Field;
    petition::read_row(values_, value, table_, Field{"mp", table_.mp}, Field{"party", table_.party},
                       Field{"constituency", table_.constituency}, Field{"ons_code", table_.code}, Field{"start_date", table_.start_date},
                       Field{"end_date", table_.end_date});
    table_.key.append(key);
    while (unknown_fields_.key.size() < unknown_fields_.size()) unknown_fields_.key.append(key);
  }

  /// Of a row that was cut off, the last one, nothing is known to be missing.
  void report_missing() {
    const std::size_t rows = table_.size() - (walk_.is_whole() || table_.empty() ? 0 : 1);
    for (std::size_t row = 0; row < rows; ++row) {
      if (std::binary_search(table_.places.irregular.begin(), table_.places.irregular.end(), row)) continue;
      if (!table_.code.get(row)) report_missing(row, "ons_code");
      if (!table_.constituency.get(row)) report_missing(row, "constituency");
    }
  }

  void report_missing(std::size_t row, std::string_view name) {
    const std::size_t begin = table_.places.begin[row];
    collector_.add(rule::constituencies::missing_field, {begin, begin + 1, table_.name, row + 1, name},
                   std::string(table_.key[row]) + " has no " + std::string(name));
  }

  json::Walk& walk_;
  findings::Collector& collector_;
  RegisterTable table_;
  RegisterUnknownTable unknown_fields_;
  petition::UnknownFields unknown_;
  petition::Values values_;
  bool has_too_many_rows_ = false;
};

}  // namespace

read_steps::Parsed<ConstituencyRegister> parse(const read_steps::Body& body, findings::Collector& collector) {
  findings::report_encoding(collector, body.rest());
  json::Walk walk(body.text, body.begin, body.readable_behind, collector);
  return {Reader(walk, collector).read(), Dialect::register_json};
}

}  // namespace ukvotes::constituencies
