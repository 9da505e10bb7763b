// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace lstm {

/// Takes pieces from the front of a label. Every function returns false and takes nothing on a mismatch.
struct LabelCursor {
    std::string_view rest;

    /// A whole number of `fewest` to `most` digits, all of them that stand there. \param digits how many
    bool number(std::int64_t& value, std::size_t fewest, std::size_t most, std::size_t* digits = nullptr);
    /// Exactly this many digits, though more may follow: compact dates.
    bool fixedDigits(std::int64_t& value, std::size_t digits);
    /// A year of two or four digits, or of one to four where `anyLength`, as it is meant (calendar.h, fullYear).
    bool year(std::int64_t& value, bool anyLength = false);
    bool anyOf(std::string_view marks);
    bool word(std::string_view text);
    /// "Jan", "January", "Sept.", "M\u00E4rz", "Dez": English or German, at least three letters, a point may follow.
    bool monthName(std::int64_t& month);
    /// "Mon", "Monday", "Mo.", "\u661F\u671F\u4E00" and the comma after it.
    bool weekdayName();
    void skip(std::string_view marks);
    bool atEnd() const { return rest.empty(); }
};

}  // namespace lstm
