// SPDX-License-Identifier: MIT
// Files replaced in one step.
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

#include <ukvotes/write.hpp>

namespace ukvotes {

namespace {

[[noreturn]] void fail(int error, const std::filesystem::path& path) {
  throw std::system_error(error, std::generic_category(), path.string());
}

/// A temporary file that is removed unless it was renamed.
class Temporary {
 public:
  explicit Temporary(const std::filesystem::path& target) {
    static std::atomic<unsigned> counter = 0;
    do {
      // Not with the target's name in it: that may be as long as names can be.
      const std::string name = ".ukvotes." + std::to_string(::getpid()) + "." + std::to_string(counter++);
      name_ = (target.parent_path() / name).string();
      descriptor_ = ::open(name_.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
    } while (descriptor_ < 0 && errno == EEXIST);
    if (descriptor_ >= 0) return;
    name_.clear();
    fail(errno, target);
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
  /// Takes over the permissions of the file that is going to be replaced.
  void copy_mode(const std::filesystem::path& target) {
    struct stat status {};
    if (::stat(target.c_str(), &status) == 0 && ::fchmod(descriptor_, status.st_mode & 07777U) != 0) fail(errno, name_);
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
  /// Takes the name only if it is free. Where the file system has no links, the name is claimed first and replaced then.
  void take_free_name(const std::filesystem::path& target) {
    if (::link(name_.c_str(), target.c_str()) == 0) return;
    if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS && errno != EMLINK) fail(errno, target);
    const int claim = ::open(target.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0666);
    if (claim < 0) fail(errno, target);
    ::close(claim);
    replace(target);
  }

 private:
  std::string name_;
  int descriptor_ = -1;
};

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
  const std::filesystem::path target =
      std::filesystem::is_symlink(path) && existing == Existing::replace ? std::filesystem::canonical(path) : path;
  if (std::filesystem::is_directory(target)) fail(EISDIR, path);
  if (existing == Existing::refuse && std::filesystem::exists(std::filesystem::symlink_status(target))) fail(EEXIST, path);
  Temporary file(target);
  file.copy_mode(target);
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
