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

    double forecast(const Numbers& p, const Numbers& row, std::vector<Numbers> h, std::vector<Numbers> c) {
        std::vector<Numbers> inputs;  // by time step
        for (int t = 0; t < shape.timeSteps; ++t)
            inputs.emplace_back(row.begin() + t * shape.features, row.begin() + (t + 1) * shape.features);
        std::size_t at = 0;
        for (int layer = 0; layer < shape.layers(); ++layer) {
            const int width = layer == 0 ? shape.features : shape.units[layer - 1], units = shape.units[layer];
            const double* kernel = &p[at];
            const double* recurrent = kernel + width * 4 * units;
            const double* bias = recurrent + units * 4 * units;
            at += static_cast<std::size_t>((width + units + 1) * 4 * units);
            for (Numbers& x : inputs) {
                Numbers hNew(units), cNew(units);
                for (int u = 0; u < units; ++u) {
                    double z[4];
                    for (int gate = 0; gate < 4; ++gate) {
                        const int column = gate * units + u;
                        z[gate] = bias[column];
                        for (int k = 0; k < width; ++k) z[gate] += x[k] * kernel[k * 4 * units + column];
                        for (int k = 0; k < units; ++k) z[gate] += h[layer][k] * recurrent[k * 4 * units + column];
                        nearestKink =
                            std::min(nearestKink,
                                     kinkDistance(gate == 2 ? shape.activation : shape.recurrentActivation, z[gate]));
                    }
                    const double i = value(shape.recurrentActivation, z[0]), f = value(shape.recurrentActivation, z[1]);
                    const double g = value(shape.activation, z[2]), o = value(shape.recurrentActivation, z[3]);
                    cNew[u] = f * c[layer][u] + i * g;
                    nearestKink = std::min(nearestKink, kinkDistance(shape.activation, cNew[u]));
                    hNew[u] = o * value(shape.activation, cNew[u]);
                }
                h[layer] = x = hNew;
                c[layer] = cNew;
            }
        }
        double y = p.back();
        for (int u = 0; u < shape.units.back(); ++u) y += inputs.back()[u] * p[at + u];
        return y;
    }
};

struct Case {
    NetworkShape shape;
    std::vector<float> parameters;
    Matrix x;
    Eigen::VectorXf dy;
    NetworkState state;
};

Case randomCase(const NetworkShape& shape, int batch, std::uint64_t seed) {
    RandomStream random(seed, 0, Purpose::Resampling, 0);
    const auto draw = [&random] { return static_cast<float>(random.uniform(-1, 1)); };
    Case c{shape, std::vector<float>(shape.parameterCount()), Matrix(batch, shape.timeSteps * shape.features),
           Eigen::VectorXf(batch), zeroState(shape, batch)};
    for (float& p : c.parameters) p = draw();
    for (float& v : c.x.reshaped()) v = draw();
    for (float& v : c.dy) v = draw();
    for (LayerState& layer : c.state) {
        for (float& v : layer.h.reshaped()) v = draw();
        for (float& v : layer.c.reshaped()) v = draw();
    }
    return c;
}

