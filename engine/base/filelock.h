// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/base/problem.h"

namespace lstm {

/// The right to write a file, held by one process at a time for as long as this object lives.
///
/// It is a lock of the operating system (flock) on a file `<path>.lock` beside it, in which the owner's process number
/// and host stand. When a process dies, however it dies, the system frees its lock: nothing that says "in use" is
/// left behind, and a `.lock` file without an owner is simply taken over. Names that lead to the same file through
/// symbolic links share one lock. Advisory: it keeps those apart who ask.
class FileLock {
public:
    FileLock() = default;
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock() { release(); }

    /// Problems: FileLocked with the owner (`process 4711 on "node7"`); FileNotWritable where the folder is missing,
    /// read-only or full; FileNotRegular where `path` is something else than a file. The file itself need not exist.
    static Checked<FileLock> acquire(const std::string& path);

    bool held() const { return m_file >= 0; }
    const std::string& path() const { return m_path; }  ///< as it was given to acquire()
    void release();

private:
    int m_file = -1;
    std::string m_path, m_lockPath;
};

/// The name of this computer, "unknown" where it has none.
std::string hostName();

}  // namespace lstm
