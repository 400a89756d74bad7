// SPDX-License-Identifier: MIT
// Reads the petition site's JSON, in each of the layouts that it has had since 2015.
#include <petition/reader.hpp>

#include <algorithm>

#include <findings/encoding.hpp>
#include <petition/object.hpp>
#include <rules/document_rules.hpp>
#include <tables/building.hpp>

namespace ukvotes::petition {

namespace {

/// Fields that have had another name: until July 2017, and in archives before June 2017.
constexpr std::pair<std::string_view, std::string_view> former_names[] = {{"open_at", "opened_at"}, {"description", "additional_details"}};

std::string_view present_name(std::string_view name) {
  for (const auto& [former, present] : former_names) {
    if (name == former) return present;
  }
  return name;
}

class Reader {
 public:
  Reader(json::Walk& walk, findings::Collector& collector) : walk_(walk), collector_(collector), values_(walk, tables_.unknown_fields) {}

  read_steps::Parsed<Petition> read(const read_steps::Body& body) {
    walk_.root([&](std::string_view key, json::Value value) {
      if (key == "data") {
        dialect_ = Dialect::site_json;
        values_.object(value, "data", {}, [&](auto name, auto field) { return item(name, field, "data.attributes"); });
      } else if (!item(key, value, "attributes")) {
        values_.keep(value, std::string(key), {});
      }
    });
    report_missing(body);
    finish();
    return {Petition(std::move(text_), std::move(tables_)), dialect_};
  }

 private:
  /// A field of the object that is the petition, or of the envelope.
  bool item(std::string_view key, json::Value value, const char* path_of_attributes) {
    if (key == "links") {
      const auto self = [&](auto name, auto field) { return name == "self" && (values_.read(field, name, text_.url), true); };
      values_.object(value, "links", {}, self);
    } else if (key == "type") {
      values_.read(value, key, text_.type);
    } else if (key == "id") {
      values_.read(value, key, text_.id);
    } else if (key == "parliament") {
      text_.parliament.emplace();
      values_.object(value, "parliament", {}, [&](auto name, auto field) { return parliament(name, field); });
    } else if (key == "attributes") {
      values_.object(value, path_of_attributes, {}, [&](auto name, auto field) { return attribute(present_name(name), field); });
    } else {
      return false;
    }
    return true;
  }

  bool attribute(std::string_view name, json::Value value) { return scalar(name, value) || part(name, value) || table(name, value); }

  bool scalar(std::string_view name, json::Value value) {
    bool is_known = false;
    const auto read_if_named = [&](std::string_view known, auto member) {
      if (is_known || name != known) return;
      is_known = true;
      values_.read(value, name, text_.*member);
    };
    PetitionText::for_each_text(read_if_named);
    PetitionText::for_each_time(read_if_named);
    PetitionText::for_each_date(read_if_named);
    if (name != "signature_count") return is_known;
    const json::Span place = walk_.span(value);
    values_.read(value, name, text_.signatures.value);
    text_.signatures.byte_begin = static_cast<std::uint32_t>(place.begin);
    text_.signatures.byte_end = static_cast<std::uint32_t>(place.end);
    return true;
  }

  bool part(std::string_view name, json::Value value) {
    if (name == "response") return former_response(value);
    if (name == "rejection") {
      part(value, "rejection", text_.rejection, [&](auto key, auto field, Rejection& rejection) {
        return take(key, field, "code", rejection.code) || take(key, field, "details", rejection.details);
      });
    } else if (name == "government_response") {
      part(value, "government_response", text_.government_response,
           [&](auto key, auto field, OfficialResponse& response) { return this->response(key, field, response); });
    } else if (name == "debate") {
      part(value, "debate", text_.debate, [&](auto key, auto field, Debate& debate) { return this->debate(key, field, debate); });
    } else {
      return false;
    }
    return true;
  }

  /// An object that may be null, which leaves the part empty.
  template <class Part, class Read>
  void part(json::Value value, const char* path, std::optional<Part>& part, const Read& read) {
    values_.object(value, path, {}, [&](std::string_view key, json::Value field) {
      if (!part) part.emplace();
      return read(key, field, *part);
    });
  }

