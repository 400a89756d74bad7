// SPDX-License-Identifier: MIT
#include <ukvotes/encoding.hpp>

#include <doctest/doctest.h>

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace ukvotes;

namespace {

TEST_CASE("encoding: has a name, by which it is found again") {
  for (const Encoding encoding : all_encodings) CHECK(encoding_named(name_of(encoding)) == encoding);
  CHECK(name_of(static_cast<Encoding>(99)) == "unknown");
}

TEST_CASE("encoding: is known by the names that others give it") {
  const std::vector<std::pair<std::string_view, Encoding>> names{
      {"UTF-8", Encoding::utf_8},          {"utf8", Encoding::utf_8},
      {"utf_8", Encoding::utf_8},          {"UTF16", Encoding::utf_16},
      {"utf-16", Encoding::utf_16},        {"UTF-16LE", Encoding::utf_16_le},
      {"utf_16_be", Encoding::utf_16_be},  {"cp1252", Encoding::windows_1252},
      {"CP1252", Encoding::windows_1252},  {"Windows-1252", Encoding::windows_1252},
      {"cp850", Encoding::code_page_850},  {"IBM850", Encoding::code_page_850},
      {"Latin-1", Encoding::windows_1252}, {"latin_1", Encoding::windows_1252},
      {"latin1", Encoding::windows_1252},  {"ISO-8859-1", Encoding::windows_1252}};
  for (const auto& [name, encoding] : names) CHECK(encoding_named(name) == encoding);
}

TEST_CASE("encoding: an unknown name is an error that lists the known ones") {
  for (const char* name : {"", "latin", "utf-8 ", "utf-32", "cp437"}) CHECK_THROWS_AS((void)encoding_named(name), std::invalid_argument);
  CHECK_THROWS_WITH((void)encoding_named("klingon"),
                    "no encoding is known as \"klingon\"; known are automatic, utf-8, utf-16, utf-16-le, "
                    "utf-16-be, windows-1252, cp850");
}

}  // namespace
