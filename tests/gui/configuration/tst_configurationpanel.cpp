// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/configuration/configurationpanel.h"

#include <QAccessible>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTranslator>

#include "gui/configuration/statetimeline.h"
#include "gui/toolkit/section.h"
#include "gui/toolkit/segmentedcontrol.h"
#include "gui/toolkit/switch.h"
#include "gui/toolkit/theme.h"
#include "gui/words/inlineproblem.h"
#include "tests/testmain.h"

using namespace lstm;

namespace {

/// Translates a few words, so that a change of language can be seen.
class Chinese final : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* source, const char*, int) const override {
        if (qstrcmp(source, "Network") == 0) return QStringLiteral("网络");
        if (qstrcmp(source, "Epochs") == 0) return QStringLiteral("轮次");
        if (qstrcmp(source, "each epoch") == 0) return QStringLiteral("每轮次后重置");
        return {};
    }
};

ConfigView shampoo() {
    ConfigView view;
    view.trainingRows = 22;
    view.testRows = 12;
    return view;
}

/// Where somebody finds a setting: those of other optimizers and cells than the chosen one at that choice.
EditKind leader(EditKind kind) {
    switch (kind) {
    case EditKind::Momentum:
    case EditKind::Nesterov:
    case EditKind::Rho: return EditKind::Optimizer;
    case EditKind::ResetAfter: return EditKind::CellKind;
    case EditKind::ValidationState: return EditKind::ValidationSize;
    case EditKind::StopMonitor:
    case EditKind::StopPatience:
    case EditKind::StopMinDelta:
    case EditKind::StopRestore: return EditKind::StopEarly;
    case EditKind::ReduceMonitor:
    case EditKind::ReduceFactor:
    case EditKind::ReducePatience:
    case EditKind::ReduceMinDelta:
    case EditKind::ReduceCooldown:
    case EditKind::ReduceFloor: return EditKind::ReduceRate;
    case EditKind::ScalePer: return EditKind::Scaling;
    case EditKind::ResetAtBorders: return EditKind::Shuffle;
    default: return kind;
    }
}

}  // namespace

class TestConfigurationPanel : public QObject {
    Q_OBJECT

    ConfigurationPanel* m_panel = nullptr;

    template <class Control>
    Control* named(const char* name) {
        for (auto* control : m_panel->findChildren<Control*>())
            if (control->accessibleName() == QLatin1String(name)) return control;
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase() { applyTheme(*qApp, ColorScheme::Light); }
    void init() {
        m_panel = new ConfigurationPanel;
        m_panel->setConfig(shampoo());
        for (Section* section : m_panel->sections()) section->setUnfolded(true);
        m_panel->resize(312, 1900);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowActive(m_panel));
    }
    void cleanup() { delete m_panel; }

    void showingIsSilent() {
        QSignalSpy edited(m_panel, &ConfigurationPanel::configEdited);
        ConfigView view = shampoo();
        view.config.training.epochs = 50;
        view.config.network.units = {2, 2};
        view.config.framing.difference = {3};
        view.config.framing.scale.high = 2.0;
        m_panel->setConfig(view);
        QCOMPARE(edited.count(), 0);
        QCOMPARE(named<QSpinBox>("Epochs")->value(), 50);
        QCOMPARE(named<QLineEdit>("Units")->text(), QStringLiteral("2, 2"));
        QVERIFY(named<QLineEdit>("Difference lags")->isVisible());
        QCOMPARE(named<QComboBox>("Scale")->currentIndex(), 4);
    }

    void spinBoxesSendOneSetting() {
        QSignalSpy edited(m_panel, &ConfigurationPanel::configEdited);
        auto* epochs = named<QSpinBox>("Epochs");
        epochs->setFocus();
        QTest::keyClick(epochs, Qt::Key_Up);
        QCOMPARE(edited.count(), 1);
        const auto config = edited[0][0].value<ExperimentConfig>();
        QCOMPARE(config.training.epochs, 1001);
        QVERIFY(edited[0][1].value<EditKind>() == EditKind::Epochs);
        QVERIFY(m_panel->view().config == ExperimentConfig{});  // shown until the owner answers
    }

