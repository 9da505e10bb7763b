// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/inside/insideinputs.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "engine/network/lstm.h"
#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/tablenumbers.h"
#include "gui/words/headline.h"
#include "gui/words/settingtexts.h"

namespace {

using lstm::Lstm;  // the pictures are those of an LSTM

struct InsidePage {
    Q_DECLARE_TR_FUNCTIONS(InsidePage)
};

constexpr std::size_t mostOthers = 16;  // units drawn thin beside the one that is looked at
constexpr std::size_t mostProducts = 2;

bool has(const std::vector<int>& rows, int row) { return std::ranges::find(rows, row) != rows.end(); }

/// Whether the state that enters this step was set by hand. \param state one of the cell's
bool setByHand(const InsideView& view, const lstm::TraceStep& step, int state) {
    return view.phase == lstm::TracePhase::Test && step.step == 0 &&
           std::ranges::any_of(view.edits.states, [&](const lstm::StateEdit& e) {
               return e.sameAs({step.row, view.layer, view.unit, state, 0});
           });
}

/// What the inputs are: "Input x, scaled difference".
QString inputTitle(const lstm::FramingOptions& options) {
    const bool difference = !options.difference.empty(), scaled = options.scale.kind != lstm::ScaleKind::None;
    if (difference)
        return scaled ? InsidePage::tr("Input x, scaled difference") : InsidePage::tr("Input x, difference");
    return scaled ? InsidePage::tr("Input x, scaled value") : InsidePage::tr("Input x");
}

InsideStep chartStep(const lstm::TraceStep& s, const lstm::TraceStep& was, const InsideView& view) {
    InsideStep step;
    step.from = s.from;
    step.reset = s.resetBefore;
    step.stateByHand = setByHand(view, s, Lstm::H) || setByHand(view, s, Lstm::C);
    if (view.phase == lstm::TracePhase::Test && s.beginsCall) {
        const bool edited = has(view.edits.resets, s.row);
        step.resetByHand = edited && s.resetBefore;
        step.resetRemoved = edited && !s.resetBefore;
        step.mayReset =
            s.row > 0 || !s.resetBefore || edited;  // before the first row a state that starts at zero stays so
    }
    for (const float x : s.x) step.x.append(static_cast<double>(x));
    const lstm::LayerStep& layer = s.layers[static_cast<std::size_t>(view.layer)];
    const auto unit = static_cast<std::size_t>(view.unit);
    step.i = static_cast<double>(layer.gates[Lstm::I][unit]), step.f = static_cast<double>(layer.gates[Lstm::F][unit]);
    step.g = static_cast<double>(layer.gates[Lstm::G][unit]), step.o = static_cast<double>(layer.gates[Lstm::O][unit]);
    step.c = static_cast<double>(layer.after[Lstm::C][unit]), step.h = static_cast<double>(layer.after[Lstm::H][unit]);
    if (s.forecast) {
        step.forecast = *s.forecast;
        step.actual = s.actual;
        if (&was != &s && was.forecast) step.before = *was.forecast;
    }
    return step;
}

}  // namespace

QString insideLabel(const InsideTrace& trace, lstm::TracePhase phase, int row) {
    const auto& framed = trace.experiment->framed;
    const auto seriesRow = static_cast<std::size_t>(
        (phase == lstm::TracePhase::Test ? framed.test : framed.train)[static_cast<std::size_t>(row)].seriesRow);
    const auto& labels = trace.experiment->series->labels;
    return seriesRow < labels.size() ? QString::fromStdString(labels[seriesRow]).simplified()
                                     : plain(static_cast<qint64>(seriesRow) + 1);
}

