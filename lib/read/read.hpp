// SPDX-License-Identifier: MIT
// What the readers of all kinds have in common.
#pragma once

#include <utility>

#include <ukvotes/read.hpp>

#include <findings/collector.hpp>
#include <read/mapping.hpp>
#include <read/preflight.hpp>

namespace ukvotes::read_steps {

/// What to do with the parts of a source that have been read.
inline findings::Collector::Passed passed_of(const Source& source) {
  return source.is_mapped() ? give_back_pages : findings::Collector::keep;
}

/// Reads one document: `parse(body, collector)` gives the value, `reconcile(value, collector)` checks it.
template <class T, class Parse, class Reconcile>
Document<T> read_with(Source source, const ReadOptions& options, const Parse& parse, const Reconcile& reconcile) {
  findings::Collector collector(source.text(), options, passed_of(source));
  const Body body = preflight(source.text(), collector);
  Parsed<T> parsed = parse(body, collector);
  reconcile(parsed.value, collector);
  std::vector<Finding> findings = collector.take();
  if (!options.keep_source) source = Source::not_kept(source.name());
  return Document<T>{std::move(parsed.value), std::move(findings), parsed.dialect, std::move(source), options};
}

/// Runs the identities alone.
template <class T, class Reconcile>
std::vector<Finding> reconcile_with(const Document<T>& document, const Reconcile& reconcile) {
  findings::Collector collector(document.source.text(), document.options);
  reconcile(document.value, collector);
  return collector.take();
}

}  // namespace ukvotes::read_steps
