// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>
#include <SQLiteCpp/SQLiteCpp.h>

#include "engine/results/projecttables.h"

/// Rows of a project's tables, each ending with a seal over its other columns; for the files that read and write them.
namespace lstm {

static_assert(std::endian::native == std::endian::little, "numbers in project files are little-endian");

template <class Number>
std::string_view bytesOf(const std::vector<Number>& numbers) {
    return {reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(Number)};
}

template <class Number>
std::vector<Number> numbersOf(std::string_view bytes) {
    if (bytes.size() % sizeof(Number) != 0) throw DamagedProject{Word::NumbersCutOff};
    std::vector<Number> numbers(bytes.size() / sizeof(Number));
    if (!numbers.empty()) std::memcpy(numbers.data(), bytes.data(), bytes.size());
    return numbers;
}

/// Hashes a row column by column, each with its type and length.
class Seal {
public:
    void add(char type, std::string_view bytes) {
        const auto length = static_cast<std::uint64_t>(bytes.size());
        m_bytes += type;
        m_bytes.append(reinterpret_cast<const char*>(&length), sizeof length).append(bytes);
    }
    template <class Number>
    requires std::is_arithmetic_v<Number>
    void add(char type, Number number) { add(type, {reinterpret_cast<const char*>(&number), sizeof number}); }
    std::int64_t value() const { return std::bit_cast<std::int64_t>(XXH3_64bits(m_bytes.data(), m_bytes.size())); }

private:
    std::string m_bytes;
};

/// Binds the columns of a row in their order; the seal is the last one.
class RowWriter {
public:
    explicit RowWriter(SQLite::Statement& statement) : m_statement(statement) {
        static_cast<void>(m_statement.tryReset());
    }  // reset() would throw what went wrong before
    RowWriter& integer(std::int64_t value) {
        m_statement.bind(++m_column, value);
        m_seal.add('i', value);
        return *this;
    }
    RowWriter& real(double value) {
        if (std::isnan(value)) return null();
        m_statement.bind(++m_column, value);
        m_seal.add('r', value);
        return *this;
    }
    RowWriter& text(const std::string& value) {
        m_statement.bind(++m_column, value);
        m_seal.add('t', value);
        return *this;
    }
    RowWriter& blob(std::string_view value) {
        m_statement.bind(++m_column, value.empty() ? static_cast<const void*>("") : value.data(),
                         static_cast<int>(value.size()));
        m_seal.add('b', value);
        return *this;
    }
    RowWriter& null() {
        m_statement.bind(++m_column);
        m_seal.add('n', std::string_view());
        return *this;
    }
    void finish() {
        m_statement.bind(++m_column, m_seal.value());
        m_statement.exec();
    }

private:
    SQLite::Statement& m_statement;
    Seal m_seal;
    int m_column = 0;
};

inline std::string_view blobOf(const SQLite::Column& column) {
    return {static_cast<const char*>(column.getBlob()), static_cast<std::size_t>(column.getBytes())};
}

/// Goes to the next row and compares its seal. \return false at the end
inline bool nextRow(SQLite::Statement& rows, const char* table) {
    if (!rows.executeStep()) return false;
    Seal seal;
    const int last = rows.getColumnCount() - 1;
    for (int c = 0; c < last; ++c) {
        const SQLite::Column column = rows.getColumn(c);
        if (column.isInteger()) seal.add('i', column.getInt64());
        else if (column.isFloat()) seal.add('r', column.getDouble());
        else if (column.isText()) seal.add('t', column.getString());
        else if (column.isBlob()) seal.add('b', blobOf(column));
        else seal.add('n', std::string_view());
    }
    if (!rows.getColumn(last).isInteger() || rows.getColumn(last).getInt64() != seal.value())
        throw DamagedProject{said(Word::RowChanged, Key{table})};
    return true;
}

inline std::string textOf(const SQLite::Column& column) { return column.getString(); }

}  // namespace lstm
