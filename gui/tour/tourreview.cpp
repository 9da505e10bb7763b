// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/tour/tourreview.h"

#include <QAbstractButton>
#include <QPainter>
#include <QVBoxLayout>

#include "gui/toolkit/numbertext.h"
#include "gui/toolkit/theme.h"
#include "gui/tour/tourwords.h"

namespace {

/// Name and verdict in one line; beneath, from how many repeats and what was expected.
class ReviewRow final : public QAbstractButton {
public:
    using QAbstractButton::QAbstractButton;
    void setTexts(const QString& name, const QString& verdict, const QString& detail) {
        setText(name);
        m_verdict = verdict;
        m_detail = detail;
        setAccessibleName(QStringList{name, verdict, detail}.join(QStringLiteral(", ")));
        setToolTip({});
        update();
    }
    QSize sizeHint() const override { return {qRound(px(240)), qRound(px(52))}; }
    QSize minimumSizeHint() const override { return {qRound(px(80)), qRound(px(52))}; }

protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& theme = Theme::current();
        QPainter painter(this);
        if (underMouse()) painter.fillRect(rect(), theme.hover);
        painter.fillRect(QRect(0, height() - 1, width(), 1), theme.line);
        const double line = px(20), top = px(6), side = px(4);
        const QRectF first(side, top, width() - 2 * side, line);
        painter.setFont(themeFont(TypeRole::BodyStrong));
        painter.setPen(theme.text);
        const double verdictWidth =
            std::min<double>(painter.fontMetrics().horizontalAdvance(m_verdict) + 1, first.width() * 0.65);
        painter.drawText(first, Qt::AlignRight | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_verdict, Qt::ElideRight, static_cast<int>(verdictWidth)));
        painter.setFont(themeFont(TypeRole::Body));
        const double room = first.width() - verdictWidth - px(12);
        painter.drawText(first, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, static_cast<int>(room)));
        painter.setFont(themeFont(TypeRole::Caption));
        painter.setPen(theme.secondary);
        painter.drawText(first.translated(0, line), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_detail, Qt::ElideRight, static_cast<int>(first.width())));
    }

private:
    QString m_verdict, m_detail;
};

}  // namespace

TourReview::TourReview(Tour& tour, QWidget* parent) : QWidget(parent), m_tour(tour), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void TourReview::refresh() {
    std::vector<int> cards;
    for (int i = 0; i < m_tour.count(); ++i)
        if (m_tour.card(i).claim) cards.push_back(i);
    if (cards != m_cards) {
        for (QAbstractButton* row : m_rows) delete row;
        m_rows.clear();
        for (const int card : cards) {
            auto* row = new ReviewRow(this);
            row->setFocusPolicy(Qt::StrongFocus);
            row->setAttribute(Qt::WA_Hover);
            row->setCursor(Qt::PointingHandCursor);
            connect(row, &QAbstractButton::clicked, this, [this, card] { m_tour.go(card); });
            m_column->addWidget(row);
            m_rows.push_back(row);
        }
        m_cards = cards;
    }
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const lstm::LessonCard& card = m_tour.card(m_cards[i]);
        const auto evidence = m_tour.evidence(m_cards[i]);
        const bool ended = evidence->ended();
        QStringList detail;
        if (ended) detail << QStringLiteral("n = %1 + %2").arg(plain(evidence->found.a), plain(evidence->found.b));
        if (const auto expected = m_tour.expected(m_cards[i]))
            detail << tr("you expected: %1").arg(tourwords::outcome(*expected).toLower());
        const QString name = Tour::text(card.name),
                      verdict = ended ? tourwords::verdict(evidence->found.judgement.verdict)
                                : evidence->state == RunState::Running ? tr("running")
                                                                       : tr("not run yet");
        static_cast<ReviewRow*>(m_rows[i])->setTexts(name.left(1).toUpper() + name.mid(1), verdict,
                                                     detail.join(QStringLiteral(" · ")));
    }
}
