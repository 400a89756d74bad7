// SPDX-License-Identifier: MIT
#include <petition/attributes.hpp>

#include <utility>

namespace ukvotes::petition {

namespace {

/// Fields that have had another name: until July 2017, and in archives before June 2017, which have the response as one text.
constexpr std::pair<std::string_view, std::string_view> former_names[] = {
    {"open_at", "opened_at"}, {"description", "additional_details"}, {"response", "government_response"}};

}  // namespace

std::string_view Attributes::present_name(std::string_view name) {
  for (const auto& [former, present] : former_names) {
    if (name == former) return present;
  }
  return name;
}

bool Attributes::item(std::string_view key, json::Value value) {
  if (key == "links") {
    const auto self = [&](auto name, auto field) { return take(name, field, "self", text_.url); };
    values_.object(value, "links", values_.where(), self);
  } else if (key == "parliament") {
    part(value, "parliament", text_.parliament, &Attributes::parliament);
  } else {
    return take(key, value, "type", text_.type) || take(key, value, "id", text_.id);
  }
  return true;
}

bool Attributes::scalar(std::string_view name, json::Value value) {
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
  const json::Span place = values_.walk().span(value);
  values_.read(value, name, text_.signatures.value);
  text_.signatures.byte_begin = static_cast<std::uint32_t>(place.begin);
  text_.signatures.byte_end = static_cast<std::uint32_t>(place.end);
  return true;
}

bool Attributes::part(std::string_view name, json::Value value) {
  if (name == "rejection") {
    part(value, "rejection", text_.rejection, &Attributes::rejection);
  } else if (name == "government_response") {
    part(value, "government_response", text_.government_response, &Attributes::response);
  } else if (name == "debate") {
    part(value, "debate", text_.debate, &Attributes::debate);
  } else {
    return false;
  }
  return true;
}

/// An object that may be null, which leaves the part empty.
template <class Part, class Read>
void Attributes::part(json::Value value, const char* path, std::optional<Part>& part, const Read& read) {
  values_.object(value, path, values_.where(), [&](std::string_view key, json::Value field) {
    if (!part) part.emplace();
    return (this->*read)(key, field, *part);
  });
}

template <class Member>
bool Attributes::take(std::string_view key, json::Value value, std::string_view wanted, Member& member) {
  if (key != wanted) return false;
  values_.read(value, key, member);
  return true;
}

bool Attributes::rejection(std::string_view key, json::Value value, Rejection& rejection) {
  return take(key, value, "code", rejection.code) || take(key, value, "details", rejection.details);
}

bool Attributes::response(std::string_view key, json::Value value, OfficialResponse& response) {
  return take(key, value, "responded_on", response.responded_on) || take(key, value, "summary", response.summary) ||
         take(key, value, "details", response.details) || take(key, value, "created_at", response.created_at) ||
         take(key, value, "updated_at", response.updated_at);
}

/// Archives before June 2017 have the response as one text.
bool Attributes::former_response(json::Value value) {
  OptionalText details;
  values_.read(value, "response", details);
  if (details) text_.government_response = OfficialResponse{{}, {}, std::move(details), {}, {}};
  return true;
}

bool Attributes::debate(std::string_view key, json::Value value, Debate& debate) {
  return take(key, value, "debated_on", debate.debated_on) || take(key, value, "transcript_url", debate.transcript_url) ||
         take(key, value, "video_url", debate.video_url) || take(key, value, "debate_pack_url", debate.debate_pack_url) ||
         take(key, value, "public_engagement_url", debate.public_engagement_url) ||
         take(key, value, "debate_summary_url", debate.debate_summary_url) || take(key, value, "overview", debate.overview);
}

bool Attributes::parliament(std::string_view key, json::Value value, Parliament& parliament) {
  return take(key, value, "period", parliament.period) || take(key, value, "government", parliament.government) ||
         take(key, value, "dissolution_at", parliament.dissolution_at) ||
         take(key, value, "response_threshold", parliament.response_threshold) ||
         take(key, value, "debate_threshold", parliament.debate_threshold);
}

}  // namespace ukvotes::petition
