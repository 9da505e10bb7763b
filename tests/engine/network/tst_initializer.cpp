// SPDX-License-Identifier: GPL-3.0-or-later
// Initial weights against Keras' definitions (reference: Glorot and Bengio 2010; Keras 2.0.3 initializers.py).
#include <QTest>
#include <cmath>

#include "engine/network/initializer.h"
#include "engine/network/network.h"
#include "tests/testmain.h"

using namespace lstm;

namespace {

using enum RecurrentInitializer;

std::vector<float> draw(const NetworkShape& shape, RecurrentInitializer kind, std::uint32_t repeat,
                        std::uint64_t seed = 1, std::uint32_t stream = 0) {
    RandomStream random(seed, stream, Purpose::InitialWeights, repeat);
    return initialParameters(shape, kind, random);
}

}  // namespace

class TestInitializer : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void glorot_data();
    void glorot();
    void orthonormalRows_data();
    void orthonormalRows();
    void singleUnitQuirk();
    void signsOfSeveralUnits();
    void biases();
    void sameSeedSameBits();
    void pairedAcrossExperiments();
};

/// Eigen sorts the sums of a product by the caches that it sees. The first weights of a program are the same on a
/// machine with tiny caches (this repeat is one that would differ) as later, when a network has been made.
void TestInitializer::initTestCase() {
    Eigen::setCpuCacheSizes(1 << 10, 2 << 10, 4 << 10);
    const NetworkShape large{1, 1, {512}, Activation::Tanh, Activation::Sigmoid};
    const auto first = draw(large, OrthogonalQr, 1);
    const Network any(NetworkShape{}, 1);
    QVERIFY(draw(large, OrthogonalQr, 1) == first);
}

void TestInitializer::glorot_data() {
    QTest::addColumn<int>("features");
    QTest::addColumn<int>("units");
    QTest::newRow("1 x 1") << 1 << 1;
    QTest::newRow("3 x 2") << 3 << 2;
    QTest::newRow("1 x 5") << 1 << 5;
}

/// Uniform on [-L, L]: mean 0, variance L^2 / 3, kurtosis of a uniform 1.8; the largest of n values is near L.
void TestInitializer::glorot() {
    QFETCH(int, features);
    QFETCH(int, units);
    const NetworkShape shape{features, 1, {units}};
    const auto check = [&](int first, int count, double limit) {
        double sum = 0, squares = 0, largest = 0;
        int n = 0;
        for (std::uint32_t repeat = 0; repeat < 2000; ++repeat) {
            const auto p = draw(shape, OrthogonalSvd, repeat);
            for (int i = first; i < first + count; ++i, ++n) {
                sum += p[i], squares += static_cast<double>(p[i]) * p[i];
                largest = std::max(largest, std::abs(static_cast<double>(p[i])));
            }
        }
        const double variance = limit * limit / 3;
        QVERIFY(largest <= limit * (1 + 1e-7));
        QVERIFY(largest > 0.99 * limit);
        QVERIFY(std::abs(sum / n) < 5 * std::sqrt(variance / n));
        QVERIFY(std::abs(squares / n / variance - 1) < 5 * std::sqrt(0.8 / n));
    };
    check(shape.block(0, BlockKind::Kernel).offset, features * 4 * units, std::sqrt(6.0 / (features + 4 * units)));
    check(shape.block(shape.output(), BlockKind::Kernel).offset, units, std::sqrt(6.0 / (units + 1)));
}

void TestInitializer::orthonormalRows_data() {
    QTest::addColumn<int>("units");
    QTest::addColumn<int>("kind");
    for (const int units : {1, 2, 3, 8, 32})
        for (const auto kind : {OrthogonalSvd, OrthogonalQr})
            QTest::addRow("%d units, kind %d", units, int(kind)) << units << int(kind);
}

void TestInitializer::orthonormalRows() {
    QFETCH(int, units);
    QFETCH(int, kind);
    const NetworkShape shape{1, 1, {units}};
    const auto p = draw(shape, RecurrentInitializer(kind), 0);
    const Eigen::Map<const Matrix> r(p.data() + shape.block(0, BlockKind::Recurrent).offset, units, 4 * units);
    QVERIFY((r * r.transpose() - Matrix::Identity(units, units)).cwiseAbs().maxCoeff() < 2e-6f);
}

/// Keras 2.0 to 2.3: of a single unit the first element of the recurrent row is never positive.
void TestInitializer::singleUnitQuirk() {
    int svdPositive = 0, qrPositive = 0, n = 1000;
    double firstSquares = 0;
    for (std::uint32_t repeat = 0; repeat < 1000; ++repeat) {
        svdPositive += draw({}, OrthogonalSvd, repeat)[4] > 0;
        const float first = draw({}, OrthogonalQr, repeat)[4];
        qrPositive += first > 0;
        firstSquares += static_cast<double>(first) * first;
    }
    QCOMPARE(svdPositive, 0);
    QVERIFY(std::abs(qrPositive - n / 2) < 5 * std::sqrt(n / 4.0));
    QVERIFY(std::abs(firstSquares / n - 0.25) < 5 * std::sqrt(1.0 / 16 / n));  // of a unit vector in 4 dimensions
}

/// With two units and more every element is positive in half of all matrices, in both forms.
void TestInitializer::signsOfSeveralUnits() {
    const NetworkShape shape{1, 1, {3}};
    for (const auto kind : {OrthogonalSvd, OrthogonalQr})
        for (const int element : {0, 5, 12, 25, 35}) {
            int positive = 0;
            for (std::uint32_t repeat = 0; repeat < 1000; ++repeat)
                positive += draw(shape, kind, repeat)[shape.block(0, BlockKind::Recurrent).offset + element] > 0;
            QVERIFY2(std::abs(positive - 500) < 5 * std::sqrt(250.0),
                     qPrintable(QString("element %1: %2 of 1000").arg(element).arg(positive)));
        }
}

void TestInitializer::biases() {
    const NetworkShape shape{2, 3, {3, 2}};
    const auto p = draw(shape, OrthogonalSvd, 0);
    for (int layer = 0; layer < 2; ++layer)
        for (int i = 0; i < 4 * shape.units[layer]; ++i)
            QCOMPARE(p[shape.block(layer, BlockKind::Bias).offset + i], i / shape.units[layer] == 1 ? 1.f : 0.f);
    QCOMPARE(p.back(), 0.f);
}

void TestInitializer::sameSeedSameBits() {
    const NetworkShape shape{3, 1, {4, 2}};
    const auto original = draw(shape, OrthogonalQr, 5, 99, 2);
    QVERIFY(original == draw(shape, OrthogonalQr, 5, 99, 2));
    QVERIFY(original != draw(shape, OrthogonalQr, 6, 99, 2));
    QVERIFY(original != draw(shape, OrthogonalQr, 5, 98, 2));
    QVERIFY(original != draw(shape, OrthogonalQr, 5, 99, 3));
}

/// Weights depend on the sizes alone: not on the time steps or the activations of an experiment.
void TestInitializer::pairedAcrossExperiments() {
    const NetworkShape one{1, 1, {4}, Activation::Tanh, Activation::HardSigmoid},
        other{1, 6, {4}, Activation::Relu, Activation::Sigmoid};
    QVERIFY(draw(one, OrthogonalSvd, 3) == draw(other, OrthogonalSvd, 3));
}

WORKBENCH_TEST(TestInitializer, Nothing)
#include "tst_initializer.moc"
