// SPDX-License-Identifier: MIT
// What the readers of all kinds have in common.
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include <ukvotes/read.hpp>

#include <encoding/decode.hpp>
#include <encoding/places.hpp>
#include <findings/collector.hpp>
#include <findings/encoding.hpp>
#include <read/lines.hpp>
#include <read/mapping.hpp>
#include <read/preflight.hpp>

namespace ukvotes::read_steps {

/// What to do with the parts of a source that have been read.
inline findings::Collector::Passed passed_of(const Source& source) {
  return source.is_mapped() ? give_back_pages : findings::Collector::keep;
}

/// The source in the encoding that its words tell, if they leave no doubt. Otherwise the first finding about bytes that are
/// no UTF-8 is told the encodings that are possible.
std::optional<Source> told_otherwise(const Source& source, std::string_view text, findings::Collector& collector);

/// Reads one document: `parse(body, collector)` gives the value, `reconcile(value, collector)` checks it. What turns out to
/// be in another encoding than UTF-8 is decoded and read again: so nothing has to be looked at before.
template <class T, class Parse, class Reconcile>
Document<T> read_with(Source source, const ReadOptions& options, const Parse& parse, const Reconcile& reconcile) {
  source = encoding::opened(std::move(source), options);
  const Source seen = as_seen<T>(source);
  findings::Collector collector(seen.text(), options, passed_of(seen));
  if (seen.text().data() != source.text().data()) report_carriage_returns(collector);
  if (source.is_decoded()) {
    options.encoding == Encoding::automatic ? findings::report_decoded(collector, source) : findings::report_doubt(collector, source);
  }
  const Body body = preflight(seen, collector);
  Parsed<T> parsed = parse(body, collector);
  if (!collector.is_utf8() && source.encoding() == Encoding::automatic) {
    if (auto certain = told_otherwise(source, body.text, collector)) return read_with<T>(std::move(*certain), options, parse, reconcile);
  }
  reconcile(parsed.value, collector);
  std::vector<Finding> findings = collector.take();
  encoding::place_in_bytes(findings, source);
  if (!source.is_decoded()) source = Source::utf_8(std::move(source));
  if (!options.keep_source) source = Source::not_kept(source.name(), source.encoding());
  return Document<T>{std::move(parsed.value), std::move(findings), parsed.dialect, std::move(source), options};
}

/// Runs the identities alone.
template <class T, class Reconcile>
std::vector<Finding> reconcile_with(const Document<T>& document, const Reconcile& reconcile) {
  const Source seen = as_seen<T>(document.source);
  findings::Collector collector(seen.text(), document.options);
  reconcile(document.value, collector);
  std::vector<Finding> findings = collector.take();
  encoding::place_in_bytes(findings, document.source);
  return findings;
}

}  // namespace ukvotes::read_steps
