// SPDX-License-Identifier: MIT
// Findings: places where a document does not say what it must, and repairs with their proofs.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ukvotes/rule.hpp>

namespace ukvotes {

/// A place in a document. Lines and columns count from 1, columns in characters; bytes of
/// the document as published from 0, half open.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;
  std::size_t byte_begin = 0;
  std::size_t byte_end = 0;

  friend bool operator==(const Position&, const Position&) = default;
};

/// How much arithmetic proves of a repair.
enum class Grade {
  none,       ///< no change of one place closes the equations
  ambiguous,  ///< several do; they are listed, nothing is changed
  unique,     ///< exactly one does, and nothing else confirms it
  proven,     ///< exactly one does, and a second witness alone gives the same answer (or chance is below 1 in 1,000)
};

constexpr std::string_view name_of(Grade grade) {
  switch (grade) {
    case Grade::none:
      return "none";
    case Grade::ambiguous:
      return "ambiguous";
    case Grade::unique:
      return "unique";
    case Grade::proven:
      return "proven";
  }
  return "unknown";
}

/// One cell as it stands and as it should stand, both as text without any quoting.
struct Edit {
  std::string table;
  std::size_t row = 0;  ///< counts from 1; 0 where the cell is in no table
  std::string field;
  std::string before;
  std::string after;
  std::size_t byte_begin = 0;  ///< the cell's bytes as published, quotation marks included
  std::size_t byte_end = 0;
  std::string replacement;  ///< what a writer puts there, in the document's encoding

  friend bool operator==(const Edit&, const Edit&) = default;
};

/// A proposed or applied change, with its proof.
struct Repair {
  Grade grade = Grade::none;
  std::vector<Edit> edits;                ///< the change; empty unless the grade is `proven` or `unique`
  std::vector<std::string> equations;     ///< what it makes true, with the numbers
  std::vector<std::string> alternatives;  ///< the candidates, when there are several
  std::size_t candidates = 0;             ///< how many fit
  std::size_t tried = 0;                  ///< how many were tried
  std::string remark;                     ///< what arithmetic does not prove

  friend bool operator==(const Repair&, const Repair&) = default;
};

/// One place where an identity or a rule of the format does not hold.
struct Finding {
  const Rule* rule = nullptr;
  std::string message;
  Position position;
  std::string table;    ///< "areas", "countries", ...; empty where the place is in no table
  std::size_t row = 0;  ///< counts from 1; 0 where the place is in no row
  std::string field;    ///< the column as the document heads it
  std::string found;    ///< the text that stands there
  std::string expected;
  std::string equation;  ///< the identity with its numbers
  std::optional<Repair> repair;
  std::string excerpt;    ///< the line, shortened around the place where it is long
  std::size_t caret = 1;  ///< where in the excerpt the place begins, in characters from 1
  std::size_t width = 1;  ///< how many characters of it to mark

  [[nodiscard]] Severity severity() const { return rule->severity; }
  [[nodiscard]] std::string_view code() const { return rule->code; }
  [[nodiscard]] std::string_view name() const { return rule->name; }

  friend bool operator==(const Finding&, const Finding&) = default;
};

/// A finding as a good compiler prints it, several lines, each ended by a line feed. Control and bidirectional
/// formatting characters of the document are shown as `\u{...}`, never sent raw.
std::string describe(const Finding& finding, std::string_view source_name, bool colour = false);

}  // namespace ukvotes
