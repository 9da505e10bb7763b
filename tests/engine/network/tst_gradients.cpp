// SPDX-License-Identifier: GPL-3.0-or-later
// The network's forward and backward pass against a second implementation in double, written here gate by gate
// from the equations of Hochreiter and Schmidhuber (1997) as Keras orders them, and central differences of it.
#include <QTest>
#include <algorithm>
#include <cmath>

#include "engine/base/random.h"
#include "engine/network/network.h"
#include "tests/testmain.h"

using namespace lstm;

namespace {

double value(Activation activation, double z) {
    switch (activation) {
    case Activation::Tanh: return std::tanh(z);
    case Activation::Sigmoid: return 1 / (1 + std::exp(-z));
    case Activation::HardSigmoid: return std::clamp(0.2 * z + 0.5, 0.0, 1.0);
    case Activation::HardSigmoid3: return std::clamp(z / 6 + 0.5, 0.0, 1.0);
    case Activation::Relu: return std::max(z, 0.0);
    case Activation::Linear: return z;
    }
    __builtin_unreachable();
}

/// How far z is from a point where the function has no derivative.
double kinkDistance(Activation activation, double z) {
    switch (activation) {
    case Activation::HardSigmoid: return std::min(std::abs(z - 2.5), std::abs(z + 2.5));
    case Activation::HardSigmoid3: return std::min(std::abs(z - 3), std::abs(z + 3));
    case Activation::Relu: return std::abs(z);
    case Activation::Tanh:
    case Activation::Sigmoid:
    case Activation::Linear: return 1;
    }
    __builtin_unreachable();
}

using Numbers = std::vector<double>;

/// One row through the network, in double, with plain loops over named parameters.
struct Reference {
    NetworkShape shape;
    double nearestKink = 1;

    explicit Reference(const NetworkShape& of) : shape(of) {}

    double act(double z) { return bent(shape.activation, z); }
    double rec(double z) { return bent(shape.recurrentActivation, z); }

    /// \param states h and, of an LSTM, c of each layer
    Numbers forecast(const Numbers& p, const Numbers& row, std::vector<std::vector<Numbers>> states) {
        std::vector<Numbers> inputs;  // by time step
        for (int t = 0; t < shape.timeSteps; ++t)
            inputs.emplace_back(row.begin() + t * shape.features, row.begin() + (t + 1) * shape.features);
        std::size_t at = 0;
        for (int layer = 0; layer < shape.layers(); ++layer) {
            m_kernel = &p[at];
            m_units = shape.units[layer], m_width = layer == 0 ? shape.features : shape.units[layer - 1];
            const int gates[]{4, 3, 3, 1, 1}, cell = static_cast<int>(shape.cell);
            m_columns = gates[cell] * m_units;
            const int recurrentRows = shape.cell == CellKind::Dense ? 0 : m_units;
            const int biases = shape.cell == CellKind::GruAfter ? 2 : 1;
            m_recurrent = m_kernel + m_width * m_columns;
            m_bias = m_recurrent + recurrentRows * m_columns;
            at += static_cast<std::size_t>((m_width + recurrentRows + biases) * m_columns);
            for (Numbers& x : inputs) x = step(x, states[layer]);
        }
        Numbers y(p.end() - shape.outputs, p.end());
        for (int k = 0; k < shape.outputs; ++k)
            for (int u = 0; u < shape.units.back(); ++u)
                y[k] += inputs.back()[u] * p[at + static_cast<std::size_t>(u * shape.outputs + k)];
        return y;
    }

private:
    double bent(Activation activation, double z) {
        nearestKink = std::min(nearestKink, kinkDistance(activation, z));
        return value(activation, z);
    }
    double fromInput(int gate, int u, const Numbers& x) const {
        double sum = m_bias[gate * m_units + u];
        for (int k = 0; k < m_width; ++k) sum += x[k] * m_kernel[k * m_columns + gate * m_units + u];
        return sum;
    }
    double fromState(int gate, int u, const Numbers& h) const {
        double sum = 0;
        for (int k = 0; k < m_units; ++k) sum += h[k] * m_recurrent[k * m_columns + gate * m_units + u];
        return sum;
    }

