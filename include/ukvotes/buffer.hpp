// SPDX-License-Identifier: MIT
// Growing memory for columns.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <span>
#include <type_traits>
#include <utility>

namespace ukvotes {

/// A growing array of trivial values whose copies share its memory: a table that is copied, or handed to another library,
/// costs nothing. Whoever writes to a shared array gets memory of its own first.
///
/// Unlike `std::vector` it grows with `realloc`, which moves pages instead of copying them and leaves fresh memory
/// untouched: first touch of memory costs more than parsing. Large pages are not asked for. Where the system has them at
/// hand they save a third of the time of reading, but a virtual machine may have to fetch them from its host, which takes
/// longer than all the rest; a system that has plenty gives them unasked.
template <class T>
class Buffer {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  Buffer() = default;
  Buffer(const Buffer& other) = default;
  Buffer(Buffer&& other) noexcept
      : memory_(std::move(other.memory_)), values_(std::exchange(other.values_, nullptr)), size_(std::exchange(other.size_, 0)) {}
  Buffer& operator=(Buffer other) noexcept {
    std::swap(memory_, other.memory_);
    std::swap(values_, other.values_);
    std::swap(size_, other.size_);
    return *this;
  }
  ~Buffer() = default;

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] const T* data() const { return values_; }
  [[nodiscard]] std::span<const T> span() const { return {data(), size_}; }
  [[nodiscard]] const T& operator[](std::size_t i) const { return values_[i]; }
  [[nodiscard]] const T& back() const { return values_[size_ - 1]; }
  [[nodiscard]] const T* begin() const { return data(); }
  [[nodiscard]] const T* end() const { return data() + size_; }

  /// The values for writing; the memory is not shared then.
  [[nodiscard]] T* writable() {
    make_room(0);
    return values_;
  }

  /// Forgets the values and keeps the memory, unless it is shared.
  void clear() {
    if (is_shared()) *this = Buffer();
    size_ = 0;
  }

  /// Room for `count` more values, in memory of its own: until they are in, `append_in_room` needs no check.
  void make_room(std::size_t count) {
    const bool has_room = memory_ && !is_shared() && memory_->capacity - size_ >= count;
    if (!has_room) find_room(count);
  }

  /// Makes the whole capacity at least `count`, at once: fresh memory costs only when it is written to.
  void reserve(std::size_t count) {
    make_room(0);
    if (memory_->capacity >= count) return;
    shrink();  // `realloc` moves all that it once gave, used or not
    resize(count);
  }

  void append_in_room(T value) { values_[size_++] = value; }
  void append_in_room(const T* values, std::size_t count) {
    if (count != 0) std::memcpy(values_ + size_, values, count * sizeof(T));
    size_ += count;
  }
  /// The memory with the room behind the values. What the caller has written there becomes part of the array with
  /// `grow_into_room`: a loop that does it once at the end is quicker than one that appends.
  [[nodiscard]] T* room() { return values_; }
  void grow_into_room(std::size_t size) { size_ = size; }
  void append(T value) {
    make_room(1);
    append_in_room(value);
  }
  void append(std::span<const T> values) {
    make_room(values.size());
    append_in_room(values.data(), values.size());
  }
  /// Gives back what was reserved and not used.
  void shrink() {
    if (memory_ && !is_shared() && size_ < memory_->capacity) resize(std::max<std::size_t>(size_, 1));
  }

  friend bool operator==(const Buffer& a, const Buffer& b) {
    return a.memory_ == b.memory_ ? a.size_ == b.size_ : std::equal(a.begin(), a.end(), b.begin(), b.end());
  }

 private:
  struct Memory {
    T* values = nullptr;
    std::size_t capacity = 0;

    Memory() = default;
    Memory(const Memory&) = delete;
    Memory& operator=(const Memory&) = delete;
    ~Memory() { std::free(values); }
  };

  [[nodiscard]] bool is_shared() const { return memory_ && memory_.use_count() > 1; }
  [[gnu::noinline]] void find_room(std::size_t count) {
    if (is_shared()) separate();
    if (!memory_) memory_ = std::make_shared<Memory>();
    if (memory_->capacity - size_ < count) resize(std::max(size_ + count, memory_->capacity + memory_->capacity / 2));
  }
  void resize(std::size_t capacity) {
    void* moved = std::realloc(memory_->values, capacity * sizeof(T));
    if (moved == nullptr) throw std::bad_alloc();
    values_ = memory_->values = static_cast<T*>(moved);
    memory_->capacity = capacity;
  }
  void separate() {
    const std::shared_ptr<Memory> shared = std::exchange(memory_, std::make_shared<Memory>());
    values_ = nullptr;
    if (size_ == 0) return;
    resize(size_);
    std::memcpy(values_, shared->values, size_ * sizeof(T));
  }

  std::shared_ptr<Memory> memory_;
  T* values_ = nullptr;  // memory_->values, one step nearer
  std::size_t size_ = 0;
};

}  // namespace ukvotes
