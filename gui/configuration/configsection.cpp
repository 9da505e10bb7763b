// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configuration/configsection.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>
#include <QWheelEvent>

#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/switch.h"
#include "gui/toolkit/textlabel.h"

namespace {

/// Knows what is being typed and not yet taken over.
class SpinBox final : public QSpinBox {
public:
    using QSpinBox::QSpinBox;
    bool typing() const {
        const bool special = value() == minimum() && !specialValueText().isEmpty();
        return text() != (special ? specialValueText() : prefix() + textFromValue(value()) + suffix());
    }
};

bool typing(const QWidget* control) {
    if (const auto* spin = dynamic_cast<const SpinBox*>(control)) return spin->typing();
    const auto* field = qobject_cast<const QLineEdit*>(control);
    return field && field->isModified();
}

/// What was typed goes, what was there before comes back.
void takeBack(QWidget* control) {
    if (auto* spin = qobject_cast<QSpinBox*>(control)) {
        spin->setValue(spin->value());
        spin->selectAll();
    } else if (auto* field = qobject_cast<QLineEdit*>(control)) {
        while (field->isUndoAvailable()) field->undo();
        field->setModified(false);
        field->selectAll();
    }
}

/// The wheel scrolls the dock; only a focused control takes it, or scrolling would change settings unseen. Esc takes
/// back what is being typed; where nothing is, Undo and Redo are the window's.
class Manners final : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject* watched, QEvent* event) override {
        auto* control = static_cast<QWidget*>(watched);
        const auto key = [event] { return static_cast<QKeyEvent*>(event); };  // of the two that are asked for it
        switch (event->type()) {
        case QEvent::Wheel:
            if (control->hasFocus()) return false;
            event->ignore();
            return true;
        case QEvent::ShortcutOverride:
            if (typing(control) || !(key()->matches(QKeySequence::Undo) || key()->matches(QKeySequence::Redo)))
                return false;
            event->ignore();
            return true;
        case QEvent::KeyPress:
            if (key()->key() != Qt::Key_Escape || !typing(control)) return false;
            takeBack(control);
            return true;
        default: return false;
        }
    }
};

void teach(QWidget* control) {
    control->setFocusPolicy(Qt::StrongFocus);
    control->installEventFilter(new Manners(control));
}

}  // namespace

ConfigSection::ConfigSection(QWidget* parent)
    : QWidget(parent), m_column(new QVBoxLayout(this)), m_grid(new QGridLayout) {
    m_column->addLayout(m_grid);
    m_grid->setColumnStretch(0, 1);
    settle();
}

void ConfigSection::settle() {
    m_column->setContentsMargins(qRound(px(m_left)), qRound(px(4)), qRound(px(m_right)), qRound(px(14)));
    m_column->setSpacing(qRound(px(8)));
    m_grid->setVerticalSpacing(qRound(px(6)));
    m_grid->setHorizontalSpacing(qRound(px(12)));
    m_grid->setColumnMinimumWidth(1, qRound(px(152)));
}

void ConfigSection::present(const ConfigView& view) {
    m_view = view;
    m_refreshing = true;
    lstm::ExperimentConfig shown = m_view.config;  // places of what is switched off fill in its defaults
    for (const auto& fill : m_refreshers) fill(shown);
    refresh();
    m_refreshing = false;
}

void ConfigSection::addRow(EditKind kind, QWidget* control, bool wide) {
    addLabelled(control, wide);
    control->setProperty("setting", static_cast<int>(kind));
    m_rows.emplace_back(kind, control);
    dressRow(control, kind);
}

void ConfigSection::addRow(QWidget* control) { addLabelled(control, false); }

void ConfigSection::dressRow(QWidget* control, EditKind kind) {
    const SettingRow& row = settingRow(kind);
    setRowTexts(control, settingText(row.label), settingText(row.toolTip));
}

QWidget* ConfigSection::addSwitch(EditKind kind, Place<bool> place) {
    auto* control = new Switch(this);
    control->setFlush(true);
    connect(control, &QAbstractButton::clicked, this,
            [this, kind, place](bool on) { edit(kind, [&](auto& config) { place(config) = on; }); });
    m_refreshers.emplace_back([control, place](auto& config) { control->setChecked(place(config)); });
    addRow(kind, control);
    return control;
}

QSpinBox* ConfigSection::addCount(EditKind kind, int lowest, int highest, Place<int> place) {
    auto* control = makeSpin(
        lowest, highest, [this, kind, place](int value) { edit(kind, [&](auto& config) { place(config) = value; }); });
    m_refreshers.emplace_back([control, place](auto& config) { control->setValue(place(config)); });
    addRow(kind, control);
    return control;
}

