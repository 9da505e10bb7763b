// SPDX-License-Identifier: GPL-3.0-or-later
// Where the parameters stand. Expected: the shapes of Keras' get_weights() and its count_params(), layer by layer.
#include <QTest>

#include "engine/network/lstm.h"
#include "engine/network/shape.h"
#include "tests/testmain.h"

using namespace lstm;

class TestShape : public QObject {
    Q_OBJECT
private slots:
    void blocksStandAsKerasArraysDo();
    void blocksFillTheParameters();
    void cellsSayWhatTheyConsistOf();
};

/// LSTM(3), LSTM(2) and Dense(1) on two features: (2, 12) (3, 12) (12,) (3, 8) (2, 8) (8,) (2, 1) (1,).
void TestShape::blocksStandAsKerasArraysDo() {
    const NetworkShape shape{2, 4, {3, 2}};
    const struct {
        int layer;
        BlockKind kind;
        int rows, columns, offset;
    } expected[]{
        {0, BlockKind::Kernel, 2, 12, 0},  {0, BlockKind::Recurrent, 3, 12, 24}, {0, BlockKind::Bias, 1, 12, 60},
        {1, BlockKind::Kernel, 3, 8, 72},  {1, BlockKind::Recurrent, 2, 8, 96},  {1, BlockKind::Bias, 1, 8, 112},
        {2, BlockKind::Kernel, 2, 1, 120}, {2, BlockKind::Bias, 1, 1, 122},
    };
    const auto blocks = shape.blocks();
    QCOMPARE(blocks.size(), std::size(expected));
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        QCOMPARE(blocks[i].layer, expected[i].layer);
        QVERIFY(blocks[i].kind == expected[i].kind);
        QCOMPARE(blocks[i].rows, expected[i].rows);
        QCOMPARE(blocks[i].columns, expected[i].columns);
        QCOMPARE(blocks[i].offset, expected[i].offset);
    }
    QCOMPARE(shape.parameterCount(), 123);
}

void TestShape::blocksFillTheParameters() {
    for (const auto& units : std::vector<std::vector<int>>{{1}, {5}, {7, 1}, {2, 9, 4}}) {
        const NetworkShape shape{3, 2, units};
        int next = 0;
        for (const ParameterBlock& block : shape.blocks()) {
            QCOMPARE(block.offset, next);
            QCOMPARE(shape.block(block.layer, block.kind).offset, next);
            next += block.size();
        }
        QCOMPARE(next, shape.parameterCount());
        QCOMPARE(shape.block(shape.output(), BlockKind::Recurrent).rows, 0);  // a Dense layer has none
    }
}

void TestShape::cellsSayWhatTheyConsistOf() {
    const CellForm lstm = cellForm(CellKind::Lstm);
    QVERIFY(lstm.gates[Lstm::I] == "i" && lstm.gates[Lstm::F] == "f");
    QVERIFY(lstm.gates[Lstm::G] == "g" && lstm.gates[Lstm::O] == "o");
    QCOMPARE(lstm.openGate, int(Lstm::F));
    QVERIFY(LayerShape({CellKind::Lstm, 1, 1}).recurrent());
    QVERIFY(!LayerShape({CellKind::Dense, 1, 1}).recurrent());
    QCOMPARE(LayerShape({CellKind::Lstm, 1, 1}).parameters(), 12);
    QCOMPARE(LayerShape({CellKind::Dense, 5, 1}).parameters(), 6);
}

WORKBENCH_TEST(TestShape, Nothing)
#include "tst_shape.moc"
