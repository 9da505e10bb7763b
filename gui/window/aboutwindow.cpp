// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <Eigen/Core>

#include "engine/base/version.h"
#include "gui/window/textwindow.h"

namespace {

/// Name, version and licence of everything the program is built with; what runs now is asked, the rest is on the list.
QVector<QStringList> libraries() {
    QFile file(QStringLiteral(":/dependencies.json"));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QVector<QStringList> rows;
    for (const auto& value : QJsonDocument::fromJson(file.readAll()).array()) {
        const QJsonObject library = value.toObject();
        const QString name = library[QLatin1String("name")].toString();
        QString version = library[QLatin1String("version")].toString();
        if (name == QLatin1String("Qt")) version = QLatin1String(qVersion());
        if (name == QLatin1String("Eigen"))
            version =
                QStringLiteral("%1.%2.%3").arg(EIGEN_WORLD_VERSION).arg(EIGEN_MAJOR_VERSION).arg(EIGEN_MINOR_VERSION);
        else if (version.endsWith(QLatin1String(" or newer")))
            version = AboutWindow::tr("%1 or newer").arg(version.chopped(9));
        else if (version == QLatin1String("of the system")) version = AboutWindow::tr("of the system");
        rows.append({name, version, library[QLatin1String("licence")].toString()});
    }
    return rows;
}

}  // namespace

void AboutWindow::fill() {
    setWindowTitle(tr("About LSTM Workbench"));
    const QString version =
        QString::fromUtf8(lstm::engineVersion.data(), static_cast<qsizetype>(lstm::engineVersion.size()));
    heading(tr("LSTM Workbench %1").arg(version));
    paragraph(tr("Shows what keeping, resetting and seeding the state of an LSTM does to a forecast."));
    paragraph(
        tr("Numerics version %1: the same configuration and seed give the same bits in every program of this version.")
            .arg(lstm::numericsVersion));
    paragraph(
        tr("Free software under the GNU General Public License, version 3 or later. It comes without any warranty, and "
           "it never touches the network."));
    heading(tr("Built with"));
    table(tr("Libraries"), {tr("Library"), tr("Version"), tr("Licence")}, libraries());
    paragraph(tr(
        "The shampoo sales are from Makridakis, Wheelwright and Hyndman (1998), Forecasting: Methods and Applications. "
        "The experiments follow the tutorial “Stateful and Stateless LSTM for Time Series Forecasting with Python” by "
        "Jason Brownlee."));
}
