// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.h"

/// Second step of reading a CSV file: text into rows of cells (RFC 4180, told leniently).
///
/// A cell may stand in quotes, with quotes doubled inside; separators and line ends inside quotes belong
/// to it. Lines end with LF, CRLF or CR. Empty lines are no rows. One pass, so O(bytes).
namespace lstm {

inline constexpr std::size_t mostColumns = 1000;
inline constexpr std::size_t longestLine = 1u << 20;  ///< 1 MiB

class CsvTable {
public:
    /// `problems()` names what the text breaks; after a problem with quotes, length or width nothing is kept.
    CsvTable(std::string text, char separator);

    std::size_t rows() const { return m_rows.size(); }
    std::size_t columns(std::size_t row) const;
    /// Without spaces and tabs at its ends unless it was quoted; "" beyond the row's last cell.
    std::string_view cell(std::size_t row, std::size_t column) const;
    std::size_t line(std::size_t row) const { return m_rows[row].line; }  ///< 1-based line in which the row starts
    bool afterBlankLine(std::size_t row) const { return m_rows[row].afterBlank; }
    const Problems& problems() const { return m_problems; }
    char separator() const { return m_separator; }

private:
    struct Cell {
        std::uint32_t start, size;
    };  // within m_text, or behind its end within m_unquoted
    struct Row {
        std::uint32_t firstCell, line : 31, afterBlank : 1;
    };

    void read();
    void readRow();
    void readCell();
    void readQuoted();
    void addCell(std::size_t start, std::size_t end);
    void endLine();
    void refuse(ProblemCode code, std::size_t line, std::size_t column = 0, std::vector<Fact> facts = {});
    bool atEndOfLine() const { return m_at == m_text.size() || m_text[m_at] == '\n' || m_text[m_at] == '\r'; }

    std::string m_text, m_unquoted;
    char m_separator;
    std::vector<Cell> m_cells;
    std::vector<Row> m_rows;
    Problems m_problems;
    std::size_t m_at = 0, m_line = 1, m_lineStart = 0, m_width = 0;
    bool m_afterBlank = false;
};

/// The separator of a text: what a first line `sep=;` says, else the one of `;` tab `|` `,` that
/// splits most of the first lines into equally many cells. Where two do, the earlier of this list: the
/// comma is then a decimal mark.
char detectSeparator(std::string_view text);

/// Length of a first line `sep=;` with its line end, 0 without one.
std::size_t separatorLine(std::string_view text);

}  // namespace lstm
