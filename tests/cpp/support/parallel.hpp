// SPDX-License-Identifier: MIT
// Long runs over two threads, complete or, under sanitizers, sampled.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <exception>
#include <thread>
#include <vector>

namespace ukvotes::tests {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || defined(UKVOTES_SANITIZED)
inline constexpr bool instrumented = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
inline constexpr bool instrumented = true;
#else
inline constexpr bool instrumented = false;
#endif
#else
inline constexpr bool instrumented = false;
#endif

/// Instrumented code is slow: of the long runs it takes one case in this many. A prime, so that no column or digit is
/// always left out. The environment variable asks for the same of any other build.
inline std::size_t stride() {
  static const bool sampled = instrumented || std::getenv("UKVOTES_SAMPLED") != nullptr;
  return sampled ? 31 : 1;
}
inline bool complete() { return stride() == 1; }

/// Calls `work(i, tally)` for every i in [0, count), each thread with a tally of its own, and adds the tallies up.
template <class Tally, class Work>
Tally in_parallel(std::size_t count, Work work, std::size_t step = stride()) {
  constexpr std::size_t thread_count = 2;
  std::vector<Tally> tallies(thread_count);
  std::vector<std::exception_ptr> failures(thread_count);
  {
    std::vector<std::jthread> threads;
    for (std::size_t thread = 0; thread < thread_count; ++thread) {
      threads.emplace_back([&, thread] {
        try {
          for (std::size_t i = thread * step; i < count; i += thread_count * step) work(i, tallies[thread]);
        } catch (...) {
          failures[thread] = std::current_exception();
        }
      });
    }
  }
  for (const std::exception_ptr& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
  Tally total;
  for (const Tally& tally : tallies) total += tally;
  return total;
}

}  // namespace ukvotes::tests
