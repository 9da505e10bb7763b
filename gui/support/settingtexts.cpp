// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/settingtexts.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "engine/base/numbers.h"

namespace {

using namespace lstm;

struct SettingTexts {
    Q_DECLARE_TR_FUNCTIONS(SettingTexts)
};

}  // namespace

QLocale settingLocale() {
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator | QLocale::RejectGroupSeparator);
    return locale;
}

QString plain(qint64 value) { return settingLocale().toString(value); }

QString sentenceGap() { return QLocale().language() == QLocale::Chinese ? QString() : QStringLiteral(" "); }

QString numberText(double value) {
    QString text = QString::fromStdString(shortest(value));
    text.replace(QRegularExpression(QStringLiteral("e([-+]?)0+(?=\\d)")), QStringLiteral("e\\1"));
    return text.replace(QLatin1Char('.'), QLocale().decimalPoint());
}

std::optional<double> numberFrom(const QString& text) {
    QString plainText = text.trimmed();
    if (const QString mark = QLocale().decimalPoint(); mark != QLatin1String("."))
        plainText.replace(mark, QStringLiteral("."));
    return parseDouble(plainText.toStdString());
}

QString listText(const std::vector<int>& values) {
    QStringList parts;
    for (const int v : values) parts << QString::number(v);
    return parts.join(QStringLiteral(", "));
}

std::optional<std::vector<int>> listFrom(const QString& text) {
    static const QRegularExpression separator(QStringLiteral("[\\s,;\\x{3001}\\x{FF0C}\\x{FF1B}]+"));
    std::vector<int> values;
    for (const QString& part : text.split(separator, Qt::SkipEmptyParts)) {
        const auto value = parseInteger(part.toStdString());
        if (!value || *value < 1 || *value > 1'000'000) return {};
        values.push_back(static_cast<int>(*value));
    }
    return values;
}

QString activationText(Activation activation) {
    switch (activation) {
    case Activation::Tanh: return QStringLiteral("tanh");
    case Activation::Sigmoid: return QStringLiteral("sigmoid");
    case Activation::HardSigmoid:
    case Activation::HardSigmoid3: return QStringLiteral("hard_sigmoid");
    case Activation::Relu: return QStringLiteral("relu");
    case Activation::Linear: return SettingTexts::tr("linear");
    }
    Q_UNREACHABLE();
}

QString initializerText(RecurrentInitializer initializer) {
    switch (initializer) {
    case RecurrentInitializer::OrthogonalSvd: return SettingTexts::tr("orthogonal, SVD");
    case RecurrentInitializer::OrthogonalQr: return SettingTexts::tr("orthogonal, QR");
    }
    Q_UNREACHABLE();
}

QString kerasVersionText(KerasVersion version) {
    switch (version) {
    case KerasVersion::V2_0: return QStringLiteral("2.0");
    case KerasVersion::V2_1_3: return QStringLiteral("2.1.3");
    case KerasVersion::V2_3: return QStringLiteral("2.3");
    case KerasVersion::V3: return QStringLiteral("3");
    }
    Q_UNREACHABLE();
}

QString framingSummary(const ExperimentConfig& config, int trainingRows) {
    return SettingTexts::tr("lag %1 · %2 + %3", "lags, training rows, test rows")
        .arg(plain(config.framing.lags), plain(trainingRows), plain(config.framing.testSize));
}

QString networkSummary(const ExperimentConfig& config) {
    const auto& units = config.network.units;
    if (units.size() != 1) return SettingTexts::tr("LSTM, units %1").arg(listText(units));
    return units.front() == 1 ? SettingTexts::tr("LSTM, 1 unit")
                              : SettingTexts::tr("LSTM, %1 units").arg(plain(units.front()));
}

QString trainingSummary(const ExperimentConfig& config) {
    const auto& t = config.training;
    return t.epochs == 1 ? SettingTexts::tr("1 epoch, batch %1").arg(plain(t.batchSize))
                         : SettingTexts::tr("%1 epochs, batch %2").arg(plain(t.epochs), plain(t.batchSize));
}

QString forecastSummary(const ExperimentConfig& config) {
    return SettingTexts::tr("one step, batch %1").arg(plain(config.forecastBatchSize()));
}
