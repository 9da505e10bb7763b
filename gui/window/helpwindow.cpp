// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <utility>

#include "gui/window/textwindow.h"

HelpWindow::HelpWindow(Actions actions, QWidget* parent) : TextWindow(parent), m_actions(std::move(actions)) {}

void HelpWindow::fill() {
    setWindowTitle(tr("What it is and what it is not"));
    heading(windowTitle());
    paragraph(
        tr("The workbench trains many small LSTM networks on one series and shows how much their forecasts differ when "
           "the state is kept, reset or "
           "seeded. Its results are about training randomness on one split of one series: which set-up forecasts these "
           "test months better, and how "
           "sure one can be of that after so many repeats."));
    paragraph(
        tr("It does not say which set-up is better for other series, other splits or larger networks, and it does not "
           "look for the best forecast. "
           "A difference that is certain can still be too small to matter. Compare every result with the persistence "
           "forecast, which says only that the next value "
           "is the last one."));
    heading(tr("The arithmetic"));
    paragraph(
        tr("Networks are trained in 32-bit floating point with the semantics of Keras 2 (or of Keras 3 where it is "
           "chosen), checked against recorded runs of Keras. RMSE "
           "and statistics are computed in 64 bits. A repeat depends only on the configuration, the seed and its "
           "number: never on the processor, on the number of threads "
           "or on what ran before. Experiments of the same seed start from the same weights, so they can be compared "
           "pair by pair."));
    heading(tr("What the verdicts mean"));
    paragraph(
        tr("A verdict weighs the typical difference (Hodges-Lehmann) and its 95 % interval against a margin of "
           "practical equality. "
           "“Supported” and “contradicted”: the interval lies on one side of zero and the typical difference reaches "
           "the margin. “Supported but negligible”: on one side of zero, but within the margin. “Practically equal”: "
           "within the margin. “Identical”: every pair gave the same bits. “Undecided”: more repeats are needed; the "
           "workbench says about how many. Looking again and again "
           "and stopping at the first verdict one likes makes wrong verdicts more likely."));
    heading(tr("How many repeats are enough"));
    paragraph(
        tr("The interval of a mean narrows with the root of the number of repeats: four times as many halve it. Adding "
           "repeats until it is narrow enough stops on its "
           "width, which does not depend on where the estimate lies, so the interval keeps its meaning; stopping at a "
           "small p would find differences where there are none. "
           "How far apart two runs of the same network lie by chance is drawn from the finished repeats, 9999 times "
           "and always in the same way."));
    heading(tr("Box plots"));
    paragraph(
        tr("The box reaches from the first to the third quartile (linear interpolation, as in NumPy and pandas), the "
           "line in it is the median, the diamond the mean. Whiskers end "
           "at the last value within 1.5 box heights, as in matplotlib and pandas; what lies beyond is drawn as rings. "
           "Below five repeats only dots are drawn. Diverged repeats are "
           "counted beside the box; they are in no mean and no quartile."));
    heading(tr("Keys"));
    QVector<QStringList> rows;
    for (const QAction* action : m_actions()) {
        QStringList keys;
        for (const QKeySequence& key : action->shortcuts()) keys << key.toString(QKeySequence::NativeText);
        if (!keys.isEmpty()) rows.append({action->text().remove(QLatin1Char('&')), keys.join(QStringLiteral("   "))});
    }
    const auto keys = [](std::initializer_list<Qt::Key> list) {
        QStringList texts;
        for (const Qt::Key key : list) texts << QKeySequence(key).toString(QKeySequence::NativeText);
        return texts.join(QStringLiteral("   "));
    };
    rows.append({tr("Next page, page before"),
                 QKeySequence(Qt::CTRL | Qt::Key_PageDown).toString(QKeySequence::NativeText) + QStringLiteral("   ") +
                     QKeySequence(Qt::CTRL | Qt::Key_PageUp).toString(QKeySequence::NativeText)});
    rows.append({tr("Take back what is typed; skip the slow first run; clear the selection; leave the full screen"),
                 keys({Qt::Key_Escape})});
    rows.append({tr("In a chart: zoom in, out, show all again"), keys({Qt::Key_Plus, Qt::Key_Minus, Qt::Key_0})});
    rows.append({tr("In a chart: walk boxes and dots, move the view"),
                 keys({Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down})});
    rows.append({tr("On a repeat: look inside its network"), keys({Qt::Key_Return})});
    rows.append({tr("Inside: to the step before or after, to the first or last one"),
                 keys({Qt::Key_Left, Qt::Key_Right, Qt::Key_Home, Qt::Key_End})});
    rows.append({tr("Inside: insert or remove a reset before the step"), keys({Qt::Key_R})});
    rows.append({tr("On Repeats, in the left chart: the experiment"), keys({Qt::Key_Left, Qt::Key_Right})});
    rows.append({tr("In a chart: the menu to copy and save"), keys({Qt::Key_Menu})});
    rows.append(
        {tr("In a chart or table: copy it"), QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText)});
    table(tr("Keys"), {tr("Action"), tr("Key")}, rows);
}
