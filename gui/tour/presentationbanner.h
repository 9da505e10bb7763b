// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "gui/toolkit/scaledlayouts.h"

class TextLabel;
class Tour;
class Workspace;

/// The tour's card in one band above the page, for a room: the claim, and at the right the verdict as soon as there is
/// one.
class PresentationBanner : public QWidget {
    Q_OBJECT

public:
    PresentationBanner(Tour& tour, Workspace& workspace, QWidget* parent = nullptr);
    void refresh();
    TextLabel* verdict() const { return m_verdict; }

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent*) override;
    void showEvent(QShowEvent* event) override;

private:
    Tour& m_tour;
    TextLabel *m_heading, *m_title, *m_verdict, *m_detail;
    ScaledLayouts m_scaled;
};
