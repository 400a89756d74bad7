// SPDX-License-Identifier: MIT
// The rules that hold for any document.
#pragma once

#include <ukvotes/rule.hpp>

namespace ukvotes::rule {

inline constexpr Rule malformed_row{
    "UKV-D001",
    "malformed-row",
    Severity::error,
    {},
    "every row has the cells of its format",
    "The row does not have the shape that the format gives it: cells are missing or too many, or separators stand elsewhere. What could be "
    "read of it is in the table, the other cells are empty; the bytes are kept and written back. Look at the line: a separator that "
    "belongs to a name is the usual cause."};
inline constexpr Rule malformed_number{"UKV-D002",
                                       "malformed-number",
                                       Severity::error,
                                       {},
                                       "every count is digits, as the publisher prints them",
                                       "The cell should hold a number and does not: a character that is no digit, a leading zero, "
                                       "thousands commas in the wrong places, or more "
                                       "than 18 digits. The cell is empty in the table; the text is kept. Where the document says the "
                                       "number a second time, a repair is proposed."};
inline constexpr Rule missing_column{
    "UKV-D003",
    "missing-column",
    Severity::error,
    {},
    "the header names every column of the format",
    "A column that the format has is not in the header, so its cells are empty in the table. The finding lists what the header holds."};
inline constexpr Rule unexpected_column{
    "UKV-D004",
    "unexpected-column",
    Severity::warning,
    {},
    "the header names no other columns",
    "The header names a column that the format does not have. Its cells are kept in the document's bytes and are in no table."};
inline constexpr Rule unclosed_quote{"UKV-D005",
                                     "unclosed-quote",
                                     Severity::error,
                                     {},
                                     "a quotation mark that opens a cell is closed before the line ends",
                                     "A cell begins with a quotation mark and does not end with one, or a quotation mark stands within a "
                                     "cell that is not quoted. The cell is "
                                     "taken as it stands up to the next comma. A split at every comma, quoted or not, leaves such cells."};
inline constexpr Rule invalid_utf8{"UKV-D006",
                                   "invalid-utf8",
                                   Severity::error,
                                   {},
                                   "the text is UTF-8",
                                   "These bytes are no UTF-8 character. The text is probably in another encoding, such as Windows-1252. "
                                   "The bytes are kept and written back."};
inline constexpr Rule nul_bytes{"UKV-D016",
                                "nul-bytes",
                                Severity::warning,
                                {},
                                "the text has no NUL bytes",
                                "No published document has a byte of value 0. Blocks of them stand in files that were not written to their "
                                "end, single ones where something was stored wrongly. They stand in the columns as in the document."};
inline constexpr Rule truncated{"UKV-D007",
                                "truncated",
                                Severity::error,
                                {},
                                "the document ends where its format ends",
                                "The document stops before something that its format always has at the end: it was probably cut while it "
                                "was copied or downloaded. Fetch it again."};
inline constexpr Rule no_final_line_end{
    "UKV-D008",
    "truncated",
    Severity::warning,
    {},
    "the last line of a file of rows ends with a line end",
    "The last line has no line end. The file may have been cut there: a cut at the end of a row cannot be told otherwise."};
inline constexpr Rule file_too_long{
    "UKV-D011",
    "limit-exceeded",
    Severity::error,
    {},
    "the document is no longer than the limit",
    "The document has more bytes than the limit allows (2 GiB at most). What lies beyond is kept and written back, but not read."};
inline constexpr Rule line_too_long{"UKV-D012",
                                    "limit-exceeded",
                                    Severity::error,
                                    {},
                                    "no line is longer than the limit",
                                    "The line has more bytes than the limit allows. Its row is in the table with empty cells."};
inline constexpr Rule field_too_long{"UKV-D013",
                                     "limit-exceeded",
                                     Severity::error,
                                     {},
                                     "no cell is longer than the limit",
                                     "The cell has more bytes than the limit allows. It is empty in the table."};
inline constexpr Rule too_many_rows{
    "UKV-D014",
    "limit-exceeded",
    Severity::error,
    {},
    "no table has more rows than the limit",
    "The table has more rows than the limit allows. The rows beyond are kept and written back, but not read."};
inline constexpr Rule too_many_findings{"UKV-D015",
                                        "limit-exceeded",
                                        Severity::error,
                                        {},
                                        "there are no more findings than the limit",
                                        "There are more findings than the limit allows. The finding says how many there were in all."};
inline constexpr Rule decoded{"UKV-D021",
                              "encoding",
                              Severity::note,
                              {},
                              "the text is UTF-8",
                              "The document is in another encoding, of which its bytes leave no doubt, and was decoded: lines, columns and "
                              "values are those of its text, byte offsets those of its bytes, which are written back as they are. Name an "
                              "encoding when reading to have it read otherwise."};
inline constexpr Rule undecodable{"UKV-D022",
                                  "invalid-encoding",
                                  Severity::error,
                                  {},
                                  "every byte is part of a character of the document's encoding",
                                  "These bytes mean nothing in the encoding in which the document is read. U+FFFD stands for them in the "
                                  "table; the bytes are kept and written back. If there are many, the encoding is probably another one."};
inline constexpr Rule mojibake{"UKV-D023",
                               "mojibake",
                               Severity::note,
                               {},
                               "no text was encoded twice",
                               "These characters are what UTF-8 looks like when it is taken for Windows-1252 or Latin-1. Somewhere on its "
                               "way the text was read in the wrong encoding and stored again. The table holds what stands there; the "
                               "finding says what was meant, and its repair puts it there."};
inline constexpr Rule doubtful_encoding{
    "UKV-D024",
    "doubtful-encoding",
    Severity::warning,
    {},
    "the document is in the encoding in which it was to be read",
    "The document was read in the encoding that was asked for, and its bytes leave no doubt that it is in "
    "another one. Read it without naming an encoding."};

inline constexpr Rule carriage_returns{
    "UKV-D025",
    "carriage-returns",
    Severity::note,
    {},
    "line feeds end the lines",
    "Carriage returns alone end the lines, as old spreadsheet programs for the Macintosh save them. They were read as line feeds; the "
    "bytes are kept and written back."};

inline constexpr const Rule* document[] = {&malformed_row,  &malformed_number,  &missing_column,    &unexpected_column, &unclosed_quote,
                                           &invalid_utf8,   &truncated,         &no_final_line_end, &file_too_long,     &line_too_long,
                                           &field_too_long, &too_many_rows,     &too_many_findings, &decoded,           &undecodable,
                                           &mojibake,       &doubtful_encoding, &nul_bytes,         &carriage_returns};

}  // namespace ukvotes::rule
