// SPDX-License-Identifier: MIT
#include <read/mapping.hpp>

#include <algorithm>
#include <cstdint>

#if __has_include(<sys/mman.h>)
#include <sys/mman.h>
#include <sys/stat.h>
#define UKVOTES_HAS_MMAP
#endif

namespace ukvotes::read_steps {

#ifdef UKVOTES_HAS_MMAP

Mapping::~Mapping() { munmap(const_cast<char*>(text_.data()), text_.size()); }

std::shared_ptr<const Mapping> map_file(std::FILE* file) {
  struct stat about {};
  if (fstat(fileno(file), &about) != 0 || !S_ISREG(about.st_mode) || about.st_size <= 0) return nullptr;
  const auto size = static_cast<std::size_t>(about.st_size);
  void* const address = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fileno(file), 0);
  if (address == MAP_FAILED) return nullptr;
  madvise(address, size, MADV_SEQUENTIAL);
  return std::make_shared<const Mapping>(std::string_view(static_cast<const char*>(address), size));
}

void give_back_pages(std::string_view text, std::string_view part) {
  constexpr std::uintptr_t unit = std::uintptr_t{1} << 20;  // a multiple of every page size
  const auto begin = reinterpret_cast<std::uintptr_t>(part.data());
  const std::uintptr_t from = std::max(begin / unit * unit, reinterpret_cast<std::uintptr_t>(text.data()));
  const std::uintptr_t to = (begin + part.size()) / unit * unit;
  if (to > from) madvise(reinterpret_cast<void*>(from), to - from, MADV_DONTNEED);
}

#else

Mapping::~Mapping() = default;
std::shared_ptr<const Mapping> map_file(std::FILE*) { return nullptr; }
void give_back_pages(std::string_view, std::string_view) {}

#endif

}  // namespace ukvotes::read_steps
