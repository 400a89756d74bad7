// SPDX-License-Identifier: MIT
#include <ukvotes/source.hpp>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <system_error>

#include <read/mapping.hpp>

namespace ukvotes {

namespace {

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

[[noreturn]] void fail(const std::filesystem::path& path) { throw std::system_error(errno, std::generic_category(), path.string()); }

/// What simdjson wants to be able to read behind a text.
constexpr std::size_t room_behind = 64;

/// Memory for the bytes of a file. Systems copy into it several times as fast where it begins with a page.
std::shared_ptr<char[]> memory_for(std::size_t bytes) {
  constexpr std::size_t page = 4096;
  const std::shared_ptr<char[]> memory(static_cast<char*>(std::aligned_alloc(page, (bytes + page - 1) / page * page)), std::free);
  if (!memory) throw std::bad_alloc();
  return memory;
}

/// What a file of unknown size has to say.
std::string read_to_end(std::FILE* file, const std::filesystem::path& path, std::size_t most) {
  std::string text;
  std::size_t size = 0;
  text.resize(std::size_t{1} << 16);
  for (;;) {
    size += std::fread(text.data() + size, 1, text.size() - size, file);
    if (size < text.size()) break;
    if (size > most) break;
    text.resize(text.size() * 2);
  }
  if (std::ferror(file) != 0) fail(path);
  if (size > most) {
    errno = EFBIG;
    fail(path);
  }
  text.resize(size);
  return text;
}

File open_file(const std::filesystem::path& path) {
  if (std::filesystem::is_directory(path)) {
    errno = EISDIR;
    fail(path);
  }
  File file(std::fopen(path.c_str(), "rb"));
  if (!file) fail(path);
  return file;
}

}  // namespace

Source Source::file(const std::filesystem::path& path, std::size_t most) {
  if (path == "-") return own(read_to_end(stdin, path, most), "<stdin>");
  const File file = open_file(path);
  std::error_code no_size;
  const auto expected = std::filesystem::file_size(path, no_size);
  const std::size_t size = no_size ? 0 : static_cast<std::size_t>(expected);
  // Memory that nothing is written into before the file is: what is not touched twice costs half.
  const auto text = memory_for(size + room_behind);
  const std::size_t got = std::fread(text.get(), 1, size, file.get());
  if (std::ferror(file.get()) != 0) fail(path);
  const std::string more = read_to_end(file.get(), path, most);  // of a file that has no size, such as a pipe, or that grew meanwhile
  if (!more.empty()) return own(std::string(text.get(), got) + more, path.string());
  std::memset(text.get() + got, 0, size + room_behind - got);
  return share({text.get(), got}, text, path.string(), room_behind);
}

Source Source::map(const std::filesystem::path& path, std::size_t most) {
  if (path == "-") return file(path, most);
  const File file = open_file(path);
  const auto mapping = read_steps::map_file(file.get());
  if (!mapping) return Source::file(path, most);
  constexpr std::size_t page = 4096;  // or a multiple of it: the last one is mapped to its end
  const std::size_t rest_of_page = (page - mapping->text().size() % page) % page;
  Source source = share(mapping->text(), mapping, path.string(), rest_of_page);
  source.is_mapped_ = true;
  return source;
}

}  // namespace ukvotes
