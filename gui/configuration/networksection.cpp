// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configuration/networksection.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/textlabel.h"
#include "gui/words/settingtexts.h"

using namespace lstm;

namespace {

constexpr std::array versions{KerasVersion::V2_0, KerasVersion::V2_1_3, KerasVersion::V2_3, KerasVersion::V3};
constexpr std::array cells{Cell::Lstm, Cell::Gru, Cell::SimpleRnn, Cell::Dense};
constexpr std::array<std::optional<bool>, 3> resets{std::nullopt, false, true};
constexpr std::array activations{Activation::Tanh, Activation::Sigmoid, Activation::HardSigmoid, Activation::Relu,
                                 Activation::Linear};
constexpr std::array initializers{RecurrentInitializer::OrthogonalSvd, RecurrentInitializer::OrthogonalQr};

QStringList activationTexts() {
    QStringList texts;
    for (const Activation a : activations) texts << activationText(a);
    return texts;
}

template <class Values, class Value>
int indexIn(const Values& values, Value value) {
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i] == value) return static_cast<int>(i);
    return -1;
}

}  // namespace

NetworkSection::NetworkSection(QWidget* parent) : ConfigSection(parent) {
    m_units = makeField([this](const QString& text) {
        const auto units = listFrom(text);
        if (!units || units->empty()) return false;
        edit(EditKind::Units, [&](auto& c) { c.network.units = *units; });
        return true;
    });
    m_cell = makeCombo(
        [this](int i) { edit(EditKind::CellKind, [i](auto& c) { c.network.cell = cells[std::size_t(i)]; }); });
    m_resetAfter = makeCombo(
        [this](int i) { edit(EditKind::ResetAfter, [i](auto& c) { c.network.resetAfter = resets[std::size_t(i)]; }); });
    m_keras = makeCombo([this](int i) {
        edit(EditKind::KerasVersion, [i](auto& c) { applyKerasDefaults(c, versions[std::size_t(i)]); });
    });
    m_activation = makeCombo([this](int i) {
        edit(EditKind::Activation, [i](auto& c) { c.network.activation = activations[std::size_t(i)]; });
    });
    m_gates = makeCombo([this](int i) {
        edit(EditKind::RecurrentActivation,
             [i](auto& c) { c.network.recurrentActivation = activations[std::size_t(i)]; });
    });
    m_initializer = makeCombo([this](int i) {
        edit(EditKind::Initializer, [i](auto& c) { c.network.recurrentInitializer = initializers[std::size_t(i)]; });
    });
    addRow(EditKind::CellKind, m_cell);
    addRow(EditKind::ResetAfter, m_resetAfter);
    addRow(EditKind::Units, m_units);
    addRow(EditKind::KerasVersion, m_keras);
    addRow(EditKind::Activation, m_activation);
    addRow(EditKind::RecurrentActivation, m_gates);
    addRow(EditKind::Initializer, m_initializer);
    m_facts = new TextLabel(TypeRole::Caption, TextTone::Secondary, this);
    column()->addWidget(m_facts);
    retranslate();
}

QString NetworkSection::facts() const {
    const NetworkShape shape = view().config.shape();
    const QString parameters = plain(shape.parameterCount());
    switch (shape.cell) {
    case CellKind::Lstm: return tr("Three gates and a candidate; hands on h and c. %1 parameters.").arg(parameters);
    case CellKind::Gru:
    case CellKind::GruAfter: return tr("Two gates and a candidate; hands on h. %1 parameters.").arg(parameters);
    case CellKind::SimpleRnn: return tr("No gates; hands on h. %1 parameters.").arg(parameters);
    case CellKind::Dense: return tr("No gates and no state. %1 parameters.").arg(parameters);
    }
    Q_UNREACHABLE();
}

QString NetworkSection::title() const { return tr("Network"); }
QString NetworkSection::summary(const ConfigView& view) const { return networkSummary(view.config); }

void NetworkSection::retranslate() {
    QStringList names, initializerTexts, cellTexts;
    for (const Cell cell : cells) cellTexts << cellText(cell);
    setComboTexts(m_cell, cellTexts);
    setComboTexts(m_resetAfter, {tr("as Keras does"), tr("before the product"), tr("after the product")});
    for (const KerasVersion v : versions) names << kerasVersionText(v);
    for (const RecurrentInitializer i : initializers) initializerTexts << initializerText(i);
    setComboTexts(m_keras, names);
    setComboTexts(m_activation, activationTexts());
    setComboTexts(m_gates, activationTexts());
    setComboTexts(m_initializer, initializerTexts);
}

void NetworkSection::refresh() {
    const NetworkOptions& n = view().config.network;
    const NetworkShape shape = view().config.shape();
    const bool recurrent = shape.recurrent(), gated = shape.layer(0).gates() > 1;
    m_cell->setCurrentIndex(indexIn(cells, n.cell));
    m_resetAfter->setCurrentIndex(indexIn(resets, n.resetAfter));
    setRowVisible(m_resetAfter, n.cell == Cell::Gru, m_cell);
    setRowVisible(m_gates, gated, m_cell);
    setRowVisible(m_initializer, recurrent, m_cell);
    m_facts->setText(facts());
    m_units->setText(listText(n.units));
    m_keras->setCurrentIndex(indexIn(versions, view().config.keras));
    m_activation->setCurrentIndex(indexIn(activations, n.activation));
    m_gates->setCurrentIndex(indexIn(activations, n.recurrentActivation));
    m_initializer->setCurrentIndex(indexIn(initializers, n.recurrentInitializer));
}
