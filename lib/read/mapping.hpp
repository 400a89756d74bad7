// SPDX-License-Identifier: MIT
// A file mapped into memory.
#pragma once

#include <cstdio>
#include <memory>
#include <string_view>

namespace ukvotes::read_steps {

class Mapping {
 public:
  explicit Mapping(std::string_view text) : text_(text) {}
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;
  ~Mapping();

  [[nodiscard]] std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

/// Nothing where the file cannot be mapped: it is empty, it is no regular file, or the system has no such thing.
std::shared_ptr<const Mapping> map_file(std::FILE* file);

/// Says that a part of a mapped text has been read: once a mebibyte is complete, its pages are given back. They come
/// again when they are looked at again.
void give_back_pages(std::string_view text, std::string_view part);

}  // namespace ukvotes::read_steps
