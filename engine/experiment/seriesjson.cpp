// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/experiment/seriesjson.h"

#include "engine/experiment/configjson.h"

namespace lstm {
namespace {

using Json = nlohmann::ordered_json;

const Names<Layout> layoutNames{{Layout::Features, "features"}, {Layout::TimeSteps, "timesteps"}};
const Names<ScalePer> scalePerNames{{ScalePer::Series, "series"}, {ScalePer::Pooled, "pooled"}};
const Names<DateOrder> orderNames{{DateOrder::Ascending, "ascending"}, {DateOrder::File, "file"}};
const Names<MissingValues> missingNames{{MissingValues::Refuse, "refuse"},
                                        {MissingValues::Drop, "drop"},
                                        {MissingValues::Interpolate, "interpolate"},
                                        {MissingValues::Previous, "previous"}};
const Names<DecimalMark> decimalNames{{DecimalMark::Point, "."}, {DecimalMark::Comma, ","}};

/// A path, a list of them, or null.
void readFiles(JsonSection& series, std::vector<std::string>& files) {
    const Json* value = series.find("csv");
    if (!value) return;
    files.clear();
    if (value->is_string()) files.push_back(value->get<std::string>());
    if (!value->is_array() && !value->is_string() && !value->is_null())
        series.wrongType("csv", Word::TextOrTexts, *value);
    if (!value->is_array()) return;
    for (const Json& file : *value) {
        if (!file.is_string()) return series.wrongType("csv", Word::TextOrTexts, *value);
        files.push_back(file.get<std::string>());
    }
}

const Fact inputList = said(Word::ListOfInputs, Key{"{\"name\": .., \"known_ahead\": ..}"});

/// `"Price"` or `{"name": "Promo", "known_ahead": true}`.
void readInputs(JsonSection& series, std::vector<InputChoice>& inputs) {
    const Json* value = series.find("inputs");
    if (!value) return;
    inputs.clear();
    if (!value->is_array() && !value->is_null()) series.wrongType("inputs", inputList, *value);
    if (!value->is_array()) return;
    for (const Json& input : *value) {
        InputChoice choice;
        const bool object = input.is_object() && input.contains("name") && input["name"].is_string();
        const bool flag = object && input.contains("known_ahead");
        if (!(input.is_string() || object) || (flag && !input["known_ahead"].is_boolean()))
            return series.wrongType("inputs", inputList, input);
        choice.name = object ? input["name"].get<std::string>() : input.get<std::string>();
        choice.knownAhead = flag && input["known_ahead"].get<bool>();
        inputs.push_back(std::move(choice));
    }
}

void readScale(JsonSection& framing, ScaleOptions& scale) {
    const Json* value = framing.find("scale");
    if (!value) return;
    if (value->is_string() && *value == "standard") scale.kind = ScaleKind::Standard;
    else if (value->is_string() && *value == "none") scale.kind = ScaleKind::None;
    else if (value->is_array() && value->size() == 2 && (*value)[0].is_number() && (*value)[1].is_number())
        scale = {ScaleKind::MinMax, (*value)[0].get<double>(), (*value)[1].get<double>()};
    else framing.wrongType("scale", Word::AScale, *value);
}

Json scaleJson(const ScaleOptions& scale) {
    switch (scale.kind) {
    case ScaleKind::MinMax: return Json::array({scale.low, scale.high});
    case ScaleKind::Standard: return "standard";
    case ScaleKind::None: return "none";
    }
    __builtin_unreachable();
}

Json differenceJson(const std::vector<int>& lags) {
    if (lags.empty()) return 0;
    if (lags.size() == 1) return lags.front();
    return lags;
}

Json filesJson(const std::vector<std::string>& files) {
    if (files.empty()) return nullptr;
    if (files.size() == 1) return files.front();
    return files;
}

Json inputJson(const InputChoice& input) {
    return input.knownAhead ? Json{{"name", input.name}, {"known_ahead", true}} : Json(input.name);
}

template <class Value>
Json valueOrNull(const std::optional<Value>& value) {
    return value ? Json(*value) : Json(nullptr);
}

}  // namespace

std::string_view name(Layout layout) { return nameIn(layoutNames, layout); }

Json readSeries(JsonSection series, SeriesOptions& options) {
    readFiles(series, options.csv);
    series.read("column", options.column);
    readInputs(series, options.inputs);
    series.read("group", options.group);
    series.read("order", orderNames, options.order);
    series.read("missing", missingNames, options.missing);
    series.read("encoding", options.encoding);
    if (const Json* decimal = series.find("decimal"); decimal && !decimal->is_null())
        series.read("decimal", decimalNames, options.decimal);
    return series.unknownKeys();
}

Json readFraming(JsonSection framing, FramingOptions& options) {
    framing.read("difference", options.difference);
    if (options.difference == std::vector<int>{0}) options.difference.clear();
    framing.read("lags", options.lags);
    framing.read("layout", layoutNames, options.layout);
    framing.read("horizon", options.horizon);
    framing.read("test_size", options.testSize);
    framing.read("train_size", options.trainSize);
    framing.read("test_end", options.testEnd);
    readScale(framing, options.scale);
    framing.read("scale_per", scalePerNames, options.scalePer);
    return framing.unknownKeys();
}

Json seriesJson(const SeriesOptions& series) {
    const auto decimal = nameIn(decimalNames, series.decimal);  // none where it is detected
    Json inputs = Json::array();
    for (const InputChoice& input : series.inputs) inputs.push_back(inputJson(input));
    return {{"csv", filesJson(series.csv)},
            {"column", valueOrNull(series.column)},
            {"inputs", inputs},
            {"group", valueOrNull(series.group)},
            {"order", nameIn(orderNames, series.order)},
            {"missing", nameIn(missingNames, series.missing)},
            {"encoding", valueOrNull(series.encoding)},
            {"decimal", decimal.empty() ? Json(nullptr) : Json(decimal)}};
}

Json framingJson(const FramingOptions& framing) {
    return {{"difference", differenceJson(framing.difference)},
            {"lags", framing.lags},
            {"layout", name(framing.layout)},
            {"horizon", framing.horizon},
            {"test_size", framing.testSize},
            {"train_size", valueOrNull(framing.trainSize)},
            {"test_end", framing.testEnd},
            {"scale", scaleJson(framing.scale)},
            {"scale_per", nameIn(scalePerNames, framing.scalePer)}};
}

}  // namespace lstm
