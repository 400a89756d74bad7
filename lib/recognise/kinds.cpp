// SPDX-License-Identifier: MIT
// Each kind's answer to the question whether a text is of it.
#include <recognise/kinds.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include <ukvotes/digits.hpp>

#include <election/reader.hpp>
#include <petition_list/csv.hpp>
#include <petition_list/layout.hpp>
#include <petition_listing/line.hpp>
#include <petition_report/outline.hpp>
#include <read/lines.hpp>
#include <referendum/header.hpp>
#include <referendum/reader.hpp>
#include <referendum_result/reader.hpp>
#include <text/line_end.hpp>
#include <text/utf8.hpp>

namespace ukvotes::kinds {

namespace {

constexpr std::size_t shown = 60;  // bytes of a line

/// The first lines of a text, numbered as in the document.
class Head {
 public:
  explicit Head(std::string_view text) : text_(text) {
    text_.remove_prefix(text::size_of_mark(text_));
    const std::string_view beginning = text_.substr(0, looked_at);
    if (text::line_end_of(beginning) == '\r') lines_ = read_steps::with_line_feeds(beginning);
  }
  [[nodiscard]] std::string_view text() const { return text_; }
  /// The same for readers of lines: where carriage returns end those, the beginning alone, with line feeds.
  [[nodiscard]] std::string_view lines() const { return lines_.empty() ? text_ : std::string_view(lines_); }
  [[nodiscard]] std::string_view first_line() const {
    const std::string_view line = text_.substr(0, std::min(text_.find(text::line_end_of(text_.substr(0, looked_at))), looked_at));
    return !line.empty() && line.back() == '\r' ? line.substr(0, line.size() - 1) : line;
  }

  /// Whether its first records are worth comparing with all headings that are known, which takes a while: only as long as
  /// no kind is found that is told more easily.
  [[nodiscard]] bool may_be_sheet() const { return may_be_sheet_; }
  void settle() { may_be_sheet_ = false; }

