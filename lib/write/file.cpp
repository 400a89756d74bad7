// SPDX-License-Identifier: MIT
// Files replaced in one step.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include <ukvotes/write.hpp>

namespace ukvotes {

namespace {

[[noreturn]] void fail(int error, const std::filesystem::path& path) { throw std::system_error(error, std::generic_category(), path.string()); }

/// A temporary file that is removed unless it was renamed.
class Temporary {
 public:
  explicit Temporary(const std::filesystem::path& target) : name_((target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string()) {
    descriptor_ = ::mkstemp(name_.data());
    if (descriptor_ < 0) fail(errno, target);
  }
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (!name_.empty()) ::unlink(name_.c_str());
  }

  void write(std::string_view bytes) {
    while (!bytes.empty()) {
      const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) fail(errno, name_);
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
  }
  void set_mode(mode_t mode) {
    if (::fchmod(descriptor_, mode) != 0) fail(errno, name_);
  }
  void close() {
    if (::fsync(descriptor_) != 0) fail(errno, name_);
    const int descriptor = std::exchange(descriptor_, -1);
    if (::close(descriptor) != 0) fail(errno, name_);
  }
  void replace(const std::filesystem::path& target) {
    if (::rename(name_.c_str(), target.c_str()) != 0) fail(errno, target);
    name_.clear();
  }
  /// Takes the name only if it is free.
  void take_free_name(const std::filesystem::path& target) {
    if (::link(name_.c_str(), target.c_str()) != 0) fail(errno, target);
  }

 private:
  std::string name_;
  int descriptor_ = -1;
};

/// The mode of the file that is replaced, or that of a new one.
mode_t mode_of(const std::filesystem::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) return status.st_mode & 07777U;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666U & ~mask;
}

/// The directory entry, too, has to reach the disk.
void synchronise_directory(const std::filesystem::path& directory) {
  const int descriptor = ::open(directory.empty() ? "." : directory.c_str(), O_RDONLY | O_DIRECTORY);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

}  // namespace

void write_file(const std::filesystem::path& path, std::string_view bytes, Existing existing) {
  // Writing through a symbolic link replaces the file it points to, not the link.
  const std::filesystem::path target = std::filesystem::is_symlink(path) && existing == Existing::replace ? std::filesystem::canonical(path) : path;
  if (std::filesystem::is_directory(target)) fail(EISDIR, path);
  if (existing == Existing::refuse && std::filesystem::exists(std::filesystem::symlink_status(target))) fail(EEXIST, path);
  Temporary file(target);
  file.set_mode(mode_of(target));
  file.write(bytes);
  file.close();
  if (existing == Existing::replace) {
    file.replace(target);
  } else {
    file.take_free_name(target);
  }
  synchronise_directory(target.parent_path());
}

}  // namespace ukvotes