    void fieldsTakeWhatTheyCanRead() {
        QSignalSpy edited(m_panel, &ConfigurationPanel::configEdited);
        auto* units = named<QLineEdit>("Units");
        units->setFocus();
        units->selectAll();
        QTest::keyClicks(units, QStringLiteral("3, 2"));
        QTest::keyClick(units, Qt::Key_Return);
        QCOMPARE(edited.count(), 1);
        QCOMPARE(edited[0][0].value<ExperimentConfig>().network.units, (std::vector<int>{3, 2}));
        units->selectAll();
        QTest::keyClicks(units, QStringLiteral("many"));
        QTest::keyClick(units, Qt::Key_Return);
        QCOMPARE(edited.count(), 1);
        QCOMPARE(units->text(), QStringLiteral("1"));  // what is shown is what holds
        auto* seed = named<QLineEdit>("Seed");
        seed->selectAll();
        QTest::keyClicks(seed, QStringLiteral("18446744073709551615"));
        QTest::keyClick(seed, Qt::Key_Return);
        QCOMPARE(edited[1][0].value<ExperimentConfig>().seed, ~std::uint64_t{0});
    }

    void kerasVersionSetsItsDefaults() {
        QSignalSpy edited(m_panel, &ConfigurationPanel::configEdited);
        auto* keras = named<QComboBox>("Keras defaults");
        keras->setFocus();
        QTest::keyClick(keras, Qt::Key_Down);
        QTest::keyClick(keras, Qt::Key_Down);
        const auto config = edited.last()[0].value<ExperimentConfig>();  // 2.3
        QVERIFY(config.network.recurrentActivation == Activation::Sigmoid);
        QCOMPARE(config.training.optimizer.epsilon, 1e-7);
    }

    /// Held-out samples, and what acts with them: greyed rows come alive with their switch.
    void stoppingRowsFollowTheirSwitch() {
        QSignalSpy edited(m_panel, &ConfigurationPanel::configEdited);
        connect(m_panel, &ConfigurationPanel::configEdited, this, [this](const ExperimentConfig& config, EditKind) {
            ConfigView view = shampoo();
            view.config = config;
            m_panel->setConfig(view);
        });
        const auto latest = [&] { return edited.last()[0].value<ExperimentConfig>().training; };
        auto* size = named<QSpinBox>("Validate on the last");
        auto* state = named<SegmentedControl>("They start from");
        auto* patience = named<QSpinBox>("Patience");
        QVERIFY(!state->isEnabled() && !patience->isEnabled());
        QVERIFY(patience->toolTip().contains(QLatin1String("Stop early")));
        QTest::mouseClick(named<Switch>("Stop early"), Qt::LeftButton);
        QCOMPARE(latest().earlyStopping->patience, 10);
        QCOMPARE(latest().earlyStopping->monitor, Monitor::Loss);  // there is no other
        QVERIFY(patience->isEnabled() && !state->isEnabled());
        size->setFocus();
        size->selectAll();
        QTest::keyClicks(size, QStringLiteral("6"));  // in place of "off"
        QTest::keyClick(size, Qt::Key_Return);
        QCOMPARE(latest().validation, ValidationOptions{.size = 6});
        QVERIFY(state->isEnabled());
        QTest::mouseClick(state->segment(3), Qt::LeftButton);
        QCOMPARE(latest().validation->state, ValidationState::Keras);
        QTest::mouseClick(named<Switch>("Reduce the learning rate"), Qt::LeftButton);
        QCOMPARE(latest().reduceLearningRate, PlateauOptions{});
        auto* factor = named<QLineEdit>("Factor");
        factor->setFocus();
        factor->selectAll();
        QTest::keyClicks(factor, QStringLiteral("0.5"));
        QTest::keyClick(factor, Qt::Key_Return);
        QCOMPARE(latest().reduceLearningRate->factor, 0.5);
        size->setValue(0);
        QVERIFY(!latest().validation && latest().earlyStopping);
        QTest::mouseClick(named<Switch>("Stop early"), Qt::LeftButton);
        QVERIFY(!latest().earlyStopping && !patience->isEnabled());
        QCOMPARE(patience->value(), 10);  // shown, not set
    }

