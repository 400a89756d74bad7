// SPDX-License-Identifier: MIT
// Parts of tables: rows that follow one another share the columns of the whole, others are gathered into new ones.
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

#include "bindings.hpp"
#include "table.hpp"

namespace ukvotes::python {

namespace {

/// The rows of a Python `range`.
struct RowRange {
  std::int64_t first;
  std::int64_t step;
  std::int64_t count;

  [[nodiscard]] std::int64_t operator[](std::int64_t place) const { return first + place * step; }
  [[nodiscard]] bool within(std::size_t rows) const {
    const auto is_row = [rows](std::int64_t row) { return row >= 0 && static_cast<std::size_t>(row) < rows; };
    return count == 0 || (is_row(first) && is_row((*this)[count - 1]));
  }
};

/// The memory of a gathered column.
struct Gathered {
  std::vector<std::uint8_t> validity;
  std::vector<char> values;
  std::vector<std::int32_t> offsets;
};

void gather_validity(const ArrowColumn& column, const RowRange& rows, Gathered& into) {
  const auto* bits = static_cast<const std::uint8_t*>(column.buffers[0]);
  if (column.null_count == 0 || bits == nullptr) return;
  into.validity.assign(static_cast<std::size_t>(rows.count + 7) / 8, 0);
  for (std::int64_t place = 0; place < rows.count; ++place) {
    const auto from = static_cast<std::size_t>(column.offset + rows[place]);
    const auto to = static_cast<std::size_t>(place);
    const unsigned bit = (bits[from / 8] >> (from % 8)) & 1U;
    into.validity[to / 8] = static_cast<std::uint8_t>(into.validity[to / 8] | (bit << (to % 8)));
  }
}

void gather_fixed(const ArrowColumn& column, const RowRange& rows, Gathered& into) {
  const std::size_t width = column.value_bytes;
  const auto* values = static_cast<const char*>(column.buffers[1]);
  into.values.resize(static_cast<std::size_t>(rows.count) * width);
  for (std::int64_t place = 0; place < rows.count; ++place) {
    const auto from = static_cast<std::size_t>(column.offset + rows[place]);
    std::memcpy(into.values.data() + static_cast<std::size_t>(place) * width, values + from * width, width);
  }
}

void gather_text(const ArrowColumn& column, const RowRange& rows, Gathered& into) {
  const auto* offsets = static_cast<const std::int32_t*>(column.buffers[1]);
  const auto* bytes = static_cast<const char*>(column.buffers[2]);
  into.offsets.push_back(0);
  for (std::int64_t place = 0; place < rows.count; ++place) {
    const std::int64_t from = column.offset + rows[place];
    into.values.insert(into.values.end(), bytes + offsets[from], bytes + offsets[from + 1]);
    into.offsets.push_back(static_cast<std::int32_t>(into.values.size()));
  }
}

ArrowColumn gathered(const ArrowColumn& column, const RowRange& rows) {
  const auto own = std::make_shared<Gathered>();
  const bool is_text = column.value_bytes == 0;
  gather_validity(column, rows, *own);
  if (is_text) {
    gather_text(column, rows, *own);
  } else {
    gather_fixed(column, rows, *own);
  }
  ArrowColumn part = column;
  part.offset = 0;
  part.length = rows.count;
  part.null_count = own->validity.empty() ? 0 : -1;
  part.buffers = {own->validity.empty() ? nullptr : own->validity.data()};
  if (is_text) part.buffers.push_back(own->offsets.data());
  part.buffers.push_back(own->values.data());
  part.keeper = own;
  return part;
}

TableView table_part(const TableView& table, const py::object& range) {
  const auto count = static_cast<std::int64_t>(py::len(range));
  const RowRange rows{count == 0 ? 0 : range.attr("start").cast<std::int64_t>(), range.attr("step").cast<std::int64_t>(), count};
  if (!rows.within(table.rows)) throw py::index_error("no such rows");
  TableView part{table.owner, table.name, static_cast<std::size_t>(rows.count), {}, {}};
  for (const ColumnView& column : table.columns) {
    part.columns.push_back({column.info, [rows, cell = column.cell](std::size_t row) {
                              return cell(static_cast<std::size_t>(rows[static_cast<std::int64_t>(row)]));
                            }});
  }
  if (rows.step == 1) {
    part.arrow = sliced(table.arrow, static_cast<std::size_t>(rows.first), part.rows);
  } else {
    for (const ArrowColumn& column : table.arrow) part.arrow.push_back(gathered(column, rows));
  }
  return part;
}

}  // namespace

void bind_table_part(py::module_& module) {
  module.def("table_part", &table_part, py::arg("table"), py::arg("rows"), "The table of these rows, a Python `range`, of another.");
}

}  // namespace ukvotes::python
