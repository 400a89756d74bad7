// SPDX-License-Identifier: MIT
#include <recognise/containers.hpp>

namespace ukvotes::kinds {

namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view bytes;
  std::string_view meaning;
};

/// As https://www.garykessler.net/library/file_sigs.html lists them; Parquet's and Arrow's are those of their specifications.
constexpr Signature signatures[] = {
    {"\x1F\x8B"sv, "a file compressed by gzip: decompress it first"},
    {"BZh91AY&SY"sv, "a file compressed by bzip2: decompress it first"},
    {"\xFD"
     "7zXZ\0"sv,
     "a file compressed by xz: decompress it first"},
    {"\x28\xB5\x2F\xFD"sv, "a file compressed by Zstandard: decompress it first"},
    {"PK\x03\x04"sv, "a ZIP archive or a workbook (.xlsx, .ods): take the document out of it, or save the sheet as CSV"},
    {"\xD0\xCF\x11\xE0"sv, "an old workbook (.xls): save the sheet as CSV"},
    {"%PDF-"sv, "a PDF: find the data that it was made of"},
    {"PAR1\x15"sv, "a Parquet file: its numbers are typed already"},
    {"ARROW1\0\0"sv, "an Arrow file: its numbers are typed already"},
};

}  // namespace

std::string_view container_of(std::string_view bytes) {
  for (const Signature& signature : signatures) {
    if (bytes.starts_with(signature.bytes)) return signature.meaning;
  }
  return {};
}

}  // namespace ukvotes::kinds
