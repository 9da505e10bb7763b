// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/data/seriessource.h"

#include <QCoreApplication>
#include <QFileInfo>

#include "engine/base/textfile.h"
#include "engine/experiment/prepare.h"

using namespace lstm;

namespace {

struct SourceText {
    Q_DECLARE_TR_FUNCTIONS(SeriesSource)
};

SourceFix fix(const QString& label, const QString& step, SeriesSource source, const auto& change) {
    change(source);
    return {label, std::move(source), step};
}

std::vector<SourceFix> missingFixes(const SeriesSource& source) {
    const auto by = [&source](const QString& label, MissingValues how) {
        return fix(label, label, source, [how](SeriesSource& s) { s.options.missing = how; });
    };
    return {by(SourceText::tr("Interpolate"), MissingValues::Interpolate),
            by(SourceText::tr("Previous value"), MissingValues::Previous),
            by(SourceText::tr("Drop the rows"), MissingValues::Drop)};
}

std::vector<SourceFix> columnFixes(const SeriesSource& source) {
    std::vector<SourceFix> fixes;
    if (source.files.isEmpty()) return fixes;
    const auto report = readCsvFile(source.files.front().toStdString(), source.options);
    for (const std::string& name : report.candidates) {
        if (fixes.size() == 4) break;  // the table of columns has them all
        const QString column = QString::fromStdString(name);
        fixes.push_back(fix(column, SourceText::tr("Forecast %1").arg(column), source,
                            [&name](SeriesSource& s) { s.options.column = name; }));
    }
    return fixes;
}

std::vector<SourceFix> encodingFixes(const SeriesSource& source) {
    std::vector<SourceFix> fixes;
    for (const char* encoding : {"UTF-8", "GB18030", "WINDOWS-1252"}) {
        if (source.options.encoding == encoding) continue;
        const QString name = QString::fromLatin1(encoding);
        fixes.push_back(fix(name, SourceText::tr("Read as %1").arg(name), source,
                            [encoding](SeriesSource& s) { s.options.encoding = encoding; }));
    }
    return fixes;
}

std::vector<SourceFix> decimalFixes(const SeriesSource& source) {
    const auto by = [&source](const QString& label, DecimalMark mark) {
        return fix(label, label, source, [mark](SeriesSource& s) { s.options.decimal = mark; });
    };
    return {by(SourceText::tr("Decimal comma"), DecimalMark::Comma),
            by(SourceText::tr("Decimal point"), DecimalMark::Point)};
}

std::vector<SourceFix> orderFixes(const SeriesSource& source) {
    const QString label = SourceText::tr("Keep the file's order");
    return {fix(label, label, source, [](SeriesSource& s) { s.options.order = DateOrder::File; })};
}

/// Of several files any one can be left out.
std::vector<SourceFix> fileFixes(const Problem& problem, const SeriesSource& source) {
    const QString file = QString::fromStdString(problem.file);
    if (source.files.size() < 2 || !source.files.contains(file)) return {};
    return {fix(SourceText::tr("Leave the file out"), SourceText::tr("Leave %1 out").arg(QFileInfo(file).fileName()),
                source, [&file](SeriesSource& s) { s.files.removeAll(file); })};
}

}  // namespace

SeriesSource sourceOfSeries(const Series& series) {
    SeriesSource source;
    for (const std::string& file : filesOf(series)) source.files << QString::fromStdString(file);
    source.options.column = series.valueColumn;
    source.options.inputs = inputsOf(series);
    const Reading& reading = series.reading;
    source.options.group = reading.group, source.options.encoding = reading.encoding;
    source.options.order = reading.order, source.options.decimal = reading.decimal;
    source.options.missing = reading.missing;
    return source;
}

Checked<Series> readSource(const SeriesSource& source) {
    if (source.files.size() == 1) {
        CsvReport report = readCsvFile(source.files.front().toStdString(), source.options);
        return {std::move(report.series), std::move(report.problems)};
    }
    std::vector<std::string> paths;
    for (const QString& file : source.files) paths.push_back(file.toStdString());
    return readCsvFiles(paths, source.options);
}

std::vector<ColumnSketch> sketchSource(const SeriesSource& source) {
    if (source.files.isEmpty()) return {};
    const auto file = readFile(source.files.front().toStdString());
    return file.ok() ? sketchColumns(file.value, source.options) : std::vector<ColumnSketch>();
}

std::vector<SourceFix> sourceFixes(const Problem& problem, const SeriesSource& source) {
    std::vector<SourceFix> fixes;
    switch (problem.code) {
    case ProblemCode::CsvPickColumn:
    case ProblemCode::CsvColumnSkipped: fixes = columnFixes(source); break;
    case ProblemCode::CsvMissing: fixes = missingFixes(source); break;
    case ProblemCode::CsvEncoding:
    case ProblemCode::CsvEncodingGuessed: fixes = encodingFixes(source); break;
    case ProblemCode::CsvAmbiguousNumber: fixes = decimalFixes(source); break;
    case ProblemCode::CsvTurnedRound: fixes = orderFixes(source); break;
    default: break;
    }
    if (problem.severity() == Severity::Error)
        for (SourceFix& fix : fileFixes(problem, source)) fixes.push_back(std::move(fix));
    return fixes;
}

QString roleText(ColumnRole role) {
    switch (role) {
    case ColumnRole::Target: return SourceText::tr("target", "role of a column");
    case ColumnRole::Past: return SourceText::tr("input, its past", "role of a column");
    case ColumnRole::KnownAhead: return SourceText::tr("input, known ahead", "role of a column");
    case ColumnRole::Time: return SourceText::tr("time", "role of a column");
    case ColumnRole::Group: return SourceText::tr("group", "role of a column");
    case ColumnRole::Ignored: return SourceText::tr("ignored", "role of a column");
    }
    Q_UNREACHABLE();
}

ColumnRole roleOf(const std::string& column, const Series& series) {
    if (column == series.valueColumn) return ColumnRole::Target;
    if (series.reading.group == column) return ColumnRole::Group;
    for (const InputColumn& input : series.inputs)
        if (input.name == column) return input.knownAhead ? ColumnRole::KnownAhead : ColumnRole::Past;
    return ColumnRole::Ignored;
}

SeriesSource withRole(SeriesSource source, const std::string& column, ColumnRole role, const Series& series) {
    if (role == roleOf(column, series) || column == series.valueColumn) return source;  // a target only moves
    CsvOptions& options = source.options;
    options.column = series.valueColumn;
    std::erase_if(options.inputs, [&column](const InputChoice& input) { return input.name == column; });
    if (options.group == column) options.group.reset();
    switch (role) {
    case ColumnRole::Target: options.column = column; break;
    case ColumnRole::Past: options.inputs.push_back({column, false}); break;
    case ColumnRole::KnownAhead: options.inputs.push_back({column, true}); break;
    case ColumnRole::Group: options.group = column; break;
    case ColumnRole::Time:
    case ColumnRole::Ignored: break;
    }
    return source;
}
