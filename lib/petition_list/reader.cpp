// SPDX-License-Identifier: MIT
// Reads lists in JSON: pages of the site, and petitions one a line.
#include <petition_list/reader.hpp>

#include <algorithm>

#include <findings/encoding.hpp>
#include <findings/limits.hpp>
#include <json/places.hpp>
#include <petition/regular_arrays.hpp>
#include <petition_list/csv.hpp>
#include <petition_list/layout.hpp>
#include <petition_list/listed.hpp>
#include <rules/document_rules.hpp>
#include <rules/petition_list_rules.hpp>
#include <tables/building.hpp>

namespace ukvotes::petition_list {

namespace {

class Reader {
 public:
  explicit Reader(findings::Collector& collector) : collector_(collector), unknown_(&unknown_fields_), table_reader_(tables_, collector) {
    table_.present = columns_of_json();
  }

  PetitionList page(const read_steps::Body& body) {
    json::Walk walk(body.text, body.begin, body.readable_behind, collector_, json::Gaps(petition::regular_arrays(body.text)));
    petition::Values values(walk, unknown_);
    values.outermost([&](std::string_view key, json::Value value) { return field_of_page(values, key, value); });
    if (!walk.is_whole() && table_.size() != 0) mark_last_irregular();
    if (!has_data_ && walk.is_whole()) report_no_data(body);
    return finish(tables_.countries.size() + tables_.constituencies.size() + tables_.regions.size() + tables_.other_business.size() != 0);
  }

  PetitionList lines(const read_steps::Body& body) {
    const std::string_view text = body.text;
    for (std::size_t at = body.begin; at < text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      const std::size_t begin = std::min(text.find_first_not_of(" \t\r", at), end);
      if (begin < end && !line(begin, text.substr(begin, end - begin), text.size() - end + body.readable_behind)) break;
      at = end + 1;
    }
    return finish(true);
  }

 private:
  bool field_of_page(petition::Values& values, std::string_view key, json::Value value) {
    if (key == "links") {
      values.object(value, key, {}, [&](auto name, auto field) { return link(values, name, field); });
      return true;
    }
    if (key != "data") return false;
    has_data_ = true;
    values.walk().elements(value, key, {}, [&](json::Value petition) { element(values, petition); });
    return true;
  }

  bool link(petition::Values& values, std::string_view name, json::Value value) {
    std::optional<std::string>* const member = name == "self"    ? &links_.self
                                               : name == "first" ? &links_.first
                                               : name == "last"  ? &links_.last
                                               : name == "next"  ? &links_.next
                                               : name == "prev"  ? &links_.prev
                                                                 : nullptr;
    if (member != nullptr) values.read(value, name, *member);
    return member != nullptr;
  }

  void element(petition::Values& values, json::Value value) {
    const std::size_t begin = values.walk().span(value).begin;
    if (!has_room(begin)) return;
    end_petition(unknown_fields_, {});
    values.move_to(next_row());
    ListedReader reader(values, table_reader_);
    reader.element(value);
    values.move_to({});
    append(begin, reader.listed());
  }

  /// Says whether there was room for the line.
  bool line(std::size_t begin, std::string_view line, std::size_t readable_behind) {
    if (!has_room(begin)) return false;
    if (line.size() > collector_.limits().line_bytes) {
      findings::report_long_line(collector_, {begin, begin + line.size(), table_.name, table_.size() + 1, {}});
      append(begin, {});
      mark_last_irregular();
      return true;
    }
    json::Walk walk(line, 0, readable_behind, collector_, json::Gaps(petition::regular_arrays(line)));
    petition::Values values(walk, unknown_, next_row());
    ListedReader reader(values, table_reader_);
    reader.line();
    append(begin, reader.listed());
    if (!walk.is_whole()) mark_last_irregular();
    return true;
  }

  bool has_room(std::size_t begin) {
    if (table_.size() < collector_.limits().rows) return true;
    if (!std::exchange(has_too_many_rows_, true)) findings::report_row_limit(collector_, table_.name, begin);
    return false;
  }

  [[nodiscard]] json::Where next_row() const { return {table_.name, table_.size() + 1}; }

  void append(std::size_t begin, const Listed& listed) {
    petition_list::append(table_, listed, begin);
    const auto id = table_.id.get(table_.size() - 1);
    for_each_of(tables_, [&](auto& table) { end_petition(table, id); });
    end_petition(unknown_fields_, id);
    if (collector_.text().substr(begin, 1) != "{") mark_last_irregular();
  }

  void mark_last_irregular() {
    const auto last = static_cast<std::uint32_t>(table_.size() - 1);
    auto& irregular = table_.places.irregular;
    if (irregular.empty() || irregular.back() != last) irregular.push_back(last);
  }

  PetitionList finish(bool has_tables) {
    report_missing();
    tables::finish(table_);
    for_each_of(tables_, [](auto& table) { tables::finish(table); });
    end_petition(unknown_fields_, {});
    tables::finish(unknown_fields_);
    auto tables = has_tables ? std::optional(std::move(tables_)) : std::nullopt;
    return PetitionList(std::move(table_), std::move(tables), std::move(unknown_fields_), std::move(links_));
  }

  void report_no_data(const read_steps::Body& body) {
    const std::size_t end = body.text.size();
    collector_.add(rule::petition_list::missing_field, {end, end, {}, 0, "data"}, "the field \"data\" is missing");
  }

  void report_missing() {
    auto irregular = table_.places.irregular.begin();
    for (std::size_t row = 0; row < table_.size(); ++row) {
      if (irregular != table_.places.irregular.end() && *irregular == row) {
        ++irregular;
        continue;
      }
      report_missing(row, "id", table_.id.validity()[row]);
      report_missing(row, "action", table_.action.validity()[row]);
      report_missing(row, "state", table_.state.validity()[row]);
      report_missing(row, "signature_count", table_.signatures.validity()[row]);
    }
  }

  void report_missing(std::size_t row, std::string_view name, bool is_there) {
    if (is_there) return;
    if (collector_.is_full()) return collector_.skip();
    const findings::Place place = json::place_of(collector_.text(), table_, row, name);
    collector_.add(rule::petition_list::missing_field, place, "the petition has no " + std::string(name));
  }

  findings::Collector& collector_;
  ListedPetitionTable table_;
  PageLinks links_;
  OfPetitions<UnknownFieldTable> unknown_fields_;
  petition::UnknownFields unknown_;
  TablesOfPetitions tables_;
  TableReader table_reader_;
  bool has_data_ = false;
  bool has_too_many_rows_ = false;
};

PetitionList read(Dialect dialect, const read_steps::Body& body, findings::Collector& collector) {
  if (dialect == Dialect::site_list_csv) return read_csv(body, collector);
  return dialect == Dialect::petition_lines ? Reader(collector).lines(body) : Reader(collector).page(body);
}

}  // namespace

read_steps::Parsed<PetitionList> parse(const read_steps::Body& body, findings::Collector& collector) {
  const Dialect dialect = dialect_of(body.rest());
  if (dialect != Dialect::site_list_csv) findings::report_encoding(collector, body.rest());
  const std::size_t end = body.text.size();
  if (dialect != Dialect::site_list_json && end != 0 && body.text.back() != '\n')
    collector.add(rule::no_final_line_end, {end, end, {}, 0, {}}, "the last line has no line end").expected = "a line end";
  return {read(dialect, body, collector), dialect};
}

}  // namespace ukvotes::petition_list