QWidget* ConfigSection::addNumber(EditKind kind, Place<double> place) {
    auto* control = makeField([this, kind, place](const QString& text) {
        const auto value = numberFrom(text);
        if (value) edit(kind, [&](auto& config) { place(config) = *value; });
        return value.has_value();
    });
    m_refreshers.emplace_back([control, place](auto& config) { control->setText(numberText(place(config))); });
    addRow(kind, control);
    return control;
}

QWidget* ConfigSection::addNumber(EditKind kind, Place<std::optional<double>> place) {
    auto* control = makeField([this, kind, place](const QString& text) {
        const auto value = numberFrom(text);
        const bool none = text.trimmed().isEmpty();
        if (value || none) edit(kind, [&](auto& config) { place(config) = value; });
        return value || none;
    });
    m_refreshers.emplace_back([control, place](auto& config) {
        const std::optional<double> value = place(config);
        control->setText(value ? numberText(*value) : QString());
    });
    addRow(kind, control);
    return control;
}

void ConfigSection::addLabelled(QWidget* control, bool wide) {
    auto* label = new TextLabel(TypeRole::Body, TextTone::Secondary, this);
    label->setBuddy(control);
    const int row = m_grid->rowCount();
    if (wide) {
        m_grid->addWidget(label, row, 0, 1, 2);
        m_grid->addWidget(control, row + 1, 0, 1, 2);
    } else {
        m_grid->addWidget(label, row, 0, Qt::AlignVCenter);
        m_grid->addWidget(control, row, 1);
    }
}

void ConfigSection::setRowTexts(QWidget* control, const QString& label, const QString& toolTip) {
    if (TextLabel* words = labelOf(control)) {
        words->setText(label);
        words->setToolTip(toolTip);
    }
    control->setAccessibleName(label);
    control->setToolTip(toolTip);
    control->setProperty("toolTipText", toolTip);
}

TextLabel* ConfigSection::labelOf(const QWidget* control) const {
    for (auto* label : findChildren<TextLabel*>(Qt::FindDirectChildrenOnly))
        if (label->buddy() == control) return label;
    return nullptr;
}

void ConfigSection::setRowUnder(QWidget* control) { labelOf(control)->setContentsMargins(qRound(px(16)), 0, 0, 0); }

void ConfigSection::setRowEnabled(QWidget* control, bool enabled, QWidget* shownBy, const QString& why) {
    control->setProperty("shownBy", QVariant::fromValue(shownBy));
    const QString own = control->property("toolTipText").toString();
    const QString text = enabled || why.isEmpty() ? own : own + QLatin1Char('\n') + why;
    for (QWidget* part : {control, static_cast<QWidget*>(labelOf(control))}) {
        part->setEnabled(enabled);
        part->setToolTip(text);
    }
}

void ConfigSection::setRowVisible(QWidget* control, bool visible, QWidget* shownBy) {
    control->setProperty("shownBy", shownBy ? QVariant::fromValue(shownBy) : QVariant());
    if (TextLabel* label = labelOf(control)) label->setVisible(visible);
    control->setVisible(visible);
}

void ConfigSection::setSideMargins(double left, double right) {
    m_left = left;
    m_right = right;
    settle();
}

QSpinBox* ConfigSection::makeSpin(int lowest, int highest, std::function<void(int)> changed) {
    auto* spin = new SpinBox(this);
    spin->setRange(lowest, highest);
    spin->setKeyboardTracking(false);
    spin->setLocale(settingLocale());
    teach(spin);
    connect(spin, &QSpinBox::valueChanged, this, [this, changed = std::move(changed)](int value) {
        if (!m_refreshing) changed(value);
    });
    return spin;
}

QComboBox* ConfigSection::makeCombo(std::function<void(int)> chosen) {
    auto* combo = new QComboBox(this);
    teach(combo);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(combo, &QComboBox::activated, this, [this, chosen = std::move(chosen)](int index) {
        if (!m_refreshing) chosen(index);
    });
    return combo;
}

QLineEdit* ConfigSection::makeField(std::function<bool(const QString&)> accept) {
    auto* field = new QLineEdit(this);
    teach(field);
    connect(field, &QLineEdit::editingFinished, this, [this, field, accept = std::move(accept)] {
        if (m_refreshing || !field->isModified()) return;
        field->setModified(false);
        if (!accept(field->text())) present(ConfigView(m_view));
    });
    return field;
}

void ConfigSection::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        settle();
        present(ConfigView(m_view));
    }
    if (event->type() != QEvent::LanguageChange) return;
    for (auto* spin : findChildren<QSpinBox*>()) spin->setLocale(settingLocale());
    m_refreshing = true;
    for (const auto& [kind, control] : m_rows) dressRow(control, kind);
    retranslate();
    m_refreshing = false;
    present(ConfigView(m_view));
}

void setComboTexts(QComboBox* combo, const QStringList& texts) {
    const QSignalBlocker quiet(combo);
    const int chosen = combo->currentIndex();
    combo->clear();
    combo->addItems(texts);
    combo->setCurrentIndex(chosen);
}
