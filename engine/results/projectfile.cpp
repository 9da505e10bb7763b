// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/results/projectfile.h"

#include <sqlite3.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <new>
#include <optional>

#include "engine/base/textfile.h"
#include "engine/results/projecttables.h"

namespace lstm {
namespace {

constexpr std::size_t headerBytes = 100;  // SQLite file format, section 1.3
constexpr std::string_view magic("SQLite format 3\0", 16);

/// The first bytes of a regular file; nothing with errno where it cannot be read.
std::optional<std::string> headerOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    std::string bytes(headerBytes, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    return bytes;
}

int bigEndian(std::string_view bytes) {
    std::uint32_t number = 0;
    for (const char byte : bytes) number = number << 8 | static_cast<unsigned char>(byte);
    return static_cast<int>(number);
}

/// Readers wait for a commit to end, writers for readers; longer than this nobody reads.
constexpr int patience = 10'000;

/// Absolute, so that no file name is taken for an option of SQLite (":memory:").
std::string absolute(const std::string& path) { return std::filesystem::absolute(path).string(); }

void harden(SQLite::Database& database) {
    sqlite3* handle = database.getHandle();
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 512 << 20);
    for (const char* setting : {"PRAGMA cell_size_check = ON", "PRAGMA mmap_size = 0"}) database.exec(setting);
}

/// After a crash in the middle of a commit the old state is put back, before the file is replaced and its journal
/// would be applied to the new one.
void settleJournal(const std::string& path) {
    const std::string journal = std::filesystem::weakly_canonical(path).string() + "-journal";
    if (!std::filesystem::exists(journal)) return;
    if (checkProjectHeader(path).empty()) static_cast<void>(readProject(path));
    std::filesystem::remove(journal);
}

/// What SQLite says; that its file is malformed is a word of ours.
Fact causeOf(const SQLite::Exception& error) {
    const std::string_view text = error.what();
    return text == sqlite3_errstr(SQLITE_CORRUPT) ? Fact(Word::DatabaseMalformed) : Fact(Text(text, 200));
}

void fill(const std::string& part, const Project& project) {
    SQLite::Database database(absolute(part), SQLite::OPEN_READWRITE);
    harden(database);
    // Nobody sees this file before it is complete and on the disk, so neither journal nor flushing is needed.
    for (const char* setting : {"PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF"}) database.exec(setting);
    SQLite::Transaction transaction(database);
    createTables(database);
    ProjectRows rows(database);
    std::int64_t id = 0;
    for (const ProjectExperiment& experiment : project.experiments) {
        rows.addExperiment(++id, experiment);
        for (const ProjectRepeat& repeat : experiment.repeats) rows.addRepeat(id, repeat.result, repeat.origin);
    }
    for (const ProjectNote& note : project.notes) rows.addNote(note);
    transaction.commit();
}

}  // namespace

bool looksLikeProject(const std::string& path) {
    return path.ends_with(".lstmwb") || (checkRegular(path).empty() && headerOf(path).value_or("").starts_with(magic));
}

Problems checkProjectHeader(const std::string& path) {
    if (Problems problems = checkRegular(path); !problems.empty()) return problems;
    const auto read = headerOf(path);
    if (!read) return {{ProblemCode::FileNotReadable, 0, 0, {systemCause(errno)}, path}};
    const std::string_view header = *read;
    const auto foreign = [&](Word why) -> Problems { return {{ProblemCode::NotAProject, 0, 0, {why}, path}}; };
    if (header.empty()) return foreign(Word::FileIsEmpty);
    if (!header.starts_with(magic) || header.size() < headerBytes) return foreign(Word::NoSqliteDatabase);
    if (bigEndian(header.substr(68, 4)) != projectApplicationId) return foreign(Word::OtherPrograms);
    const int format = bigEndian(header.substr(60, 4));
    if (format > projectFormat) return {{ProblemCode::ProjectNewer, 0, 0, {format, projectFormat}, path}};
    if (format < 1 || header[18] != 1 || header[19] != 1)
        return {{ProblemCode::ProjectDamaged, 0, 0, {Word::HeaderChanged}, path}};
    return {};
}

Problems tryProject(const std::string& path, bool writing, const std::function<void()>& work) {
    const auto problem = [&](ProblemCode code, Fact why) -> Problems { return {{code, 0, 0, {std::move(why)}, path}}; };
    const ProblemCode unusable = writing ? ProblemCode::FileNotWritable : ProblemCode::FileNotReadable;
    errno = 0;
    try {
        work();
        return {};
    } catch (const DamagedProject& error) {
        return problem(ProblemCode::ProjectDamaged, error.cause);
    } catch (const std::filesystem::filesystem_error& error) {
        return problem(unusable, systemCause(error.code().value()));
    } catch (const SQLite::Exception& error) {
        const Fact reason = errno != 0 ? systemCause(errno) : causeOf(error);
        switch (error.getErrorCode() & 0xFF) {
        case SQLITE_NOMEM: throw std::bad_alloc();
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return problem(ProblemCode::FileLocked, Word::DatabaseInUse);
        case SQLITE_FULL: return problem(ProblemCode::FileNotWritable, Word::DiskFull);
        case SQLITE_READONLY: return problem(ProblemCode::FileNotWritable, Word::IsReadOnly);
        case SQLITE_IOERR:
        case SQLITE_CANTOPEN:
        case SQLITE_PERM: return problem(unusable, reason);
        default: return problem(ProblemCode::ProjectDamaged, causeOf(error));
        }
    }
}

SQLite::Database openProject(const std::string& path, int busyMilliseconds) {
    SQLite::Database database(absolute(path), SQLite::OPEN_READWRITE, busyMilliseconds);
    harden(database);
    checkTables(database);
    SQLite::Statement check(database, "PRAGMA integrity_check(1)");
    if (!check.executeStep()) throw DamagedProject{Word::PagesUnchecked};
    const std::string answer = check.getColumn(0).getString();  // "ok", or "*** in database main ***\nPage 9: ..."
    if (answer != "ok") throw DamagedProject{Text(answer.substr(answer.find('\n') + 1), 200)};
    return database;
}

Checked<Project> readProject(const std::string& path) {
    Checked<Project> result;
    result.problems = checkProjectHeader(path);
    if (!result.ok()) return result;
    result.problems = tryProject(path, false, [&] {
        SQLite::Database database = openProject(path, patience);
        database.exec("BEGIN");  // one state, whoever writes meanwhile
        result.value = loadProject(database);
    });
    return result;
}

Problems writeProject(const FileLock& lock, const Project& project) {
    const std::string& path = lock.path();
    return replaceFile(path, [&](const std::string& part) {
        return tryProject(path, true, [&] {
            fill(part, project);
            SQLite::Database written(absolute(part), SQLite::OPEN_READONLY);
            static_cast<void>(loadProject(written));  // what cannot be read again must not replace what can
            settleJournal(path);
        });
    });
}

}  // namespace lstm
