// SPDX-License-Identifier: MIT
#include <ukvotes/source.hpp>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace ukvotes {

namespace {

struct Close {
  void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

[[noreturn]] void fail(const std::filesystem::path& path) { throw std::system_error(errno, std::generic_category(), path.string()); }

std::string read_all(std::FILE* file, std::size_t expected, const std::filesystem::path& path) {
  std::string text;
  std::size_t size = 0;
  text.resize(expected + 1);
  for (;;) {
    const std::size_t got = std::fread(text.data() + size, 1, text.size() - size, file);
    size += got;
    if (size < text.size()) break;
    text.resize(text.size() * 2);
  }
  if (std::ferror(file) != 0) fail(path);
  text.resize(size);
  return text;
}

}  // namespace

Source Source::file(const std::filesystem::path& path) {
  if (path == "-") return own(read_all(stdin, 1 << 16, path), "<stdin>");
  if (std::filesystem::is_directory(path)) {
    errno = EISDIR;
    fail(path);
  }
  const File file(std::fopen(path.c_str(), "rb"));
  if (!file) fail(path);
  std::error_code no_size;
  const auto size = std::filesystem::file_size(path, no_size);
  return own(read_all(file.get(), no_size ? std::size_t{1} << 16 : static_cast<std::size_t>(size), path), path.string());
}

}  // namespace ukvotes
