// SPDX-License-Identifier: MIT
// What the times, the signatures and the state of one petition say about each other, in a document of its own or in a list.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <ukvotes/count.hpp>
#include <ukvotes/time.hpp>

namespace ukvotes::petition {

/// What is known of the course of a petition.
struct Course {
  using Time = std::optional<PreciseTimestamp>;

  std::optional<std::string_view> type;
  std::optional<std::string_view> state;
  std::optional<Signatures> signatures;
  Time created_at;
  Time moderation_threshold_reached_at;
  Time opened_at;
  Time response_threshold_reached_at;
  Time debate_threshold_reached_at;
  Time government_response_at;
  Time updated_at;
  Time closed_at;
  Time rejected_at;
  bool has_rejection = false;
  bool has_response = false;                     ///< of the government
  std::optional<Signatures> response_threshold;  ///< those of an earlier Parliament
  std::optional<Signatures> debate_threshold;
};

enum class CourseRule { event_order, threshold, state, response };

/// Where a course contradicts itself.
struct CourseFault {
  CourseRule rule;
  std::string_view field;  ///< which it is about
  std::string_view place;  ///< the field at which it shows
  std::string message;
  std::string equation;
  std::string expected;
};

std::vector<CourseFault> faults_of(const Course& course);

}  // namespace ukvotes::petition
