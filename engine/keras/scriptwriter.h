// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/keras/script.h"

/// The parts of a script (script.h), each a stretch of Python.
namespace lstm {

/// Collects lines of Python. In a text `{0}`, `{1}`, ... are places for its parts; it has no other braces.
class ScriptWriter {
public:
    ScriptWriter(const PreparedExperiment& of, KerasApi form) : experiment(of), api(form) {}

    const PreparedExperiment& experiment;
    const KerasApi api;

    const ExperimentConfig& config() const { return experiment.config; }
    bool keras3() const { return api == KerasApi::V3; }
    /// As it runs: a batch is never larger than the rows that there are.
    TrainingOptions training() const { return config().effectiveTraining(experiment.train.rows()); }
    int batchSize() const { return training().batchSize; }

    void add(std::string_view text, const std::vector<std::string>& parts = {});
    /// A flat list of numbers with a name, broken into lines: `name = np.array([..], dtype=".."){tail}`.
    void addArray(const std::string& name, std::span<const float> numbers, const std::string& tail);
    void addArray(const std::string& name, std::span<const double> numbers, const std::string& tail);
    std::string text() const { return m_text; }

private:
    void addNumbers(const std::string& head, const std::vector<std::string>& numbers, const std::string& tail);

    std::string m_text;
};

/// "[a, b, c]" of texts that are Python already.
std::string pythonList(const std::vector<std::string>& items);
std::string pythonText(std::string_view text);  ///< quoted, with escapes
inline const char* pythonTruth(bool value) { return value ? "True" : "False"; }

void writeScriptModel(ScriptWriter& script);     ///< build(), reset() and, where wanted, states()
void writeScriptTraining(ScriptWriter& script);  ///< the loop over epochs; \pre the model's and the data's names
void writeScriptForecast(ScriptWriter& script);  ///< seeding, test, comparison
void writeScriptTrace(ScriptWriter& script);     ///< what is written where a file is named

/// Whether training looks at held-out rows from a state that has to be copied from network to network.
bool watchesACopy(const ExperimentConfig& config);
/// Whether states are read or set by the script.
bool handlesStates(const ExperimentConfig& config);

}  // namespace lstm
