// SPDX-License-Identifier: MIT
// Typed columns in Arrow's memory layout: values, validity bits, UTF-8 text as offsets and bytes, dictionary codes.
// Format: Apache Arrow columnar format 1.x, "Physical memory layout".
#pragma once

#include <ukvotes/dictionary_column.hpp>
#include <ukvotes/text_column.hpp>
#include <ukvotes/value_column.hpp>
