// SPDX-License-Identifier: MIT
// Tables for others: the Arrow C data interface and the Arrow C stream interface.
// Format: Apache Arrow, "The Arrow C data interface" and "The Arrow C stream interface"; the structures below are the
// published ones.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include <ukvotes/column.hpp>
#include <ukvotes/table.hpp>

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

extern "C" {

struct ArrowSchema {
  const char* format;
  const char* name;
  const char* metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema** children;
  struct ArrowSchema* dictionary;
  void (*release)(struct ArrowSchema*);
  void* private_data;
};

struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void** buffers;
  struct ArrowArray** children;
  struct ArrowArray* dictionary;
  void (*release)(struct ArrowArray*);
  void* private_data;
};

}  // extern "C"

#endif  // ARROW_C_DATA_INTERFACE

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

extern "C" {

struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema* out);
  int (*get_next)(struct ArrowArrayStream*, struct ArrowArray* out);
  const char* (*get_last_error)(struct ArrowArrayStream*);
  void (*release)(struct ArrowArrayStream*);
  void* private_data;
};

}  // extern "C"

#endif  // ARROW_C_STREAM_INTERFACE

namespace ukvotes {

/// One column as Arrow wants it: a name, a format, its buffers, and what keeps them alive.
struct ArrowColumn {
  std::string_view name;
  std::string_view unit;
  std::string_view published;
  const char* format = "";
  std::size_t value_bytes = 0;  ///< of one value or code; 0: texts
  std::int64_t offset = 0;      ///< the first row; rows before it are in the buffers and not in the column
  std::int64_t length = 0;
  std::int64_t null_count = 0;  ///< -1: not counted
  std::vector<const void*> buffers;
  std::shared_ptr<const void> keeper;
  std::vector<ArrowColumn> dictionary;  ///< one, for a column of codes
};

namespace detail {

template <class Value>
struct ArrowFormat {
  static constexpr const char* text = "l";  // 64-bit integers
};
template <>
struct ArrowFormat<Percent> {
  static constexpr const char* text = "g";  // 64-bit floating point
};
template <>
struct ArrowFormat<double> {
  static constexpr const char* text = "g";
};
template <>
struct ArrowFormat<Timestamp> {
  static constexpr const char* text = "tss:UTC";
};
template <>
struct ArrowFormat<PreciseTimestamp> {
  static constexpr const char* text = "tsm:UTC";
};
template <>
struct ArrowFormat<Date> {
  static constexpr const char* text = "tdD";  // date32
};

/// A copy of a column shares its memory: it is what keeps the buffers alive.
template <class Column>
ArrowColumn kept(const ColumnInfo& info, const Column& column, const char* format) {
  ArrowColumn arrow;
  arrow.name = info.name;
  arrow.unit = info.unit;
  arrow.published = info.published;
  arrow.format = format;
  arrow.length = static_cast<std::int64_t>(column.size());
  arrow.null_count = static_cast<std::int64_t>(column.validity().null_count());
  auto keeper = std::make_shared<Column>(column);
  keeper->finish();  // a table that nobody finished has validity bits up to its last null alone
  arrow.buffers.push_back(keeper->validity().bits().data());
  arrow.keeper = std::move(keeper);
  return arrow;
}

template <class Value>
ArrowColumn arrow_column(const ColumnInfo& info, const ValueColumn<Value>& column) {
  ArrowColumn arrow = kept(info, column, ArrowFormat<Value>::text);
  arrow.value_bytes = sizeof(column.values()[0]);
  arrow.buffers.push_back(column.values().data());
  return arrow;
}

inline ArrowColumn arrow_column(const ColumnInfo& info, const TextColumn& column) {
  ArrowColumn arrow = kept(info, column, "u");
  arrow.buffers.push_back(column.offsets().data());
  arrow.buffers.push_back(column.bytes().data());
  return arrow;
}

inline ArrowColumn arrow_column(const ColumnInfo& info, const DictionaryColumn& column) {
  ArrowColumn arrow = kept(info, column, "i");
  arrow.value_bytes = sizeof(column.codes()[0]);
  arrow.buffers.push_back(column.codes().data());
  arrow.dictionary.push_back(arrow_column(ColumnInfo{}, column.dictionary()));
  return arrow;
}

}  // namespace detail

/// The columns of a table, in its order.
template <class Table>
std::vector<ArrowColumn> arrow_columns(const Table& table) {
  std::vector<ArrowColumn> columns;
  table.for_each_column([&](const ColumnInfo& info, const auto& column) { columns.push_back(detail::arrow_column(info, column)); });
  return columns;
}

/// The same columns, `length` rows from row `first` on, which must be in them.
std::vector<ArrowColumn> sliced(std::vector<ArrowColumn> columns, std::size_t first, std::size_t length);

/// Fills `out` with a new stream of one batch. Its schema is a struct with one field a column; the metadata of a field are
/// its `unit` and its name in the document (`published`). Nothing is copied: the stream and all that is taken from it
/// keep the columns alive, whatever becomes of the table.
void export_arrow(std::vector<ArrowColumn> columns, ArrowArrayStream* out);

/// The schema alone. `out` is to be released by whoever asked.
void export_arrow_schema(const std::vector<ArrowColumn>& columns, ArrowSchema* out);

template <class Table>
void export_arrow(const Table& table, ArrowArrayStream* out) {
  export_arrow(arrow_columns(table), out);
}

}  // namespace ukvotes