    /// The equations of keras2.md section 1, unit by unit. \return the new h
    Numbers step(const Numbers& x, std::vector<Numbers>& state) {
        Numbers h(m_units), c(m_units), reset(m_units);
        const auto sum = [&](int gate, int u) { return fromInput(gate, u, x) + fromState(gate, u, state[0]); };
        if (shape.cell == CellKind::Gru)
            for (int u = 0; u < m_units; ++u) reset[u] = rec(sum(1, u)) * state[0][u];
        for (int u = 0; u < m_units; ++u) {
            if (shape.cell == CellKind::Lstm) {
                const double i = rec(sum(0, u)), f = rec(sum(1, u)), g = act(sum(2, u)), o = rec(sum(3, u));
                c[u] = f * state[1][u] + i * g;
                h[u] = o * act(c[u]);
            } else if (shape.cell == CellKind::Gru) {
                const double z = rec(sum(0, u)), g = act(fromInput(2, u, x) + fromState(2, u, reset));
                h[u] = z * state[0][u] + (1 - z) * g;
            } else if (shape.cell == CellKind::GruAfter) {
                const double* a = m_bias + m_columns;
                const double z = rec(sum(0, u) + a[u]), r = rec(sum(1, u) + a[m_units + u]);
                const double g = act(fromInput(2, u, x) + r * (fromState(2, u, state[0]) + a[2 * m_units + u]));
                h[u] = z * state[0][u] + (1 - z) * g;
            } else if (shape.cell == CellKind::SimpleRnn) {
                h[u] = act(sum(0, u));
            } else {
                h[u] = act(fromInput(0, u, x));
            }
        }
        if (!state.empty()) state[0] = h;
        if (state.size() > 1) state[1] = c;
        return h;
    }

    const double *m_kernel = nullptr, *m_recurrent = nullptr, *m_bias = nullptr;
    int m_units = 0, m_width = 0, m_columns = 0;
};

struct Case {
    NetworkShape shape;
    std::vector<float> parameters;
    Matrix x;
    Outputs dy;
    NetworkState state;
};

Case randomCase(const NetworkShape& shape, int batch, std::uint64_t seed) {
    RandomStream random(seed, 0, Purpose::Resampling, 0);
    const auto draw = [&random] { return static_cast<float>(random.uniform(-1, 1)); };
    Case c{shape, std::vector<float>(shape.parameterCount()), Matrix(batch, shape.timeSteps * shape.features),
           Outputs(batch, shape.outputs), zeroState(shape, batch)};
    for (float& p : c.parameters) p = draw();
    for (float& v : c.x.reshaped()) v = draw();
    for (float& v : c.dy.reshaped()) v = draw();
    for (LayerState& layer : c.state)
        for (Matrix& part : layer.states)
            for (float& v : part.reshaped()) v = draw();
    return c;
}

/// sum over the batch and the outputs of dy y, in double.
double objective(Reference& reference, const Case& c, const Numbers& parameters) {
    double sum = 0;
    for (int row = 0; row < c.x.rows(); ++row) {
        std::vector<std::vector<Numbers>> states;
        for (const LayerState& layer : c.state) {
            states.emplace_back();
            for (const Matrix& part : layer.states)
                states.back().emplace_back(part.row(row).begin(), part.row(row).end());
        }
        const Numbers y = reference.forecast(parameters, Numbers(c.x.row(row).begin(), c.x.row(row).end()), states);
        for (int k = 0; k < c.shape.outputs; ++k) sum += static_cast<double>(c.dy(row, k)) * y[k];
    }
    return sum;
}

/// A random case that keeps clear of every kink.
Case smoothCase(const NetworkShape& shape, int batch) {
    for (std::uint64_t seed = 1;; ++seed) {
        Case c = randomCase(shape, batch, seed);
        Reference reference{shape};
        objective(reference, c, Numbers(c.parameters.begin(), c.parameters.end()));
        if (reference.nearestKink > 1e-3) return c;
    }
}

}  // namespace

