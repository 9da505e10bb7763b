// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/shell/feature.h"

class AboutWindow;
class CommandPalette;
class HelpWindow;

/// The way to everything that is there: the command palette, the help with all keys, and what the program is made of.
class HelpFeature final : public Feature {
    Q_OBJECT

public:
    explicit HelpFeature(const Shell& shell);
    std::vector<struct Command> commands() const;  ///< everything that the palette can find now

private:
    Shell m_shell;
    CommandPalette* m_palette;
    HelpWindow* m_help = nullptr;
    AboutWindow* m_about = nullptr;
};
