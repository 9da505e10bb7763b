// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csvtable.h"

#include <algorithm>
#include <utility>

namespace lstm {
namespace {
bool isSpace(char c) { return c == ' ' || c == '\t'; }
}  // namespace

CsvTable::CsvTable(std::string text, char separator) : m_text(std::move(text)), m_separator(separator) {
    if (const auto skipped = separatorLine(m_text); skipped > 0) {
        m_at = m_lineStart = skipped;
        m_line = 2;
    }
    read();
    if (m_problems.empty()) return;
    m_rows.clear();
    m_cells.clear();
}

std::size_t CsvTable::columns(std::size_t row) const {
    const std::size_t end = row + 1 < m_rows.size() ? m_rows[row + 1].firstCell : m_cells.size();
    return end - m_rows[row].firstCell;
}

std::string_view CsvTable::cell(std::size_t row, std::size_t column) const {
    if (column >= columns(row)) return {};
    const auto [start, size] = m_cells[m_rows[row].firstCell + column];
    return start < m_text.size() ? std::string_view(m_text).substr(start, size)
                                 : std::string_view(m_unquoted).substr(start - m_text.size(), size);
}

void CsvTable::read() {
    while (m_at < m_text.size() && m_problems.empty()) {
        if (atEndOfLine()) {
            m_afterBlank = true;
            endLine();
        } else {
            readRow();
        }
    }
}

void CsvTable::readRow() {
    const std::size_t first = m_cells.size(), startLine = m_line;
    m_width = 0;
    bool blank = true;
    for (bool more = true; more && m_problems.empty();) {
        const auto before = m_at;
        readCell();
        more = m_at < m_text.size() && m_text[m_at] == m_separator;
        if (more) ++m_at;
        for (auto i = before; blank && i < m_at; ++i) blank = isSpace(m_text[i]) && m_text[i] != m_separator;
    }
    if (m_width > mostColumns) refuse(ProblemCode::CsvTooManyColumns, startLine, 0, {m_width});
    if (blank) m_cells.resize(first);
    else
        m_rows.push_back(
            {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(startLine) & 0x7FFFFFFFu, m_afterBlank});
    m_afterBlank = blank;
    endLine();
}

void CsvTable::readCell() {
    auto start = m_at;
    while (start < m_text.size() && isSpace(m_text[start]) && m_text[start] != m_separator) ++start;
    if (start < m_text.size() && m_text[start] == '"') {
        m_at = start + 1;
        readQuoted();
        return;
    }
    while (!atEndOfLine() && m_text[m_at] != m_separator) ++m_at;
    auto end = m_at;
    while (end > start && isSpace(m_text[end - 1])) --end;
    addCell(std::min(start, end), end);
}

/// From behind the opening quote to behind the closing one and the spaces after it.
void CsvTable::readQuoted() {
    const std::size_t start = m_at, openedLine = m_line, unquoted = m_unquoted.size();
    bool doubled = false;
    for (;;) {
        if (m_at == m_text.size()) return refuse(ProblemCode::CsvUnclosedQuote, openedLine);
        const char c = m_text[m_at];
        if (c == '"') {
            if (m_at + 1 == m_text.size() || m_text[m_at + 1] != '"') break;
            if (!std::exchange(doubled, true)) m_unquoted.append(m_text, start, m_at - start);
            ++m_at;
        }
        if (doubled) m_unquoted += c;
        if (c == '\n' || (c == '\r' && (m_at + 1 == m_text.size() || m_text[m_at + 1] != '\n'))) {
            ++m_line;
            m_lineStart = m_at + 1;
        }
        ++m_at;
    }
    if (doubled) addCell(m_text.size() + unquoted, m_text.size() + m_unquoted.size());
    else addCell(start, m_at);
    ++m_at;
    while (m_at < m_text.size() && isSpace(m_text[m_at]) && m_text[m_at] != m_separator) ++m_at;
    if (atEndOfLine() || m_text[m_at] == m_separator) return;
    // Text behind a quote some lines further down: there the next cell began, and this one was never closed.
    if (m_line != openedLine) refuse(ProblemCode::CsvUnclosedQuote, openedLine);
    else refuse(ProblemCode::CsvBadQuote, m_line, m_width);
}

void CsvTable::addCell(std::size_t start, std::size_t end) {
    if (++m_width <= mostColumns)
        m_cells.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end - start)});
}

void CsvTable::endLine() {
    if (m_at - m_lineStart > longestLine) refuse(ProblemCode::CsvLineTooLong, m_line);
    if (m_at < m_text.size())
        m_at += m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n' ? 2 : 1;
    ++m_line;
    m_lineStart = m_at;
}

void CsvTable::refuse(ProblemCode code, std::size_t line, std::size_t column, std::vector<Fact> facts) {
    if (m_problems.empty()) m_problems.push_back({code, line, column, std::move(facts)});
}

}  // namespace lstm
