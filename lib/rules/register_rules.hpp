// SPDX-License-Identifier: MIT
// All that is checked in the register of constituencies.
#pragma once

#include <ukvotes/rule.hpp>

namespace ukvotes::rule::constituencies {

inline constexpr Rule missing_field{
    "UKV-M001",
    "missing-field",
    Severity::error,
    Kind::constituency_register,
    "every constituency has a code and a name",
    "The code or the name of a constituency is missing, or null. The document was probably changed after it "
    "was downloaded."};
inline constexpr Rule key{"UKV-M101",
                          "key",
                          Severity::error,
                          Kind::constituency_register,
                          "a constituency stands under its own code",
                          "The register says the code of each constituency twice, and here the two differ. Whoever looks one up by its key "
                          "finds another one."};
inline constexpr Rule code{
    "UKV-M102",
    "code",
    Severity::error,
    Kind::constituency_register,
    "the code is one of the Government Statistical Service",
    "Codes of constituencies are a capital letter and eight digits, such as E14000530. This one is none, and cannot be "
    "joined with other data."};
inline constexpr Rule repeated_constituency{
    "UKV-M103",
    "repeated-constituency",
    Severity::error,
    Kind::constituency_register,
    "no constituency stands twice",
    "A constituency of the same code, or of the same name, stands in the register before. Joins on it give rows twice."};
inline constexpr Rule dates{"UKV-M104",
                            "dates",
                            Severity::error,
                            Kind::constituency_register,
                            "a constituency does not end before it begins",
                            "The last day of the constituency is before its first. One of the two dates is wrong."};
inline constexpr Rule few_constituencies{
    "UKV-M105",
    "few-constituencies",
    Severity::note,
    Kind::constituency_register,
    "there are 650 constituencies",
    "The House of Commons has had 650 constituencies since 2010. The register has fewer: it may be a part of one."};

inline constexpr const Rule* all[] = {&missing_field, &key, &code, &repeated_constituency, &dates, &few_constituencies};

}  // namespace ukvotes::rule::constituencies