    void givenStatesAreTyped() {
        QSignalSpy edited(m_panel, &ConfigurationPanel::configEdited);
        auto* start = named<QLineEdit>("Starts from the state");
        const auto type = [start](const char* text) {
            start->setFocus();
            start->selectAll();
            QTest::keyClicks(start, QString::fromUtf8(text));
            QTest::keyClick(start, Qt::Key_Return);
        };
        type("0.5 / -1.5");
        QCOMPARE(edited.last()[0].value<ExperimentConfig>().forecast.initialState,
                 (std::vector<LayerStart>{{{{0.5}}, {{-1.5}}}}));
        type("[0.5 1] [2 3] / [4 5] [6 7]; 1 / 2");
        QCOMPARE(edited.last()[0].value<ExperimentConfig>().forecast.initialState,
                 (std::vector<LayerStart>{{{{0.5, 1}, {2, 3}}, {{4, 5}, {6, 7}}}, {{{1}}, {{2}}}}));
        const auto before = edited.count();
        type("0.5 / many");
        QCOMPARE(edited.count(), before);
        QCOMPARE(start->text(), QString());  // what holds: nothing is given
    }

    void timelineSwitchesBecomeSettings() {
        QSignalSpy edited(m_panel, &ConfigurationPanel::configEdited);
        auto* timeline = m_panel->findChild<StateTimeline*>();
        QTest::mouseClick(timeline->switchOf(StateSwitch::ResetEachBatch), Qt::LeftButton);
        QVERIFY(!edited[0][0].value<ExperimentConfig>().training.stateful);
        QTest::mouseClick(timeline->switchOf(StateSwitch::ResetEachEpoch), Qt::LeftButton);
        QVERIFY(edited[1][0].value<ExperimentConfig>().training.resetStates == ResetStates::Never);
        QTest::mouseClick(timeline->switchOf(StateSwitch::Seeding), Qt::LeftButton);
        QVERIFY(edited[2][0].value<ExperimentConfig>().forecast.seedWithTraining);
        QTest::mouseClick(timeline->switchOf(StateSwitch::ResetEachForecast), Qt::LeftButton);
        QVERIFY(edited[3][0].value<ExperimentConfig>().forecast.resetAfterEach);
    }

    void everySettingCanBeLedTo() {
        m_panel->setConfig(shampoo());
        for (const SettingRow& row : settingRows()) {
            if (!row.kind) continue;
            for (Section* section : m_panel->sections()) section->setUnfolded(false);
            m_panel->focusSetting(*row.kind);
            const QWidget* focused = m_panel->focusWidget();
            while (focused && focused != m_panel && !focused->property("setting").isValid() &&
                   !qobject_cast<const StateTimeline*>(focused))
                focused = focused->parentWidget();
            QVERIFY2(m_panel->sections()[std::size_t(row.part)]->isUnfolded(), row.key);
            if (row.part == ConfigPart::Timeline) QVERIFY2(qobject_cast<const StateTimeline*>(focused), row.key);
            else QVERIFY2(focused->property("setting").toInt() == int(leader(*row.kind)), row.key);
        }
    }

    void problemsStandInTheirSectionAndAreFixedByAButton() {
        m_panel->sections()[std::size_t(ConfigPart::Training)]->setUnfolded(false);
        ConfigView view = shampoo();
        view.config.training.batchSize = 12;
        view.problems = {{ProblemCode::ConfigBatchDivides,
                          0,
                          0,
                          {12, 22, List{{1, 2, 11, 22}, true}, said(Word::OrTheLastRows, 12)}},
                         {ProblemCode::ConfigOutOfRange, 0, 0, {Key{"network.units"}, 0, said(Word::FromTo, 1, 1024)}}};
        m_panel->setConfig(view);
        const auto training = m_panel->problems(ConfigPart::Training);
        QCOMPARE(training.size(), 1u);
        QCOMPARE(m_panel->problems(ConfigPart::Network).size(), 1u);
        QVERIFY(m_panel->sections()[std::size_t(ConfigPart::Training)]->isUnfolded());
        const auto& buttons = training[0]->fixButtons();
        QCOMPARE(buttons.size(), 3u);
        QCOMPARE(buttons[0]->text(), QStringLiteral("Use 11"));
        QCOMPARE(buttons[1]->text(), QStringLiteral("Use 2"));
        QCOMPARE(buttons[2]->text(), QStringLiteral("Keep the last 12"));
        QSignalSpy edited(m_panel, &ConfigurationPanel::configEdited);
        buttons[2]->click();
        QCOMPARE(edited[0][0].value<ExperimentConfig>().framing.trainSize.value(), 12);
        buttons[0]->click();
        QCOMPARE(edited[1][0].value<ExperimentConfig>().training.batchSize, 11);
        view.problems.clear();
        m_panel->setConfig(view);
        QVERIFY(m_panel->problems(ConfigPart::Training).empty());
    }

