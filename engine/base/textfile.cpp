// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/textfile.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

namespace lstm {
namespace {

/// An open file, closed when it goes out of scope.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (m_number >= 0) ::close(m_number);
    }
    int number() const { return m_number; }
    bool close() { return ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number;
};

Problem problemOf(ProblemCode code, const std::string& path, std::vector<Fact> facts = {}) {
    return {code, 0, 0, std::move(facts), path};
}

Problem cannotRead(const std::string& path, int error) {
    if (error == ENOENT || error == ENOTDIR) return problemOf(ProblemCode::FileNotFound, path);
    if (error == ENXIO) return problemOf(ProblemCode::FileNotRegular, path, {Word::SocketOrDevice});
    return problemOf(ProblemCode::FileNotReadable, path, {systemCause(error)});
}

Problem notWritable(const std::string& path, int error) {
    return problemOf(ProblemCode::FileNotWritable, path, {systemCause(error)});
}

Problem notRegular(const std::string& path, mode_t mode) {
    const Word kind = S_ISDIR(mode)    ? Word::Directory
                      : S_ISFIFO(mode) ? Word::Pipe
                      : S_ISSOCK(mode) ? Word::Socket
                                       : Word::Device;
    return problemOf(ProblemCode::FileNotRegular, path, {kind});
}

Problem tooLarge(const std::string& path, std::uint64_t size) {
    return problemOf(ProblemCode::FileTooLarge, path, {Bytes{double(size)}, Bytes{double(largestFile)}});
}

/// Everything up to the end of the file, at most `largestFile` + 1 bytes. \return false: see errno
bool readAll(int file, std::uint64_t expected, std::string& bytes) {
    std::size_t filled = 0;
    bytes.resize(static_cast<std::size_t>(expected) + 1);  // one more, to meet the end without another round
    for (;;) {
        const auto got = ::read(file, bytes.data() + filled, bytes.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return false;
        filled += static_cast<std::size_t>(got);
        if (got == 0 || filled > largestFile) break;
        if (filled == bytes.size()) bytes.resize(std::min<std::size_t>(2 * filled + 4096, largestFile + 1));
    }
    bytes.resize(filled);
    return true;
}

bool writeAll(int file, const std::string& bytes) {
    for (std::size_t written = 0; written < bytes.size();) {
        const auto count = ::write(file, bytes.data() + written, bytes.size() - written);
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        written += static_cast<std::size_t>(count);
    }
    return true;
}

/// A new file in `folder` under a name nobody has; its number, or -1 with errno. The name does not
/// contain the target's, which may already be as long as names can be.
int createBeside(const std::filesystem::path& folder, std::string& name) {
    for (int attempt = 0; attempt < 1000; ++attempt) {
        name = (folder / (".lstm-" + std::to_string(::getpid()) + "-" + std::to_string(attempt) + ".part")).string();
        const int file = ::open(name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (file >= 0 || errno != EEXIST) return file;
    }
    return -1;
}

/// Symbolic links are followed, so that the file they point to is replaced and the link stays.
std::filesystem::path targetOf(const std::string& path) {
    std::error_code error;
    if (!std::filesystem::is_symlink(path, error)) return path;
    const auto target = std::filesystem::weakly_canonical(path, error);
    return error ? std::filesystem::path(path) : target;
}

}  // namespace

Checked<std::string> readFile(const std::string& path) {
    if (path.empty() || path.find('\0') != std::string::npos) return {{}, {problemOf(ProblemCode::FileNotFound, path)}};
    // O_NONBLOCK: opening a pipe that nobody writes to would wait for ever.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    struct stat status {};
    if (file.number() < 0 || ::fstat(file.number(), &status) != 0) return {{}, {cannotRead(path, errno)}};
    if (!S_ISREG(status.st_mode)) return {{}, {notRegular(path, status.st_mode)}};
    const auto size = static_cast<std::uint64_t>(status.st_size);
    if (size > largestFile) return {{}, {tooLarge(path, size)}};
    Checked<std::string> result;
    if (!readAll(file.number(), size, result.value)) return {{}, {cannotRead(path, errno)}};
    if (result.value.size() > largestFile) return {{}, {tooLarge(path, result.value.size())}};  // it grew meanwhile
    return result;
}

Problems checkReplaceable(const std::string& path) {
    struct stat status {};
    if (path.empty() || path.find('\0') != std::string::npos) return {notWritable(path, ENOENT)};
    const auto target = targetOf(path);
    if (::stat(target.c_str(), &status) != 0) return {};
    if (!S_ISREG(status.st_mode)) return {notRegular(path, status.st_mode)};
    if (::access(target.c_str(), W_OK) != 0) return {notWritable(path, errno)};  // renaming would not ask
    return {};
}

Problems replaceFile(const std::string& path, const std::function<Problems(const std::string&)>& write) {
    const auto refuse = [&](int error) -> Problems { return {notWritable(path, error)}; };
    if (Problems problems = checkReplaceable(path); !problems.empty()) return problems;
    const auto target = targetOf(path);
    struct stat status {};
    const bool exists = ::stat(target.c_str(), &status) == 0;
    const auto folder = target.has_parent_path() ? target.parent_path() : std::filesystem::path(".");
    std::string part;
    const Descriptor file(createBeside(folder, part));
    if (file.number() < 0) return refuse(errno);
    if (exists)
        static_cast<void>(::fchmod(file.number(), status.st_mode & 07777));  // best effort: the contents matter more
    Problems problems = write(part);
    if (problems.empty() &&
        ((::fsync(file.number()) != 0 && errno != EINVAL) || ::rename(part.c_str(), target.c_str()) != 0))
        problems = refuse(errno);
    if (!problems.empty()) {
        ::unlink(part.c_str());
        return problems;
    }
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.number() >= 0) ::fsync(directory.number());  // makes the rename itself survive a power cut
    return {};
}

Problems writeFile(const std::string& path, const std::string& bytes) {
    return replaceFile(path, [&](const std::string& part) -> Problems {
        Descriptor file(::open(part.c_str(), O_WRONLY | O_CLOEXEC));
        if (file.number() >= 0 && writeAll(file.number(), bytes) && file.close()) return {};
        return {notWritable(path, errno)};
    });
}

Problems checkRegular(const std::string& path) {
    struct stat status {};
    if (path.empty() || path.find('\0') != std::string::npos) return {problemOf(ProblemCode::FileNotFound, path)};
    if (::stat(path.c_str(), &status) != 0) return {cannotRead(path, errno)};
    if (!S_ISREG(status.st_mode)) return {notRegular(path, status.st_mode)};
    return {};
}

}  // namespace lstm
