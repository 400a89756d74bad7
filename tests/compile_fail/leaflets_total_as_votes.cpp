// expect: conversion from|could not convert|no viable conversion
// SPDX-License-Identifier: MIT
#include <ukvotes/party_tally.hpp>

#ifdef UKVOTES_COMPILES
ukvotes::Leaflets total(const ukvotes::PartyTally& tally) { return tally.total(); }
#else
ukvotes::Votes total(const ukvotes::PartyTally& tally) { return tally.total(); }
#endif
