// SPDX-License-Identifier: MIT
#include <ukvotes/codes.hpp>

#include <doctest/doctest.h>

#include <initializer_list>
#include <sstream>
#include <string>
#include <type_traits>

using namespace ukvotes;

namespace {

static_assert(GssCode::parse("E14000530")->text() == "E14000530");
static_assert(GssCode::parse("N92000002")->entity() == "N92");
static_assert(GssCode::parse("E14000530") < GssCode::parse("E14000531"));
static_assert(GssCode::parse("E14000530") == GssCode::parse("E14000530"));
static_assert(!GssCode::parse("e14000530"));
static_assert(CountryCode::parse("GB")->text() == "GB" && CountryCode::parse("BAT")->text() == "BAT");
static_assert(CountryCode::parse("GB") != CountryCode::parse("GBR"));
static_assert(!std::is_default_constructible_v<GssCode> && !std::is_default_constructible_v<CountryCode>);
static_assert(!std::is_constructible_v<GssCode, const char*> && !std::is_constructible_v<CountryCode, const char*>);

TEST_CASE("codes: a GSS code is one capital letter and eight digits, nothing else") {
  for (const char* text : {"", "E", "E1400053", "E140005300", "E1400053O", "014000530", "E14000 30", "WMC:E14000793", " E14000530",
                           "\xC3\x89"
                           "1400053"}) {
    CAPTURE(text);
    CHECK_FALSE(GssCode::parse(text).has_value());
  }
}

TEST_CASE("codes: a country code is two or three capital letters, nothing else") {
  for (const char* text : {"", "G", "gb", "Gb", "GBRX", "G1", "G ", "\xC3\x89"}) {
    CAPTURE(text);
    CHECK_FALSE(CountryCode::parse(text).has_value());
  }
}

TEST_CASE("codes: a NUL inside is no letter and no digit") {
  CHECK_FALSE(GssCode::parse(std::string_view("E1400053\0", 9)).has_value());
  CHECK_FALSE(CountryCode::parse(std::string_view("GB\0", 3)).has_value());
}

TEST_CASE("codes: a GSS code has at each place a capital letter or a digit, and no other byte") {
  for (std::size_t at = 0; at < 9; ++at) {
    for (int byte = 0; byte < 256; ++byte) {
      CAPTURE(at);
      CAPTURE(byte);
      std::string text = "E14000530";
      text[at] = static_cast<char>(byte);
      const bool is_right = at == 0 ? byte >= 'A' && byte <= 'Z' : byte >= '0' && byte <= '9';
      CHECK(GssCode::parse(text).has_value() == is_right);
    }
  }
}

TEST_CASE("codes: print as published") {
  std::ostringstream out;
  out << *GssCode::parse("S14000107") << ' ' << *CountryCode::parse("XK");
  CHECK(out.str() == "S14000107 XK");
}

}  // namespace
