// SPDX-License-Identifier: MIT
// The producer's side of the Arrow C interfaces. Every structure handed out owns all that it points to through its
// `private_data`, so that consumers may move it, and may release children and parents in any order that the interface allows.
#include <ukvotes/arrow.hpp>

#include <cerrno>
#include <cstring>
#include <new>
#include <string>
#include <utility>

namespace ukvotes {

namespace {

/// Keys and values as the interface encodes them: counts and lengths as native 32-bit integers.
std::string encoded(const std::vector<std::pair<std::string_view, std::string_view>>& pairs) {
  std::string bytes;
  const auto add_number = [&](std::size_t number) {
    const auto narrow = static_cast<std::int32_t>(number);
    char raw[sizeof narrow];
    std::memcpy(raw, &narrow, sizeof narrow);
    bytes.append(raw, sizeof raw);
  };
  add_number(pairs.size());
  for (const auto& [key, value] : pairs) {
    add_number(key.size());
    bytes += key;
    add_number(value.size());
    bytes += value;
  }
  return bytes;
}

std::string metadata_of(const ArrowColumn& column) {
  std::vector<std::pair<std::string_view, std::string_view>> pairs;
  if (!column.unit.empty()) pairs.emplace_back("unit", column.unit);
  if (!column.published.empty()) pairs.emplace_back("published", column.published);
  return pairs.empty() ? std::string() : encoded(pairs);
}

template <class Structure>
void release_owned(Structure& structure) {
  if (structure.release != nullptr) structure.release(&structure);
}

/// What a schema owns.
struct SchemaParts {
  std::string format;
  std::string name;
  std::string metadata;
  std::vector<ArrowSchema> children;
  std::vector<ArrowSchema*> child_pointers;
  std::vector<ArrowSchema> dictionary;
};

void release_schema(ArrowSchema* schema) {
  const std::unique_ptr<SchemaParts> parts(static_cast<SchemaParts*>(schema->private_data));
  for (ArrowSchema& child : parts->children) release_owned(child);
  for (ArrowSchema& dictionary : parts->dictionary) release_owned(dictionary);
  schema->release = nullptr;
}

void publish(std::unique_ptr<SchemaParts> parts, ArrowSchema* out) {
  for (ArrowSchema& child : parts->children) parts->child_pointers.push_back(&child);
  *out = ArrowSchema{parts->format.c_str(),
                     parts->name.c_str(),
                     parts->metadata.empty() ? nullptr : parts->metadata.data(),
                     ARROW_FLAG_NULLABLE,
                     static_cast<std::int64_t>(parts->children.size()),
                     parts->child_pointers.data(),
                     parts->dictionary.empty() ? nullptr : parts->dictionary.data(),
                     release_schema,
                     parts.get()};
  static_cast<void>(parts.release());
}

void publish_schema(const ArrowColumn& column, ArrowSchema* out) {
  auto parts = std::make_unique<SchemaParts>();
  parts->format = column.format;
  parts->name = column.name;
  parts->metadata = metadata_of(column);
  for (const ArrowColumn& dictionary : column.dictionary) publish_schema(dictionary, &parts->dictionary.emplace_back());
  publish(std::move(parts), out);
}

/// What an array owns.
struct ArrayParts {
  std::vector<const void*> buffers;
  std::vector<ArrowArray> children;
  std::vector<ArrowArray*> child_pointers;
  std::vector<ArrowArray> dictionary;
  std::shared_ptr<const void> keeper;
};

void release_array(ArrowArray* array) {
  const std::unique_ptr<ArrayParts> parts(static_cast<ArrayParts*>(array->private_data));
  for (ArrowArray& child : parts->children) release_owned(child);
  for (ArrowArray& dictionary : parts->dictionary) release_owned(dictionary);
  array->release = nullptr;
}

struct Rows {
  std::int64_t offset;
  std::int64_t length;
  std::int64_t null_count;
};

void publish(std::unique_ptr<ArrayParts> parts, const Rows& rows, ArrowArray* out) {
  for (ArrowArray& child : parts->children) parts->child_pointers.push_back(&child);
  *out = ArrowArray{rows.length,
                    rows.null_count,
                    rows.offset,
                    static_cast<std::int64_t>(parts->buffers.size()),
                    static_cast<std::int64_t>(parts->children.size()),
                    parts->buffers.data(),
                    parts->child_pointers.data(),
                    parts->dictionary.empty() ? nullptr : parts->dictionary.data(),
                    release_array,
                    parts.get()};
  static_cast<void>(parts.release());
}

void publish_array(const ArrowColumn& column, ArrowArray* out) {
  auto parts = std::make_unique<ArrayParts>();
  parts->buffers = column.buffers;
  parts->keeper = column.keeper;
  for (const ArrowColumn& dictionary : column.dictionary) publish_array(dictionary, &parts->dictionary.emplace_back());
  publish(std::move(parts), {column.offset, column.length, column.null_count}, out);
}

/// A table is an array of structs, none of them null.
void publish_table(const std::vector<ArrowColumn>& columns, ArrowArray* out) {
  auto parts = std::make_unique<ArrayParts>();
  parts->buffers = {nullptr};
  parts->children.reserve(columns.size());
  for (const ArrowColumn& column : columns) publish_array(column, &parts->children.emplace_back());
  publish(std::move(parts), {0, columns.empty() ? 0 : columns.front().length, 0}, out);
}

struct Stream {
  std::vector<ArrowColumn> columns;
  bool is_read = false;
};

Stream& stream_of(ArrowArrayStream* stream) { return *static_cast<Stream*>(stream->private_data); }

int get_schema(ArrowArrayStream* stream, ArrowSchema* out) try {
  export_arrow_schema(stream_of(stream).columns, out);
  return 0;
} catch (const std::bad_alloc&) {
  return ENOMEM;
}

/// The one batch, then the end of the stream: a released array.
int get_next(ArrowArrayStream* stream, ArrowArray* out) try {
  *out = ArrowArray{};
  if (!std::exchange(stream_of(stream).is_read, true)) publish_table(stream_of(stream).columns, out);
  return 0;
} catch (const std::bad_alloc&) {
  return ENOMEM;
}

const char* get_last_error(ArrowArrayStream*) { return nullptr; }

void release_stream(ArrowArrayStream* stream) {
  delete static_cast<Stream*>(stream->private_data);
  stream->release = nullptr;
}

}  // namespace

std::vector<ArrowColumn> sliced(std::vector<ArrowColumn> columns, std::size_t first, std::size_t length) {
  for (ArrowColumn& column : columns) {
    column.offset += static_cast<std::int64_t>(first);
    column.length = static_cast<std::int64_t>(length);
    if (column.null_count != 0) column.null_count = -1;
  }
  return columns;
}

void export_arrow_schema(const std::vector<ArrowColumn>& columns, ArrowSchema* out) {
  auto parts = std::make_unique<SchemaParts>();
  parts->format = "+s";
  parts->children.reserve(columns.size());
  for (const ArrowColumn& column : columns) publish_schema(column, &parts->children.emplace_back());
  publish(std::move(parts), out);
  out->flags = 0;
}

void export_arrow(std::vector<ArrowColumn> columns, ArrowArrayStream* out) {
  *out = ArrowArrayStream{get_schema, get_next, get_last_error, release_stream, new Stream{std::move(columns), false}};
}

}  // namespace ukvotes
