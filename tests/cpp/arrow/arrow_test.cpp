// SPDX-License-Identifier: MIT
#include <ukvotes/arrow.hpp>

#include <doctest/doctest.h>

#include <cstring>
#include <map>
#include <optional>
#include <string>

#include <ukvotes/make.hpp>
#include <ukvotes/read.hpp>

#include "../support/documents.hpp"

using namespace ukvotes;

namespace {

/// A stream taken the way that a consumer takes it: schema first, then batches up to the released one.
struct Taken {
  ArrowSchema schema{};
  ArrowArray batch{};
  std::size_t batches = 0;

  explicit Taken(ArrowArrayStream& stream) {
    REQUIRE(stream.get_schema(&stream, &schema) == 0);
    for (;;) {
      ArrowArray next{};
      REQUIRE(stream.get_next(&stream, &next) == 0);
      if (next.release == nullptr) break;
      REQUIRE(batches++ == 0);
      batch = next;
    }
    stream.release(&stream);
    CHECK((stream.release == nullptr));
  }
  Taken(const Taken&) = delete;
  Taken& operator=(const Taken&) = delete;
  ~Taken() {
    schema.release(&schema);
    batch.release(&batch);
    CHECK((schema.release == nullptr));
    CHECK((batch.release == nullptr));
  }

  [[nodiscard]] std::size_t column(const std::string& name) const {
    for (std::int64_t i = 0; i < schema.n_children; ++i) {
      if (schema.children[i]->name == name) return static_cast<std::size_t>(i);
    }
    FAIL("no column " << name);
    return 0;
  }
  [[nodiscard]] const ArrowArray& array(const std::string& name) const { return *batch.children[column(name)]; }
  [[nodiscard]] const ArrowSchema& field(const std::string& name) const { return *schema.children[column(name)]; }
};

template <class Table>
Taken taken(const Table& table) {
  ArrowArrayStream stream{};
  export_arrow(table, &stream);
  return Taken(stream);
}

template <class Value>
const Value* values(const ArrowArray& array, std::size_t buffer = 1) {
  return static_cast<const Value*>(array.buffers[buffer]);
}

bool is_valid(const ArrowArray& array, std::int64_t row) {
  const auto* bits = values<std::uint8_t>(array, 0);
  return bits == nullptr || ((static_cast<unsigned>(bits[(array.offset + row) / 8]) >> ((array.offset + row) % 8)) & 1U) != 0;
}

std::string text(const ArrowArray& array, std::int64_t row) {
  const auto* offsets = values<std::int32_t>(array) + array.offset;
  return {values<char>(array, 2) + offsets[row], static_cast<std::size_t>(offsets[row + 1] - offsets[row])};
}

/// The pairs of a field's metadata, by the encoding of the interface: 32-bit counts and lengths.
std::map<std::string, std::string> metadata(const ArrowSchema& field) {
  std::map<std::string, std::string> pairs;
  const char* at = field.metadata;
  const auto number = [&] {
    std::int32_t value = 0;
    std::memcpy(&value, at, sizeof value);
    at += sizeof value;
    return static_cast<std::size_t>(value);
  };
  const auto string = [&] {
    const std::size_t size = number();
    std::string value(at, size);
    at += size;
    return value;
  };
  if (at == nullptr) return pairs;
  for (std::size_t left = number(); left != 0; --left) {
    const std::string key = string();
    pairs[key] = string();
  }
  return pairs;
}

}  // namespace

TEST_CASE("arrow: a referendum's areas have the formats, units and rows of the document") {
  const auto document = read_referendum(tests::referendum_text());
  const Taken stream = taken(document.value.areas());
  CHECK(std::string(stream.schema.format) == "+s");
  REQUIRE(stream.schema.n_children == 6);
  CHECK(stream.batch.length == 382);
  CHECK(std::string(stream.field("area").format) == "u");
  CHECK(std::string(stream.field("remain").format) == "l");
  CHECK(metadata(stream.field("difference")) ==
        std::map<std::string, std::string>{{"unit", "votes"}, {"published", "Absolute Difference"}});
  // Rows 4 and 382 of the published file: City of Edinburgh, and Moray.
  CHECK(text(stream.array("area"), 3) == "City of Edinburgh");
  CHECK(values<std::int64_t>(stream.array("remain"))[3] == 187796);
  CHECK(text(stream.array("area"), 381) == "Moray");
  CHECK(values<std::int64_t>(stream.array("difference"))[381] == 122);
}

