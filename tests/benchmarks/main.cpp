// SPDX-License-Identifier: MIT
// Reads documents that documents.py made, from memory to typed columns, all of it checked; reading.py runs it.
//   ukvotes_benchmarks [--benchmark_...] DOCUMENT...
#include <algorithm>
#include <iostream>
#include <memory>

#include <malloc.h>

#include <ukvotes/ukvotes.hpp>

#include "benchmarks.hpp"
#include "document_facts.hpp"
#include "hand_written/party_tally.hpp"
#include "hand_written/petition.hpp"
#include "hand_written/petition_listing.hpp"
#include "hand_written/petition_report.hpp"
#include "hand_written/referendum.hpp"
#include "input.hpp"
#include "naive_x3.hpp"

namespace benchmarks {

namespace {

/// The library's reader of a kind of document.
template <class Read>
void measure_ours(const std::string& name, const std::string& path, const Read& read) {
  const auto input = std::make_shared<Input>(path);
  measure(
      name + "/ukvotes", input->text().size(), [=] { return read(input->source()); },
      [=] { require(expected_facts(path), facts_of(read(input->source())), name + "/ukvotes"); });
}

/// That, and the scanner written by hand.
template <class HandWritten, class Read>
void measure_reading(const std::string& name, const std::string& path, const Read& read) {
  const auto input = std::make_shared<Input>(path);
  const std::size_t size = input->text().size();
  const auto hand_written = [=] { return std::make_unique<HandWritten>(input->text()); };
  measure_ours(name, path, read);
  measure(name + "/hand-written", size, hand_written,
          [=] { require(expected_facts(path), hand_written()->facts(), name + "/hand-written"); });
}

void measure_naive(const std::string& name, const std::string& path) {
  const auto input = std::make_shared<Input>(path);
  const auto read = [=] { return naive_x3::read_referendum(input->text()); };
  measure(name + "/naive-x3", input->text().size(), read, [=] { require(expected_facts(path), read(), name + "/naive-x3"); });
}

/// A path like ".../party-tally-256.txt".
void measure_document(const std::string& path) {
  const std::string file = path.substr(path.rfind('/') + 1);
  const std::string kind = file.substr(0, file.rfind('-'));
  const std::string name = kind + "/" + file.substr(kind.size() + 1, file.rfind('.') - kind.size() - 1);
  using ukvotes::Source;
  if (kind == "referendum") {
    measure_reading<hand_written::Referendum>(name, path, [](const Source& source) { return ukvotes::read_referendum(source); });
    measure_naive(name, path);
    measure_limits("limit" + name.substr(kind.size()), path);
  } else if (kind == "referendum-result") {
    measure_ours(name, path, [](const Source& source) { return ukvotes::read_referendum_result(source); });
  } else if (kind == "petition-listing") {
    measure_reading<hand_written::PetitionListing>(name, path, [](const Source& source) { return ukvotes::read_petition_listing(source); });
  } else if (kind == "petition-report") {
    measure_reading<hand_written::PetitionReport>(name, path, [](const Source& source) { return ukvotes::read_petition_report(source); });
  } else if (kind == "party-tally") {
    measure_reading<hand_written::PartyTally>(name, path, [](const Source& source) { return ukvotes::read_party_tally(source); });
  } else if (kind == "petition") {
    measure_reading<hand_written::Petition>(name, path, [](const Source& source) { return ukvotes::read_petition(source); });
  } else {
    throw std::runtime_error("no kind of document is called " + kind);
  }
}

/// A sample document as somebody reads it who does not know its kind, from the file on.
void measure_sample(const std::string& path) {
  const auto size = ukvotes::Source::file(path).text().size();
  const auto has_rows = [=] {
    const ukvotes::AnyDocument document = ukvotes::read_file(path);
    const Facts facts = std::visit([](const auto& one) { return facts_of(one); }, document);
    if (std::none_of(facts.begin(), facts.end(), [](const auto& fact) { return fact.first.ends_with(".rows") && fact.second > 10; }))
      throw std::runtime_error(path + " gave no rows");
  };
  measure(
      "sample/" + path.substr(path.rfind('/') + 1), size, [=] { return ukvotes::read_file(path); }, has_rows);
}

}  // namespace

}  // namespace benchmarks

int main(int count, char** arguments) {
  // All memory of some size is fresh in each reading, as in a program that reads one document; malloc would reuse it.
  mallopt(M_MMAP_THRESHOLD, 1 << 18);
  benchmark::Initialize(&count, arguments);
  try {
    for (const char* sample : {"referendum-damaged.csv", "referendum-result.csv", "petition-listing.txt", "petition-report.md",
                               "party-tally.txt", "petition.json"})
      benchmarks::measure_sample(std::string(UKVOTES_SAMPLES "/") + sample);
    for (int i = 1; i < count; ++i) benchmarks::measure_document(arguments[i]);
    benchmark::RunSpecifiedBenchmarks();
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
