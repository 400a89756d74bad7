// SPDX-License-Identifier: MIT
// Growing memory for columns.
#pragma once

#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <span>
#include <type_traits>
#include <utility>

namespace ukvotes {

/// A growing array of trivial values. Unlike `std::vector` it grows with `realloc`, which moves pages instead of
/// copying them and leaves fresh memory untouched: first touch of memory costs more than parsing.
template <class T>
class Buffer {
  static_assert(std::is_trivially_copyable_v<T>);

 public:
  Buffer() = default;
  Buffer(const Buffer& other) { append(other.span()); }
  Buffer(Buffer&& other) noexcept : data_(std::move(other.data_)), size_(std::exchange(other.size_, 0)), capacity_(std::exchange(other.capacity_, 0)) {}
  Buffer& operator=(Buffer other) noexcept {
    std::swap(data_, other.data_);
    std::swap(size_, other.size_);
    std::swap(capacity_, other.capacity_);
    return *this;
  }
  ~Buffer() = default;

  [[nodiscard]] std::size_t size() const { return size_; }
  [[nodiscard]] bool empty() const { return size_ == 0; }
  [[nodiscard]] const T* data() const { return data_.get(); }
  [[nodiscard]] T* data() { return data_.get(); }
  [[nodiscard]] std::span<const T> span() const { return {data(), size_}; }
  [[nodiscard]] const T& operator[](std::size_t i) const { return data_.get()[i]; }
  [[nodiscard]] T& operator[](std::size_t i) { return data_.get()[i]; }
  [[nodiscard]] const T& back() const { return data_.get()[size_ - 1]; }
  [[nodiscard]] const T* begin() const { return data(); }
  [[nodiscard]] const T* end() const { return data() + size_; }

  /// Forgets the values and keeps the memory.
  void clear() { size_ = 0; }

  /// Room for `count` more values: until they are in, `append_in_room` needs no check.
  void make_room(std::size_t count) {
    if (capacity_ - size_ >= count) return;
    const std::size_t wanted = size_ + count;
    const std::size_t capacity = wanted > capacity_ + capacity_ / 2 ? wanted : capacity_ + capacity_ / 2;
    void* grown = std::realloc(data_.get(), capacity * sizeof(T));
    if (grown == nullptr) throw std::bad_alloc();
    static_cast<void>(data_.release());
    data_.reset(static_cast<T*>(grown));
    capacity_ = capacity;
  }

  void append_in_room(T value) { data_.get()[size_++] = value; }
  void append_in_room(const T* values, std::size_t count) {
    if (count != 0) std::memcpy(data_.get() + size_, values, count * sizeof(T));
    size_ += count;
  }
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
    if (size_ == 0 || size_ == capacity_) return;
    if (void* smaller = std::realloc(data_.get(), size_ * sizeof(T)); smaller != nullptr) {
      static_cast<void>(data_.release());
      data_.reset(static_cast<T*>(smaller));
      capacity_ = size_;
    }
  }

  friend bool operator==(const Buffer& a, const Buffer& b) {
    if (a.size_ != b.size_) return false;
    for (std::size_t i = 0; i < a.size_; ++i) {
      if (!(a[i] == b[i])) return false;
    }
    return true;
  }

 private:
  struct Free {
    void operator()(T* memory) const { std::free(memory); }
  };
  std::unique_ptr<T, Free> data_;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
};

}  // namespace ukvotes