TEST_CASE("arrow: a text that repeats is codes into a dictionary") {
  const auto document = read_referendum(tests::referendum_text());
  const Taken stream = taken(document.value.areas());
  const ArrowArray& region = stream.array("region");
  CHECK(std::string(stream.field("region").format) == "i");
  REQUIRE(stream.field("region").dictionary != nullptr);
  CHECK(std::string(stream.field("region").dictionary->format) == "u");
  REQUIRE(region.dictionary != nullptr);
  CHECK(region.dictionary->length == 12);  // the nine regions of England, and three nations
  CHECK(text(*region.dictionary, values<std::int32_t>(region)[3]) == "Scotland");
}

TEST_CASE("arrow: nothing is copied, and the stream keeps the columns alive without their document") {
  std::optional<Document<Referendum>> document = read_referendum(tests::referendum_text());
  const void* const remain = document->value.areas().remain.values().data();
  const void* const bytes = document->value.areas().area.bytes().data();
  ArrowArrayStream stream{};
  export_arrow(document->value.areas(), &stream);
  document.reset();
  const Taken taken(stream);
  CHECK(taken.array("remain").buffers[1] == remain);
  CHECK(taken.array("area").buffers[2] == bytes);
  CHECK(values<std::int64_t>(taken.array("remain"))[3] == 187796);
}

TEST_CASE("arrow: a cell that could not be read is null") {
  const auto document = read_referendum("Region,Area,Remain,Leave,Status,Absolute Difference\nWales,A,1,3,Leave,2\nWales,B,x,3,Leave,2\n");
  const Taken stream = taken(document.value.areas());
  const ArrowArray& remain = stream.array("remain");
  CHECK(remain.null_count == 1);
  CHECK(is_valid(remain, 0));
  CHECK_FALSE(is_valid(remain, 1));
  CHECK(stream.array("leave").null_count == 0);
}

TEST_CASE("arrow: percentages are doubles, times are seconds in UTC") {
  const auto document = read_petition_report(tests::report_text());
  const Taken countries = taken(document.value.countries());
  CHECK(std::string(countries.field("percent").format) == "g");
  CHECK(values<double>(countries.array("percent"))[0] == 99.34);
  const Taken events = taken(document.value.events());
  CHECK(std::string(events.field("at").format) == "tss:UTC");
  CHECK(values<std::int64_t>(events.array("at"))[4] == 1614942339);  // 2021-03-05 11:05:39, by date -u +%s
}

TEST_CASE("arrow: a slice has its rows and the same memory") {
  const auto document = read_party_tally(tests::tally_text());
  ArrowArrayStream stream{};
  export_arrow(sliced(arrow_columns(document.value.parties()), 1, 2), &stream);
  const Taken taken(stream);
  CHECK(taken.batch.length == 2);
  CHECK(text(taken.array("name"), 0) == "Labour Party");
  CHECK(values<std::int64_t>(taken.array("leaflets"))[taken.array("leaflets").offset + 1] == 4065);
}

TEST_CASE("arrow: the validity bits of a table that was made cover all of its rows") {
  std::string places;
  for (int i = 1; i <= 100; ++i) {
    const std::string number = std::to_string(i);
    places += std::string(i == 1 ? "" : ",") + R"({"name":"Seat )" + number + R"(","ons_code":"E)" + std::to_string(14000000 + i) +
              R"(","mp":)" + (i == 100 ? "null" : "\"M\"") + R"(,"signature_count":)" + number + "}";
  }
  const auto petition = read_petition(R"({"data":{"attributes":{"action":"a","state":"open","signature_count":5050,)"
                                      R"("signatures_by_constituency":[)" +
                                      places + "]}}}");
  // The seat with the most signatures is the first row, and the only one that is vacant.
  const Taken report = taken(make_report(petition.value, Timestamp{}).constituencies());
  const ArrowArray& mps = report.array("mp");
  REQUIRE(mps.length >= 100);
  const auto* bits = static_cast<const std::uint8_t*>(mps.buffers[0]);
  REQUIRE(bits != nullptr);
  std::int64_t nulls = 0;
  for (std::int64_t row = 0; row < mps.length; ++row) nulls += ((bits[row / 8] >> (row % 8)) & 1) == 0 ? 1 : 0;
  CHECK(nulls == mps.null_count);
}

TEST_CASE("arrow: an empty table is a batch of no rows") {
  const Taken stream = taken(PartyTable{});
  CHECK(stream.batches == 1);
  CHECK(stream.batch.length == 0);
}

TEST_CASE("arrow: a stream that nobody reads is released all the same") {
  ArrowArrayStream stream{};
  export_arrow(PartyTable{}, &stream);
  stream.release(&stream);
  CHECK((stream.release == nullptr));
}
