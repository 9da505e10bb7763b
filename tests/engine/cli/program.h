// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTest>
#include <csignal>

/// What the program answered: how it ended, and what it wrote where.
struct Answer {
    int exit = -1;  ///< its exit code; negative: the signal that ended it
    QByteArray out, err;

    const QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }  // const: [] answers a value
    QJsonValue experiment(int index = 0) const { return json()["experiments"][index]; }
};

/// A test of `lstm-experiment` as a stranger uses it: every test function has a folder of its own, in which the program
/// is started and its files lie.
class ProgramTest : public QObject {
    Q_OBJECT
protected:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    QString folder() const { return m_folder->path(); }

    Answer call(const QStringList& arguments, const QMap<QString, QString>& variables = {}) const {
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        for (auto v = variables.begin(); v != variables.end(); ++v) environment.insert(v.key(), v.value());
        process.setProcessEnvironment(environment);
        start(process, arguments);
        process.waitForFinished(300'000);
        return answerOf(process);
    }
    /// Through a shell, for redirections.
    Answer shell(const QString& line) const {
        QProcess process;
        process.setWorkingDirectory(folder());
        process.start("sh", {"-c", line});
        process.waitForFinished(300'000);
        return answerOf(process);
    }
    void start(QProcess& process, const QStringList& arguments) const {
        process.setWorkingDirectory(folder());
        process.start(EXPERIMENT_BINARY, arguments);
    }
    static Answer answerOf(QProcess& process) {
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -process.exitCode(),
                process.readAllStandardOutput(), process.readAllStandardError()};
    }
    /// Sends a signal to a program that runs. (kill() of process 0 would end the test itself.)
    static void send(const QProcess& process, int signal) {
        if (process.processId() > 0) ::kill(static_cast<pid_t>(process.processId()), signal);
    }

    QString write(const QString& name, const QByteArray& bytes) const {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
        return file.fileName();
    }
    QByteArray read(const QString& name) const {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList files() const {
        return QDir(folder()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    /// A configuration that trains for a moment only, as a file.
    QString config(const QByteArray& json = R"({"training": {"epochs": 3}})") const {
        return write("config.json", json);
    }
    /// A listed configuration as a file that trains for a moment only.
    QString shortened(QJsonObject json) const {
        QJsonObject training = json["training"].toObject();
        training["epochs"] = 5;
        json["training"] = training;
        return write("config_" + json["name"].toString() + ".json", QJsonDocument(json).toJson());
    }

protected Q_SLOTS:
    void init() { m_folder.reset(new QTemporaryDir); }

private:
    QScopedPointer<QTemporaryDir> m_folder;
};

inline QStringList sorted(QStringList list) {
    list.sort();
    return list;
}
inline QStringList keysOf(const QJsonObject& object) { return sorted(object.keys()); }

/// The keys of describe in every JSON answer (contracts.md section 3).
inline const QStringList describeKeys = sorted({"count", "mean", "std", "min", "25%", "50%", "75%", "max", "diverged"});
/// A member of a configuration: three epochs.
inline const QByteArray shortTraining = R"("training": {"epochs": 3})";
