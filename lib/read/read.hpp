// SPDX-License-Identifier: MIT
// What the readers of all kinds have in common.
#pragma once

#include <utility>

#include <ukvotes/read.hpp>

#include <findings/collector.hpp>
#include <read/preflight.hpp>

namespace ukvotes::read_steps {

/// Reads one document: `parse(body, collector)` gives the value, `reconcile(value, collector)` checks it.
template <class T, class Parse, class Reconcile>
Document<T> read_with(Source source, const ReadOptions& options, const Parse& parse, const Reconcile& reconcile) {
  findings::Collector collector(source.text(), options.limits);
  const Body body = preflight(source.text(), collector);
  Parsed<T> parsed = parse(body, collector);
  reconcile(parsed.value, collector);
  return Document<T>{std::move(parsed.value), collector.take(), parsed.dialect, std::move(source)};
}

/// Runs the identities alone.
template <class T, class Reconcile>
std::vector<Finding> reconcile_with(const Document<T>& document, const Reconcile& reconcile) {
  findings::Collector collector(document.source.text(), Limits{});
  reconcile(document.value, collector);
  return collector.take();
}

}  // namespace ukvotes::read_steps
