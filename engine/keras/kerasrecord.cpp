// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/keras/kerasrecord.h"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "engine/experiment/configjson.h"

namespace lstm {
namespace {

List oneOf(std::initializer_list<const char*> names) {
    List list{{}, true};
    for (const char* name : names) list.items.push_back(Key{name});
    return list;
}

constexpr std::pair<const char*, Activation> activationNames[]{{"hard_sigmoid", Activation::HardSigmoid},
                                                               {"hard_sigmoid_3", Activation::HardSigmoid3},
                                                               {"sigmoid", Activation::Sigmoid},
                                                               {"tanh", Activation::Tanh},
                                                               {"relu", Activation::Relu},
                                                               {"linear", Activation::Linear}};

Activation activation(const TraceField& field) {
    const std::string name = field.text();
    List known{{}, true};
    for (const auto& [word, activation] : activationNames) {
        if (name == word) return activation;
        known.items.push_back(Key{word});
    }
    field.expect(known);
}

std::string_view kerasName(BlockKind kind) {
    switch (kind) {
    case BlockKind::Kernel: return "kernel";
    case BlockKind::Recurrent: return "recurrent_kernel";
    case BlockKind::Bias: return "bias";
    }
    __builtin_unreachable();
}

/// Of the array that Keras keeps it in.
std::vector<int> dimensions(const ParameterBlock& block) {
    if (block.kind == BlockKind::Bias && block.rows == 1) return {block.columns};
    return {block.rows, block.columns};
}

void append(std::vector<double>& all, const std::vector<double>& more) {
    all.insert(all.end(), more.begin(), more.end());
}

}  // namespace

std::string traceName(Activation activation) {
    for (const auto& [word, known] : activationNames)
        if (known == activation) return word;
    __builtin_unreachable();
}

std::string traceName(const NetworkShape& shape, const ParameterBlock& block) {
    const bool output = block.layer == shape.output();
    const std::string number = output || shape.layers() == 1 ? std::string() : std::to_string(block.layer + 1);
    return (output ? "dense_" : "") + std::string(kerasName(block.kind)) + number;
}

KerasRecord::KerasRecord(const TraceField& recorded) : trace(recorded) {
    readConfig(trace["config"]);
    if (const auto files = trace.find("files"))
        for (const TraceField& file : files->items()) parts.push_back(file);
    else parts.push_back(trace);
    if (parts.empty()) trace["files"].expect(Word::AtLeastOneRow);
    train = rows("X_train", "y_train");
    test = rows("X_test", "y_test");
    framing.testSize = test.rows() / static_cast<int>(parts.size());
    readValidation(trace["config"]);
    for (const auto& [first, end] : train.sequences()) {
        if (options.stateful && (end - first) % options.batchSize != 0)
            trace["config"]["batch"].expect(Word::TrainingRowsDivisor);
        if (framing.trainSize && *framing.trainSize != end - first + validation.rows())
            trace["config"]["train_rows"].expect(Word::TrainingRowsNumber);
    }
}

void KerasRecord::readValidation(const TraceField& config) {
    const auto held = config.find("validation_rows");
    if (!held || held->integer(0, 100'000) == 0) return;
    validation = rows("X_validation", "y_validation");
    if (validation.rows() != held->integer(1, 100'000))
        trace["y_validation"].expect(said(Word::RowsHeldOut, held->integer(1, 100'000)));
    if (options.stateful && validation.rows() % options.batchSize != 0) held->expect(Word::BatchesToFill);
}

void KerasRecord::readConfig(const TraceField& config) {
    readLayout(config);
    shape.units.clear();
    for (const TraceField& units : config["units"].items()) shape.units.push_back(units.integer(1, 256));
    if (shape.units.empty() || shape.units.size() > 16) config["units"].expect(said(Word::FromToLayers, 1, 16));
    readCell(config);
    options.epochs = config["epochs"].integer(1, 100'000);
    options.batchSize = config["batch"].integer(1, 100'000);
    options.stateful = config["stateful"].boolean();
    options.resetAtBorders = config["reset_each_epoch"].boolean();
    options.resetStates = options.resetAtBorders ? ResetStates::Epoch : ResetStates::Never;
    if (const auto borders = config.find("reset_at_borders")) options.resetAtBorders = borders->boolean();
    options.shuffle = config["shuffle"].boolean();
    if (const auto field = config.find("loss")) {
        const auto loss = lossNamed(field->text());
        if (!loss) field->expect(lossNamesKnown());
        options.loss = *loss;
    }
    readOptimizer(config["optimizer"]);
}

void KerasRecord::readCell(const TraceField& config) {
    if (const auto field = config.find("cell")) {
        const auto after = config.find("reset_after");
        const auto cell = cellNamed(field->text());
        if (!cell) field->expect(cellNames());
        shape.cell = cellKind(*cell, after && after->boolean());
    }
    if (const auto field = config.find("activation")) shape.activation = activation(*field);
    const bool gated = cellForm(shape.cell).gates.size() > 1;
    if (const auto field = config.find("recurrent_activation")) shape.recurrentActivation = activation(*field);
    else if (gated) config["recurrent_activation"];  // says that it is missing
}

void KerasRecord::readOptimizer(const TraceField& recorded) {
    OptimizerOptions& rule = options.optimizer;
    if (const auto field = recorded.find("name")) {
        const auto kind = optimizerNamed(field->text());
        if (!kind) field->expect(optimizerNames());
        rule.kind = *kind;
    }
    const bool adam = rule.kind == OptimizerKind::Adam;
    rule.learningRate = recorded["lr"].number();
    if (adam) rule.beta1 = recorded["beta_1"].number(), rule.beta2 = recorded["beta_2"].number();
    if (rule.kind != OptimizerKind::Sgd) rule.epsilon = recorded["epsilon"].number();
    if (rule.kind == OptimizerKind::RmsProp) rule.rho = recorded["rho"].number();
    if (const auto field = recorded.find("momentum")) rule.momentum = field->number();
    if (const auto field = recorded.find("nesterov")) rule.nesterov = field->boolean();
    if (const auto field = recorded.find("amsgrad")) rule.amsgrad = field->boolean();
    if (const auto field = recorded.find("clipnorm")) rule.clipNorm = field->number();
    if (const auto field = recorded.find("clipnorm_of_each"))
        rule.clipNorm = field->number(), rule.clipEachMatrix = true;
    if (const auto field = recorded.find("clipvalue")) rule.clipValue = field->number();
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
    int inputs = 1;
    if (const auto field = config.find("inputs")) inputs = field->integer(1, 1000);
    if (const auto field = config.find("horizon")) shape.outputs = framing.horizon = field->integer(1, 1000);
    if (const auto field = config.find("scaling")) {
        const std::string name = field->text();
        if (name != "pooled" && name != "per_file") field->expect(oneOf({"pooled", "per_file"}));
        framing.scalePer = name == "pooled" ? ScalePer::Pooled : ScalePer::Series;
    }
    const bool features = framing.layout == Layout::Features;
    if ((features ? shape.features : shape.timeSteps) != (features ? framing.lags * inputs : framing.lags))
        config["lag"].expect(features ? Word::FeaturesNumber : Word::TimeStepsNumber);
    if (features && shape.timeSteps != 1) config["timesteps"].refuse(Word::OneInThisLayout);
    if (!features && shape.features != inputs) config["features"].expect(Word::InputsNumber);
    if (const auto rows = config.find("train_rows")) framing.trainSize = rows->integer(2, 100'000'000);
}

std::vector<int> KerasRecord::forecastsOf(int rows) const {
    return framing.horizon == 1 ? std::vector<int>{rows} : std::vector<int>{rows, framing.horizon};
}

Samples KerasRecord::rows(const char* x, const char* y) const {
    std::vector<float> inputs, targets;
    Samples all;
    int rows = 0;
    for (const TraceField& part : parts) {
        if (rows > 0) all.borders.push_back(rows);
        const int count = static_cast<int>(part[y].items().size());
        if (count == 0) part[y].expect(Word::AtLeastOneRow);
        const auto numbers = part[x].numbers({count, shape.timeSteps, shape.features});
        inputs.insert(inputs.end(), numbers.begin(), numbers.end());
        const auto answers = part[y].numbers(forecastsOf(count));
        targets.insert(targets.end(), answers.begin(), answers.end());
        rows += count;
    }
    all.x = Eigen::Map<const Matrix>(inputs.data(), rows, shape.timeSteps * shape.features);
    all.y.resize(rows, framing.horizon);
    for (int row = 0; row < rows; ++row)
        for (int step = 0; step < framing.horizon; ++step) all.y(row, step) = targets[row * framing.horizon + step];
    return all;
}

std::vector<double> KerasRecord::weights(const TraceField& named) const {
    std::vector<double> all;
    for (const ParameterBlock& block : shape.blocks()) {
        append(all, named[traceName(shape, block).c_str()].numbers(dimensions(block)));
    }
    return all;
}

std::vector<double> KerasRecord::array(const TraceField& lists) const {
    const std::vector<TraceField> matrices = lists.items();
    std::vector<ParameterBlock> recorded = shape.blocks();
    if (matrices.size() != recorded.size()) lists.expect(said(Word::Lists, recorded.size()));
    if (!matrices.front().holdsLists())  // by name: dense_1/bias comes first, lstm_1/bias before lstm_1/kernel
        std::ranges::sort(recorded, {}, [this](const ParameterBlock& block) {
            return std::tuple(block.layer != shape.output(), block.layer, kerasName(block.kind));
        });
    std::vector<double> all(shape.parameterCount());
    for (std::size_t i = 0; i < matrices.size(); ++i)
        std::ranges::copy(matrices[i].numbers(dimensions(recorded[i])), all.begin() + recorded[i].offset);
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
        for (const std::string_view part : cellForm(shape.cell).states)
            append(all, each[static_cast<std::size_t>(layer)][std::string(part)].numbers(
                            {rows, shape.units[static_cast<std::size_t>(layer)]}));
    return all;
}

NetworkState KerasRecord::networkState(const TraceField& layers, int rows) const {
    const std::vector<double> numbers = states(layers, rows);
    NetworkState state = zeroState(shape, rows);
    auto next = numbers.begin();
    for (LayerState& layer : state)
        for (Matrix& part : layer.states)
            for (Eigen::Index i = 0; i < part.size(); ++i) part.data()[i] = static_cast<float>(*next++);
    return state;
}

Series KerasRecord::series() const {
    Series series;
    const auto append = [](std::vector<double>& column, const TraceField& numbers) {
        for (const TraceField& value : numbers.items()) column.push_back(value.number());
    };
    for (const TraceField& part : parts) {
        const TraceField raw = part["raw"];
        const auto columns = raw.holdsLists() ? raw.items() : std::vector{raw};
        const std::size_t begin = series.values.size();
        append(series.values, columns.front());
        series.inputs.resize(columns.size() - 1);
        for (std::size_t c = 1; c < columns.size(); ++c) append(series.inputs[c - 1].values, columns[c]);
        for (const InputColumn& input : series.inputs)
            if (input.values.size() != series.values.size()) raw.expect(Word::SeriesToFrame);
        series.sequences.push_back({std::to_string(series.sequences.size() + 1), begin, series.values.size()});
    }
    return series;
}

std::optional<FramedSeries> KerasRecord::framed() const {
    if (!parts.front().find("raw")) return std::nullopt;
    const Series recorded = series();
    if (hasError(checkFraming(recorded, framing))) parts.front()["raw"].expect(Word::SeriesToFrame);
    FramedSeries result = frame(recorded, framing);
    if (static_cast<int>(result.places.size()) != shape.timeSteps * shape.features)
        trace["config"]["features"].expect(Word::FeaturesNumber);
    for (std::size_t s = 0; s < parts.size(); ++s) {
        const auto [first, end] = train.sequences()[s];
        const auto rows = result.train.end(s) - result.train.first(s);
        if (static_cast<int>(rows) != end - first + validation.rows())
            parts[s]["X_train"].refuse(said(Word::RowsFollow, rows));
        const auto tested = test.sequences()[s];
        if (tested.second - tested.first != framing.testSize)
            parts[s]["X_test"].refuse(said(Word::RowsFollow, framing.testSize));
    }
    return result;
}

}  // namespace lstm