/// sum over the batch of dy y, in double.
double objective(Reference& reference, const Case& c, const Numbers& parameters) {
    double sum = 0;
    for (int row = 0; row < c.x.rows(); ++row) {
        std::vector<Numbers> h, cell;
        for (const LayerState& layer : c.state) {
            h.emplace_back(layer.h.row(row).begin(), layer.h.row(row).end());
            cell.emplace_back(layer.c.row(row).begin(), layer.c.row(row).end());
        }
        sum += static_cast<double>(c.dy[row]) *
               reference.forecast(parameters, Numbers(c.x.row(row).begin(), c.x.row(row).end()), h, cell);
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
    void statelessOneStepLearnsEightOfFourteen();
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
    const auto tanh = int(Activation::Tanh), hard = int(Activation::HardSigmoid);
    for (int units = 1; units <= 5; ++units)
        QTest::addRow("%d units", units) << QList<int>{units} << 1 + units % 3 << 1 + units % 2 << 1 + units % 4 << tanh
                                         << hard;
    QTest::newRow("one step") << QList<int>{3} << 1 << 2 << 4 << tanh << hard;
    QTest::newRow("many steps") << QList<int>{2} << 6 << 1 << 2 << tanh << hard;
    QTest::newRow("two layers") << QList<int>{3, 2} << 3 << 2 << 2 << tanh << hard;
    QTest::newRow("three layers") << QList<int>{1, 4, 2} << 2 << 1 << 3 << tanh << hard;
    for (int activation = 0; activation < 6; ++activation)
        for (int recurrent = 0; recurrent < 6; ++recurrent)
            QTest::addRow("activation %d, recurrent %d", activation, recurrent)
                << QList<int>{2} << 2 << 1 << 1 << activation << recurrent;
}

void TestGradients::everyParameter() {
    QFETCH(QList<int>, units);
    QFETCH(int, steps);
    QFETCH(int, features);
    QFETCH(int, batch);
    QFETCH(int, activation);
    QFETCH(int, recurrent);
    const NetworkShape shape{
        features, steps, {units.begin(), units.end()}, Activation(activation), Activation(recurrent)};
    Case c = smoothCase(shape, batch);
    Reference reference{shape};
    Numbers parameters(c.parameters.begin(), c.parameters.end());

    NetworkState state = c.state;
    Network network(shape, batch);
    const Eigen::VectorXf y = network.forward(c.parameters, c.x, state);
    QVERIFY(std::abs(static_cast<double>(y.dot(c.dy)) - objective(reference, c, parameters)) <
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
    NetworkState state{{Matrix::Constant(1, 1, static_cast<float>(h)), Matrix::Constant(1, 1, static_cast<float>(c))}};
    const float y = network.forward(p, Matrix::Constant(1, 1, static_cast<float>(x)), state)[0];
    const LayerTape& tape = network.tape()[0];
    const double forward[][2]{{tape.gates(0, 0), i}, {tape.gates(0, 1), f},    {tape.gates(0, 2), g},
                              {tape.gates(0, 3), o}, {state[0].c(0, 0), cNew}, {state[0].h(0, 0), hNew},
                              {y, 1.5 * hNew + 0.25}};
    for (const auto& [ours, expected] : forward) QVERIFY(std::abs(ours - expected) < 1e-6);

    std::vector<float> gradient(p.size());
    network.backward(p, Eigen::VectorXf::Constant(1, 2.f), gradient);
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
    QTest::newRow("one unit") << QList<int>{1} << 1;
    QTest::newRow("five units, three features") << QList<int>{5} << 3;
    QTest::newRow("two layers") << QList<int>{2, 3} << 2;
}

void TestGradients::statefulPassIsOneLongSequence() {
    QFETCH(QList<int>, units);
    QFETCH(int, features);
    const int rows = 9;
    NetworkShape sequence{features, rows, {units.begin(), units.end()}};
    Case c = randomCase(sequence, 1, 7);
    Network whole(sequence, 1);
    NetworkState atOnce = zeroState(sequence, 1);
    const float last = whole.forward(c.parameters, c.x, atOnce)[0];

    NetworkShape single = sequence;
    single.timeSteps = 1;
    Network step(single, 1);
    NetworkState carried = zeroState(single, 1);
    float y = 0;
    for (int row = 0; row < rows; ++row)
        y = step.forward(c.parameters, c.x.middleCols(row * features, features), carried)[0];
    QVERIFY(std::abs(y - last) < 1e-6f);
    for (std::size_t layer = 0; layer < carried.size(); ++layer) {
        QVERIFY((carried[layer].h - atOnce[layer].h).cwiseAbs().maxCoeff() < 1e-6f);
        QVERIFY((carried[layer].c - atOnce[layer].c).cwiseAbs().maxCoeff() < 1e-6f);
    }
}

/// keras.md, "truncation": in a stateless one-step network R and the forget gate get exactly zero gradient.
void TestGradients::statelessOneStepLearnsEightOfFourteen() {
    const NetworkShape shape{1, 1, {1}, Activation::Tanh, Activation::Sigmoid};
    Case c = randomCase(shape, 4, 3);
    NetworkState zero = zeroState(shape, 4);
    Network network(shape, 4);
    network.forward(c.parameters, c.x, zero);
    std::vector<float> gradient(c.parameters.size(), NAN);
    network.backward(c.parameters, c.dy, gradient);
    QCOMPARE(gradient.size(), std::size_t(14));
    for (const int silent : {1, 4, 5, 6, 7, 9}) QCOMPARE(gradient[silent], 0.f);
    for (const int learning : {0, 2, 3, 8, 10, 11, 12, 13}) QVERIFY(gradient[learning] != 0.f);
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
    QVERIFY(network.forecasts()[0] == sequence.forecasts()[0]);
    QVERIFY(truncated != through);
}

/// Keras' recipe: weights learned with one batch size forecast with another. Without carried state the forecasts agree.
void TestGradients::copyThenPredict() {
    const NetworkShape shape{2, 1, {3}};
    Case c = randomCase(shape, 6, 5);
    Network six(shape, 6), one(shape, 1);
    NetworkState zero = zeroState(shape, 6);
    const Eigen::VectorXf together = six.forward(c.parameters, c.x, zero);
    for (int row = 0; row < 6; ++row) {
        NetworkState fresh = zeroState(shape, 1);
        QVERIFY(std::abs(one.forward(c.parameters, c.x.middleRows(row, 1), fresh)[0] - together[row]) < 1e-6f);
    }
}

WORKBENCH_TEST(TestGradients, Nothing)
#include "tst_gradients.moc"
