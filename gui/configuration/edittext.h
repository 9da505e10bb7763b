// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "gui/configuration/configview.h"

/// What an edit is called in the history and behind Undo: the setting's name.
QString editText(EditKind kind);
