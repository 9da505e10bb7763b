// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/keras/kerasrecord.h"

#include <algorithm>
#include <numeric>

namespace lstm {
namespace {

List oneOf(std::initializer_list<const char*> names) {
    List list{{}, true};
    for (const char* name : names) list.items.push_back(Key{name});
    return list;
}

Activation activation(const TraceField& field) {
    const std::string name = field.text();
    if (name == "hard_sigmoid") return Activation::HardSigmoid;
    if (name == "sigmoid") return Activation::Sigmoid;
    if (name == "tanh") return Activation::Tanh;
    field.expect(oneOf({"hard_sigmoid", "sigmoid", "tanh"}));
}

/// Where only one name is known today.
void expectName(const TraceField& object, const char* key, const char* only) {
    if (const auto field = object.find(key); field && field->text() != only) field->expect(Key{only});
}

void append(std::vector<double>& all, const std::vector<double>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

KerasRecord::KerasRecord(const TraceField& recorded) : trace(recorded) {
    readConfig(trace["config"]);
    train = rows("X_train", "y_train");
    test = rows("X_test", "y_test");
    framing.testSize = test.rows();
    if (options.stateful && train.rows() % options.batchSize != 0)
        trace["config"]["batch"].expect(Word::TrainingRowsDivisor);
    if (framing.trainSize && *framing.trainSize != train.rows())
        trace["config"]["train_rows"].expect(Word::TrainingRowsNumber);
}

void KerasRecord::readConfig(const TraceField& config) {
    readLayout(config);
    shape.units.clear();
    for (const TraceField& units : config["units"].items()) shape.units.push_back(units.integer(1, 256));
    if (shape.units.empty() || shape.units.size() > 16) config["units"].expect(said(Word::FromToLayers, 1, 16));
    if (const auto field = config.find("activation")) shape.activation = activation(*field);
    shape.recurrentActivation = activation(config["recurrent_activation"]);
    options.epochs = config["epochs"].integer(1, 100'000);
    options.batchSize = config["batch"].integer(1, 100'000);
    options.stateful = config["stateful"].boolean();
    options.resetStates = config["reset_each_epoch"].boolean() ? ResetStates::Epoch : ResetStates::Never;
    options.shuffle = config["shuffle"].boolean();
    expectName(config, "loss", "mean_squared_error");
    const TraceField adam = config["optimizer"];
    expectName(adam, "name", "adam");
    options.optimizer = {adam["lr"].number(), adam["beta_1"].number(), adam["beta_2"].number(),
                         adam["epsilon"].number()};
}

void KerasRecord::readLayout(const TraceField& config) {
    shape.features = config["features"].integer(1, 1000);
    shape.timeSteps = config["timesteps"].integer(1, 1000);
    framing.lags = config["lag"].integer(1, 1000);
    framing.layout = shape.timeSteps > 1 ? Layout::TimeSteps : Layout::Features;
    if (const auto layout = config.find("layout")) {
        const std::string name = layout->text();
        if (name != "features" && name != "timesteps") layout->expect(oneOf({"features", "timesteps"}));
        framing.layout = name == "features" ? Layout::Features : Layout::TimeSteps;
    }
    const bool features = framing.layout == Layout::Features;
    if ((features ? shape.features : shape.timeSteps) != framing.lags)
        config["lag"].expect(features ? Word::FeaturesNumber : Word::TimeStepsNumber);
    if ((features ? shape.timeSteps : shape.features) != 1)
        config[features ? "timesteps" : "features"].refuse(Word::OneInThisLayout);
    if (const auto rows = config.find("train_rows")) framing.trainSize = rows->integer(2, 100'000'000);
}

Samples KerasRecord::rows(const char* x, const char* y) const {
    const int count = static_cast<int>(trace[y].items().size());
    if (count == 0) trace[y].expect(Word::AtLeastOneRow);
    const auto inputs = trace[x].numbers({count, shape.timeSteps, shape.features}), targets = trace[y].numbers({count});
    const std::vector<float> narrow(inputs.begin(), inputs.end()), narrowTargets(targets.begin(), targets.end());
    return {Eigen::Map<const Matrix>(narrow.data(), count, shape.timeSteps * shape.features),
            Eigen::Map<const Eigen::VectorXf>(narrowTargets.data(), count)};
}

std::vector<double> KerasRecord::weights(const TraceField& named) const {
    std::vector<double> all;
    for (int layer = 0; layer < shape.layers(); ++layer) {
        const int units = shape.units[static_cast<std::size_t>(layer)];
        const std::string number = shape.layers() > 1 ? std::to_string(layer + 1) : std::string();
        append(all, named["kernel" + number].numbers({shape.inputs(layer), 4 * units}));
        append(all, named["recurrent_kernel" + number].numbers({units, 4 * units}));
        append(all, named["bias" + number].numbers({4 * units}));
    }
    append(all, named["dense_kernel"].numbers({shape.units.back(), 1}));
    append(all, named["dense_bias"].numbers({1}));
    return all;
}

std::vector<double> KerasRecord::moments(const TraceField& lists) const {
    const std::vector<TraceField> parts = lists.items();
    if (parts.size() != static_cast<std::size_t>(3 * shape.layers() + 2))
        lists.expect(said(Word::Lists, 3 * shape.layers() + 2));
    const bool byName = !parts.front().holdsLists();  // dense_1/bias comes first, lstm_1/bias before lstm_1/kernel
    std::vector<double> all;
    for (int layer = 0; layer < shape.layers(); ++layer) {
        const int units = shape.units[static_cast<std::size_t>(layer)];
        const std::size_t first = static_cast<std::size_t>(3 * layer) + (byName ? 2 : 0);
        append(all, parts[first + (byName ? 1 : 0)].numbers({shape.inputs(layer), 4 * units}));
        append(all, parts[first + (byName ? 2 : 1)].numbers({units, 4 * units}));
        append(all, parts[first + (byName ? 0 : 2)].numbers({4 * units}));
    }
    append(all, parts[byName ? 1 : parts.size() - 2].numbers({shape.units.back(), 1}));
    append(all, parts[byName ? 0 : parts.size() - 1].numbers({1}));
    return all;
}

RowOrder KerasRecord::order() const {
    const auto recorded = trace.find("permutations");
    if (!recorded) {
        if (options.shuffle) trace["permutations"];
        return RowOrder(train.rows());
    }
    std::vector<int> inOrder(static_cast<std::size_t>(train.rows()));
    std::iota(inOrder.begin(), inOrder.end(), 0);
    std::vector<std::vector<int>> orders;
    for (const TraceField& epoch : recorded->items()) {
        const auto numbers = epoch.numbers({train.rows()});
        auto sorted = numbers;
        std::ranges::sort(sorted);
        if (!std::ranges::equal(sorted, inOrder)) epoch.expect(Word::TrainingRowsOrder);
        orders.emplace_back(numbers.begin(), numbers.end());
        if (!options.shuffle && orders.back() != inOrder) epoch.refuse(Word::OrderOfTime);
    }
    if (orders.size() != static_cast<std::size_t>(options.epochs))
        recorded->expect(said(Word::OrderPerEpoch, options.epochs));
    return RowOrder(train.rows(), std::move(orders));
}

std::vector<double> KerasRecord::states(const TraceField& layers, int rows) const {
    const std::vector<TraceField> each = layers.items();
    const int expected = options.stateful ? shape.layers() : 0;
    if (static_cast<int>(each.size()) != expected)
        layers.refuse(options.stateful ? said(Word::Expected, said(Word::Layers, expected)) : Word::NothingStateless);
    std::vector<double> all;
    for (int layer = 0; layer < expected; ++layer)
        for (const char* part : {"h", "c"})
            append(all, each[static_cast<std::size_t>(layer)][part].numbers(
                            {rows, shape.units[static_cast<std::size_t>(layer)]}));
    return all;
}

std::optional<FramedSeries> KerasRecord::framed() const {
    const auto raw = trace.find("raw");
    if (!raw) return std::nullopt;
    Series series;
    for (const TraceField& value : raw->items()) series.values.push_back(value.number());
    if (hasError(checkFraming(series, framing))) raw->expect(Word::SeriesToFrame);
    FramedSeries result = frame(series, framing);
    if (static_cast<int>(result.train.size()) != train.rows())
        trace["X_train"].refuse(said(Word::RowsFollow, result.train.size()));
    return result;
}

}  // namespace lstm
