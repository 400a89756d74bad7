// SPDX-License-Identifier: MIT
// Reads one document under Valgrind, which counts the instructions of the second reading alone:
//   valgrind --tool=callgrind --instr-atstart=no ukvotes_instructions KIND FILE
// KIND is that of the document, or "any" to have it recognised.
#include <iostream>
#include <random>
#include <string_view>

#include <valgrind/callgrind.h>

#include <ukvotes/ukvotes.hpp>

#if defined(__GLIBCXX__)
// The library's hash of texts begins with a random number, which would make every count a little different.
unsigned int std::random_device::_M_getval() { return 0x5EED; }
#endif

namespace {

#if defined(__clang__)
constexpr std::string_view compiler = "clang++";
constexpr int version[] = {__clang_major__, __clang_minor__};
#else
constexpr std::string_view compiler = "g++";
constexpr int version[] = {__GNUC__, __GNUC_MINOR__};
#endif

/// The document stays, so that what it takes to let go of it is not counted.
template <class Read>
void count(const Read& read) {
  read();  // binds the symbols of shared libraries and grows the heap
  CALLGRIND_START_INSTRUMENTATION;
  const auto document = read();
  CALLGRIND_STOP_INSTRUMENTATION;
}

bool count(std::string_view kind, const ukvotes::Source& source) {
  if (kind == "referendum") {
    count([&] { return ukvotes::read_referendum(source); });
  } else if (kind == "referendum-result") {
    count([&] { return ukvotes::read_referendum_result(source); });
  } else if (kind == "petition-listing") {
    count([&] { return ukvotes::read_petition_listing(source); });
  } else if (kind == "petition-report") {
    count([&] { return ukvotes::read_petition_report(source); });
  } else if (kind == "party-tally") {
    count([&] { return ukvotes::read_party_tally(source); });
  } else if (kind == "petition") {
    count([&] { return ukvotes::read_petition(source); });
  } else if (kind == "any") {
    count([&] { return ukvotes::read(source); });
  } else {
    return false;
  }
  return true;
}

}  // namespace

int main(int argument_count, char** arguments) {
  if (argument_count != 3 || !count(arguments[1], ukvotes::Source::file(arguments[2]))) {
    std::cerr << "usage: ukvotes_instructions KIND|any FILE\n";
    return 2;
  }
  std::cout << compiler << ' ' << version[0] << '.' << version[1] << '\n';
}