class TestGradients : public QObject {
    Q_OBJECT
private slots:
    void everyParameter_data();
    void everyParameter();
    void gateByGate();
    void statefulPassIsOneLongSequence_data();
    void statefulPassIsOneLongSequence();
    void statelessOneStepLearnsSome_data();
    void statelessOneStepLearnsSome();
    void gradientStopsAtTheEnteringState();
    void copyThenPredict();
};

void TestGradients::everyParameter_data() {
    QTest::addColumn<QList<int>>("units");
    QTest::addColumn<int>("steps");
    QTest::addColumn<int>("features");
    QTest::addColumn<int>("batch");
    QTest::addColumn<int>("activation");
    QTest::addColumn<int>("recurrent");
    QTest::addColumn<int>("cell");
    QTest::addColumn<int>("outputs");
    const auto tanh = int(Activation::Tanh), hard = int(Activation::HardSigmoid);
    for (int units = 1; units <= 5; ++units)
        QTest::addRow("%d units", units) << QList<int>{units} << 1 + units % 3 << 1 + units % 2 << 1 + units % 4 << tanh
                                         << hard << 0 << 1;
    QTest::newRow("one step") << QList<int>{3} << 1 << 2 << 4 << tanh << hard << 0 << 1;
    QTest::newRow("many steps") << QList<int>{2} << 6 << 1 << 2 << tanh << hard << 0 << 1;
    QTest::newRow("two layers") << QList<int>{3, 2} << 3 << 2 << 2 << tanh << hard << 0 << 1;
    QTest::newRow("three layers") << QList<int>{1, 4, 2} << 2 << 1 << 3 << tanh << hard << 0 << 1;
    for (int activation = 0; activation < 6; ++activation)
        for (int recurrent = 0; recurrent < 6; ++recurrent)
            QTest::addRow("activation %d, recurrent %d", activation, recurrent)
                << QList<int>{2} << 2 << 1 << 1 << activation << recurrent << 0 << 1;
    for (int cell = 0; cell < 5; ++cell)
        for (int steps = 1; steps <= (cell == int(CellKind::Dense) ? 1 : 4); steps += 3)
            for (int outputs = 1; outputs <= 3; outputs += 2) {
                QTest::addRow("cell %d, %d steps, %d outputs", cell, steps, outputs)
                    << QList<int>{3} << steps << 2 << 3 << tanh << int(Activation::Sigmoid) << cell << outputs;
                QTest::addRow("cell %d twice, %d steps, %d outputs", cell, steps, outputs)
                    << QList<int>{2, 3} << steps << 1 << 2 << tanh << hard << cell << outputs;
            }
}

void TestGradients::everyParameter() {
    QFETCH(QList<int>, units);
    QFETCH(int, steps);
    QFETCH(int, features);
    QFETCH(int, batch);
    QFETCH(int, activation);
    QFETCH(int, recurrent);
    QFETCH(int, cell);
    QFETCH(int, outputs);
    const NetworkShape shape{
        features,       steps,  {units.begin(), units.end()}, Activation(activation), Activation(recurrent),
        CellKind(cell), outputs};
    Case c = smoothCase(shape, batch);
    Reference reference{shape};
    Numbers parameters(c.parameters.begin(), c.parameters.end());

    NetworkState state = c.state;
    Network network(shape, batch);
    const Outputs y = network.forward(c.parameters, c.x, state);
    QVERIFY(std::abs(static_cast<double>(y.cwiseProduct(c.dy).sum()) - objective(reference, c, parameters)) <
            1e-5 * (1 + y.cwiseAbs().sum()));

    std::vector<float> gradient(c.parameters.size(), 1e9f);  // backward must write, not add
    network.backward(c.parameters, c.dy, gradient);
    Numbers expected;
    for (double& p : parameters) {
        const double middle = p, step = 1e-5;
        p = middle + step;
        const double above = objective(reference, c, parameters);
        p = middle - step;
        const double below = objective(reference, c, parameters);
        p = middle;
        expected.push_back((above - below) / (2 * step));
    }
    const double largest = std::abs(*std::ranges::max_element(expected, {}, [](double g) { return std::abs(g); }));
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY2(std::abs(gradient[i] - expected[i]) <= 2e-6 * (1 + largest),
                 qPrintable(QString("parameter %1: %2, expected %3").arg(i).arg(gradient[i]).arg(expected[i])));
}

