// SPDX-License-Identifier: MIT
#include <petition_list/rows.hpp>

namespace ukvotes::petition_list {

namespace {

void put(TextColumn& column, std::optional<std::string_view> text) {
  if (text) {
    column.append(*text);
  } else {
    column.append_null();
  }
}

template <class Value>
void put(ValueColumn<Value>& column, const std::optional<Value>& value) {
  column.append(value);
}

void append_text(ListedPetitionTable& table, const PetitionText& text) {
  put(table.type, text.type);
  put(table.url, text.url);
  put(table.action, text.action);
  put(table.state, text.state);
  put(table.background, text.background);
  put(table.additional_details, text.additional_details);
  put(table.committee_note, text.committee_note);
  put(table.creator_name, text.creator_name);
  put(table.signatures, text.signatures.value);
}

void append_times(ListedPetitionTable& table, const PetitionText& text) {
  put(table.opened_at, text.opened_at);
  put(table.closed_at, text.closed_at);
  put(table.rejected_at, text.rejected_at);
  put(table.created_at, text.created_at);
  put(table.updated_at, text.updated_at);
  put(table.moderation_threshold_reached_at, text.moderation_threshold_reached_at);
  put(table.response_threshold_reached_at, text.response_threshold_reached_at);
  put(table.government_response_at, text.government_response_at);
  put(table.debate_threshold_reached_at, text.debate_threshold_reached_at);
  put(table.debate_outcome_at, text.debate_outcome_at);
  put(table.closing_date, text.closing_date);
  put(table.scheduled_debate_date, text.scheduled_debate_date);
  put(table.debate_scheduled_on, text.debate_scheduled_on);
}

void append_response(ListedPetitionTable& table, const OfficialResponse& response) {
  put(table.responded_on, response.responded_on);
  put(table.response_summary, response.summary);
  put(table.response_details, response.details);
  put(table.response_created_at, response.created_at);
  put(table.response_updated_at, response.updated_at);
}

void append_debate(ListedPetitionTable& table, const Debate& debate) {
  put(table.debated_on, debate.debated_on);
  put(table.transcript_url, debate.transcript_url);
  put(table.video_url, debate.video_url);
  put(table.debate_pack_url, debate.debate_pack_url);
  put(table.public_engagement_url, debate.public_engagement_url);
  put(table.debate_summary_url, debate.debate_summary_url);
  put(table.debate_overview, debate.overview);
}

void append_parliament(ListedPetitionTable& table, const Parliament& parliament) {
  put(table.parliament_period, parliament.period);
  put(table.parliament_government, parliament.government);
  put(table.parliament_dissolution_at, parliament.dissolution_at);
  put(table.response_threshold, parliament.response_threshold);
  put(table.debate_threshold, parliament.debate_threshold);
}

}  // namespace

ColumnSet columns_of_json() {
  ColumnSet columns;
  std::size_t place = 0;
  ListedPetitionTable().each_known_column([&](const ColumnInfo& info, const auto&) {
    if (info.name != "local_signatures") columns.add(place);
    ++place;
  });
  return columns;
}

void append(ListedPetitionTable& table, const Listed& petition, std::size_t begin) {
  const PetitionText& text = petition.text;
  put(table.id, text.id ? OptionalText(std::to_string(*text.id)) : std::nullopt);
  append_text(table, text);
  append_times(table, text);
  put(table.departments, petition.departments);
  put(table.topics, petition.topics);
  const Rejection rejection = text.rejection.value_or(Rejection());
  put(table.rejection_code, rejection.code);
  put(table.rejection_details, rejection.details);
  append_response(table, text.government_response.value_or(OfficialResponse()));
  append_debate(table, text.debate.value_or(Debate()));
  append_parliament(table, text.parliament.value_or(Parliament()));
  table.places.begin.append(static_cast<std::uint32_t>(begin));
}

}  // namespace ukvotes::petition_list
