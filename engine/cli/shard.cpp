// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/shard.h"

#include <array>
#include <optional>

#include "engine/base/numbers.h"
#include "engine/experiment/validate.h"

namespace lstm {
namespace {

using Variable = std::function<const char*(const char*)>;

/// A family of variables; names that are null do not exist there.
struct Scheduler {
    const char *index, *count, *first, *step;
};
constexpr std::array schedulers{
    Scheduler{"SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_COUNT", "SLURM_ARRAY_TASK_MIN", "SLURM_ARRAY_TASK_STEP"},
    Scheduler{"OMPI_COMM_WORLD_RANK", "OMPI_COMM_WORLD_SIZE", nullptr, nullptr},
    Scheduler{"PMI_RANK", "PMI_SIZE", nullptr, nullptr}};

Checked<Shard> wrong(const std::string& text, Fact expected) {
    return {
        {},
        {{ProblemCode::NumberFormat, 0, 0, {Text(text), said(Word::OfOption, std::move(expected), Key{"--shard"})}}}};
}

Checked<Shard> inRange(std::int64_t index, std::int64_t count, const std::string& text) {
    if (count < 1 || count > limits::repeats || index < 0 || index >= count)
        return wrong(text, said(Word::AShard, limits::repeats));
    return {{static_cast<int>(index), static_cast<int>(count)}, {}};
}

Checked<Shard> fromScheduler(const Scheduler& scheduler, const Variable& variable) {
    std::string text;
    std::optional<Problem> problem;
    const auto number = [&](const char* name, std::int64_t otherwise, bool needed) {
        const char* value = name ? variable(name) : nullptr;
        if (!value && !needed) return otherwise;
        const auto parsed = value ? parseInteger(value) : std::nullopt;
        if (!parsed && !problem)
            problem = wrong(std::string(name) + (value ? "=" + std::string(value) : ""),
                            value ? Word::AWholeNumber : said(Word::SetWith, Key{scheduler.index}))
                          .problems.front();
        text += (text.empty() ? "" : " ") + std::string(name) + "=" + (value ? value : "");
        return parsed.value_or(otherwise);
    };
    const std::int64_t index = number(scheduler.index, 0, true), count = number(scheduler.count, 1, true);
    const std::int64_t first = number(scheduler.first, 0, scheduler.first != nullptr),
                       step = number(scheduler.step, 1, false);
    if (problem) return {{}, {*problem}};
    if (step < 1 || (index - first) % step != 0) return wrong(text, Word::EvenlySpaced);
    return inRange((index - first) / step, count, text);
}

}  // namespace

Checked<Shard> parseShard(const std::string& text, const Variable& variable) {
    if (text == "auto") {
        for (const Scheduler& scheduler : schedulers)
            if (variable(scheduler.index)) return fromScheduler(scheduler, variable);
        return wrong(text, said(Word::PossibleHere, Key{schedulers[0].index}, Key{schedulers[1].index},
                                Key{schedulers[2].index}));
    }
    const auto slash = text.find('/');
    const auto index = parseInteger(std::string_view(text).substr(0, slash));
    const auto count =
        slash == std::string::npos ? std::nullopt : parseInteger(std::string_view(text).substr(slash + 1));
    return inRange(index.value_or(-1), count.value_or(0), text);
}

}  // namespace lstm