InsideChartData insideChartData(const InsideTrace& trace, const InsideView& view) {
    InsideChartData data;
    const lstm::PhaseTrace *now = trace.phase(view.phase), *was = trace.before(view.phase);
    if (!now || !was) return data;
    data.styleIndex = view.style;
    data.inputTitle = inputTitle(trace.experiment->config.framing);
    data.valueTitle = valueTitle(*trace.experiment->series);
    const int length = trace.experiment->framed.timeSteps(), count = static_cast<int>(now->steps.size());
    const auto layer = static_cast<std::size_t>(view.layer);
    const std::size_t units = count > 0 ? now->steps.front().layers[layer].output().size() : 0;
    for (std::size_t unit = 0; unit < std::min(units, mostOthers + 1); ++unit) {
        if (static_cast<int>(unit) == view.unit) continue;
        data.otherCells.append(QVector<double>(count));
        data.otherHiddens.append(QVector<double>(count));
    }
    int call = 0;
    for (int i = 0; i < count; ++i) {
        const lstm::TraceStep& s = now->steps[static_cast<std::size_t>(i)];
        if (s.beginsCall) call = i;
        InsideStep step = chartStep(s, was->steps[static_cast<std::size_t>(i)], view);
        step.label = insideLabel(trace, view.phase, s.row);
        step.begins = i - s.step;
        step.ends = step.begins + length - 1;
        step.lane = (step.begins - call) / length;
        data.lanes = std::max(data.lanes, step.lane + 1);
        qsizetype other = 0;
        for (std::size_t unit = 0; other < data.otherCells.size(); ++unit) {
            if (static_cast<int>(unit) == view.unit) continue;
            data.otherCells[other][i] = static_cast<double>(s.layers[layer].after[Lstm::C][unit]);
            data.otherHiddens[other++][i] = static_cast<double>(s.layers[layer].after[Lstm::H][unit]);
        }
        data.steps.append(step);
    }
    return data;
}

CellDiagramValues cellDiagramValues(const InsideTrace& trace, const InsideView& view, int step) {
    CellDiagramValues values;
    const lstm::TraceStep& s = trace.phase(view.phase)->steps[static_cast<std::size_t>(step)];
    const lstm::NetworkShape shape = trace.experiment->config.shape();
    values.step = lstm::cellStep(shape, s, view.layer, view.unit);
    values.x = view.layer == 0 ? s.x : s.layers[static_cast<std::size_t>(view.layer) - 1].output();
    values.activation = shape.activation == lstm::Activation::Linear ? QString() : activationText(shape.activation);
    values.styleIndex = view.style;
    values.reset = s.resetBefore;
    values.editable = view.phase == lstm::TracePhase::Test && s.step == 0;
    values.cByHand = setByHand(view, s, Lstm::C);
    values.hByHand = setByHand(view, s, Lstm::H);
    return values;
}

