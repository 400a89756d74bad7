// SPDX-License-Identifier: MIT
#include <sheet/short_numbers.hpp>

#include <bit>

#include <ukvotes/digits.hpp>
#include <ukvotes/share.hpp>
#include <ukvotes/value_column.hpp>

#include <scan/processor.hpp>

namespace ukvotes::sheet {

namespace {

/// `number_before(end, size)` is negative where there is no such number. What is loaded is read as on little-endian machines.
template <class NumberBefore, class Store>
std::size_t read_one_by_one(const GridColumn& column, std::int64_t* values, std::uint32_t* left, const NumberBefore& number_before,
                            const Store& store) {
  std::size_t count = 0;
  for (std::size_t row = 0; row < column.rows; ++row) {
    const std::string_view cell = column[row];
    const bool may_be_short = std::endian::native == std::endian::little && cell.size() - 1 < 8;
    const std::int64_t number = may_be_short ? number_before(cell.data() + cell.size(), cell.size()) : -1;
    values[row] = store(number);
    left[count] = static_cast<std::uint32_t>(row);
    count += number < 0 ? 1 : 0;
  }
  return count;
}

}  // namespace

std::size_t read_counts_portable(const GridColumn& column, std::int64_t* values, std::uint32_t* left) {
  const auto count_before = [](const char* end, std::size_t size) { return detail::short_number_before(end, size); };
  return read_one_by_one(column, values, left, count_before, [](std::int64_t count) { return count; });
}

std::size_t read_percents_portable(const GridColumn& column, std::int64_t* values, std::uint32_t* left) {
  const auto hundredths_before = [](const char* end, std::size_t size) { return detail::short_hundredths_before(end, size); };
  return read_one_by_one(column, values, left, hundredths_before,
                         [](std::int64_t hundredths) { return Stored<Percent>::store(Percent::from_hundredths(hundredths)); });
}

const NumberKernels& best_number_kernels() {
#if defined(__x86_64__)
  static const NumberKernels kernels =
      scan::runs_avx2() ? NumberKernels{read_counts_avx2, read_percents_avx2} : NumberKernels{read_counts_portable, read_percents_portable};
#else
  static constexpr NumberKernels kernels{read_counts_portable, read_percents_portable};
#endif
  return kernels;
}

}  // namespace ukvotes::sheet
