// SPDX-License-Identifier: GPL-3.0-or-later
#include <unistd.h>

#include <filesystem>
#include <string>

#include "engine/base/textfile.h"
#include "engine/results/project.h"
#include "engine/results/projectmerge.h"
#include "tests/fuzz/target.h"

/// A project file from anywhere: read, merged with itself, written and read again; never changed by reading.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lstm;
    static const std::string path =
        (std::filesystem::temp_directory_path() / ("fuzz-" + std::to_string(::getpid()) + ".lstmwb")).string();
    const std::string bytes(text(data, size));
    promise(writeFile(path, bytes).empty(), "the input can be written to a file");
    const auto project = readProject(path);
    for (const Problem& problem : project.problems) promise(!sentence(problem).empty(), "every problem has a sentence");
    promise(readFile(path).value == bytes, "reading changes nothing");
    if (project.ok()) {
        ProjectMerger merger;
        promise(merger.add(project.value, "a").empty() && merger.add(project.value, "b").empty(),
                "a project agrees with itself");
        auto lock = FileLock::acquire(path);
        promise(lock.ok() && writeProject(lock.value, merger.result()).empty(), "what was read can be written");
        promise(readProject(path).ok(), "what was written can be read");
    }
    std::filesystem::remove(path);
    return 0;
}
