// SPDX-License-Identifier: MIT
// What a document says outside its tables, by name. Totals that are sums of a column are made in Python, whose integers
// hold any sum of damaged numbers.
#pragma once

#include <ukvotes/read.hpp>

#include "cell.hpp"

namespace ukvotes::python {

inline py::dict scalars(const Referendum&) { return {}; }

inline py::dict scalars(const PartyTally&) { return {}; }

inline py::dict scalars(const ReferendumResult&) { return {}; }

inline py::dict scalars(const Election& election) { return py::dict(py::arg("is_by_candidate") = election.is_by_candidate()); }

inline py::dict scalars(const PetitionListing& listing) {
  const ListingTotals& totals = listing.totals();
  return py::dict(py::arg("by_country") = to_python(totals.by_country.value),
                  py::arg("by_constituency") = to_python(totals.by_constituency.value), py::arg("total") = to_python(totals.total.value));
}

inline py::dict scalars(const PetitionReport& report) {
  const auto& response = report.government_response();
  return py::dict(py::arg("action") = text(report.action()), py::arg("background") = text(report.background()),
                  py::arg("signatures") = to_python(report.signatures()), py::arg("url") = text(report.url()),
                  py::arg("refreshed") = to_python(report.refreshed()),
                  py::arg("response_summary") = response ? py::object(text(response->summary)) : py::none(),
                  py::arg("response_details") = response ? py::object(text(response->details)) : py::none());
}

template <class Part>
py::object part_to_python(const std::optional<Part>& part, py::dict (*fields)(const Part&)) {
  return part ? py::object(fields(*part)) : py::object(py::none());
}

inline py::dict fields_of(const Rejection& rejection) {
  return py::dict(py::arg("code") = to_python(rejection.code), py::arg("details") = to_python(rejection.details));
}

inline py::dict fields_of(const OfficialResponse& response) {
  return py::dict(py::arg("responded_on") = to_python(response.responded_on), py::arg("summary") = to_python(response.summary),
                  py::arg("details") = to_python(response.details), py::arg("created_at") = to_python(response.created_at),
                  py::arg("updated_at") = to_python(response.updated_at));
}

inline py::dict fields_of(const Debate& debate) {
  return py::dict(py::arg("debated_on") = to_python(debate.debated_on), py::arg("transcript_url") = to_python(debate.transcript_url),
                  py::arg("video_url") = to_python(debate.video_url), py::arg("debate_pack_url") = to_python(debate.debate_pack_url),
                  py::arg("public_engagement_url") = to_python(debate.public_engagement_url),
                  py::arg("debate_summary_url") = to_python(debate.debate_summary_url), py::arg("overview") = to_python(debate.overview));
}

inline py::dict fields_of(const Parliament& parliament) {
  return py::dict(py::arg("period") = to_python(parliament.period), py::arg("government") = to_python(parliament.government),
                  py::arg("dissolution_at") = to_python(parliament.dissolution_at),
                  py::arg("response_threshold") = to_python(parliament.response_threshold),
                  py::arg("debate_threshold") = to_python(parliament.debate_threshold));
}

inline py::dict scalars(const Petition& petition) {
  const PetitionText& said = petition.text();
  py::dict all(py::arg("id") = to_python(said.id), py::arg("type") = to_python(said.type), py::arg("url") = to_python(said.url),
               py::arg("signatures") = to_python(said.signatures.value), py::arg("kingdom") = to_python(petition.kingdom()),
               py::arg("without_country") = to_python(petition.without_country()),
               py::arg("without_constituency") = to_python(petition.without_constituency()));
  const auto add = [&](const char* name, auto member) { all[name] = to_python(said.*member); };
  PetitionText::for_each_text(add);
  PetitionText::for_each_time(add);
  PetitionText::for_each_date(add);
  all["rejection"] = part_to_python<Rejection>(said.rejection, fields_of);
  all["government_response"] = part_to_python<OfficialResponse>(said.government_response, fields_of);
  all["debate"] = part_to_python<Debate>(said.debate, fields_of);
  all["parliament"] = part_to_python<Parliament>(said.parliament, fields_of);
  py::tuple topics(petition.topics().size());
  for (std::size_t i = 0; i < topics.size(); ++i) topics[i] = cell(petition.topics(), i);
  all["topics"] = topics;
  return all;
}

inline py::dict scalars(const PetitionList& list) {
  const PageLinks& links = list.links();
  return py::dict(py::arg("self") = to_python(links.self), py::arg("first") = to_python(links.first),
                  py::arg("last") = to_python(links.last), py::arg("next") = to_python(links.next),
                  py::arg("prev") = to_python(links.prev));
}

inline py::dict scalars(const ConstituencyRegister&) { return {}; }

}  // namespace ukvotes::python