std::vector<Formula> insideFormulas(const InsideTrace& trace, const InsideView& view, int step) {
    const lstm::TraceStep& traced = trace.phase(view.phase)->steps[static_cast<std::size_t>(step)];
    const lstm::NetworkShape shape = trace.experiment->config.shape();
    const lstm::CellStep s = lstm::cellStep(shape, traced, view.layer, view.unit);
    const auto n = [](double value) { return fixedNumber(value, 3); };
    const auto product = [](const QString& a, const QString& b) { return a + QStringLiteral(" · ") + b; };
    const auto plus = [](const QString& a, double value, int decimals) {
        return a + (std::signbit(value) ? QStringLiteral(" − ") : QStringLiteral(" + ")) +
               fixedNumber(std::abs(value), decimals);
    };
    const QString act = shape.activation == lstm::Activation::Linear
                            ? QStringLiteral("c′")
                            : activationText(shape.activation) + QStringLiteral(" c′");
    std::vector<Formula> formulas{
        {QStringLiteral("c′ = f · c + i · g"),
         product(n(s.f), n(s.c)) + QStringLiteral(" + ") + product(n(s.i), n(s.g)), n(s.cNext)},
        {QStringLiteral("h′ = o · ") + act, product(n(s.o), n(s.cellOutput)), n(s.hNext)}};
    const auto out = lstm::outputStep(trace.experiment->framed, view.phase, traced);
    const std::size_t units = static_cast<std::size_t>(shape.units.back());
    const auto& difference = trace.experiment->config.framing.difference;
    const QString y = units == 1 ? QStringLiteral("y = w · h′ + b") : QStringLiteral("y = Σ w · h′ + b");
    const QString forecast = difference.empty()                  ? InsidePage::tr("unscale y")
                             : difference == std::vector<int>{1} ? InsidePage::tr("unscale y + last value")
                                                                 : InsidePage::tr("unscale y + earlier values");
    if (!out) {  // the rows stay where they are
        for (const QString& name : {y, forecast, InsidePage::tr("actual")})
            formulas.push_back({name, {}, QStringLiteral("—"), false});
        formulas[2].terms = InsidePage::tr("at the last time step");
        return formulas;
    }
    QString sum;
    for (std::size_t u = 0; u < std::min(units, mostProducts); ++u)
        sum += (u > 0 ? QStringLiteral(" + ") : QString()) + product(n(out->weights[u]), n(out->h[u]));
    if (units > mostProducts) sum = InsidePage::tr("the sum of %n product(s)", nullptr, static_cast<int>(units));
    formulas.push_back({y, plus(sum, static_cast<double>(out->bias), 3), n(out->y)});
    const auto value = [](double v) { return fixedNumber(v, 1); };
    formulas.push_back(
        {forecast, out->base ? plus(value(out->unscaled), *out->base, 1) : n(out->y), value(out->forecast)});
    formulas.push_back(
        {InsidePage::tr("actual"), InsidePage::tr("error %1").arg(value(out->error)), value(out->actual), false});
    return formulas;
}

InsideWords insideWords(const InsideTrace& trace, const InsideView& view, const ExperimentItem& item, int repeat,
                        std::optional<int> afterEpoch) {
    InsideWords words;
    words.name = item.shownName();
    words.repeat = repeat;
    words.rank = item.results.rank(repeat);
    words.repeats = static_cast<int>(item.results.repeats.size()) - item.results.diverged();
    words.median = item.results.median() == repeat;
    words.epochs = item.config.training.epochs;
    words.epoch = afterEpoch.value_or(words.epochs);
    words.divergedEpoch = trace.whole->result.divergedEpoch;
    words.before = trace.whole->result.rmse;
    words.rmse = trace.edited ? trace.edited->rmse : words.before;
    words.phase = view.phase;
    if (!trace.edited) return words;
    const auto label = [&](int row) { return insideLabel(trace, lstm::TracePhase::Test, row); };
    for (const lstm::TraceStep& step : trace.phase(lstm::TracePhase::Test)->steps)
        if (step.beginsCall && has(view.edits.resets, step.row))
            (step.resetBefore ? words.inserted : words.removed) << label(step.row);
    std::vector<lstm::StateEdit> units;  // a unit's c and h count as one
    for (lstm::StateEdit edit : view.edits.states) {
        edit.state = 0;
        if (std::ranges::any_of(units, [&](const lstm::StateEdit& e) { return e.sameAs(edit); })) continue;
        units.push_back(edit);
        words.states << label(edit.row);
    }
    return words;
}

QString insideSummary(const InsideStep& step) {
    const auto n = [](double value) { return fixedNumber(value, 2); };
    QString text = InsidePage::tr("%1: forget %2, input %3, candidate %4, output %5, cell %6, hidden %7.")
                       .arg(step.label, n(step.f), n(step.i), n(step.g), n(step.o), n(step.c), n(step.h));
    if (step.reset) text += sentenceGap() + InsidePage::tr("The state was reset before it.");
    if (std::isfinite(step.forecast))
        text +=
            sentenceGap() + InsidePage::tr("Forecast %1, actual %2.").arg(figure(step.forecast), figure(step.actual));
    return text;
}
