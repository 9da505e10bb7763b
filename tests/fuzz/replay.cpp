// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target over files and over seeded edits of each:  fuzz_csv [--edits N] FILE|FOLDER...
// The driver where libFuzzer is not: any compiler, no coverage, the same inputs every time.
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "tests/fuzz/target.h"

namespace {

namespace fs = std::filesystem;
using Bytes = std::string;

Bytes bytesOf(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// What breaks readers: marks of the formats, numbers at the edges, byte-order marks, half characters.
const std::vector<Bytes>& dictionary() {
    static const std::vector<Bytes> words{",",
                                          ";",
                                          "\t",
                                          "|",
                                          "\"",
                                          "\"\"",
                                          "\n",
                                          "\r",
                                          "\r\n",
                                          "{",
                                          "}",
                                          "[",
                                          "]",
                                          ":",
                                          "null",
                                          "true",
                                          "-",
                                          "+",
                                          "=",
                                          ".",
                                          "e",
                                          "0",
                                          "-0",
                                          "nan",
                                          "inf",
                                          "NaN",
                                          "1e400",
                                          "-1e308",
                                          "1e-400",
                                          "9223372036854775808",
                                          "18446744073709551616",
                                          "1,137",
                                          "1.234,5",
                                          "12 345",
                                          "\xEF\xBB\xBF",
                                          "\xFF\xFE",
                                          "\xFE\xFF",
                                          "\xC3",
                                          "\xE2\x82",
                                          "\xF0\x9F\x98",
                                          "\xED\xA0\x80",
                                          Bytes(1, '\0'),
                                          "sep=;",
                                          "results",
                                          "\\u0000",
                                          "\\ud800"};
    return words;
}

/// One edit, drawn from `random`: a byte changed, a word put in, a piece left out, doubled or moved, the end cut off.
Bytes edited(Bytes bytes, std::mt19937& random) {
    const auto below = [&random](std::size_t n) { return n == 0 ? 0 : random() % n; };
    const std::size_t at = below(bytes.size() + 1), length = std::min(below(24) + 1, bytes.size() - at);
    switch (random() % 6) {
    case 0:
        if (at < bytes.size()) bytes[at] = static_cast<char>(random());
        break;
    case 1: bytes.insert(at, dictionary()[below(dictionary().size())]); break;
    case 2: bytes.erase(at, length); break;
    case 3: bytes.insert(at, bytes.substr(at, length)); break;
    case 4: bytes.insert(below(bytes.size()), bytes.substr(at, length)); break;
    default: bytes.resize(at);
    }
    return bytes;
}

std::vector<std::uint8_t>
    current;           ///< the input that runs, of its exact size: AddressSanitizer sees the first byte beyond it
std::string keptPath;  ///< where it is written when the target dies

extern "C" void keepInput(int signal) {
    const int file = open(keptPath.c_str(), O_CREAT | O_WRONLY | O_TRUNC, 0644);
    if (file >= 0 && write(file, current.data(), current.size()) >= 0) {
        constexpr char said[] = "the input is kept beside the program as <program>-input\n";
        (void)!write(STDERR_FILENO, said, sizeof said - 1);
    }
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void run(const Bytes& bytes) {
    current = std::vector<std::uint8_t>(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(current.data(), current.size());
}

}  // namespace

// A sanitizer's finding ends in abort(), too, and so in keepInput().
extern "C" const char* __asan_default_options() { return "abort_on_error=1"; }
extern "C" const char* __ubsan_default_options() { return "abort_on_error=1"; }

int main(int argc, char** argv) {
    std::size_t edits = 0;
    std::vector<fs::path> files;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--edits" && i + 1 < argc) {
            const std::string_view count = argv[++i];
            std::from_chars(count.data(), count.data() + count.size(), edits);
        } else if (fs::is_directory(argument)) {
            for (const auto& entry : fs::directory_iterator(argument)) files.push_back(entry.path());
        } else {
            files.emplace_back(argument);
        }
    }
    std::sort(files.begin(), files.end());
    keptPath = std::string(argv[0]) + "-input";
    for (const int signal : {SIGABRT, SIGSEGV, SIGFPE}) std::signal(signal, keepInput);
    for (const fs::path& file : files) {
        const Bytes bytes = bytesOf(file);
        std::mt19937 random(static_cast<unsigned>(bytes.size()));
        run(bytes);
        for (std::size_t i = 0; i < edits; ++i) {
            Bytes next = edited(bytes, random);
            while (random() % 3 == 0) next = edited(std::move(next), random);
            run(next);
        }
    }
    if (files.empty()) {
        std::cerr << "no file to run\n";
        return 1;
    }
    return 0;
}
