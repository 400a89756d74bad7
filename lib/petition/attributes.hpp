// SPDX-License-Identifier: MIT
// What a petition says outside its tables, wherever it stands: in a document of its own, on a page or a line of a list.
#pragma once

#include <string_view>

#include <ukvotes/petition.hpp>

#include <petition/object.hpp>

namespace ukvotes::petition {

/// Reads the fields of one petition into a text. `Other` is asked for the attributes that are none of these, as
/// `other(name, value)`, which says whether it knows the name.
class Attributes {
 public:
  Attributes(Values& values, PetitionText& text) : values_(values), text_(text) {}

  /// A field of the outermost object of a document that is one petition. Sets `has_envelope` where the petition is its
  /// data, and says whether the field is known.
  template <class Other>
  bool outermost(std::string_view key, json::Value value, bool& has_envelope, const Other& other) {
    if (key != "data") return item(key, value, "attributes", other);
    has_envelope = true;
    data(value, other);
    return true;
  }

  /// The object that is the petition.
  template <class Other>
  void data(json::Value value, const Other& other) {
    values_.object(value, "data", values_.where(), [&](auto name, auto field) { return item(name, field, "data.attributes", other); });
  }

 private:
  /// A field of the object that is the petition, or of the envelope.
  template <class Other>
  bool item(std::string_view key, json::Value value, const char* path_of_attributes, const Other& other) {
    if (key != "attributes") return item(key, value);
    const auto read = [&](std::string_view name, json::Value field) {
      if (name == "response") return former_response(field);
      name = present_name(name);
      return attribute(name, field) || other(name, field);
    };
    values_.object(value, path_of_attributes, values_.where(), read, present_name);
    return true;
  }

  /// What a field is called today that has had another name.
  static std::string_view present_name(std::string_view name);
  bool item(std::string_view key, json::Value value);
  bool attribute(std::string_view name, json::Value value) { return scalar(name, value) || part(name, value); }
  bool scalar(std::string_view name, json::Value value);
  bool part(std::string_view name, json::Value value);
  template <class Part, class Read>
  void part(json::Value value, const char* path, std::optional<Part>& part, const Read& read);
  template <class Member>
  bool take(std::string_view key, json::Value value, std::string_view wanted, Member& member);
  bool rejection(std::string_view key, json::Value value, Rejection& rejection);
  bool response(std::string_view key, json::Value value, OfficialResponse& response);
  bool former_response(json::Value value);
  bool debate(std::string_view key, json::Value value, Debate& debate);
  bool parliament(std::string_view key, json::Value value, Parliament& parliament);

  Values& values_;
  PetitionText& text_;
};

}  // namespace ukvotes::petition
