// SPDX-License-Identifier: MIT
#include <ukvotes/petition.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "../support/reading.hpp"
#include "../support/small_petition.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;

namespace {

TEST_CASE("petition: cut at any byte it is truncated, and what is complete is read") {
  const auto whole = read_petition(small_petition);
  for (std::size_t size = 0; size < small_petition.size(); ++size) {
    CAPTURE(size);
    const auto document = read_petition(small_petition.substr(0, size));
    CHECK(document.has(Severity::error));
    CHECK((size == 0 || finding_named(document.findings, "truncated").position.byte_end == size));
    CHECK(write(document) == small_petition.substr(0, size));
    const auto end_of_seats = small_petition.find(']', small_petition.find("\"signatures_by_constituency\""));
    const bool says_omitted = std::any_of(document.findings.begin(), document.findings.end(),
                                          [](const Finding& finding) { return finding.name() == "omitted-constituencies"; });
    CHECK(says_omitted == (size > end_of_seats));
    const SeatTable& seats = document.value.constituencies();
    const auto begin = small_petition.find("\"signatures_by_constituency\"");
    const std::string_view until_there =
        std::string_view(small_petition).substr(0, std::max(size, begin)).substr(begin, small_petition.find(']', begin) - begin);
    const auto closed = static_cast<std::size_t>(std::count(until_there.begin(), until_there.end(), '}'));
    REQUIRE(seats.size() >= closed);
    CHECK(seats.size() <= closed + 1);
    for (std::size_t row = 0; row < closed; ++row) {
      CHECK(seats[row].name() == whole.value.constituencies()[row].name());
      CHECK(seats[row].signatures() == whole.value.constituencies()[row].signatures());
    }
  }
}

TEST_CASE("petition: what stands behind it is reported at its place, and hides nothing") {
  const auto whole = read_petition(small_petition);
  for (const std::string_view behind : {"xxx", "}", "]", "{}", ", 1", "\"abc", "\"a\"", "\\"}) {
    CAPTURE(behind);
    const auto document = read_petition(small_petition + " \n" + std::string(behind) + "\n");
    REQUIRE(document.findings.size() == whole.findings.size() + 1);
    const auto found = std::find_if(document.findings.begin(), document.findings.end(),
                                    [](const Finding& finding) { return finding.name() == "malformed-json"; });
    REQUIRE(found != document.findings.end());
    CHECK(found->position.byte_begin == small_petition.size() + 2);
    CHECK(document.value.constituencies().size() == whole.value.constituencies().size());
  }
}

TEST_CASE("petition: what may be read behind the text is no part of it") {
  constexpr std::size_t behind = 64;
  for (std::size_t size = 0; size <= small_petition.size(); ++size) {
    const auto copied = read_petition(small_petition.substr(0, size));
    for (const char filler : {'}', ']', '"', '9', ' '}) {
      CAPTURE(size);
      CAPTURE(filler);
      const std::string memory = small_petition.substr(0, size) + std::string(behind, filler);
      const auto document = read_petition(Source::share(std::string_view(memory).substr(0, size), nullptr, "<text>", behind));
      CHECK(document.value == copied.value);
      CHECK(verdict(document.findings, Severity::note) == verdict(copied.findings, Severity::note));
    }
  }
}

TEST_CASE("petition: any byte may be another, and nothing but findings comes of it") {
  for (std::size_t at = 0; at < small_petition.size(); ++at) {
    for (const char byte : {'"', '{', '}', '[', ']', ':', ',', '\\', '0', ' ', '\0', '\xFF'}) {
      std::string text = small_petition;
      text[at] = byte;
      const auto document = read_petition(text);
      CAPTURE(at);
      CAPTURE(static_cast<int>(byte));
      CHECK(write(document) == text);
      for (const Finding& finding : document.findings) CHECK(finding.position.byte_end <= text.size());
    }
  }
}

TEST_CASE("petition: bytes that are no UTF-8 are found at their place") {
  const auto document = changed_petition("Mend", "M\xFFnd");
  const Finding& finding = finding_named(document.findings, "invalid-utf8");
  CHECK(finding.position.byte_begin == small_petition.find("Mend") + 1);
  CHECK(document.value.text().action == "M?nd the \"old\" bridge");
  CHECK(document.value.constituencies().size() == 2);
}

TEST_CASE("petition: a raw control character within a text is found, and the rest is read") {
  const auto document = changed_petition("Soon", "So\non");
  const Finding& finding = finding_named(document.findings, "unexpected-value");
  CHECK(finding.position.byte_begin == small_petition.find("Soon") + 2);
  REQUIRE(document.value.text().government_response.has_value());
  CHECK(document.value.text().government_response->details == "So on");
  CHECK(document.value.constituencies().size() == 2);
}

TEST_CASE("petition: what is not wanted has to be JSON as well") {
  for (const char* value : {"[1,2", "{\"a\":01}", "tru", "[nul]", "{\"a\" 1}", "1.", "-", "\"\\x\"", "[\"\\ud800\"]"}) {
    CAPTURE(value);
    CHECK(changed_petition(R"("topics")", "\"tropics\":" + std::string(value) + R"(,"topics")").has(Severity::error));
  }
  for (const char* value : {"[1,-2.5e+3,0]", "{\"a\":[true,false,null,\"\\u00f4\"]}", "1e400", "123456789012345678901234567890"}) {
    CAPTURE(value);
    const auto document = changed_petition(R"("topics")", "\"tropics\":" + std::string(value) + R"(,"topics")");
    CHECK_FALSE(document.has(Severity::error));
    CHECK(document.value.unknown_fields()[0].json() == value);
  }
}

TEST_CASE("petition: hostile shapes end in findings") {
  CHECK(read_petition(std::string(1'000'000, '[')).has(Severity::error));
  CHECK(read_petition(std::string(1'000'000, '{')).has(Severity::error));
  CHECK(read_petition("{\"attributes\":" + std::string(100'000, '[') + std::string(100'000, ']') + "}").has(Severity::error));
  CHECK(read_petition(std::string(1'000'000, '"')).has(Severity::error));
  for (const std::size_t depth : {300U, 100'000U, 1'000'000U}) {
    CAPTURE(depth);
    CHECK(read_petition("{\"x\":" + std::string(depth, '[') + std::string(depth, ']') + "}").has(Severity::error));
    std::string objects = "{\"attributes\":{\"x\":";
    for (std::size_t i = 0; i < depth; ++i) objects += "{\"a\":";
    CHECK(read_petition(objects + "1" + std::string(depth + 2, '}')).has(Severity::error));
    CHECK(read_petition(objects).has(Severity::error));
  }
  const std::string deep = "\"x\":" + std::string(200, '[') + std::string(200, ']') + ",\"topics\"";
  CHECK_FALSE(changed_petition("\"topics\"", deep).has(Severity::error));
  CHECK(read_petition("").has(Severity::error));
  CHECK(read_petition("null").has(Severity::error));
  CHECK(read_petition("[]").has(Severity::error));
  CHECK(read_petition("{} {}").has(Severity::error));
}

}  // namespace
