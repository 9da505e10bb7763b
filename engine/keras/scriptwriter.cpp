// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/keras/scriptwriter.h"

#include "engine/base/fact.h"
#include "engine/base/numbers.h"

namespace lstm {
namespace {

constexpr std::size_t widestLine = 100;

template <class Number>
std::vector<std::string> shortestEach(std::span<const Number> numbers) {
    std::vector<std::string> texts;
    texts.reserve(numbers.size());
    for (const Number number : numbers) {
        std::string text = shortest(number);
        if (text.find_first_not_of("-0123456789") == std::string::npos) text += '.';
        texts.push_back(text.find_first_of("ni") == std::string::npos ? text : "float(\"" + text + "\")");
    }
    return texts;
}

}  // namespace

void ScriptWriter::add(std::string_view text, const std::vector<std::string>& parts) { m_text += filled(text, parts); }

void ScriptWriter::addArray(const std::string& name, std::span<const float> numbers, const std::string& tail) {
    addNumbers(name + " = np.array([", shortestEach(numbers), "], dtype=\"float32\")" + tail + "\n");
}

void ScriptWriter::addArray(const std::string& name, std::span<const double> numbers, const std::string& tail) {
    addNumbers(name + " = np.array([", shortestEach(numbers), "])" + tail + "\n");
}

void ScriptWriter::addNumbers(const std::string& head, const std::vector<std::string>& numbers,
                              const std::string& tail) {
    std::string line = head;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const std::string item = numbers[i] + (i + 1 < numbers.size() ? "," : "");
        if (line.size() + 1 + item.size() > widestLine) {
            m_text += line + "\n";
            line = "   ";
        }
        line += (line.ends_with('[') ? "" : " ") + item;
    }
    if (line.size() + tail.size() > widestLine) m_text += line + "\n", line = "";
    m_text += line + tail;
}

std::string pythonList(const std::vector<std::string>& items) {
    std::string list = "[";
    for (std::size_t i = 0; i < items.size(); ++i) list += (i ? ", " : "") + items[i];
    return list + "]";
}

std::string pythonText(std::string_view text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') quoted += '\\';
        if (c == '\n' || c == '\r' || c == '\t') quoted += ' ';
        else if (static_cast<unsigned char>(c) >= 0x20) quoted += c;
    }
    return quoted + '"';
}

bool watchesACopy(const ExperimentConfig& config) {
    return config.training.validation && config.keepsState() &&
           config.training.validation->state != ValidationState::Keras;
}

bool handlesStates(const ExperimentConfig& config) {
    return config.keepsState() || (config.forecastsStateful() && config.forecast.initialState);
}

}  // namespace lstm
