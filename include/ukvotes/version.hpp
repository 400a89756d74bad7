// SPDX-License-Identifier: MIT
// The one place where the version is written: CMake and the Python package read it from here.
#pragma once

#include <string_view>

namespace ukvotes {

inline constexpr int version_major = 0;
inline constexpr int version_minor = 1;
inline constexpr int version_patch = 0;
inline constexpr std::string_view version = "0.1.0";

}  // namespace ukvotes
