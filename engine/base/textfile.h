// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "engine/base/problem.h"

namespace lstm {

inline constexpr std::uint64_t largestFile = 64u << 20;  ///< 64 MiB

/// The bytes of a regular file. Pipes, devices, directories and files above `largestFile` are
/// refused before anything is read. Problems carry the path in `Problem::file`.
Checked<std::string> readFile(const std::string& path);

/// Replaces the file by `bytes` as a whole or not at all: written beside it, flushed to the disk, then
/// renamed over it. A full disk leaves the old file as it was.
Problems writeFile(const std::string& path, const std::string& bytes);

}  // namespace lstm
