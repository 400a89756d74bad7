// SPDX-License-Identifier: MIT
#include <ukvotes/write.hpp>

#include <sheet/writer.hpp>

namespace ukvotes {

std::string compose(const ReferendumResult& value, Dialect) { return sheet::compose(value.areas()); }

}  // namespace ukvotes
