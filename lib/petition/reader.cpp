// SPDX-License-Identifier: MIT
// Reads the petition site's JSON, in each of the layouts that it has had since 2015.
#include <petition/reader.hpp>

#include <algorithm>

#include <findings/encoding.hpp>
#include <findings/limits.hpp>
#include <petition/attributes.hpp>
#include <petition/regular_arrays.hpp>
#include <petition/table_reader.hpp>
#include <rules/petition_rules.hpp>
#include <tables/building.hpp>

namespace ukvotes::petition {

namespace {

class Reader {
 public:
  Reader(json::Walk& walk, findings::Collector& collector)
      : walk_(walk), collector_(collector), unknown_(&tables_.unknown_fields), values_(walk, unknown_), table_reader_(tables_, collector) {}

  read_steps::Parsed<Petition> read(const read_steps::Body& body) {
    Attributes attributes(values_, text_);
    bool has_envelope = false;
    values_.outermost([&](std::string_view key, json::Value value) {
      return attributes.outermost(key, value, has_envelope, [&](auto name, auto field) { return table(name, field); });
    });
    report_missing(body);
    finish();
    return {Petition(std::move(text_), std::move(tables_)), has_envelope ? Dialect::site_json : Dialect::bare_json};
  }

 private:
  bool table(std::string_view name, json::Value value) {
    has_countries_ = has_countries_ || name == "signatures_by_country";
    has_constituencies_ = has_constituencies_ || name == "signatures_by_constituency";
    if (name == "departments") {
      DepartmentTable& all = tables_.departments;
      table_reader_.rows(values_, value, all, Field{"acronym", all.acronym}, Field{"name", all.department}, Field{"url", all.url});
    } else if (name == "topics") {
      walk_.elements(value, name, {}, [&](json::Value topic) { this->topic(topic); });
    } else {
      return table_reader_.read(values_, name, value);
    }
    return true;
  }

  void topic(json::Value value) {
    if (topics_ > collector_.limits().rows) return;
    if (++topics_ > collector_.limits().rows) return findings::report_row_limit(collector_, "topics", walk_.begin(value));
    append(values_, tables_.topics, value, "topics", {});
    fill(tables_.topics, topics_);
  }

  void report_missing(const read_steps::Body& body) {
    const auto report = [&](std::string_view name, bool is_there) {
      if (is_there || !walk_.is_whole()) return;
      const std::size_t end = body.text.size();
      collector_.add(rule::petition::missing_field, {end, end, {}, 0, name}, "the field \"" + std::string(name) + "\" is missing");
    };
    report("action", text_.action.has_value());
    report("state", text_.state.has_value());
    report("signature_count", text_.signatures.stated());
    report_null_total(body.text);
    // The page of a published petition has both, lists have neither.
    report("signatures_by_country", has_countries_ || !has_constituencies_);
    report("signatures_by_constituency", has_constituencies_ || !has_countries_);
  }

  /// A total that is null says as little as one that is missing. Of a value of another type that has been said already.
  void report_null_total(std::string_view text) {
    const auto& [value, begin, end] = text_.signatures;
    if (value || text.substr(begin, end - begin) != "null") return;
    collector_.add(rule::petition::missing_field, {begin, end, {}, 0, "signature_count"}, "the field \"signature_count\" is null");
  }

  void finish() {
    tables::finish(tables_.countries);
    tables::finish(tables_.constituencies);
    tables::finish(tables_.regions);
    tables::finish(tables_.departments);
    tables::finish(tables_.other_business);
    tables::finish(tables_.unknown_fields);
    tables_.topics.finish();
  }

  json::Walk& walk_;
  findings::Collector& collector_;
  PetitionText text_;
  PetitionTables tables_;
  UnknownFields unknown_;
  Values values_;
  TableReader<PetitionTables> table_reader_;
  std::size_t topics_ = 0;
  bool has_countries_ = false;
  bool has_constituencies_ = false;
};

}  // namespace

read_steps::Parsed<Petition> parse(const read_steps::Body& body, findings::Collector& collector) {
  findings::report_encoding(collector, body.rest());
  json::Walk walk(body.text, body.begin, body.readable_behind, collector, json::Gaps(regular_arrays(body.text)));
  return Reader(walk, collector).read(body);
}

}  // namespace ukvotes::petition
