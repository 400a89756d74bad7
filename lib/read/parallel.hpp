// SPDX-License-Identifier: MIT
// Blocks read by several threads at once, and put together in their order.
#pragma once

#include <condition_variable>
#include <exception>
#include <limits>
#include <mutex>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

#include <read/block.hpp>

namespace ukvotes::read_steps {

/// More than these would wait for the one that appends.
inline constexpr unsigned most_threads = 64;

/// Each thread reads blocks into rows of their own, as long as all records follow the grammar. The thread that called
/// appends these rows to the reader's; a block in which anything else stands it reads anew, in order, so that findings
/// and limits are the same with any number of threads.
template <RowReader Reader>
class InParallel {
 public:
  InParallel(std::string_view text, Reader& reader, unsigned threads)
      : reader_(reader), blocks_(text, Reader::whole), text_(text), slots_(std::size_t{3} * threads) {
    workers_.reserve(threads);  // no thread is lost for want of memory
    try {
      for (unsigned i = 1; i < threads; ++i) workers_.emplace_back([this] { work(); });
    } catch (const std::system_error&) {
      // The system gives no more threads: those that there are do the work.
    }
  }
  InParallel(const InParallel&) = delete;
  InParallel& operator=(const InParallel&) = delete;
  ~InParallel() {
    stop();
    for (std::thread& worker : workers_) worker.join();
  }

  void read() {
    for (Slot* slot = await(); slot != nullptr; slot = await()) {
      if (slot->failure) std::rethrow_exception(slot->failure);
      if (!take(*slot)) return;
      release(*slot);
    }
  }

 private:
  struct Slot {
    scan::BlockIndex index{Reader::structure};
    std::string_view text;
    typename Reader::Rows rows;
    bool is_regular = false;  ///< all of the block is in `rows`
    text::Look look;
    bool is_ready = false;
    std::exception_ptr failure;
  };

  /// Reads blocks until there are no more.
  void work() {
    std::unique_lock lock(mutex_);
    for (;;) {
      changed_.wait(lock, [this] { return is_stopped_ || is_at_end_ || has_free_slot(); });
      Slot* const slot = claim();
      if (slot == nullptr) return;
      process(*slot, lock);
    }
  }

  /// The next block to append, ready; nothing at the end. The caller lends a hand while it waits.
  Slot* await() {
    std::unique_lock lock(mutex_);
    for (;;) {
      Slot& slot = slots_[appended_ % slots_.size()];
      if (appended_ < claimed_ && slot.is_ready) return &slot;
      if (Slot* const mine = has_free_slot() ? claim() : nullptr) {
        process(*mine, lock);
      } else if (appended_ == claimed_) {
        return nullptr;
      } else {
        changed_.wait(lock);
      }
    }
  }

  [[nodiscard]] bool has_free_slot() const { return !is_at_end_ && claimed_ - appended_ < slots_.size(); }

  /// Cuts the next block into a free slot; nothing when there is no more to do.
  Slot* claim() {
    if (is_stopped_ || is_at_end_) return nullptr;
    const std::string_view block = blocks_.next();
    if (block.empty()) {
      is_at_end_ = true;
      changed_.notify_all();
      return nullptr;
    }
    Slot& slot = slots_[claimed_++ % slots_.size()];
    slot.text = block;
    slot.is_ready = false;
    return &slot;
  }

  void process(Slot& slot, std::unique_lock<std::mutex>& lock) {
    lock.unlock();
    try {
      read_regular_block(slot);
    } catch (...) {
      slot.failure = std::current_exception();
    }
    lock.lock();
    slot.is_ready = true;
    changed_.notify_all();
  }

  void read_regular_block(Slot& slot) const {
    const scan::Block block = slot.index.of(slot.text);
    slot.is_regular = false;
    if (!block.look.is_utf8) return;
    slot.look = block.look;
    clear(slot.rows);
    make_room(slot.rows, block.structural + 1, block.text.size());
    text::CellText cell_text(true);
    grammar::Cursor at = block.first;
    reader_.read_regular(at, block.last, slot.rows, cell_text, std::numeric_limits<std::size_t>::max());
    slot.is_regular = at == block.last;
  }

  /// Whether to go on.
  bool take(Slot& slot) {
    if (!slot.is_regular || !reader_.may_follow(slot.rows)) return read_block(slot.index.of(slot.text), reader_);
    findings::report_encoding(reader_.collector(), slot.text, slot.look);
    append(reader_.rows(), slot.rows);
    return true;
  }

  void release(const Slot& slot) {
    if (slot.text.data() == text_.data()) expect_rows(reader_, slot.text.size(), text_.size());
    reader_.collector().has_passed(slot.text);
    const std::lock_guard lock(mutex_);
    ++appended_;
    changed_.notify_all();
  }

  void stop() {
    const std::lock_guard lock(mutex_);
    is_stopped_ = true;
    changed_.notify_all();
  }

  Reader& reader_;
  std::mutex mutex_;
  std::condition_variable changed_;
  scan::BlockCutter blocks_;
  std::string_view text_;
  std::vector<Slot> slots_;  // a ring: block number n stands in slot n modulo their number
  std::size_t claimed_ = 0;  // how many blocks have been cut
  std::size_t appended_ = 0;
  bool is_at_end_ = false;
  bool is_stopped_ = false;
  std::vector<std::thread> workers_;
};

}  // namespace ukvotes::read_steps
