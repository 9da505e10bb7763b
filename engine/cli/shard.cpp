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
    const char *index, *count, *first, *last, *step;  ///< either count or last
    std::int64_t start = 0;                           ///< `first` where no variable tells it
};
constexpr std::array schedulers{
    Scheduler{"SLURM_ARRAY_TASK_ID", "SLURM_ARRAY_TASK_COUNT", "SLURM_ARRAY_TASK_MIN", nullptr,
              "SLURM_ARRAY_TASK_STEP"},
    Scheduler{"OMPI_COMM_WORLD_RANK", "OMPI_COMM_WORLD_SIZE", nullptr, nullptr, nullptr},
    Scheduler{"PMI_RANK", "PMI_SIZE", nullptr, nullptr, nullptr},
    Scheduler{"SLURM_PROCID", "SLURM_NTASKS", nullptr, nullptr, nullptr},
    Scheduler{"SGE_TASK_ID", nullptr, "SGE_TASK_FIRST", "SGE_TASK_LAST", "SGE_TASK_STEPSIZE"},
    Scheduler{"LSB_JOBINDEX", nullptr, nullptr, "LSB_JOBINDEX_END", "LSB_JOBINDEX_STEP", 1}};

/// Whether it has numbered this process. Every job of Slurm has a SLURM_PROCID, of Grid Engine a task, of LSF an index.
bool numbers(const Scheduler& scheduler, const Variable& variable) {
    const char* index = variable(scheduler.index);
    if (!index) return false;
    const std::string_view text = index, name = scheduler.index;
    if (name == "SGE_TASK_ID") return text != "undefined";
    if (name == "LSB_JOBINDEX") return text != "0";
    if (name != "SLURM_PROCID") return true;
    const char* tasks = variable(scheduler.count);
    return tasks && std::string_view(tasks) != "1";
}

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
    const auto ifAny = [&](const char* name, std::int64_t otherwise) {
        return name ? number(name, otherwise, true) : otherwise;
    };
    const std::int64_t index = number(scheduler.index, 0, true), tasks = ifAny(scheduler.count, 1),
                       first = ifAny(scheduler.first, scheduler.start), last = ifAny(scheduler.last, first),
                       step = number(scheduler.step, 1, false);
    Checked<Shard> shard;
    if (problem) shard.problems = {*problem};
    else if (step < 1 || (index - first) % step != 0) shard = wrong(text, Word::EvenlySpaced);
    else shard = inRange((index - first) / step, scheduler.count ? tasks : (last - first) / step + 1, text);
    const bool array = scheduler.first || scheduler.last;  // the ranks of an MPI job are never started again alone
    if (array) shard.value.task = std::string(scheduler.index) + "=" + variable(scheduler.index);
    return shard;
}

}  // namespace

Checked<Shard> parseShard(const std::string& text, const Variable& variable) {
    if (text == "auto") {
        for (const Scheduler& scheduler : schedulers)
            if (numbers(scheduler, variable)) return fromScheduler(scheduler, variable);
        List names;
        for (const Scheduler& scheduler : schedulers) names.items.push_back(Key{scheduler.index});
        return wrong(text, said(Word::PossibleHere, names));
    }
    const auto slash = text.find('/');
    const auto index = parseInteger(std::string_view(text).substr(0, slash));
    const auto count =
        slash == std::string::npos ? std::nullopt : parseInteger(std::string_view(text).substr(slash + 1));
    return inRange(index.value_or(-1), count.value_or(0), text);
}

std::string shardNote(const Shard& shard) {
    const std::string text = std::to_string(shard.index) + "/" + std::to_string(shard.count);
    return shard.task.empty() ? text : text + " " + shard.task;
}

std::optional<Shard> readShardNote(const std::string& text) {
    const auto space = text.find(' ');
    Checked<Shard> shard = parseShard(text.substr(0, space), [](const char*) { return nullptr; });
    if (text.starts_with("auto") || !shard.ok()) return std::nullopt;
    if (space != text.npos) shard.value.task = text.substr(space + 1);
    return shard.value;
}

}  // namespace lstm
