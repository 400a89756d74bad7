// SPDX-License-Identifier: MIT
// How readings are measured.
#pragma once

#include <memory>
#include <string>

#include <benchmark/benchmark.h>

namespace benchmarks {

/// Measures `run()`, whose work is `bytes` large. `check()` is called once before the first time is taken; it throws when
/// the answer is wrong. What `run` gives is let go of within the time.
template <class Run, class Check>
void measure(const std::string& name, std::size_t bytes, const Run& run, const Check& check) {
  const auto is_checked = std::make_shared<bool>(false);
  benchmark::RegisterBenchmark(name.c_str(), [=](benchmark::State& state) {
    if (!*is_checked) check();
    *is_checked = true;
    for ([[maybe_unused]] auto _ : state) {
      auto result = run();
      benchmark::DoNotOptimize(result);
    }
    state.counters["MB/s"] = benchmark::Counter(static_cast<double>(bytes) / 1e6, benchmark::Counter::kIsIterationInvariantRate);
  })->Unit(benchmark::kMillisecond);
}

/// What no reader can beat, over the bytes of one document.
void measure_limits(const std::string& name, const std::string& path);

}  // namespace benchmarks
