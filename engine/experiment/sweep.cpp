// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/sweep.h"

#include <algorithm>
#include <unordered_map>
#include <nlohmann/json.hpp>

#include "engine/experiment/configjson.h"
#include "engine/experiment/prepare.h"
#include "engine/experiment/validate.h"

namespace lstm {
namespace {

using CellJson = nlohmann::ordered_json;

std::vector<std::string> pathOf(std::string_view key) {
    std::vector<std::string> path(1);
    for (const char c : key) {
        if (c == '.') path.emplace_back();
        else path.back() += c;
    }
    return path;
}

/// The value at a path; null where there is none.
const CellJson* valueAt(const CellJson& json, const std::vector<std::string>& path) {
    const CellJson* at = &json;
    for (const std::string& key : path) {
        if (!at->is_object() || !at->contains(key)) return nullptr;
        at = &(*at)[key];
    }
    return at;
}

/// Sets it, with objects made on the way where there is nothing. \return false where something else is in the way
bool put(CellJson& json, const std::vector<std::string>& path, CellJson value) {
    CellJson* at = &json;
    for (const std::string& key : path) {
        if (at->is_null()) *at = CellJson::object();
        if (!at->is_object()) return false;
        at = &(*at)[key];
    }
    *at = std::move(value);
    return true;
}

/// Whether a problem about `key` is one of the setting `mine` or of something in it.
bool isWithin(std::string_view key, std::string_view mine) {
    return key.starts_with(mine) && (key.size() == mine.size() || key[mine.size()] == '.');
}

/// What there is beside a setting that there is not.
List settingsBeside(const CellJson& complete, std::vector<std::string> path) {
    const CellJson* at = nullptr;
    while (!path.empty() && !(at && at->is_object())) {
        path.pop_back();
        at = valueAt(complete, path);
    }
    List list;
    if (at)
        for (const auto& [key, value] : at->items()) list.items.push_back(Key{key});
    return list;
}

/// What one value of an axis sets.
struct Setting {
    std::string key;
    std::vector<std::string> path;
    CellJson value;
};

class CellMaker {
public:
    explicit CellMaker(const Sweep& sweep) : m_sweep(sweep), m_base(CellJson::parse(sweep.base, nullptr, false)) {
        if (m_base.is_discarded()) m_base = CellJson::object();
        auto base = readConfig(m_base);
        m_complete = toJson(base.value);
        m_baseProblems = std::move(base.problems);
    }

    Checked<std::vector<SweepCell>> make() {
        countAxes();
        if (m_problems.empty()) readSettings();
        if (!m_problems.empty()) return {{}, std::move(m_problems)};
        std::vector<SweepCell> cells;
        std::vector<std::size_t> values(m_sweep.axes.size(), 0);
        do cells.push_back(cellOf(values));
        while (next(values));
        return {std::move(cells), {}};
    }

private:
    void outOfRange(const std::string& key, Fact is, Fact mustBe) {
        m_problems.push_back({ProblemCode::ConfigOutOfRange, 0, 0, {Key{key}, std::move(is), std::move(mustBe)}});
    }

    void countAxes() {
        const std::size_t axes = m_sweep.axes.size();
        if (axes < 1 || axes > mostAxes)
            return outOfRange("axes", said(Word::ListOf, axes), said(Word::FromTo, 1, mostAxes));
        double cells = 1;
        for (std::size_t i = 0; i < axes; ++i) {
            const SweepAxis& axis = m_sweep.axes[i];
            cells *= static_cast<double>(axis.values.size());
            for (std::size_t j = 0; j < i; ++j)
                if (m_sweep.axes[j].key == axis.key) outOfRange("axes", inQuotes(axis.key), Word::AnotherKey);
        }
        if (cells < 1 || cells > static_cast<double>(mostCells))
            outOfRange("axes", said(Word::CellsOfASweep, static_cast<std::int64_t>(cells)),
                       said(Word::FromTo, 1, mostCells));
    }

    void readSettings() {
        for (const SweepAxis& axis : m_sweep.axes) {
            m_settings.emplace_back();
            for (const SweepValue& value : axis.values) {
                m_settings.back().push_back(settingsOf(axis, value));
                check(m_settings.back().back(), value);
            }
        }
    }

    std::vector<Setting> settingsOf(const SweepAxis& axis, const SweepValue& value) const {
        const CellJson json = CellJson::parse(value.json, nullptr, false);
        std::vector<Setting> settings;
        if (!value.several) settings.push_back({axis.key, pathOf(axis.key), json});
        else
            for (const auto& [key, inner] : json.items()) settings.push_back({key, pathOf(key), inner});
        for (Setting& setting : settings) {  // keras=2.0 and seed=1 mean texts
            const CellJson* usual = valueAt(m_complete, setting.path);
            if (usual && usual->is_string() && (setting.value.is_number() || setting.value.is_boolean()))
                setting.value = value.several ? setting.value.dump() : value.name;
        }
        return settings;
    }

