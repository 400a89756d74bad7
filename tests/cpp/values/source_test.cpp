// SPDX-License-Identifier: MIT
#include <ukvotes/source.hpp>

#include <doctest/doctest.h>

#include <sys/stat.h>

#include <fstream>
#include <memory>
#include <string>
#include <system_error>
#include <thread>

#include "../support/documents.hpp"
#include "../support/scratch.hpp"

using ukvotes::Source;

namespace {

TEST_CASE("source: owns or copies a text, and copies of the source share its bytes") {
  std::string text = "Region,Area";
  const Source copied = Source::copy(text, "a.csv");
  text[0] = 'x';
  CHECK(copied.text() == "Region,Area");
  CHECK(copied.name() == "a.csv");
  const Source again = copied;  // NOLINT(performance-unnecessary-copy-initialization): the copy is what is tested
  CHECK(again.text().data() == copied.text().data());
  CHECK(Source::own("abc").text() == "abc");
  CHECK(Source::own("abc").name() == "<text>");
}

TEST_CASE("source: the text outlives the source that it came from") {
  Source kept;
  {
    const Source first = Source::own(std::string(1000, 'v'));
    kept = first;
  }
  CHECK(kept.text() == std::string(1000, 'v'));
}

TEST_CASE("source: a shared text is used where it is and kept alive") {
  auto text = std::make_shared<const std::string>("shared");
  const Source source = Source::share(*text, text);
  CHECK(source.text().data() == text->data());
  CHECK(text.use_count() == 2);
}

TEST_CASE("source: a decoded text stands beside the bytes that were published") {
  Source kept;
  {
    const Source published = Source::own("R\xE9union", "a.csv");
    CHECK(published.encoding() == ukvotes::Encoding::automatic);
    kept = Source::decoded(published, "R\u00E9union", ukvotes::Encoding::windows_1252);
  }
  CHECK(kept.bytes() == "R\xE9union");
  CHECK(kept.text() == "R\u00E9union");
  CHECK(kept.name() == "a.csv");
  CHECK(kept.is_decoded());
  const Source plain = Source::utf_8(kept);
  CHECK(plain.text().data() == plain.bytes().data());
  CHECK(plain.encoding() == ukvotes::Encoding::utf_8);
  CHECK_FALSE(plain.is_decoded());
  CHECK(Source::not_kept("a.csv", ukvotes::Encoding::utf_16_be).encoding() == ukvotes::Encoding::utf_16_be);
}

TEST_CASE("source: a file gives its bytes and its name") {
  const ukvotes::tests::ScratchDirectory scratch;
  const auto path = scratch.write("cells.txt", std::string("a\0b\r\n", 5));
  CHECK(Source::file(path).text() == std::string_view("a\0b\r\n", 5));
  CHECK(Source::file(path).name() == path.string());
  CHECK(Source::file(scratch.write("empty.txt", "")).text().empty());
}

TEST_CASE("source: a pipe, whose size nobody knows, is read to its end") {
  const ukvotes::tests::ScratchDirectory scratch;
  const auto pipe = scratch.path() / "pipe";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  for (const std::size_t size : {0U, 1U, 65'536U, 200'000U}) {
    const std::string sent(size, 'v');
    const std::jthread writer([&] { std::ofstream(pipe, std::ios::binary) << sent; });
    CHECK(Source::file(pipe).text() == sent);
  }
}

TEST_CASE("source: what does not end is a system error, and not all memory") {
  constexpr std::size_t most = 1 << 20;
  CHECK_THROWS_WITH_AS(Source::file("/dev/zero", most), "/dev/zero: File too large", std::system_error);
  CHECK_THROWS_AS(Source::map("/dev/zero", most), std::system_error);
  const ukvotes::tests::ScratchDirectory scratch;
  const auto pipe = scratch.path() / "pipe";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  const std::string sent(most, 'v');
  const std::jthread writer([&] { std::ofstream(pipe, std::ios::binary) << sent; });
  CHECK(Source::file(pipe, most).text() == sent);
}

TEST_CASE("source: what cannot be read is a system error") {
  const ukvotes::tests::ScratchDirectory scratch;
  CHECK_THROWS_AS(Source::file(scratch.path() / "missing.txt"), std::system_error);
  CHECK_THROWS_AS(Source::file(scratch.path()), std::system_error);
}

}  // namespace
