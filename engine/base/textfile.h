// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "engine/base/problem.h"

namespace lstm {

inline constexpr std::uint64_t largestFile = 64u << 20;  ///< 64 MiB

/// The bytes of a regular file. Pipes, devices, directories and files above `largestFile` are
/// refused before anything is read. Problems carry the path in `Problem::file`.
Checked<std::string> readFile(const std::string& path);

/// Whether there is a regular file of that name: no directory, pipe or device. It is not opened.
Problems checkRegular(const std::string& path);

/// What will keep replaceFile() from replacing this file, as far as it shows before: a directory or another thing that
/// is no file, or a file that may not be written. A missing file is none.
Problems checkReplaceable(const std::string& path);

/// Replaces the file as a whole or not at all: `write` fills a new empty file beside it (its name is the argument),
/// which is flushed to the disk and renamed over it. A full disk leaves the old file as it was. Symbolic links are
/// followed. What `write` complains of is returned, and nothing is replaced.
Problems replaceFile(const std::string& path, const std::function<Problems(const std::string& part)>& write);

/// Replaces the file by `bytes` in the same way.
Problems writeFile(const std::string& path, const std::string& bytes);

}  // namespace lstm
