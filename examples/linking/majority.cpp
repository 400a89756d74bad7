// SPDX-License-Identifier: MIT
// Shows a program in a project of its own, which finds the installed library: see CMakeLists.txt beside it.
// Simpler, and to be read first: ../cpp/01_result_by_region.cpp.
#include <iostream>

#include <ukvotes/ukvotes.hpp>

int main(int argc, char** argv) try {
  if (argc != 2) {
    std::cerr << "usage: majority FILE\n";
    return 2;
  }
  const auto repaired = ukvotes::repair(ukvotes::read_referendum(ukvotes::Source::file(argv[1])));
  const ukvotes::Referendum& result = repaired.document.value;
  const ukvotes::Side winner = result.leave() > result.remain() ? ukvotes::Side::leave : ukvotes::Side::remain;
  std::cout << name_of(winner) << " by " << distance(result.remain(), result.leave()) << " votes (ukvotes " << ukvotes::version << ")\n";
} catch (const std::exception& error) {
  std::cerr << error.what() << '\n';
  return 3;
}
