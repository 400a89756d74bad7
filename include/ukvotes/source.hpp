// SPDX-License-Identifier: MIT
// The bytes of a document, shared and never changed.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include <ukvotes/encoding.hpp>
#include <ukvotes/read_options.hpp>

namespace ukvotes {

/// The bytes of a document were asked for that was read without keeping them.
class SourceNotKeptError : public std::logic_error {
 public:
  using std::logic_error::logic_error;
};

/// The bytes of a document as published, its text, and the name that messages call it by. Copies share bytes and text.
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
  /// Uses the text where it is; `keeper` keeps it alive and unchanged. So many bytes behind it may be read.
  static Source share(std::string_view text, std::shared_ptr<const void> keeper, std::string name = "<text>",
                      std::size_t readable_behind = 0) {
    Source source(text, std::move(keeper), std::move(name));
    source.readable_behind_ = readable_behind;
    return source;
  }
  /// Reads a file; "-" is standard input. Throws `std::system_error` when it cannot be read, or does not end: what has no size,
  /// such as standard input, may say as much as `Limits::file_bytes` and no more, or it could take all memory.
  static Source file(const std::filesystem::path& path, std::size_t most = Limits().file_bytes);

  /// Maps a file into memory: its pages are read when they are looked at, and can be given back in between. The file must
  /// not be made shorter as long as the source lives. What cannot be mapped, such as standard input, is read.
  static Source map(const std::filesystem::path& path, std::size_t most = Limits().file_bytes);
  /// The same bytes, and the text in UTF-8 that they are in `encoding`. Takes the text over.
  static Source decoded(const Source& published, std::string text, Encoding encoding) {
    using Held = std::pair<std::shared_ptr<const void>, std::string>;
    auto held = std::make_shared<const Held>(published.keeper_, std::move(text));
    const std::string_view view = held->second;
    Source source(published.bytes(), std::move(held), published.name_);
    source.text_ = view;
    source.encoding_ = encoding;
    return source;
  }
  /// The same bytes, which are taken for UTF-8.
  static Source utf_8(Source published) {
    published.text_ = published.bytes_;
    published.encoding_ = Encoding::utf_8;
    return published;
  }
  /// The name and the encoding alone, of a source that was given up.
  static Source not_kept(std::string name, Encoding encoding = Encoding::automatic) {
    Source source({}, nullptr, std::move(name));
    source.is_kept_ = false;
    source.encoding_ = encoding;
    return source;
  }

  /// The bytes as published. Throws `SourceNotKeptError` when the source was not kept.
  [[nodiscard]] std::string_view bytes() const {
    require_kept();
    return bytes_;
  }
  /// What readers see, in UTF-8: the bytes themselves unless they were decoded. Throws as `bytes` does.
  [[nodiscard]] std::string_view text() const {
    require_kept();
    return text_;
  }
  /// `automatic` as long as nobody has looked.
  [[nodiscard]] Encoding encoding() const { return encoding_; }
  [[nodiscard]] bool is_decoded() const { return encoding_ != Encoding::automatic && encoding_ != Encoding::utf_8; }
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] bool is_kept() const { return is_kept_; }
  /// Whether the text is that of a mapped file.
  [[nodiscard]] bool is_mapped() const { return is_mapped_; }
  /// So many bytes behind the text may be read, whatever they are: parsers that look at many bytes at once need no copy then.
  [[nodiscard]] std::size_t readable_behind() const { return readable_behind_; }

 private:
  Source(std::string_view bytes, std::shared_ptr<const void> keeper, std::string name)
      : bytes_(bytes), text_(bytes), keeper_(std::move(keeper)), name_(std::move(name)) {}

  void require_kept() const {
    if (!is_kept_) throw SourceNotKeptError("the bytes of " + name_ + " were not kept: read it with keep_source");
  }

  std::string_view bytes_;
  std::string_view text_;
  std::shared_ptr<const void> keeper_;
  std::string name_ = "<text>";
  Encoding encoding_ = Encoding::automatic;
  bool is_kept_ = true;
  bool is_mapped_ = false;
  std::size_t readable_behind_ = 0;
};

}  // namespace ukvotes
