// SPDX-License-Identifier: MIT
// Any bytes at all: no reader crashes or hangs, every document is written as it was read, and a repair ends.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <variant>

#include <ukvotes/ukvotes.hpp>

namespace {

template <class T>
void exercise(const ukvotes::Document<T>& document, std::string_view text) {
  if (ukvotes::write(document) != text) std::abort();
  ukvotes::repair(document);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  exercise(ukvotes::read_referendum(text), text);
  exercise(ukvotes::read_petition_listing(text), text);
  exercise(ukvotes::read_petition_report(text), text);
  exercise(ukvotes::read_party_tally(text), text);
  try {
    std::visit([text](const auto& document) { exercise(document, text); }, ukvotes::read(text));
  } catch (const ukvotes::UnrecognisedError&) {
    // the right answer to most bytes
  }
  return 0;
}
