// SPDX-License-Identifier: MIT
// Runs a fuzz target over directories of inputs, for compilers that have no fuzzer: DRIVER BYTES DIRECTORY...
// Each input runs as it is and, where BYTES is not 0, again and again in one text of that many bytes: so long a text is read
// in blocks, whose edges fall anywhere.
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void run(const std::string& text) { LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()); }

void run_file(const std::filesystem::path& path, std::size_t long_size) {
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  std::cerr << path.string() << std::endl;  // the last one before a failure is the one that fails
  run(text);
  std::string long_text;
  while (!text.empty() && long_text.size() < long_size) long_text += text;
  if (!long_text.empty()) run(long_text);
}

}  // namespace

int main(int argument_count, char** arguments) {
  std::size_t inputs = 0;
  for (int i = 2; i < argument_count; ++i) {
    for (const auto& entry : std::filesystem::directory_iterator(arguments[i])) {
      run_file(entry.path(), std::stoul(arguments[1]));
      ++inputs;
    }
  }
  std::cout << inputs << " inputs\n";
  return inputs == 0 ? 1 : 0;
}