 private:
  std::string_view text_;
  std::string lines_;
  bool may_be_sheet_ = true;
};

/// A kind's answer: the reason for it, or what the text would have to have and where.
struct Answer {
  std::string reason;
  std::string expected;
  std::size_t line = 1;
  std::string found;
};

std::string shortened(std::string_view line) { return text::escaped(text::shortened(line, shown)); }

Answer is_referendum(const Head& head) {
  const std::string_view line = head.first_line();
  if (line == referendum::header) return {"line 1 is the header " + std::string(referendum::header), {}, 1, {}};
  if (referendum::looks_like_header(line) && !referendum_result::looks_like_header(head.text().substr(0, looked_at)))
    return {"line 1 has columns of the header " + std::string(referendum::header), {}, 1, {}};
  return {{}, "the header " + std::string(referendum::header), 1, shortened(line)};
}

Answer is_referendum_result(const Head& head) {
  if (head.may_be_sheet() && referendum_result::looks_like_header(head.text().substr(0, looked_at)))
    return {"its header has the columns of a full result: areas, votes for both answers, electorate or ballots", {}, 1, {}};
  return {{}, "a header with areas, votes for Remain and Leave, and electorate, ballots or codes", 1, shortened(head.first_line())};
}

Answer is_election(const Head& head) {
  const auto layout = head.may_be_sheet() ? election::layout_of(head.text().substr(0, looked_at)) : std::nullopt;
  if (layout) return {"its header has the columns of " + std::string(name_of(*layout)), {}, 1, {}};
  return {{}, "a header with constituencies, and parties with votes or candidates", 1, shortened(head.first_line())};
}

Answer is_report(const Head& head) {
  if (report::looks_like_report(head.lines()))
    return {"it has the headings of a report, such as " + std::string(report::background_heading), {}, 1, {}};
  if (!head.text().starts_with("# ")) return {{}, "a heading # <action>", 1, shortened(head.first_line())};
  return {{}, "the heading " + std::string(report::background_heading), 1, "no such line"};
}

Answer is_tally(const Head& head) {
  const auto first = head.text().find_first_not_of(" \t\r\n");
  const bool begins_with_pipe = first != std::string_view::npos && head.text()[first] == '|';
  if (!begins_with_pipe) return {{}, "a pipe that opens the first cell", 1, shortened(head.first_line())};
  std::string_view rest = head.text().substr(first + 1, looked_at);
  const auto second = rest.find('|');
  const std::string_view name = rest.substr(0, second);
  if (name.find_first_not_of(" \t\r\n") == std::string_view::npos) return {{}, "the name of a party in the first cell", 1, "an empty cell"};
  return {"it begins with a party and its leaflets between pipes", {}, 1, {}};
}

/// One petition is an object with attributes, or has one as its data.
Answer is_petition(const Head& head) {
  const std::string_view text = head.text().substr(0, looked_at);
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || text[first] != '{')
    return {{}, "the brace that opens a JSON object", 1, shortened(head.first_line())};
  const auto attributes = text.find("\"attributes\"");
  if (petition_list::has_array_of_data(text) || petition_list::has_petition_lines(head.text()))
    return {{}, "one petition, not a list of them", 1, shortened(head.first_line())};
  if (attributes == std::string_view::npos || text.find("\"action\"") == std::string_view::npos)
    return {{}, "the attributes of a petition", 1, shortened(head.first_line())};
  return {"it is a JSON object with the attributes of a petition", {}, 1, {}};
}

/// A list of petitions is a page of them in JSON, petitions one a line, or CSV.
Answer is_petition_list(const Head& head) {
  const std::string_view object = petition_list::json_object(head.text()).substr(0, looked_at);
  const auto has = [&](std::string_view key) { return object.find(key) != std::string_view::npos; };
  const bool has_petitions = has("\"attributes\"") && has("\"action\"");
  if (petition_list::has_petition_lines(head.text()) && has_petitions)
    return {"each line is a JSON object with the attributes of a petition", {}, 1, {}};
  if (head.may_be_sheet() && object.empty() && petition_list::looks_like_csv(head.text().substr(0, looked_at)))
    return {"it has the columns of a list of petitions, such as Petition and URL", {}, 1, {}};
  if (!petition_list::has_array_of_data(object))
    return {{}, "the header Petition,URL,State,Signatures Count, or petitions in JSON", 1, shortened(head.first_line())};
  if (!has_petitions && !(petition_list::has_no_data(object) && has("\"links\"")))
    return {{}, "the attributes of petitions, or the links of a page without any", 1, shortened(head.first_line())};
  return {"it is a JSON object with an array of petitions", {}, 1, {}};
}

/// The register is an object of objects with codes.
Answer is_register(const Head& head) {
  const std::string_view object = petition_list::json_object(head.text()).substr(0, looked_at);
  const auto row = object.find('{', 1);
  const std::string_view first = object.substr(0, row == std::string_view::npos ? row : object.find('}', row));
  if (row == std::string_view::npos || first.find("\"ons_code\"") == std::string_view::npos ||
      first.find("\"constituency\"") == std::string_view::npos)
    return {{}, "a JSON object with constituencies by their codes", 1, shortened(head.first_line())};
  return {"it is a JSON object with constituencies by their codes", {}, 1, {}};
}

bool is_listing_line(std::string_view text, const listing::Line& line) {
  return line.has_colon && line.colon > line.begin && (line.spaces == 1 || line.spaces == 2) && parse_count(line.count(text)).has_value();
}

/// A listing is told by most of its first lines, since any one of them may be damaged.
Answer is_listing(const Head& head) {
  constexpr std::size_t lines_asked = 20;
  const std::string_view text = head.lines();
  std::size_t lines = 0;
  std::size_t fitting = 0;
  Answer first_miss;
  for (std::size_t at = 0; at < text.size() && lines < lines_asked && at < looked_at;) {
    const listing::Line line = listing::line_from(text, at);
    ++lines;
    if (is_listing_line(text, line)) {
      ++fitting;
    } else if (first_miss.expected.empty()) {
      first_miss = {{}, "a place, a colon and a number of signatures", lines, shortened(text.substr(line.begin, line.end - line.begin))};
    }
    at = std::min(text.find('\n', line.end), text.size() - 1) + 1;
  }
  if (fitting * 2 > lines)
    return {std::to_string(fitting) + " of its first " + std::to_string(lines) + " lines are a place, a colon and a number", {}, 1, {}};
  if (first_miss.expected.empty()) first_miss = {{}, "a place, a colon and a number of signatures", 1, "nothing"};
  return first_miss;
}

}  // namespace

Recognition recognise_kind(std::string_view text, Ask ask) {
  struct Question {
    Kind kind;
    Answer (*ask)(const Head&);
  };
  constexpr std::array<Question, all_kinds.size()> questions{{{Kind::referendum, is_referendum},
                                                              {Kind::petition_report, is_report},
                                                              {Kind::petition, is_petition},
                                                              {Kind::constituency_register, is_register},
                                                              {Kind::petition_listing, is_listing},
                                                              {Kind::party_tally, is_tally},
                                                              {Kind::petition_list, is_petition_list},
                                                              {Kind::referendum_result, is_referendum_result},
                                                              {Kind::election, is_election}}};
  Head head(text);
  Recognition recognition;
  for (const Question& question : questions) {
    Answer answer = question.ask(head);
    if (answer.reason.empty()) {
      recognition.ruled_out.push_back({question.kind, answer.line, std::move(answer.expected), std::move(answer.found)});
    } else if (!recognition.kind) {
      recognition.kind = question.kind;
      head.settle();
      recognition.reason = std::move(answer.reason);
      if (ask == Ask::until_found) break;
    }
  }
  return recognition;
}

}  // namespace ukvotes::kinds
