// SPDX-License-Identifier: MIT
// A bare walk through a petition with simdjson on demand: the signatures by place into columns, nothing checked but that the
// text is UTF-8 and JSON as far as it is looked at.
#pragma once

#include <simdjson.h>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "../facts.hpp"
#include "columns.hpp"

namespace hand_written {

class Petition {
 public:
  /// The text has padding behind it.
  explicit Petition(std::string_view text) : countries_(text.size()), constituencies_(text.size()), regions_(text.size()) {
    simdjson::ondemand::parser parser;
    const simdjson::padded_string_view padded(text.data(), text.size(), text.size() + simdjson::SIMDJSON_PADDING);
    simdjson::ondemand::document document = parser.iterate(padded);
    for (auto field : document["data"]["attributes"].get_object()) {
      const std::string_view key = field.unescaped_key();
      if (key == "signatures_by_country") read<false>(field.value(), countries_, "code");
      if (key == "signatures_by_constituency") read<true>(field.value(), constituencies_, "ons_code");
      if (key == "signatures_by_region") read<false>(field.value(), regions_, "ons_code");
    }
    countries_.finish();
    constituencies_.finish();
    regions_.finish();
  }

  [[nodiscard]] benchmarks::Facts facts() const {
    benchmarks::Facts facts{{"findings", 0}};
    countries_.add_to(facts, "countries.");
    constituencies_.add_to(facts, "constituencies.");
    facts["constituencies.mp"] = static_cast<std::int64_t>(constituencies_.mps.bytes());
    return facts;
  }

 private:
  /// Room for as many rows as a text of that size can have.
  struct Places {
    explicit Places(std::size_t bytes)
        : names(bytes / shortest, bytes), codes(bytes / shortest, bytes), mps(bytes / shortest, bytes), signatures(bytes / shortest) {}
    void finish() {
      names.finish();
      codes.finish();
      mps.finish();
      signatures.shrink(rows);
    }
    void add_to(benchmarks::Facts& facts, const std::string& table) const {
      facts[table + "rows"] = static_cast<std::int64_t>(rows);
      facts[table + "name"] = static_cast<std::int64_t>(names.bytes());
      facts[table + "signatures"] = benchmarks::sum_of(signatures.data(), rows);
    }

    static constexpr std::size_t shortest = 40;  // {"name":"","code":"","signature_count":0}
    Texts names;
    Texts codes;
    Texts mps;
    Numbers signatures;
    std::size_t rows = 0;
  };

  template <bool has_mp>
  static void read(simdjson::ondemand::value value, Places& places, std::string_view code) {
    for (auto element : value.get_array()) {
      simdjson::ondemand::object row = element.get_object();
      places.names.append(row["name"].get_string());
      places.codes.append(row[code].get_string());
      if constexpr (has_mp) append_mp(row["mp"], places.mps);
      places.signatures[places.rows++] = row["signature_count"].get_int64();
    }
  }

  static void append_mp(simdjson::simdjson_result<simdjson::ondemand::value> value, Texts& mps) {
    std::string_view mp;
    if (value.get_string().get(mp) == simdjson::SUCCESS) {
      mps.append(mp);
    } else {
      mps.append_null();
    }
  }

  Places countries_;
  Places constituencies_;
  Places regions_;
};

}  // namespace hand_written