    /// The value by itself, in the base: are there such settings, and can they ever be this?
    void check(const std::vector<Setting>& settings, const SweepValue& value) {
        CellJson json = m_base;
        Problems found;
        for (const Setting& setting : settings)
            if (isBelowAValue(setting.path) || !put(json, setting.path, setting.value))
                found.push_back(noSuchSetting(setting));
        const auto read = readConfig(json);
        for (const Problem& problem : read.problems)
            if (std::ranges::find(m_baseProblems, problem) == m_baseProblems.end())
                found.push_back(asError(problem, settings));
        if (found.empty() && read.ok())
            for (const Problem& problem : validate(read.value))
                if (isOutOfRange(problem, settings)) found.push_back(problem);
        for (Problem& problem : found) {
            problem.line = value.line;
            problem.column = value.column;
            if (std::ranges::find(m_problems, problem) == m_problems.end()) m_problems.push_back(std::move(problem));
        }
    }

    /// "training.epochs.most": epochs are a number.
    bool isBelowAValue(std::vector<std::string> path) const {
        for (path.pop_back(); !path.empty(); path.pop_back())
            if (const CellJson* above = valueAt(m_complete, path)) return !above->is_object() && !above->is_null();
        return false;
    }

    /// A key that nobody knows has no effect, so a sweep over it would be one cell many times.
    Problem asError(const Problem& problem, const std::vector<Setting>& settings) const {
        return problem.code == ProblemCode::ConfigUnknownKey ? noSuchSetting(settings.front()) : problem;
    }
    static bool isOutOfRange(const Problem& problem, const std::vector<Setting>& settings) {
        const Key* key = lstm::keyOf(problem);
        return problem.code == ProblemCode::ConfigOutOfRange && key &&
               std::ranges::any_of(settings, [&](const Setting& setting) { return isWithin(key->name, setting.key); });
    }

    Problem noSuchSetting(const Setting& setting) const {
        return {ProblemCode::ConfigNoSuchSetting,
                0,
                0,
                {Key{printable(setting.key, 80)}, settingsBeside(m_complete, setting.path)}};
    }

    SweepCell cellOf(const std::vector<std::size_t>& values) {
        CellJson json = m_base;
        std::string name;
        for (std::size_t axis = 0; axis < values.size(); ++axis) {
            for (const Setting& setting : m_settings[axis][values[axis]]) put(json, setting.path, setting.value);
            name +=
                (axis > 0 ? ", " : "") + m_sweep.axes[axis].key + "=" + m_sweep.axes[axis].values[values[axis]].name;
        }
        SweepCell cell{values, readConfig(json).value};
        cell.config.name = unique(asName(name));
        return cell;
    }

    /// Names become parts of files' names.
    static std::string asName(const std::string& text) {
        std::string name = printable(text, 120).substr(0, limits::nameBytes - 20);
        std::ranges::replace_if(
            name, [](char c) { return c == '/' || c == '\\'; }, '_');
        name = printable(name);  // a character may have been cut in two
        while (name.ends_with(' ')) name.pop_back();
        return name;
    }
    std::string unique(const std::string& name) {
        const int times = ++m_names[name];
        return times == 1 ? name : unique(name + " (" + std::to_string(times) + ")");
    }

    /// The last axis changes fastest. \return false behind the last cell
    bool next(std::vector<std::size_t>& values) const {
        for (std::size_t axis = values.size(); axis-- > 0;) {
            if (++values[axis] < m_sweep.axes[axis].values.size()) return true;
            values[axis] = 0;
        }
        return false;
    }

    const Sweep& m_sweep;
    CellJson m_base, m_complete;
    Problems m_baseProblems;                                    ///< said by whoever read it
    std::vector<std::vector<std::vector<Setting>>> m_settings;  ///< by axis and value
    std::unordered_map<std::string, int> m_names;
    Problems m_problems;
};

/// What is in `json` and not the same in `usual`.
CellJson differing(const CellJson& json, const CellJson& usual) {
    CellJson rest = CellJson::object();
    for (const auto& [key, value] : json.items()) {
        if (!usual.contains(key)) rest[key] = value;
        else if (value.is_object() && usual[key].is_object()) {
            if (CellJson inner = differing(value, usual[key]); !inner.empty()) rest[key] = std::move(inner);
        } else if (value != usual[key]) rest[key] = value;
    }
    return rest;
}

}  // namespace

std::string sweepBase(const ExperimentConfig& config) {
    ExperimentConfig usual;
    applyKerasDefaults(usual, config.keras);
    CellJson base = differing(toJson(config), toJson(usual));
    base["keras"] = name(config.keras);
    return base.dump();
}

Checked<std::vector<SweepCell>> sweepCells(const Sweep& sweep) { return CellMaker(sweep).make(); }

SweepPlan planSweep(const std::vector<SweepCell>& cells, const SeriesSource& load) {
    SweepPlan plan;
    std::vector<std::pair<SeriesOptions, std::shared_ptr<const Series>>> loaded;
    const auto seriesOf = [&](const SeriesOptions& options) {
        for (const auto& [known, series] : loaded)
            if (known == options) return series;
        auto read = load(options);
        plan.problems.insert(plan.problems.end(), read.problems.begin(), read.problems.end());
        return loaded.emplace_back(options, read.ok() ? std::move(read.value) : nullptr).second;
    };
    for (const SweepCell& cell : cells) {
        const auto series = seriesOf(cell.config.series);
        if (!series) continue;
        auto prepared = prepare(cell.config, series);
        if (prepared.ok()) plan.cells.push_back({cell.values, std::move(prepared.value)});
        else plan.leftOut.push_back({cell.values, cell.config.name, std::move(prepared.problems)});
    }
    if (hasError(plan.problems)) plan.cells.clear(), plan.leftOut.clear();
    return plan;
}

}  // namespace lstm
