// SPDX-License-Identifier: MIT
// The public functions for the register of constituencies.
#include <ukvotes/read.hpp>
#include <ukvotes/reconcile.hpp>

#include <constituency_register/reader.hpp>
#include <constituency_register/reconcile.hpp>
#include <read/read.hpp>

namespace ukvotes {

Document<ConstituencyRegister> read_constituency_register(Source source, const ReadOptions& options) {
  return read_steps::read_with<ConstituencyRegister>(std::move(source), options, constituencies::parse, constituencies::reconcile);
}

Document<ConstituencyRegister> read_constituency_register(std::string_view text, const ReadOptions& options) {
  return read_constituency_register(Source::copy(text), options);
}

std::vector<Finding> reconcile(const Document<ConstituencyRegister>& document) {
  return read_steps::reconcile_with(document, constituencies::reconcile);
}

}  // namespace ukvotes
