// SPDX-License-Identifier: GPL-3.0-or-later
// main() of a folder's tests: the first argument names the class, the rest is for QTest.
#include "tests/testmain.h"

#include <QCoreApplication>
#include <QTest>
#include <cstdio>
#include <map>
#include <memory>
#include <string>
#ifdef WORKBENCH_GUI_TESTS
#include <QApplication>
#endif

namespace {

struct Entry {
    std::function<QObject*()> make;
    Needs needs;
};

std::map<std::string, Entry>& entries() {
    static std::map<std::string, Entry> all;
    return all;
}

std::unique_ptr<QCoreApplication> application(Needs needs, int& argc, char** argv) {
    if (needs == Needs::Nothing) return {};
#ifdef WORKBENCH_GUI_TESTS
    if (needs == Needs::Windows) {
        QCoreApplication::setAttribute(Qt::AA_Use96Dpi, true);  // as QTEST_MAIN does
        return std::make_unique<QApplication>(argc, argv);
    }
#endif
    return std::make_unique<QCoreApplication>(argc, argv);
}

int unknown(const char* program) {
    std::fprintf(stderr, "usage: %s TEST [QTest's arguments], TEST one of:\n", program);
    for (const auto& [name, entry] : entries()) std::fprintf(stderr, "  %s\n", name.c_str());
    return 2;
}

}  // namespace

RegisteredTest::RegisteredTest(std::function<QObject*()> make, Needs needs, const char* file) {
    const std::string path = file;
    const std::size_t from = path.rfind('/') + 1;
    entries()[path.substr(from, path.rfind('.') - from)] = {std::move(make), needs};
}

int main(int argc, char** argv) {
    const auto entry = argc > 1 ? entries().find(argv[1]) : entries().end();
    if (entry == entries().end()) return unknown(argv[0]);
    argv[1] = argv[0];
    --argc;
    ++argv;
    const auto app = application(entry->second.needs, argc, argv);
    QTest::setMainSourcePath(argv[0]);
    const std::unique_ptr<QObject> test(entry->second.make());
    return QTest::qExec(test.get(), argc, argv);
}