/// One unit, one input, one step: every gate, state and derivative written out.
void TestGradients::gateByGate() {
    const NetworkShape shape{1, 1, {1}, Activation::Tanh, Activation::HardSigmoid};
    //                             kernel i f c o          recurrent i f c o        bias i f c o          dense
    const std::vector<float> p{0.5f, -0.25f, 0.75f, 1.f, 0.3f, 0.6f, -0.9f, 0.2f, 0.1f, 1.f, -0.2f, 0.f, 1.5f, 0.25f};
    const double x = 0.8, h = -0.4, c = 0.6;
    const double i = 0.2 * (0.5 * x + 0.3 * h + 0.1) + 0.5, f = 0.2 * (-0.25 * x + 0.6 * h + 1) + 0.5;
    const double g = std::tanh(0.75 * x - 0.9 * h - 0.2), o = 0.2 * (x + 0.2 * h) + 0.5;
    const double cNew = f * c + i * g, a = std::tanh(cNew), hNew = o * a;

    Network network(shape, 1);
    NetworkState state{
        {{Matrix::Constant(1, 1, static_cast<float>(h)), Matrix::Constant(1, 1, static_cast<float>(c))}}};
    const float y = network.forward(p, Matrix::Constant(1, 1, static_cast<float>(x)), state)(0);
    const LayerTape& tape = network.tape()[0];
    const double forward[][2]{{tape.gates(0, 0), i},
                              {tape.gates(0, 1), f},
                              {tape.gates(0, 2), g},
                              {tape.gates(0, 3), o},
                              {state[0].states[1](0, 0), cNew},
                              {state[0].h()(0, 0), hNew},
                              {y, 1.5 * hNew + 0.25}};
    for (const auto& [ours, expected] : forward) QVERIFY(std::abs(ours - expected) < 1e-6);

    std::vector<float> gradient(p.size());
    network.backward(p, Outputs::Constant(1, 1, 2.f), gradient);
    const double dh = 2 * 1.5, dc = dh * o * (1 - a * a);
    const double dz[]{dc * g * 0.2, dc * c * 0.2, dc * i * (1 - g * g), dh * a * 0.2};
    for (int gate = 0; gate < 4; ++gate) {
        QVERIFY(std::abs(gradient[gate] - dz[gate] * x) < 2e-6);
        QVERIFY(std::abs(gradient[4 + gate] - dz[gate] * h) < 2e-6);
        QVERIFY(std::abs(gradient[8 + gate] - dz[gate]) < 2e-6);
    }
    QVERIFY(std::abs(gradient[12] - 2 * hNew) < 2e-6);
    QCOMPARE(gradient[13], 2.f);
}

void TestGradients::statefulPassIsOneLongSequence_data() {
    QTest::addColumn<QList<int>>("units");
    QTest::addColumn<int>("features");
    QTest::addColumn<int>("cell");
    for (int cell = 0; cell < 4; ++cell) {
        QTest::addRow("one unit, cell %d", cell) << QList<int>{1} << 1 << cell;
        QTest::addRow("five units, three features, cell %d", cell) << QList<int>{5} << 3 << cell;
        QTest::addRow("two layers, cell %d", cell) << QList<int>{2, 3} << 2 << cell;
    }
}

void TestGradients::statefulPassIsOneLongSequence() {
    QFETCH(QList<int>, units);
    QFETCH(int, features);
    QFETCH(int, cell);
    const int rows = 9;
    NetworkShape sequence{features, rows, {units.begin(), units.end()}};
    sequence.cell = CellKind(cell);
    Case c = randomCase(sequence, 1, 7);
    Network whole(sequence, 1);
    NetworkState atOnce = zeroState(sequence, 1);
    const float last = whole.forward(c.parameters, c.x, atOnce)(0);

    NetworkShape single = sequence;
    single.timeSteps = 1;
    Network step(single, 1);
    NetworkState carried = zeroState(single, 1);
    float y = 0;
    for (int row = 0; row < rows; ++row)
        y = step.forward(c.parameters, c.x.middleCols(row * features, features), carried)(0);
    QVERIFY(std::abs(y - last) < 1e-6f);
    for (std::size_t layer = 0; layer < carried.size(); ++layer)
        for (std::size_t part = 0; part < carried[layer].states.size(); ++part)
            QVERIFY((carried[layer].states[part] - atOnce[layer].states[part]).cwiseAbs().maxCoeff() < 1e-6f);
}

