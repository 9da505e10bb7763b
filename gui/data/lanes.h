// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>
#include <QStringList>
#include <vector>

/// What is drawn of a series of several sequences. Texts come from the owner.
struct LanesData {
    struct Lane {
        QString name, rows;          ///< "north", "36 rows"
        std::vector<double> values;  ///< of its rows in order
        int testSize = 0;            ///< the last of them
    };
    std::vector<Lane> lanes;
    QString caption, border, test;  ///< "sales by sequence", "state reset at every sequence", "test: 6 each"
};

/// A lane for every sequence under one another, each with a value axis of its own and rows counted from its beginning:
/// training in the first experiment's colour, the test in Text on a ground of its own, and at the beginning a rule with
/// a ring, where the state is zero. Lanes are 48 px high, 24 above six; what does not fit scrolls.
class Lanes final : public QScrollArea {
    Q_OBJECT
public:
    explicit Lanes(QWidget* parent = nullptr);
    void setData(const LanesData& data);
    const LanesData& data() const { return m_data; }
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    friend class LanesPicture;
    int laneHeight() const;
    void fit();

    LanesData m_data;
    QWidget* m_picture;
};
