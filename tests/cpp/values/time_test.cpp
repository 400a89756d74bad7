// SPDX-License-Identifier: MIT
#include <ukvotes/time.hpp>

#include <doctest/doctest.h>

#include <chrono>
#include <ctime>
#include <initializer_list>
#include <random>

using namespace ukvotes;

namespace {

using namespace std::chrono_literals;

static_assert(parse_date("2016-06-23") == std::chrono::year{2016} / std::chrono::June / 23);
static_assert(parse_date("2000-02-29").has_value() && !parse_date("1900-02-29") && !parse_date("2021-02-29"));
static_assert(parse_time_of_day("00:00:00") == 0s && parse_time_of_day("23:59:59") == 86399s);
static_assert(!parse_time_of_day("24:00:00") && !parse_time_of_day("23:60:00") && !parse_time_of_day("23:59:60"));
// The opening of a petition and its first threshold lie 126.12 hours apart.
static_assert(*parse_timestamp("2021-03-10 17:12:35") - *parse_timestamp("2021-03-05 11:05:39") == 454016s);
static_assert(parse_timestamp("2021-03-10", "17:12:35") == parse_timestamp("2021-03-10 17:12:35"));

TEST_CASE("time: what is not exactly a date is none") {
  for (const char* text : {"", "2016-6-23", "2016-06-2", "2016/06/23", "2016-13-01", "2016-00-10", "2016-01-00", "2016-04-31", "16-06-23",
                           "2016-06-23 ", " 016-06-23", "+016-06-23", "2016-06-2x", "-016-06-23"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_date(text).has_value());
  }
}

TEST_CASE("time: what is not exactly a time of day is none") {
  for (const char* text : {"", "1:02:03", "01:02", "01-02-03", "01:02:03.5", "01:02:3 ", "-1:00:00", "0x:00:00", "12:00:00 "}) {
    CAPTURE(text);
    CHECK_FALSE(parse_time_of_day(text).has_value());
  }
}

TEST_CASE("time: a timestamp is a date, one space and a time of day") {
  for (const char* text :
       {"", "2021-07-12T15:00:10", "2021-07-12  15:00:10", "2021-07-12 15:00", "2021-02-30 15:00:10", "2021-07-12 25:00:10"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_timestamp(text).has_value());
  }
  CHECK_FALSE(parse_timestamp("2021-07-12", "").has_value());
}

TEST_CASE("time: seconds since 1970 are those of the C library, and the text comes back") {
  std::mt19937_64 random(1918);
  for (int i = 0; i < 20'000; ++i) {
    const std::time_t seconds = static_cast<std::time_t>(random() % 10'000'000'000ULL) - 3'000'000'000L;
    std::tm broken{};
    REQUIRE(gmtime_r(&seconds, &broken) != nullptr);
    char text[32];
    REQUIRE(std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S", &broken) == 19);
    const auto parsed = parse_timestamp(text);
    REQUIRE(parsed.has_value());
    REQUIRE(parsed->time_since_epoch().count() == seconds);
    REQUIRE(to_text(*parsed) == text);
  }
}

TEST_CASE("time: dates and times of day keep their leading zeros") {
  CHECK(to_text(*parse_date("0987-06-05")) == "0987-06-05");
  CHECK(to_text(*parse_time_of_day("01:02:03")) == "01:02:03");
  CHECK(to_text(*parse_time_of_day("00:00:00")) == "00:00:00");
}

}  // namespace
