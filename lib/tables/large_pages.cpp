// SPDX-License-Identifier: MIT
#include <cstddef>
#include <cstdint>

#include <ukvotes/buffer.hpp>

#if __has_include(<sys/mman.h>)
#include <sys/mman.h>
#endif

namespace ukvotes::detail {

void ask_for_large_pages([[maybe_unused]] void* memory, [[maybe_unused]] std::size_t bytes) noexcept {
#ifdef MADV_HUGEPAGE
  // With the page in which the memory begins: realloc can only move a mapping that is of one kind throughout.
  constexpr std::uintptr_t page = 4096;
  const auto begin = reinterpret_cast<std::uintptr_t>(memory);
  const std::uintptr_t first = begin / page * page;
  // A system that has none says so, and goes on with small ones.
  static_cast<void>(madvise(reinterpret_cast<void*>(first), begin + bytes - first, MADV_HUGEPAGE));
#endif
}

}  // namespace ukvotes::detail
