// SPDX-License-Identifier: MIT
// A finding as a good compiler prints it.
#include <algorithm>

#include <ukvotes/finding.hpp>

#include <text/utf8.hpp>

namespace ukvotes {

namespace {

using text::escaped;

struct Paint {
  bool on;
  [[nodiscard]] std::string operator()(const char* code, const std::string& words) const {
    return on ? std::string("\x1b[") + code + "m" + words + "\x1b[0m" : words;
  }
};

const char* colour_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "1;31";
    case Severity::warning:
      return "1;33";
    case Severity::note:
      return "1;36";
  }
  return "0";
}

std::string place_line(const Finding& finding, std::string_view source_name) {
  const Position& at = finding.position;
  std::string line = "  --> " + escaped(source_name) + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) + " (bytes " +
                     std::to_string(at.byte_begin) + ".." + std::to_string(at.byte_end) + ")";
  if (!finding.table.empty()) line += ", " + escaped(finding.table);
  if (finding.row != 0) line += ", row " + std::to_string(finding.row);
  if (!finding.field.empty()) line += ", field \"" + escaped(finding.field) + "\"";
  return line + "\n";
}

/// The line of the document and the marks under it. Escapes widen the line, so both are measured as they are printed.
std::string excerpt_lines(const Finding& finding, const Paint& paint) {
  std::string_view rest = finding.excerpt;
  const auto take = [&](std::size_t characters) {
    std::size_t bytes = 0;
    for (; characters != 0 && bytes < rest.size(); --characters)
      bytes += std::max<std::size_t>(1, text::character_length(rest.substr(bytes)));
    const std::string_view taken = rest.substr(0, bytes);
    rest.remove_prefix(taken.size());
    return taken;
  };
  const std::string_view before = take(finding.caret - 1);
  const std::string_view marked = take(finding.width);
  const std::size_t marks = std::max<std::size_t>(1, text::escaped_width(marked));
  std::string lines = "   | " + escaped(finding.excerpt) + "\n";
  lines += "   | " + std::string(text::escaped_width(before), ' ') + paint(colour_of(finding.severity()), std::string(marks, '^'));
  if (!finding.expected.empty()) lines += " expected " + escaped(finding.expected);
  return lines + "\n";
}

std::string edit_list(const Repair& repair) {
  std::string list;
  for (const Edit& edit : repair.edits) {
    list += (list.empty() ? "" : "; ") + escaped(edit.field) + " " + escaped(edit.before) + " -> " + escaped(edit.after);
  }
  return list;
}

std::string repair_lines(const Repair& repair, const Paint& paint) {
  std::string lines;
  const bool changes = repair.grade == Grade::proven || repair.grade == Grade::unique;
  for (const std::string& equation : repair.equations)
    lines += std::string("   = ") + (changes ? "proof: " : "tried: ") + escaped(equation) + "\n";
  if (changes) {
    lines += "   = " + paint("1;32", "repair (" + std::string(name_of(repair.grade)) + ")") + ": " + edit_list(repair) + "\n";
  } else if (repair.grade == Grade::ambiguous) {
    lines += "   = no repair (ambiguous): " + std::to_string(repair.candidates) + " changes fit equally\n";
    for (const std::string& candidate : repair.alternatives) lines += "   =   possible: " + escaped(candidate) + "\n";
    if (repair.candidates > repair.alternatives.size()) {
      lines += "   =   and " + std::to_string(repair.candidates - repair.alternatives.size()) + " more\n";
    }
  }
  if (repair.grade == Grade::none && repair.tried != 0)
    lines += "   = no repair: of " + std::to_string(repair.tried) + " changes tried none fits\n";
  if (!repair.remark.empty()) lines += "   = " + escaped(repair.remark) + "\n";
  return lines;
}

}  // namespace

std::string describe(const Finding& finding, std::string_view source_name, bool colour) {
  const Paint paint{colour};
  std::string out =
      paint(colour_of(finding.severity()), std::string(name_of(finding.severity())) + "[" + std::string(finding.code()) + "]") + " " +
      std::string(finding.name()) + ": " + escaped(finding.message) + "\n";
  out += place_line(finding, source_name);
  out += excerpt_lines(finding, paint);
  if (!finding.equation.empty())
    out += std::string("   = ") + (finding.severity() == Severity::error ? "identity: " : "") + escaped(finding.equation) + "\n";
  if (finding.repair) out += repair_lines(*finding.repair, paint);
  return out;
}

}  // namespace ukvotes
