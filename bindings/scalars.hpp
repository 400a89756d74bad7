// SPDX-License-Identifier: MIT
// What a document says outside its tables, by name. Totals that are sums of a column are made in Python, whose integers
// hold any sum of damaged numbers.
#pragma once

#include <ukvotes/read.hpp>

#include "cell.hpp"

namespace ukvotes::python {

inline py::dict scalars(const Referendum&) { return {}; }

inline py::dict scalars(const PartyTally&) { return {}; }

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

}  // namespace ukvotes::python
