// SPDX-License-Identifier: MIT
// Everything but the grammars, which need Boost: those are behind ukvotes/grammar/.
#pragma once

#include <ukvotes/arrow.hpp>
#include <ukvotes/codes.hpp>
#include <ukvotes/constituency_register.hpp>
#include <ukvotes/count.hpp>
#include <ukvotes/document.hpp>
#include <ukvotes/encoding.hpp>
#include <ukvotes/finding.hpp>
#include <ukvotes/make.hpp>
#include <ukvotes/party_tally.hpp>
#include <ukvotes/petition.hpp>
#include <ukvotes/petition_list.hpp>
#include <ukvotes/petition_listing.hpp>
#include <ukvotes/petition_report.hpp>
#include <ukvotes/read.hpp>
#include <ukvotes/reconcile.hpp>
#include <ukvotes/referendum.hpp>
#include <ukvotes/repair.hpp>
#include <ukvotes/rule.hpp>
#include <ukvotes/share.hpp>
#include <ukvotes/time.hpp>
#include <ukvotes/version.hpp>
#include <ukvotes/write.hpp>
