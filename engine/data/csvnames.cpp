// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csvnames.h"

#include <algorithm>
#include <array>
#include <vector>

namespace lstm {
namespace {

using namespace std::string_view_literals;

struct PartName {
    std::string_view name;
    TimePart part;
};
using enum TimePart;
constexpr std::array partNames{PartName{"year", Year},
                               PartName{"yr", Year},
                               PartName{"yyyy", Year},
                               PartName{"jahr", Year},
                               PartName{"年", Year},
                               PartName{"年份", Year},
                               PartName{"年度", Year},
                               PartName{"quarter", Quarter},
                               PartName{"qtr", Quarter},
                               PartName{"quartal", Quarter},
                               PartName{"季度", Quarter},
                               PartName{"季", Quarter},
                               PartName{"month", Month},
                               PartName{"mon", Month},
                               PartName{"mo", Month},
                               PartName{"mm", Month},
                               PartName{"mnth", Month},
                               PartName{"monat", Month},
                               PartName{"月", Month},
                               PartName{"月份", Month},
                               PartName{"week", Week},
                               PartName{"weekofyear", Week},
                               PartName{"weekno", Week},
                               PartName{"weeknumber", Week},
                               PartName{"woche", Week},
                               PartName{"kw", Week},
                               PartName{"kalenderwoche", Week},
                               PartName{"周", Week},
                               PartName{"周数", Week},
                               PartName{"dayofyear", DayOfYear},
                               PartName{"doy", DayOfYear},
                               PartName{"yday", DayOfYear},
                               PartName{"day", Day},
                               PartName{"dd", Day},
                               PartName{"dayofmonth", Day},
                               PartName{"dom", Day},
                               PartName{"tag", Day},
                               PartName{"日", Day},
                               PartName{"weekday", Weekday},
                               PartName{"dayofweek", Weekday},
                               PartName{"dow", Weekday},
                               PartName{"wday", Weekday},
                               PartName{"wochentag", Weekday},
                               PartName{"星期", Weekday},
                               PartName{"星期几", Weekday},
                               PartName{"周几", Weekday},
                               PartName{"hour", Hour},
                               PartName{"hours", Hour},
                               PartName{"hr", Hour},
                               PartName{"hrs", Hour},
                               PartName{"hh", Hour},
                               PartName{"hourofday", Hour},
                               PartName{"stunde", Hour},
                               PartName{"std", Hour},
                               PartName{"时", Hour},
                               PartName{"小时", Hour},
                               PartName{"时刻", Hour},
                               PartName{"minute", Minute},
                               PartName{"minutes", Minute},
                               PartName{"分", Minute},
                               PartName{"分钟", Minute},
                               PartName{"second", Second},
                               PartName{"seconds", Second},
                               PartName{"sec", Second},
                               PartName{"sekunde", Second},
                               PartName{"秒", Second}};

constexpr std::array timeNames{
    "date"sv,       "time"sv,      "datetime"sv,    "timestamp"sv,     "period"sv,   "tradedate"sv, "tradingdate"sv,
    "tradingday"sv, "unix"sv,      "unixtime"sv,    "unixtimestamp"sv, "epoch"sv,    "opentime"sv,  "closetime"sv,
    "ts"sv,         "dt"sv,        "yearmonth"sv,   "yyyymm"sv,        "yyyymmdd"sv, "ymd"sv,       "datum"sv,
    "zeit"sv,       "zeitpunkt"sv, "zeitstempel"sv, "uhrzeit"sv,       "日期"sv,     "时间"sv,      "年月"sv,
    "年月日"sv,     "时间戳"sv,    "交易日期"sv,    "观测时间"sv};

constexpr std::array indexNames{
    "index"sv, "idx"sv,    "id"sv,        "no"sv,       "nr"sv,       "num"sv,   "row"sv,    "rowid"sv,
    "rowno"sv, "rownum"sv, "rownumber"sv, "rowindex"sv, "recordid"sv, "recno"sv, "obs"sv,    "observation"sv,
    "seq"sv,   "sno"sv,    "slno"sv,      "srno"sv,     "serialno"sv, "lfdnr"sv, "laufnr"sv, "laufendenummer"sv,
    "zeile"sv, "nummer"sv, "序号"sv,      "编号"sv,     "行号"sv,     "号"sv,    "索引"sv,   "lfd"sv};

constexpr std::array codeWords{"store"sv,   "shop"sv,   "station"sv,  "item"sv,       "product"sv,   "sku"sv,
                               "region"sv,  "branch"sv, "dept"sv,     "department"sv, "warehouse"sv, "plant"sv,
                               "site"sv,    "sensor"sv, "meter"sv,    "device"sv,     "machine"sv,   "customer"sv,
                               "cluster"sv, "family"sv, "category"sv, "class"sv,      "type"sv,      "group"sv,
                               "zone"sv,    "wmo"sv,    "upc"sv,      "ean"sv,        "isbn"sv,      "filiale"sv,
                               "laden"sv,   "markt"sv,  "artikel"sv,  "kunde"sv,      "standort"sv,  "maschine"sv};
constexpr std::array codeEndings{"id"sv, "nr"sv, "no"sv, "nbr"sv, "code"sv, "key"sv, "sk"sv, "number"sv, "num"sv};
constexpr std::array chineseCodes{"门店"sv, "店铺"sv, "商店"sv, "店号"sv, "站点"sv, "站号"sv, "站"sv,
                                  "商品"sv, "编码"sv, "代码"sv, "编号"sv, "类别"sv, "设备"sv};
constexpr std::array placeWords{"lat"sv,        "latitude"sv, "lon"sv,      "lng"sv, "long"sv,        "longitude"sv,
                                "zip"sv,        "zipcode"sv,  "postcode"sv, "plz"sv, "breitengrad"sv, "laengengrad"sv,
                                "längengrad"sv, "纬度"sv,     "经度"sv,     "邮编"sv};

template <class List>
bool stands(const List& list, std::string_view name) {
    return std::ranges::find(list, name) != list.end();
}

/// Words of a header in lower case: "StationID", "store_nbr" and "Shop No." have two each.
std::vector<std::string> wordsOf(std::string_view header) {
    std::vector<std::string> words(1);
    for (std::size_t i = 0; i < header.size(); ++i) {
        const char c = header[i];
        const bool upper = c >= 'A' && c <= 'Z', afterLower = i > 0 && header[i - 1] >= 'a' && header[i - 1] <= 'z';
        const bool letter = upper || (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80) != 0;
        if ((!letter || (upper && afterLower)) && !words.back().empty()) words.emplace_back();
        if (letter) words.back() += upper ? static_cast<char>(c | 0x20) : c;
    }
    if (words.back().empty() && words.size() > 1) words.pop_back();
    return words;
}

}  // namespace

std::string plainName(std::string_view header) {
    std::string plain;
    for (const auto& word : wordsOf(header)) plain += word;
    return plain;
}

std::optional<TimePart> timePartOf(std::string_view header) {
    const auto found = std::ranges::find(partNames, std::string_view(plainName(header)), &PartName::name);
    return found == partNames.end() ? std::nullopt : std::optional(found->part);
}

bool namesTime(std::string_view header) { return stands(timeNames, plainName(header)); }

bool namesIndex(std::string_view header) {
    return header == "#" || header.starts_with("Unnamed: ") || stands(indexNames, plainName(header));
}

bool namesPlace(std::string_view header) {
    const auto words = wordsOf(header);
    return stands(placeWords, plainName(header)) ||
           std::ranges::any_of(words, [](const auto& word) { return word != "long" && stands(placeWords, word); });
}

bool namesCode(std::string_view header) {
    const auto words = wordsOf(header);
    return std::ranges::any_of(chineseCodes, [&](auto code) { return header.ends_with(code); }) ||
           stands(codeWords, words.size() == 1 ? std::string_view(words[0]) : std::string_view{}) ||
           (words.size() > 1 && stands(codeEndings, words.back()));
}

}  // namespace lstm
