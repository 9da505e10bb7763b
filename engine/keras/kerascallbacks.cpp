// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/keras/kerascallbacks.h"

#include <tuple>

#include "engine/base/numbers.h"

namespace lstm {
namespace {

List eitherOf(std::initializer_list<const char*> names) {
    List list{{}, true};
    for (const char* name : names) list.items.push_back(Key{name});
    return list;
}

/// Which counting a release has: see CallbackEra.
CallbackEra eraOf(const TraceField& trace) {
    const auto field = trace.find("keras");
    if (!field) return CallbackEra::V2_3;
    std::array<int, 3> version{};
    std::size_t part = 0;
    for (const char c : field->text()) {
        if (c == '.' && part < 2) ++part;
        else if (c >= '0' && c <= '9' && version[part] < 1000) version[part] = version[part] * 10 + (c - '0');
    }
    if (version >= std::array{3, 0, 0}) return CallbackEra::V3;
    if (version >= std::array{2, 1, 6}) return CallbackEra::V2_3;
    return version >= std::array{2, 0, 9} ? CallbackEra::V2_1 : CallbackEra::V2_0;
}

Monitor monitorOf(const TraceField& callback) {
    const TraceField field = callback["monitor"];
    const std::string name = field.text();
    if (name == "val_loss") return Monitor::ValidationLoss;
    if (name != "loss") field.expect(eitherOf({"val_loss", "loss"}));
    return Monitor::Loss;
}

constexpr int mostEpochs = 100'000;

}  // namespace

StateSource validationStart(const TraceField& field, const std::string& name) {
    if (name == "train_state") return StateSource::Latest;
    if (name == "zero") return StateSource::Zero;
    if (name != "seeded") field.expect(eitherOf({"train_state", "zero", "seeded"}));
    return StateSource::Seeded;
}

KerasCallbacks::KerasCallbacks(const KerasRecord& record) : era(eraOf(record.trace)) {
    const TraceField config = record.trace["config"];
    const auto mode = record.trace.find("mode");
    if (record.validation.rows() > 0 && mode) {
        const std::string name = mode->text();
        if (name == "val_fit" || name == "cb_fit") validationFrom = StateSource::Shared;
        if (name == "cb_loop") {
            const TraceField from = config["validation_from"];
            validationFrom = validationStart(from, from.text());
        }
    }
    if (const auto callbacks = config.find("callbacks"))
        for (const TraceField& callback : callbacks->items()) read(callback);
}

void KerasCallbacks::read(const TraceField& callback) {
    const std::string name = callback["class"].text();
    const auto number = [&](const char* key, double absent) {
        const auto field = callback.find(key);
        return field ? field->number() : absent;
    };
    const auto count = [&](const char* key) { return callback[key].integer(0, mostEpochs); };
    if (name == "EarlyStopping") {
        const auto restores = callback.find("restore_best_weights");
        earlyStopping = {monitorOf(callback), count("patience"), number("min_delta", 0.0),
                         restores && restores->boolean()};
        checkpointLast = false;
    } else if (name == "ReduceLROnPlateau") {
        plateau = {monitorOf(callback),       callback["factor"].number(), count("patience"),
                   number("min_delta", 1e-4), count("cooldown"),           number("min_lr", 0.0)};
    } else if (name == "ModelCheckpoint") {
        checkpoint = monitorOf(callback);
        checkpointLast = true;
    } else {
        callback["class"].expect(eitherOf({"EarlyStopping", "ReduceLROnPlateau", "ModelCheckpoint"}));
    }
}

FitLane KerasCallbacks::lane(float learningRate) const {
    FitLane lane;
    if (plateau) lane.plateau = ReduceOnPlateau(*plateau, era, learningRate);
    if (earlyStopping) lane.earlyStopping = EarlyStopping(*earlyStopping, era);
    return lane;
}

}  // namespace lstm
