// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

/// A fuzz target is one function over any bytes. It may refuse them; it may not crash, hang, read what is not its own,
/// or break a promise of the reader's header, which it checks with `promise`.
///
/// Two drivers call it. libFuzzer (`tests/run fuzz SECONDS`, clang, coverage-guided, address and undefined behaviour
/// sanitizers) looks for new inputs; replay.cpp (`ctest`, any compiler) runs the corpus and seeded edits of it.
/// Convention and function name: https://llvm.org/docs/LibFuzzer.html
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace lstm {

inline std::string_view text(const std::uint8_t* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

/// Aborts, which every driver reports together with the input, where a promise is broken.
inline void promise(bool kept, const char* what) {
    if (kept) return;
    std::fprintf(stderr, "broken promise: %s\n", what);
    std::abort();
}

}  // namespace lstm
