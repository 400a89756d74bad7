// SPDX-License-Identifier: MIT
// Whether values that nobody wants are JSON: on demand, simdjson looks only at what it is asked for.
#pragma once

#include <simdjson.h>

namespace ukvotes::json {

/// Values that nest deeper are not walked through: nothing that is published comes near, and the stack has an end.
inline constexpr unsigned deepest_value = 256;

/// What is wrong with a value, or with the parts of one that has just been begun. Each is walked through to its end.
simdjson::error_code check(simdjson::ondemand::value value, unsigned depth = 0);
simdjson::error_code check_parts(simdjson::ondemand::object object, unsigned depth = 0);
simdjson::error_code check_parts(simdjson::ondemand::array array, unsigned depth = 0);

}  // namespace ukvotes::json
