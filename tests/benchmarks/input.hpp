// SPDX-License-Identifier: MIT
// A document in memory.
#pragma once

#include <cstring>
#include <memory>
#include <string>
#include <string_view>

#include <ukvotes/source.hpp>

namespace benchmarks {

/// The text of a file, padded as the hand-written scanners want it: 64 bytes before and behind it can be read, and the first
/// two behind are a line feed and a pipe.
class Input {
 public:
  explicit Input(const std::string& path) {
    const auto file = ukvotes::Source::file(path);
    const std::string_view text = file.text();
    memory_ = std::make_shared<std::string>(text.size() + 2 * padding, ' ');
    char* const begin = memory_->data() + padding;
    std::memcpy(begin, text.data(), text.size());
    begin[text.size()] = '\n';
    begin[text.size() + 1] = '|';
    text_ = {begin, text.size()};
  }

  [[nodiscard]] std::string_view text() const { return text_; }
  /// The same bytes, for the library.
  [[nodiscard]] ukvotes::Source source() const { return ukvotes::Source::share(text_, memory_, "<text>", padding); }

 private:
  static constexpr std::size_t padding = 64;
  std::shared_ptr<std::string> memory_;
  std::string_view text_;
};

}  // namespace benchmarks
