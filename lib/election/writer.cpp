// SPDX-License-Identifier: MIT
#include <ukvotes/write.hpp>

#include <sheet/writer.hpp>

namespace ukvotes {

std::string compose(const Election& value, Dialect) {
  std::string text;
  value.for_each_table([&](const auto& table) { text = sheet::compose(table); });
  return text;
}

}  // namespace ukvotes