  template <class Member>
  bool take(std::string_view key, json::Value value, std::string_view wanted, Member& member) {
    if (key != wanted) return false;
    values_.read(value, key, member);
    return true;
  }

  bool response(std::string_view key, json::Value value, OfficialResponse& response) {
    return take(key, value, "responded_on", response.responded_on) || take(key, value, "summary", response.summary) ||
           take(key, value, "details", response.details) || take(key, value, "created_at", response.created_at) ||
           take(key, value, "updated_at", response.updated_at);
  }

  /// Archives before June 2017 have the response as one text.
  bool former_response(json::Value value) {
    OptionalText details;
    values_.read(value, "response", details);
    if (details) text_.government_response = OfficialResponse{{}, {}, std::move(details), {}, {}};
    return true;
  }

  bool debate(std::string_view key, json::Value value, Debate& debate) {
    return take(key, value, "debated_on", debate.debated_on) || take(key, value, "transcript_url", debate.transcript_url) ||
           take(key, value, "video_url", debate.video_url) || take(key, value, "debate_pack_url", debate.debate_pack_url) ||
           take(key, value, "public_engagement_url", debate.public_engagement_url) ||
           take(key, value, "debate_summary_url", debate.debate_summary_url) || take(key, value, "overview", debate.overview);
  }

  bool parliament(std::string_view key, json::Value value) {
    Parliament& parliament = *text_.parliament;
    return take(key, value, "period", parliament.period) || take(key, value, "government", parliament.government) ||
           take(key, value, "dissolution_at", parliament.dissolution_at) ||
           take(key, value, "response_threshold", parliament.response_threshold) ||
           take(key, value, "debate_threshold", parliament.debate_threshold);
  }

  bool table(std::string_view name, json::Value value) {
    if (name == "signatures_by_country") {
      has_countries_ = true;
      coded_places(value, tables_.countries, "code");
    } else if (name == "signatures_by_region") {
      coded_places(value, tables_.regions, "ons_code");
    } else if (name == "signatures_by_constituency") {
      has_constituencies_ = true;
      seats(value);
    } else if (name == "departments") {
      departments(value);
    } else if (name == "topics") {
      walk_.elements(value, name, {}, [&](json::Value topic) { append(tables_.topics, walk_.string(topic, "topics", {})); });
    } else if (name == "other_parliamentary_business") {
      other_business(value);
    } else {
      return false;
    }
    return true;
  }

  /// Calls `read(key, value, where)` for each field of each row, and `append()` behind each row.
  template <class Table, class Read, class Append>
  void rows(json::Value value, Table& table, const Read& read, const Append& append) {
    walk_.elements(value, table.name, {}, [&](json::Value row) {
      if (table.size() >= collector_.limits().rows) return report_too_many(table, row);
      const json::Where where{table.name, table.size() + 1};
      table.places.begin.append(static_cast<std::uint32_t>(walk_.span(row).begin));
      values_.object(row, table.name, where, [&](std::string_view key, json::Value field) { return read(key, field, where); });
      append();
    });
  }

  template <class Table>
  void report_too_many(const Table& table, json::Value row) {
    if (std::exchange(has_too_many_rows_, true)) return;
    const json::Span place = walk_.span(row);
    collector_.add(rule::too_many_rows, {place.begin, place.end, table.name, 0, {}}, "the table has more rows than the limit").expected =
        "at most " + std::to_string(table.size()) + " rows";
  }

  static void append(TextColumn& column, std::optional<std::string_view> text) {
    if (text) {
      column.append(*text);
    } else {
      column.append_null();
    }
  }

