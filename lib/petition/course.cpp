// SPDX-License-Identifier: MIT
#include <petition/course.hpp>

#include <initializer_list>
#include <utility>

#include <petition/events.hpp>

namespace ukvotes::petition {

namespace {

using Time = Course::Time;
using Step = std::pair<const char*, Time>;

class Checks {
 public:
  explicit Checks(const Course& course) : course_(course) {}

  std::vector<CourseFault> run() {
    check_order({{"created_at", course_.created_at},
                 {"moderation_threshold_reached_at", course_.moderation_threshold_reached_at},
                 {"opened_at", course_.opened_at},
                 {"response_threshold_reached_at", course_.response_threshold_reached_at},
                 {"debate_threshold_reached_at", course_.debate_threshold_reached_at},
                 {"updated_at", course_.updated_at}});
    check_order(
        {{"opened_at", course_.opened_at}, {"government_response_at", course_.government_response_at}, {"updated_at", course_.updated_at}});
    check_order({{"opened_at", course_.opened_at}, {"closed_at", course_.closed_at}});
    check_threshold("response_threshold_reached_at", course_.response_threshold_reached_at,
                    course_.response_threshold.value_or(response_threshold));
    check_threshold("debate_threshold_reached_at", course_.debate_threshold_reached_at,
                    course_.debate_threshold.value_or(debate_threshold));
    check_state();
    check_response();
    return std::move(faults_);
  }

 private:
  void check_order(std::initializer_list<Step> steps) {
    std::vector<Time> times;
    for (const Step& step : steps) times.push_back(step.second);
    for_each_disorder(std::span<const Time>(times),
                      [&](std::size_t earlier, std::size_t later) { report_order(steps.begin()[earlier], steps.begin()[later]); });
  }

  void report_order(const Step& earlier, const Step& later) {
    CourseFault& fault = add(CourseRule::event_order, later.first, later.first, std::string(later.first) + " is before " + earlier.first);
    fault.equation = to_text(*later.second) + " < " + to_text(*earlier.second);
    fault.expected = "not before " + to_text(*earlier.second);
  }

  /// Archives from before 2015 have no such times at all.
  void check_threshold(const char* name, const Time& reached, Signatures threshold) {
    const auto all = course_.signatures;
    if (!all || !course_.opened_at || (course_.type == "archived-petition" && !reached)) return;
    if ((*all >= threshold) == reached.has_value()) return;
    add(CourseRule::threshold, name, "signature_count",
        reached ? "a threshold has a time, and there are fewer signatures" : "there are more signatures than a threshold that has no time")
        .equation = std::to_string(all->value()) + (reached ? " < " : " >= ") + std::to_string(threshold.value());
  }

  void check_state() {
    const bool is_rejected = course_.state == "rejected" || course_.state == "hidden";
    check_state("closed_at", course_.state == "closed", course_.closed_at.has_value());
    check_state("rejected_at", is_rejected, course_.rejected_at.has_value());
    check_state("rejection", is_rejected, course_.has_rejection);
  }

  /// Only the states whose fields are known are held against them.
  void check_state(const char* name, bool is_wanted, bool is_there) {
    const bool is_known = course_.state == "open" || course_.state == "closed" || course_.state == "rejected";
    if (!is_known || is_wanted == is_there) return;
    const char* place = is_there ? name : "state";
    add(CourseRule::state, place, place,
        "the petition is " + std::string(*course_.state) + (is_there ? " and has " : " and has no ") + name);
  }

  /// A response asks for no such time: it has times of its own.
  void check_response() {
    if (!course_.government_response_at || course_.has_response) return;
    const char* const field = "government_response_at";
    add(CourseRule::response, field, field, "the petition has a time of a response, and no response");
  }

  CourseFault& add(CourseRule rule, std::string_view field, std::string_view place, std::string message) {
    return faults_.emplace_back(CourseFault{rule, field, place, std::move(message), {}, {}});
  }

  const Course& course_;
  std::vector<CourseFault> faults_;
};

}  // namespace

std::vector<CourseFault> faults_of(const Course& course) { return Checks(course).run(); }

}  // namespace ukvotes::petition
