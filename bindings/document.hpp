// SPDX-License-Identifier: MIT
// A document of any kind as Python holds it.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include <ukvotes/read.hpp>

namespace ukvotes::python {

/// Shared with the tables that are views into it.
struct DocumentHandle {
  std::shared_ptr<const AnyDocument> document;

  explicit DocumentHandle(AnyDocument read) : document(std::make_shared<const AnyDocument>(std::move(read))) {}

  template <class Visitor>
  decltype(auto) visit(Visitor&& visitor) const {
    return std::visit(std::forward<Visitor>(visitor), *document);
  }
  [[nodiscard]] const Source& source() const {
    return visit([](const auto& held) -> const Source& { return held.source; });
  }
};

}  // namespace ukvotes::python
