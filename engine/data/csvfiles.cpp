// SPDX-License-Identifier: GPL-3.0-or-later
// Several files as one series: readCsvFiles() of csvreader.h.
#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include "engine/data/csvreader.h"

namespace lstm {
namespace {

/// What the files' sequences are called: by their names without ending, or by their paths where two are called alike.
std::vector<std::string> fileNames(const std::vector<std::string>& paths) {
    std::vector<std::string> stems;
    for (const std::string& path : paths) stems.push_back(std::filesystem::path(path).stem().string());
    const std::set<std::string> different(stems.begin(), stems.end());
    return different.size() == stems.size() ? stems : paths;
}

template <class List>
void moveBehind(List& list, List& more) {
    list.insert(list.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

/// Row numbers for labels where a file has none and others do.
void numberLabels(Series& series) {
    for (std::size_t row = series.labels.size(); row < series.values.size(); ++row)
        series.labels.push_back(std::to_string(row + 1));
}

class Joiner {
public:
    /// A file's rows behind those that are there. \param name of the file's sequence
    void add(Series part, const std::string& name) {
        if (m_series.values.empty()) {
            m_series.valueColumn = part.valueColumn, m_series.labelColumn = part.labelColumn;
            m_series.period = part.period;
            m_series.reading = part.reading;
            for (const InputColumn& input : part.inputs) m_series.inputs.push_back({input.name, input.knownAhead, {}});
        }
        if (part.period != m_series.period) m_series.period = Period::Unknown;
        const std::size_t begin = m_series.values.size();
        for (const Sequence& sequence : sequencesOf(part))
            m_series.sequences.push_back({sequence.name.empty() ? name : name + ": " + sequence.name,
                                          begin + sequence.begin, begin + sequence.end, part.file});
        m_series.name += (m_series.name.empty() ? "" : ", ") + part.name;
        m_labelled = m_labelled || !part.labels.empty();
        if (m_labelled) {
            numberLabels(m_series);
            numberLabels(part);
        }
        moveBehind(m_series.values, part.values);
        moveBehind(m_series.lines, part.lines);
        moveBehind(m_series.labels, part.labels);
        for (std::size_t i = 0; i < m_series.inputs.size(); ++i)
            moveBehind(m_series.inputs[i].values, part.inputs[i].values);
    }

    Series take() { return std::move(m_series); }

private:
    Series m_series;
    bool m_labelled = false;
};

}  // namespace

Checked<Series> readCsvFiles(const std::vector<std::string>& paths, const CsvOptions& options) {
    CsvOptions common = options;
    const auto names = fileNames(paths);
    Checked<Series> result;
    Joiner joiner;
    for (std::size_t i = 0; i < paths.size(); ++i) {
        CsvReport report = readCsvFile(paths[i], common);
        const bool ok = report.ok();
        moveBehind(result.problems, report.problems);
        if (!ok) continue;
        if (!common.column) common.column = report.series.valueColumn;
        joiner.add(std::move(report.series), names[i]);
    }
    if (result.ok()) result.value = joiner.take();
    return result;
}

}  // namespace lstm
