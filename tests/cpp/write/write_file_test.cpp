// SPDX-License-Identifier: MIT
#include <ukvotes/write.hpp>

#include <doctest/doctest.h>

#include <atomic>
#include <filesystem>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include "../support/documents.hpp"
#include "../support/reading.hpp"
#include "../support/scratch.hpp"

using namespace ukvotes;
using namespace ukvotes::tests;
namespace fs = std::filesystem;

namespace {

TEST_CASE("write file: a new file has exactly the bytes, and nothing else is left") {
  const ScratchDirectory scratch;
  const std::string bytes("a\0b\r\n\xFF", 6);
  write_file(scratch.path() / "new.txt", bytes);
  CHECK(load(scratch.path() / "new.txt") == bytes);
  CHECK(scratch.names() == std::vector<std::string>{"new.txt"});
}

TEST_CASE("write file: a name may be as long as the system takes it") {
  const ScratchDirectory scratch;
  const std::string name(255, 'n');
  write_file(scratch.path() / name, "bytes");
  CHECK(load(scratch.path() / name) == "bytes");
  CHECK(scratch.names() == std::vector<std::string>{name});
}

TEST_CASE("write file: an empty document makes an empty file") {
  const ScratchDirectory scratch;
  write_file(scratch.path() / "new.txt", "");
  CHECK(fs::file_size(scratch.path() / "new.txt") == 0);
}

TEST_CASE("write file: an existing file is refused and left alone") {
  const ScratchDirectory scratch;
  const auto path = scratch.write("old.txt", "old");
  try {
    write_file(path, "new");
    FAIL_CHECK("it was overwritten");
  } catch (const std::system_error& error) {
    CHECK(error.code() == std::errc::file_exists);
  }
  CHECK(load(path) == "old");
  CHECK(scratch.names() == std::vector<std::string>{"old.txt"});
}

TEST_CASE("write file: a dangling link is something that exists") {
  const ScratchDirectory scratch;
  fs::create_symlink(scratch.path() / "nowhere.txt", scratch.path() / "link.txt");
  CHECK_THROWS_AS(write_file(scratch.path() / "link.txt", "new"), std::system_error);
  CHECK(fs::is_symlink(scratch.path() / "link.txt"));
  CHECK_FALSE(fs::exists(scratch.path() / "nowhere.txt"));
}

TEST_CASE("write file: replaced on request, and no temporary file is left") {
  const ScratchDirectory scratch;
  const auto path = scratch.write("old.txt", "a longer text than the new one");
  write_file(path, "new", Existing::replace);
  CHECK(load(path) == "new");
  CHECK(scratch.names() == std::vector<std::string>{"old.txt"});
}

TEST_CASE("write file: replacing what is not there makes it") {
  const ScratchDirectory scratch;
  write_file(scratch.path() / "new.txt", "new", Existing::replace);
  CHECK(load(scratch.path() / "new.txt") == "new");
}

TEST_CASE("write file: a replaced file keeps its permissions") {
  const ScratchDirectory scratch;
  const auto path = scratch.write("old.txt", "old");
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read);
  const auto before = fs::status(path).permissions();
  write_file(path, "new", Existing::replace);
  CHECK(fs::status(path).permissions() == before);
}

TEST_CASE("write file: a replaced link stays a link, and its target is replaced") {
  const ScratchDirectory scratch;
  const auto target = scratch.write("target.txt", "old");
  fs::create_symlink(target, scratch.path() / "link.txt");
  write_file(scratch.path() / "link.txt", "new", Existing::replace);
  CHECK(fs::is_symlink(scratch.path() / "link.txt"));
  CHECK(load(target) == "new");
}

TEST_CASE("write file: a directory that is not there is a system error") {
  const ScratchDirectory scratch;
  CHECK_THROWS_AS(write_file(scratch.path() / "missing" / "new.txt", "new"), std::system_error);
  CHECK(scratch.names().empty());
}

TEST_CASE("write file: what cannot be replaced fails and leaves nothing behind") {
  const ScratchDirectory scratch;
  fs::create_directory(scratch.path() / "directory");
  static_cast<void>(scratch.write("directory/file.txt", "old"));
  CHECK_THROWS_AS(write_file(scratch.path() / "directory", "new", Existing::replace), std::system_error);
  CHECK_THROWS_AS(write_file(scratch.path() / "directory", "new"), std::system_error);
  CHECK(scratch.names() == std::vector<std::string>{"directory"});
  CHECK(load(scratch.path() / "directory/file.txt") == "old");
}

TEST_CASE("write file: a reader sees the old file or the new one, never a part") {
  const ScratchDirectory scratch;
  const std::string first(200'000, 'a');
  const std::string second(200'000, 'b');
  const auto path = scratch.write("file.txt", first);
  std::atomic<bool> done = false;
  std::jthread writer([&] {
    for (int i = 0; i < 30; ++i) write_file(path, i % 2 == 0 ? second : first, Existing::replace);
    done = true;
  });
  std::size_t torn = 0;
  do {
    const std::string seen = load(path);
    if (seen != first && seen != second) ++torn;
  } while (!done);
  CHECK(torn == 0);
}

TEST_CASE("write file: a document is written as published, a repaired one as repaired") {
  const ScratchDirectory scratch;
  const auto document = read_referendum(referendum_text());
  write_file(scratch.path() / "same.csv", document);
  write_file(scratch.path() / "repaired.csv", repair(document).document);
  CHECK(load(scratch.path() / "same.csv") == referendum_text());
  CHECK(load(scratch.path() / "repaired.csv") == repaired_text<Referendum>(referendum_text()));
  CHECK(load(scratch.path() / "repaired.csv") != referendum_text());
}

}  // namespace
