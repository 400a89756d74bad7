// SPDX-License-Identifier: MIT
// A table of any kind of document, its types erased.
#pragma once

#include <pybind11/pybind11.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <ukvotes/arrow.hpp>
#include <ukvotes/read.hpp>

#include "cell.hpp"

namespace ukvotes::python {

struct ColumnView {
  ColumnInfo info;
  std::function<py::object(std::size_t row)> cell;
};

/// Views into whatever holds the columns, which it keeps alive.
struct TableView {
  std::shared_ptr<const void> owner;
  std::string name;
  std::size_t rows = 0;
  std::vector<ColumnView> columns;
  std::vector<ArrowColumn> arrow;  ///< the same columns, as others take them over
};

template <class Table>
TableView view_of(const Table& table, std::shared_ptr<const void> owner) {
  TableView view{std::move(owner), std::string(table.name), table.size(), {}, arrow_columns(table)};
  table.for_each_column([&](const ColumnInfo& info, const auto& column) {
    view.columns.push_back({info, [&column](std::size_t row) { return cell(column, row); }});
  });
  return view;
}

}  // namespace ukvotes::python
