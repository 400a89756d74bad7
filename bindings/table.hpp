// SPDX-License-Identifier: MIT
// A table of any kind of document, its types erased.
#pragma once

#include <pybind11/pybind11.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include <ukvotes/read.hpp>

#include "cell.hpp"

namespace ukvotes::python {

struct ColumnView {
  ColumnInfo info;
  std::function<py::object(std::size_t row)> cell;
};

/// Views into a document, which it keeps alive.
struct TableView {
  std::shared_ptr<const AnyDocument> document;
  std::string name;
  std::size_t rows = 0;
  std::vector<ColumnView> columns;
};

template <class Table>
TableView view_of(const Table& table, std::shared_ptr<const AnyDocument> document) {
  TableView view{std::move(document), std::string(table.name), table.size(), {}};
  table.for_each_column([&](const ColumnInfo& info, const auto& column) {
    view.columns.push_back({info, [&column](std::size_t row) { return cell(column, row); }});
  });
  return view;
}

}  // namespace ukvotes::python
