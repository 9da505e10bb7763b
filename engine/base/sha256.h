// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lstm {

/// SHA-256 (FIPS 180-4) in 64 hexadecimal digits: what names data so that nobody can pass other data off as it.
/// `sha256sum` and Python's hashlib give the same.
std::string sha256(std::string_view bytes);

}  // namespace lstm
