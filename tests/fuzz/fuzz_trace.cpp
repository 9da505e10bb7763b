// SPDX-License-Identifier: GPL-3.0-or-later
#include <nlohmann/json.hpp>

#include "engine/base/jsontext.h"
#include "engine/keras/kerastrace.h"
#include "tests/fuzz/target.h"

namespace {

/// Long trainings find nothing that short ones do not, and make the fuzzer slow.
bool isShort(std::string_view bytes) {
    using Json = nlohmann::json;
    const Json trace = Json::parse(bytes, nullptr, false);
    if (!trace.is_object() || !trace.contains("config") || !trace["config"].is_object()) return true;
    const Json& config = trace["config"];
    const auto atMost = [&config](const char* key, double limit) {
        return !config.contains(key) || !config[key].is_number() || config[key].get<double>() <= limit;
    };
    return atMost("epochs", 60) && atMost("units", 8);
}

}  // namespace

/// A Keras trace from anywhere, replayed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lstm;
    const std::string_view bytes = text(data, size);
    if (size > 65536 || !isShort(bytes)) return 0;
    const TraceReplay replay = replayKerasTrace(bytes);
    for (const Problem& problem : replay.problems) promise(!sentence(problem).empty(), "every problem has a sentence");
    promise(!replay.passed || !hasError(replay.problems), "a trace that cannot be read does not pass");
    return 0;
}