  void coded_places(json::Value value, CodedPlaceTable& table, std::string_view code_name) {
    std::optional<std::string_view> code;
    std::optional<std::string_view> place;
    std::optional<std::int64_t> count;
    rows(
        value, table,
        [&](std::string_view key, json::Value field, const json::Where& where) {
          if (key == code_name) return code = walk_.string(field, key, where), true;
          if (key == "name") return place = walk_.string(field, key, where), true;
          if (key == "signature_count") return count = walk_.integer(field, key, where), true;
          return false;
        },
        [&] {
          append(table.code, std::exchange(code, std::nullopt));
          append(table.place, std::exchange(place, std::nullopt));
          table.signatures.append(signatures(std::exchange(count, std::nullopt)));
        });
  }

  void seats(json::Value value) {
    SeatTable& table = tables_.constituencies;
    std::optional<std::string_view> code;
    std::optional<std::string_view> place;
    std::optional<std::string_view> mp;
    std::optional<std::int64_t> count;
    rows(
        value, table,
        [&](std::string_view key, json::Value field, const json::Where& where) {
          if (key == "ons_code") return code = walk_.string(field, key, where), true;
          if (key == "name") return place = walk_.string(field, key, where), true;
          if (key == "mp") return mp = walk_.string(field, key, where), true;
          if (key == "signature_count") return count = walk_.integer(field, key, where), true;
          return false;
        },
        [&] {
          append(table.code, std::exchange(code, std::nullopt));
          append(table.place, std::exchange(place, std::nullopt));
          append(table.mp, std::exchange(mp, std::nullopt));
          table.signatures.append(signatures(std::exchange(count, std::nullopt)));
        });
  }

  void departments(json::Value value) {
    DepartmentTable& table = tables_.departments;
    std::optional<std::string_view> acronym;
    std::optional<std::string_view> name;
    std::optional<std::string_view> url;
    rows(
        value, table,
        [&](std::string_view key, json::Value field, const json::Where& where) {
          if (key == "acronym") return acronym = walk_.string(field, key, where), true;
          if (key == "name") return name = walk_.string(field, key, where), true;
          if (key == "url") return url = walk_.string(field, key, where), true;
          return false;
        },
        [&] {
          append(table.acronym, std::exchange(acronym, std::nullopt));
          append(table.department, std::exchange(name, std::nullopt));
          append(table.url, std::exchange(url, std::nullopt));
        });
  }

  void other_business(json::Value value) {
    BusinessTable& table = tables_.other_business;
    std::optional<std::string_view> subject;
    std::optional<std::string_view> body;
    std::optional<Date> occurred_on;
    std::optional<PreciseTimestamp> created_at;
    std::optional<PreciseTimestamp> updated_at;
    rows(
        value, table,
        [&](std::string_view key, json::Value field, const json::Where& where) {
          if (key == "subject") return subject = walk_.string(field, key, where), true;
          if (key == "body") return body = walk_.string(field, key, where), true;
          if (key == "occurred_on") return occurred_on = values_.date(field, key, where), true;
          if (key == "created_at") return created_at = values_.time(field, key, where), true;
          if (key == "updated_at") return updated_at = values_.time(field, key, where), true;
          return false;
        },
        [&] {
          append(table.subject, std::exchange(subject, std::nullopt));
          append(table.body, std::exchange(body, std::nullopt));
          table.occurred_on.append(std::exchange(occurred_on, std::nullopt));
          table.created_at.append(std::exchange(created_at, std::nullopt));
          table.updated_at.append(std::exchange(updated_at, std::nullopt));
        });
  }

  static std::optional<Signatures> signatures(std::optional<std::int64_t> count) {
    return count ? std::optional(Signatures(*count)) : std::nullopt;
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
    // The page of a published petition has both, lists have neither.
    report("signatures_by_country", has_countries_ || !has_constituencies_);
    report("signatures_by_constituency", has_constituencies_ || !has_countries_);
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
  Values values_;
  Dialect dialect_ = Dialect::bare_json;
  bool has_countries_ = false;
  bool has_constituencies_ = false;
  bool has_too_many_rows_ = false;
};

}  // namespace

read_steps::Parsed<Petition> parse(const read_steps::Body& body, findings::Collector& collector) {
  findings::report_encoding(collector, body.rest());
  json::Walk walk(body.text, body.begin, collector);
  return Reader(walk, collector).read(body);
}

}  // namespace ukvotes::petition
