// SPDX-License-Identifier: MIT
// The doors for documents of which nothing is known.
#include <ukvotes/read.hpp>

#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

#include <encoding/decode.hpp>
#include <read/lines.hpp>
#include <recognise/containers.hpp>
#include <recognise/kinds.hpp>

namespace ukvotes {

namespace {

/// What each kind expected, and what stands there instead: that is often the same line, and then said once.
std::string message_of(const Recognition& recognition) {
  if (recognition.ruled_out.empty()) return "no kind of document fits: " + recognition.reason;
  std::string message = "no kind of document fits:";
  const Recognition::RuledOut* before = nullptr;
  for (const Recognition::RuledOut& out : recognition.ruled_out) {
    message += "\n  " + std::string(name_of(out.kind)) + ": line " + std::to_string(out.line) + ": expected " + out.expected;
    const bool is_same = before != nullptr && before->line == out.line && before->found == out.found;
    if (!is_same) message += ", found " + (out.found.empty() ? "nothing" : out.found);
    before = &out;
  }
  return message;
}

Recognition recognise_source(const Source& source, kinds::Ask ask) {
  const std::string_view container = kinds::container_of(source.bytes());
  if (!container.empty()) return {std::nullopt, {}, "its bytes are those of " + std::string(container), {}};
  return kinds::recognise_kind(source.text(), ask);
}

}  // namespace

Recognition recognise(std::string_view bytes) {
  const Source source = encoding::opened(Source::share(bytes, nullptr), {});
  Recognition recognition = recognise_source(source, kinds::Ask::all);
  const bool is_listing = recognition.kind == Kind::petition_listing;
  const Source seen = is_listing ? read_steps::with_line_feeds(source) : source;
  if (recognition.kind) recognition.dialect = kinds::dialect_of(*recognition.kind, seen.text());
  return recognition;
}

AnyDocument read(Source source, const ReadOptions& options) {
  source = encoding::opened(std::move(source), options);
  Recognition recognition = recognise_source(source, kinds::Ask::until_found);
  if (!recognition.kind) {
    const std::string message = message_of(recognition);
    throw UnrecognisedError(message, std::move(recognition));
  }
  return read_as(*recognition.kind, std::move(source), options);
}

AnyDocument read_as(Kind kind, Source source, const ReadOptions& options) {
  switch (kind) {
    case Kind::referendum:
      return read_referendum(std::move(source), options);
    case Kind::petition_listing:
      return read_petition_listing(std::move(source), options);
    case Kind::petition_report:
      return read_petition_report(std::move(source), options);
    case Kind::party_tally:
      return read_party_tally(std::move(source), options);
    case Kind::petition:
      return read_petition(std::move(source), options);
    case Kind::referendum_result:
      return read_referendum_result(std::move(source), options);
    case Kind::election:
      return read_election(std::move(source), options);
    case Kind::petition_list:
      return read_petition_list(std::move(source), options);
    case Kind::constituency_register:
      return read_constituency_register(std::move(source), options);
  }
  throw std::invalid_argument("no such kind of document");
}

AnyDocument read(std::string_view text, const ReadOptions& options) { return read(Source::copy(text), options); }

AnyDocument read_file(const std::string& path, const ReadOptions& options) {
  const std::size_t most = options.limits.file_bytes;
  return read(options.keep_source ? Source::file(path, most) : Source::map(path, most), options);
}

}  // namespace ukvotes