void TestGradients::statelessOneStepLearnsSome_data() {
    QTest::addColumn<int>("cell");
    QTest::addColumn<int>("parameters");
    QTest::addColumn<QList<int>>("silent");
    QTest::newRow("lstm") << int(CellKind::Lstm) << 14 << QList<int>{1, 4, 5, 6, 7, 9};
    QTest::newRow("gru, reset before") << int(CellKind::Gru) << 11 << QList<int>{1, 3, 4, 5, 7};
    QTest::newRow("gru, reset after") << int(CellKind::GruAfter) << 14 << QList<int>{3, 4, 5};
    QTest::newRow("simple_rnn") << int(CellKind::SimpleRnn) << 5 << QList<int>{1};
    QTest::newRow("dense") << int(CellKind::Dense) << 4 << QList<int>{};
}

/// keras.md, "truncation", and keras2.md section 1: in a stateless one-step network R and the gates that only weigh the
/// old state get exactly zero gradient.
void TestGradients::statelessOneStepLearnsSome() {
    QFETCH(int, cell);
    QFETCH(int, parameters);
    QFETCH(QList<int>, silent);
    const NetworkShape shape{1, 1, {1}, Activation::Tanh, Activation::Sigmoid, CellKind(cell)};
    Case c = randomCase(shape, 4, 3);
    NetworkState zero = zeroState(shape, 4);
    Network network(shape, 4);
    network.forward(c.parameters, c.x, zero);
    std::vector<float> gradient(c.parameters.size(), NAN);
    network.backward(c.parameters, c.dy, gradient);
    QCOMPARE(static_cast<int>(gradient.size()), parameters);
    for (int i = 0; i < parameters; ++i)
        QVERIFY2((gradient[static_cast<std::size_t>(i)] == 0.f) == silent.contains(i), qPrintable(QString::number(i)));
}

/// The state that enters a batch is a constant: the gradient of a second step knows nothing of the first one's
/// parameters, while the same two steps inside one sample do.
void TestGradients::gradientStopsAtTheEnteringState() {
    NetworkShape one{1, 1, {2}};
    Case c = randomCase({1, 2, {2}}, 1, 11);
    std::vector<float> truncated(c.parameters.size()), through(c.parameters.size());
    NetworkState state = zeroState(one, 1);
    Network network(one, 1), sequence(c.shape, 1);
    network.forward(c.parameters, c.x.leftCols(1), state);
    network.forward(c.parameters, c.x.rightCols(1), state);
    network.backward(c.parameters, c.dy, truncated);
    NetworkState zero = zeroState(one, 1);
    sequence.forward(c.parameters, c.x, zero);
    sequence.backward(c.parameters, c.dy, through);
    QVERIFY(network.forecasts()(0) == sequence.forecasts()(0));
    QVERIFY(truncated != through);
}

/// Keras' recipe: weights learned with one batch size forecast with another. Without carried state the forecasts agree.
void TestGradients::copyThenPredict() {
    const NetworkShape shape{2, 1, {3}};
    Case c = randomCase(shape, 6, 5);
    Network six(shape, 6), one(shape, 1);
    NetworkState zero = zeroState(shape, 6);
    const Outputs together = six.forward(c.parameters, c.x, zero);
    for (int row = 0; row < 6; ++row) {
        NetworkState fresh = zeroState(shape, 1);
        QVERIFY(std::abs(one.forward(c.parameters, c.x.middleRows(row, 1), fresh)(0) - together(row)) < 1e-6f);
    }
}

WORKBENCH_TEST(TestGradients, Nothing)
#include "tst_gradients.moc"
