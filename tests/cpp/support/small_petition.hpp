// SPDX-License-Identifier: MIT
// A petition as the site gives it, small enough to be cut at every byte.
#pragma once

#include <string>
#include <string_view>

#include <ukvotes/petition.hpp>
#include <ukvotes/read.hpp>

#include "replaced.hpp"

namespace ukvotes::tests {

/// With everything that the site has ever said.
inline const std::string small_petition =
    R"({"links":{"self":"https://petition.parliament.uk/petitions/1.json"},"data":{"type":"petition","id":1,"attributes":{)"
    R"("action":"Mend the \"old\" bridge","background":"Line\r\nbreak","additional_details":"","committee_note":null,"state":"closed",)"
    R"("signature_count":10500,"closing_date":null,"created_at":"2020-06-09T21:32:29.897Z","updated_at":"2021-07-23T11:41:38.750Z",)"
    R"("rejected_at":null,"opened_at":"2020-08-19T14:19:23.532Z","closed_at":"2021-02-19T23:59:59.999Z",)"
    R"("response_threshold_reached_at":"2020-10-06T18:38:04.000Z","scheduled_debate_date":"2020-12-07","rejection":null,)"
    R"("government_response":{"responded_on":"2020-10-20","summary":"Yes","details":"Soon","created_at":"2020-10-21T16:52:24.638Z",)"
    R"("updated_at":"2020-10-21T16:52:24.638Z"},"debate":{"debated_on":"2020-12-07","overview":"Long"},)"
    R"("departments":[{"acronym":"DfT","name":"Department for Transport","url":"https://www.gov.uk/dft"}],"topics":["roads","rivers"],)"
    R"("signatures_by_country":[{"name":"France","code":"FR","signature_count":4},{"name":"United Kingdom","code":"GB","signature_count":10490}],)"
    R"("signatures_by_constituency":[{"name":"Ynys M\u00f4n","ons_code":"W07000041","mp":null,"signature_count":7000},)"
    R"({"name":"Aldershot","ons_code":"E14000530","mp":"A Member MP","signature_count":3480}],)"
    R"("signatures_by_region":[{"name":"South East","ons_code":"J","signature_count":3480},{"name":"Wales","ons_code":"L","signature_count":7000}],)"
    R"("other_parliamentary_business":[{"subject":"News","body":"Text","occurred_on":"2020-12-03","created_at":"2020-12-03T14:22:04.366Z",)"
    R"("updated_at":"2020-12-03T15:24:26.982Z"}]}}})";

/// It, read with one text in it replaced.
inline Document<Petition> changed_petition(std::string_view from, std::string_view to) {
  return read_petition(replaced(small_petition, from, to));
}

}  // namespace ukvotes::tests
