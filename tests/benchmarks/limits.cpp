// SPDX-License-Identifier: MIT
#include <cstdint>
#include <cstring>
#include <memory>
#include <stdexcept>

#include "benchmarks.hpp"
#include "facts.hpp"
#include "input.hpp"

namespace benchmarks {

namespace {

std::uint64_t read_all(std::string_view text) {
  std::uint64_t sums[8] = {};
  for (std::size_t i = 0; i + 64 <= text.size(); i += 64) {
    std::uint64_t words[8];
    std::memcpy(words, text.data() + i, 64);
    for (std::size_t word = 0; word < 8; ++word) sums[word] ^= words[word];
  }
  return sums[0] ^ sums[1] ^ sums[2] ^ sums[3] ^ sums[4] ^ sums[5] ^ sums[6] ^ sums[7];
}

std::int64_t count_line_feeds(std::string_view text) {
  std::int64_t count = 0;
  const char* const end = text.data() + text.size();
  for (const char* at = text.data();; ++at, ++count) {
    at = static_cast<const char*>(std::memchr(at, '\n', static_cast<std::size_t>(end - at)));
    if (at == nullptr) return count;
  }
}

std::unique_ptr<char[]> touch(std::size_t bytes) {
  auto memory = std::make_unique_for_overwrite<char[]>(bytes);
  std::memset(memory.get(), 1, bytes);
  benchmark::DoNotOptimize(memory.get());
  return memory;
}

}  // namespace

void measure_limits(const std::string& name, const std::string& path) {
  const auto input = std::make_shared<Input>(path);
  const std::size_t size = input->text().size();
  const auto nothing_to_check = [] {};
  const auto check_lines = [=] {
    if (count_line_feeds(input->text()) != expected_facts(path).at("areas.rows") + 1) throw std::runtime_error("line feeds miscounted");
  };
  measure(
      name + "/memory-read", size, [=] { return read_all(input->text()); }, nothing_to_check);
  measure(
      name + "/line-feeds", size, [=] { return count_line_feeds(input->text()); }, check_lines);
  measure(
      name + "/fresh-memory", size, [=] { return touch(size); }, nothing_to_check);
}

}  // namespace benchmarks
