// SPDX-License-Identifier: MIT
#include <geography/constituencies.hpp>

#include <ukvotes/digits.hpp>

namespace ukvotes::geography {

namespace {

constexpr std::string_view prefix_of_england = "E14";
constexpr std::int64_t first_of_england = 530;

/// One letter a code, from E14000530 on: the 533 constituencies of 2010, and behind them the 543 of 2024.
constexpr std::string_view of_england =
    "JFBEJEJBJJHDDBGJEKDHJHGHAHDJHBFFFFFFFFFABBBBAAJEBBBBEEKKJDDDGHHHGKDJJKKKKGHFGEJBFBBGDHKGFJBHGKGE"
    "JBGHKJEJHKHBKHBAGDGDBBEFFFJBHHHHAJEBEEEKDDDDJFFHHHHAKHJJJDJJBHBDHHHGJEHJKJJHKHJKBEBAEJKJEJDGHJHH"
    "FDDBHHEGDHHAGJJHBGDHJFGGABEGHHHJAJDGBHHGJHHADFHEHDDDKBBDDDDDEEEBJHHHHFEBBBBEEFGGBJJBGBBBEJFGEKGJ"
    "FAAJJHJBDJJEJAAAFKDKKKAGGEJGKFGFKKJAFGAJEGKEEGGEEEFHBBHJJBDBGKKKHJJBDHGJJAFJBDHBJGHJBDDFHJEEGBKD"
    "DABDJDDDDDEDFJDEJFKGGEKGKEEGEBAFGKJGKGGJKJJGBJGKBBKFFBGBAAFFFFFFHBKGAJHFFBKFKKFDKGKJHKKKHKJHAHHD"
    "BFFHAJFBBFAGGJBEKGDFFKHBGFHBKBHJJBBGJJJFFFFBBJJBFBKDDJFBEJEJBJJHDDBGJEKHJHGHHDJHJBFFFFFFFFFABBBB"
    "AAJEBBBBEKKJDDDGHHHGKDDJJKKKKKGHFGEJBFBBGDKGFJBHGKGJBGHKJBBEJHKHBKHAGHGDBEFFFAJBHHHHAJEEEEDJDDDJ"
    "JFFHGHHHJAJHJJJKJJJHBHGHGJEHJKKJJJHKHJKKBEAEJKKJDBJEJDGHJHHFDJHHEGGDHHAGJJHBGHJFJGGABEEGHKHHJAJD"
    "GBHHGJJHHADFHEHDDDFBBDDDDDDDEEEBJHHHHFEBBBBBEEGGGBJJBGBBBEKEFGJBEKEGJAAJJHBJJEJAAAFKADGKKKKAGEJG"
    "KFGAFKFGGJEGEEGGEEEFHBBHDJJHBDBGKKDKHJJBHHDGJJAFJBDHBJHJBDDFHBJEEBKDDBDJDDDDDEDFJDEJFFGGKEKKKEEG"
    "EBAFGKGGKJJGGHBJDGKBBKGFFBGBAAFFFFFHFHBKGAJJHFKKFBKFKFDKGFKJHKKHKJHAHHDBFHBBFAGGJEKGFKHBGFBKDBBB"
    "HJJBGJJJFFFFBJJFBKDD";
static_assert(of_england.size() == 533 + 543);

}  // namespace

char region_of(std::string_view code) {
  if (code.size() != 9) return 0;
  if (code.starts_with("S14")) return 'M';
  if (code.starts_with("W07")) return 'L';
  if (code.starts_with("N06") || code.starts_with("N05")) return 'N';
  if (!code.starts_with(prefix_of_england)) return 0;
  const char* at = code.data() + prefix_of_england.size();
  std::uint64_t number = 0;
  if (detail::read_digits(at, code.data() + code.size(), number) != 6) return 0;
  const auto place = static_cast<std::int64_t>(number) - first_of_england;
  return place >= 0 && place < static_cast<std::int64_t>(of_england.size()) ? of_england[static_cast<std::size_t>(place)] : '\0';
}

}  // namespace ukvotes::geography
