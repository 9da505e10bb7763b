// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/filelock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <utility>

#include "engine/base/numbers.h"
#include "engine/base/textfile.h"

namespace lstm {
namespace {

Problem notWritable(const std::string& path, int error) {
    return {ProblemCode::FileNotWritable, 0, 0, {systemCause(error)}, path};
}

constexpr std::string_view ownerStart = "process ", ownerMiddle = " on \"", ownerEnd = "\"";

/// What a lock file holds: process 123 on "host".
std::string ownText() {
    std::string text(ownerStart);
    return (text += std::to_string(::getpid())).append(ownerMiddle).append(hostName()).append(ownerEnd);
}

/// Who wrote the lock file; as it stands there where it was not one of us.
Fact ownerOf(int file) {
    std::array<char, 300> bytes{};
    const auto length = ::pread(file, bytes.data(), bytes.size(), 0);
    if (length <= 0) return Word::OwnerUnknown;
    const std::string_view text(bytes.data(), static_cast<std::size_t>(length));
    const auto middle = text.find(ownerMiddle);
    if (!text.starts_with(ownerStart) || !text.ends_with(ownerEnd) || middle == std::string_view::npos)
        return Text(text, 200);
    const auto process = parseInteger(text.substr(ownerStart.size(), middle - ownerStart.size()));
    const auto host = text.substr(middle + ownerMiddle.size());
    if (!process) return Text(text, 200);
    return said(Word::ProcessOnHost, *process, Text(host.substr(0, host.size() - ownerEnd.size()), 200));
}

/// The lock file may have been removed between opening and locking it: then the lock is on a file nobody finds.
bool stillThere(int file, const std::string& path) {
    struct stat opened {
    }, named{};
    return ::fstat(file, &opened) == 0 && ::stat(path.c_str(), &named) == 0 && opened.st_ino == named.st_ino &&
           opened.st_dev == named.st_dev;
}

}  // namespace

FileLock::FileLock(FileLock&& other) noexcept
    : m_file(std::exchange(other.m_file, -1)),
      m_path(std::move(other.m_path)),
      m_lockPath(std::move(other.m_lockPath)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    release();
    m_file = std::exchange(other.m_file, -1);
    m_path = std::move(other.m_path);
    m_lockPath = std::move(other.m_lockPath);
    return *this;
}

Checked<FileLock> FileLock::acquire(const std::string& path) {
    if (const Problems problems = checkRegular(path);
        hasError(problems) && problems.front().code != ProblemCode::FileNotFound)
        return {{}, problems};
    if (path.empty()) return {{}, {notWritable(path, ENOENT)}};
    std::error_code error;
    const auto canonical = std::filesystem::weakly_canonical(path, error);
    FileLock lock;
    lock.m_path = path;
    lock.m_lockPath = (error ? path : canonical.string()) + ".lock";
    for (;;) {
        const int file = ::open(lock.m_lockPath.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
        if (file < 0) return {{}, {notWritable(path, errno)}};
        if (::flock(file, LOCK_EX | LOCK_NB) != 0) {
            const Problem problem = errno == EWOULDBLOCK ? Problem{ProblemCode::FileLocked, 0, 0, {ownerOf(file)}, path}
                                                         : notWritable(path, errno);
            ::close(file);
            return {{}, {problem}};
        }
        if (!stillThere(file, lock.m_lockPath)) {
            ::close(file);
            continue;
        }
        lock.m_file = file;
        const std::string owner = ownText();
        const bool written = ::ftruncate(file, 0) == 0 &&
                             ::pwrite(file, owner.data(), owner.size(), 0) == static_cast<ssize_t>(owner.size());
        if (!written) return {{}, {notWritable(path, errno)}};
        return {std::move(lock), {}};
    }
}

void FileLock::release() {
    if (m_file < 0) return;
    ::unlink(m_lockPath.c_str());  // while it is held, so that nobody else's is removed
    ::close(std::exchange(m_file, -1));
}

std::string hostName() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 && name[0] != '\0' ? std::string(name.data()) : "unknown";
}

}  // namespace lstm