    void summariesSayWhatIsInside() {
        const char* summaries[] = {
            "lag 1 · 22 + 12", "LSTM, 1 unit", "1000 epochs, batch 1", "off", "", "one step, batch 1", ""};
        for (std::size_t i = 0; i < std::size(summaries); ++i)
            if (*summaries[i])
                QVERIFY2(m_panel->sections()[i]->header()->accessibleName().endsWith(QString::fromUtf8(summaries[i])),
                         summaries[i]);
    }

    void everyControlHasANameAndEveryOneIsReachedByTab() {
        const auto usable = [](QWidget* w) {
            return w->isVisible() && w->isEnabled() && (w->focusPolicy() & Qt::TabFocus);
        };
        for (auto* widget : m_panel->findChildren<QWidget*>()) {
            if (!usable(widget) || widget->focusProxy() || qobject_cast<QLineEdit*>(widget) != nullptr) continue;
            QVERIFY2(!QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty(),
                     widget->metaObject()->className());
        }
        for (auto* field : m_panel->findChildren<QLineEdit*>())
            if (!qobject_cast<QSpinBox*>(field->parent())) QVERIFY(!field->accessibleName().isEmpty());
        QSet<QWidget*> seen;
        QWidget* first = m_panel->sections()[0]->header();
        first->setFocus();
        for (int i = 0; i < 100; ++i) {
            seen << QApplication::focusWidget();
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            if (QApplication::focusWidget() == first) break;
        }
        for (auto* spin : m_panel->findChildren<QSpinBox*>())
            QVERIFY2(!spin->isVisible() || !spin->isEnabled() || seen.contains(spin),
                     qPrintable(spin->accessibleName()));
        for (auto* control : m_panel->findChildren<Switch*>())
            QVERIFY2(!control->isVisible() || !control->isEnabled() || seen.contains(control),
                     qPrintable(control->accessibleName()));
    }

    void wordsFollowTheLanguage() {
        Chinese chinese;
        QVERIFY(QCoreApplication::installTranslator(&chinese));
        QTRY_VERIFY(named<QSpinBox>("Epochs") == nullptr);
        QTRY_VERIFY(m_panel->sections()[1]->header()->accessibleName().startsWith(QStringLiteral("网络")));
        QTRY_COMPARE(m_panel->findChild<StateTimeline*>()->switchOf(StateSwitch::ResetEachEpoch)->text(),
                     QStringLiteral("每轮次后重置"));
        QCoreApplication::removeTranslator(&chinese);
        QTRY_VERIFY(named<QSpinBox>("Epochs") != nullptr);
    }

    void importedResultsHaveASentenceInPlaceOfSettings() {
        ConfigView view = shampoo();
        const auto sentences = [this] {
            QStringList shown;
            for (const auto* problem : m_panel->findChildren<InlineProblem*>())
                if (problem->isVisible()) shown << problem->what();
            return shown;
        };
        view.imported = true;
        m_panel->setConfig(view);
        for (const auto* section : m_panel->sections()) QVERIFY(!section->isVisible());
        QCOMPARE(sentences(), QStringList(QStringLiteral("These results were read from a file.")));
        view.imported = false;
        m_panel->setConfig(view);
        for (const auto* section : m_panel->sections()) QVERIFY(section->isVisible());
        QVERIFY(sentences().isEmpty());
    }
};

WORKBENCH_TEST(TestConfigurationPanel, Windows)
#include "tst_configurationpanel.moc"
