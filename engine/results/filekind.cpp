// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/results/filekind.h"

#include <filesystem>

#include "engine/results/project.h"

namespace lstm {

FileKind fileKind(const std::string& path) {
    if (looksLikeProject(path)) return FileKind::Project;
    const std::filesystem::path name = std::filesystem::path(path).filename();
    if (name.string().starts_with("experiment_")) return FileKind::Results;
    if (name.extension() == ".json") return FileKind::Lesson;
    return FileKind::Series;
}

}  // namespace lstm
