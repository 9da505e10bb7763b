// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/results/resultcsv.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>

#include "engine/base/numbers.h"

namespace lstm {
namespace {

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

/// Takes the next line off `rest`; a line ends with LF, CRLF or CR.
std::string_view takeLine(std::string_view& rest) {
    const auto end = rest.find_first_of("\r\n");
    const auto line = rest.substr(0, end);
    if (end == std::string_view::npos) rest = {};
    else rest.remove_prefix(end + (rest.substr(end, 2) == "\r\n" ? 2 : 1));
    return line;
}

/// The cells of a line, without spaces and quotes around them; a comma inside quotes does not separate.
std::vector<std::string_view> cellsOf(std::string_view line) {
    std::vector<std::string_view> cells;
    bool quoted = false;
    std::size_t start = 0;
    for (std::size_t i = 0; i <= line.size(); ++i) {
        if (i < line.size() && line[i] == '"') quoted = !quoted;
        if (i < line.size() && (line[i] != ',' || quoted)) continue;
        auto cell = trimmed(line.substr(start, i - start));
        if (cell.size() >= 2 && cell.front() == '"' && cell.back() == '"')
            cell = trimmed(cell.substr(1, cell.size() - 2));
        cells.push_back(cell);
        start = i + 1;
    }
    return cells;
}

/// A finite RMSE, or NaN for what means "diverged"; nothing for any other text.
std::optional<double> valueOf(std::string_view cell) {
    if (cell.empty() || cell == "NA") return std::numeric_limits<double>::quiet_NaN();
    const auto value = parseDouble(cell);
    if (value && !std::isfinite(*value)) return std::numeric_limits<double>::quiet_NaN();
    return value;
}

bool isHeader(const std::vector<std::string_view>& cells) {
    if (cells.size() == 2 && cells[0].empty()) return true;
    const auto cell = cells.back();
    return !valueOf(cell) && std::string_view("+-.0123456789").find(cell.front()) == std::string_view::npos;
}

/// Reads one row after the other; the first decides how many columns there are.
class RowReader {
public:
    RowReader(ResultFile& result, const std::string& file, const std::string& column)
        : m_result(result), m_file(file), m_wanted(trimmed(column)) {}

    void read(std::string_view line, std::size_t number) {
        if (m_unclear) return;
        const auto cells = cellsOf(line);
        if (m_columns == 0 && takeHeader(cells)) return;
        if (m_unclear) return;
        if (cells.size() != m_columns) return complain(line, number);
        if (m_columns == 2 && !m_named && !takeIndex(cells[0])) {
            if (m_hasHeader && m_result.rmse.empty() && valueOf(cells[0]))
                return unclear({ProblemCode::ResultsColumns, 0, 0, {2, names()}});
            return complain(cells[0], number);
        }
        if (m_columns == 2 && m_named == 1 && m_wanted.empty() && !takeIndex(cells[0]))
            return complain(cells[0], number);
        const auto cell = m_named ? cells[static_cast<std::size_t>(*m_named)] : cells.back();
        const auto value = valueOf(cell);
        if (!value) return complain(cell, number);
        m_result.rmse.push_back(*value);
    }

private:
    /// The first row: how many columns there are, what they are called and which is to be read. Whether it was a
    /// header.
    bool takeHeader(const std::vector<std::string_view>& cells) {
        m_columns = cells.size();
        const bool named = std::ranges::find(cells, "results") != cells.end();
        m_hasHeader = named || isHeader(cells);
        for (std::size_t i = 0; i < cells.size(); ++i)
            m_names.push_back(m_hasHeader && !cells[i].empty() ? std::string(cells[i]) : std::to_string(i + 1));
        const auto wanted = std::ranges::find(m_names, m_wanted.empty() ? "results" : m_wanted);
        if (wanted != m_names.end()) m_named = wanted - m_names.begin();
        else if (!m_wanted.empty()) unclear({ProblemCode::ResultsNoColumn, 0, 0, {Text(m_wanted), names()}});
        else if (m_columns > 2) unclear({ProblemCode::ResultsColumns, 0, 0, {m_columns, names()}});
        return m_hasHeader;
    }

    Fact names() const { return quotedNames(m_names); }

    /// Nobody can tell what is to be read: said once, and nothing is.
    void unclear(Problem problem) {
        problem.file = m_file;
        m_result.problems = {std::move(problem)};
        m_result.columns = m_names;
        m_unclear = true;
    }

    bool takeIndex(std::string_view cell) {
        const auto index = parseInteger(cell);
        if (!index || (m_index && *index <= *m_index)) return false;
        m_index = index;
        return true;
    }

    void complain(std::string_view text, std::size_t line) {
        if (!m_result.problems.empty()) {
            ++m_result.problems.front().more;
            return;
        }
        m_result.problems.push_back({ProblemCode::ResultsNotANumber, line, 0, {Text(text)}, m_file});
    }

    ResultFile& m_result;
    const std::string& m_file;
    std::string m_wanted;              ///< the column that was asked for; empty = "results", or the only one
    std::size_t m_columns = 0;         ///< 0: no row yet
    std::vector<std::string> m_names;  ///< of the columns
    bool m_hasHeader = false, m_unclear = false;
    std::optional<std::ptrdiff_t> m_named;  ///< the column that is asked for, or is called "results"
    std::optional<std::int64_t> m_index;
};

}  // namespace

std::string resultName(std::string_view path) {
    constexpr std::string_view prefix = "experiment_", suffix = ".csv";
    auto name = path.substr(path.find_last_of('/') + 1);
    if (name.ends_with(suffix) && name.size() > suffix.size()) name.remove_suffix(suffix.size());
    if (name.starts_with(prefix) && name.size() > prefix.size()) name.remove_prefix(prefix.size());
    return std::string(name);
}

std::string writeResultCsv(std::span<const double> rmse) {
    std::string text = "results\n";
    for (const double value : rmse) text += (std::isfinite(value) ? shortest(value) : "nan") + '\n';
    return text;
}

ResultFile readResultCsv(std::string_view bytes, const std::string& name, const std::string& column) {
    ResultFile result{.name = resultName(name), .rmse = {}, .problems = {}};
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    RowReader rows(result, name, column);
    for (std::size_t number = 1; !bytes.empty(); ++number) {
        const auto line = takeLine(bytes);
        if (!trimmed(line).empty()) rows.read(line, number);
    }
    if (result.rmse.empty() && result.problems.empty())
        result.problems.push_back({ProblemCode::ResultsEmpty, 0, 0, {}, name});
    return result;
}

}  // namespace lstm
