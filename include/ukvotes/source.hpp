// SPDX-License-Identifier: MIT
// The bytes of a document, shared and never changed.
#pragma once

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

namespace ukvotes {

/// The bytes of a document were asked for that was read without keeping them.
class SourceNotKeptError : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

/// The bytes of a document as published, and the name that messages call it by. Copies share the bytes.
class Source {
 public:
  Source() = default;

  /// Takes the text over.
  static Source own(std::string text, std::string name = "<text>") {
    auto kept = std::make_shared<const std::string>(std::move(text));
    const std::string_view view = *kept;
    return Source(view, std::move(kept), std::move(name));
  }
  /// Copies the text.
  static Source copy(std::string_view text, std::string name = "<text>") { return own(std::string(text), std::move(name)); }
  /// Uses the text where it is; `keeper` keeps it alive and unchanged.
  static Source share(std::string_view text, std::shared_ptr<const void> keeper, std::string name = "<text>") {
    return Source(text, std::move(keeper), std::move(name));
  }
  /// Reads a file; "-" is standard input. Throws `std::system_error` when it cannot be read.
  static Source file(const std::filesystem::path& path);

  /// Maps a file into memory: its pages are read when they are looked at, and can be given back in between. The file must
  /// not be made shorter as long as the source lives. What cannot be mapped, such as standard input, is read.
  static Source map(const std::filesystem::path& path);
  /// The name alone, of a source that was given up.
  static Source not_kept(std::string name) {
    Source source({}, nullptr, std::move(name));
    source.is_kept_ = false;
    return source;
  }

  /// Throws `SourceNotKeptError` when the source was not kept.
  [[nodiscard]] std::string_view text() const {
    if (!is_kept_) throw SourceNotKeptError("the bytes of " + name_ + " were not kept: read it with keep_source");
    return text_;
  }
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] bool is_kept() const { return is_kept_; }
  [[nodiscard]] bool is_mapped() const { return is_mapped_; }

 private:
  Source(std::string_view text, std::shared_ptr<const void> keeper, std::string name)
      : text_(text), keeper_(std::move(keeper)), name_(std::move(name)) {}

  std::string_view text_;
  std::shared_ptr<const void> keeper_;
  std::string name_ = "<text>";
  bool is_kept_ = true;
  bool is_mapped_ = false;
};

}  // namespace ukvotes
