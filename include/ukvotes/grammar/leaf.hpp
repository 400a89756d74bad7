// SPDX-License-Identifier: MIT
// The leaves of all grammars, and how a record is parsed with them.
#pragma once

#include <ukvotes/grammar/marks.hpp>
#include <ukvotes/grammar/numbers.hpp>
#include <ukvotes/grammar/steps.hpp>
#include <ukvotes/grammar/texts.hpp>

namespace ukvotes::grammar {

/// Parses one record with one rule: true when the rule matched, with `first` behind it.
template <class Iterator, class Rule, class Attribute>
bool parse_record(Iterator& first, const Iterator& last, const Rule& rule, Attribute& record) {
  return x3::parse(first, last, rule, record);
}

}  // namespace ukvotes::grammar
