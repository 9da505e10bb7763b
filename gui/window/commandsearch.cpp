// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/commandsearch.h"

#include <QHash>
#include <QSet>
#include <algorithm>

#include "gui/toolkit/language.h"

namespace {

/// Lower case, full-width forms as half-width ones, without accents, punctuation as spaces.
QString folded(const QString& text) {
    QString plain;
    for (const QChar c : text.normalized(QString::NormalizationForm_KD).toCaseFolded()) {
        if (c.category() == QChar::Mark_NonSpacing) continue;
        plain += c.isLetterOrNumber() ? c : QLatin1Char(' ');
    }
    return plain.simplified();
}

QStringList wordsOf(const QString& query) {
    static const QSet<QString> empty{QStringLiteral("the"), QStringLiteral("a"),  QStringLiteral("an"),
                                     QStringLiteral("to"),  QStringLiteral("of"), QStringLiteral("as"),
                                     QStringLiteral("is"),  QStringLiteral("的")};
    QStringList words;
    for (const QString& word : folded(query).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (!empty.contains(word)) words << word;
    return words;
}

/// 0 = not there; more is better.
int rank(const QString& word, const QString& name, const QString& otherName, const QString& synonyms) {
    if (name == word || otherName == word) return 100;
    if (name.startsWith(word)) return 80;
    if (otherName.startsWith(word)) return 70;
    const QString inner = QLatin1Char(' ') + word;
    if (name.contains(inner)) return 60;
    if (otherName.contains(inner)) return 50;
    const QString padded = QLatin1Char(' ') + synonyms + QLatin1Char(' ');
    if (padded.contains(inner + QLatin1Char(' '))) return 45;
    if (padded.contains(inner)) return 35;
    if (name.contains(word) || otherName.contains(word)) return 30;
    return synonyms.contains(word) ? 20 : 0;
}

}  // namespace

QString Command::title() const { return currentLanguage() == Language::Chinese ? chinese : english; }
QString Command::otherTitle() const { return currentLanguage() == Language::Chinese ? english : chinese; }

std::vector<int> findCommands(const std::vector<Command>& commands, const QString& query) {
    const QStringList words = wordsOf(query);
    std::vector<std::pair<int, int>> found;  // rank, position
    for (int i = 0; i < static_cast<int>(commands.size()); ++i) {
        const Command& command = commands[static_cast<std::size_t>(i)];
        const QString name = folded(command.title()), other = folded(command.otherTitle()),
                      synonyms = folded(command.words);
        int total = command.enabled ? 1000 : 0;
        bool all = true;
        for (const QString& word : words) {
            const int one = rank(word, name, other, synonyms);
            all = all && one > 0;
            total += one;
        }
        if (all) found.emplace_back(total, i);
    }
    std::ranges::stable_sort(found, [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<int> order;
    for (const auto& [rank, index] : found) order.push_back(index);
    return order;
}

QString commandWords(const QString& english) {
    static const QHash<QString, QString> words{
        {QStringLiteral("Open series or project…"),
         QStringLiteral("csv lstmwb file load data dataset import read 打开 文件 导入 读取 数据集")},
        {QStringLiteral("Import results…"),
         QStringLiteral("csv experiment compare load keras pandas 比较 读取 实验结果")},
        {QStringLiteral("Save results…"), QStringLiteral("csv json export write rmse folder 导出 保存 写入 文件夹")},
        {QStringLiteral("Run"),
         QStringLiteral(
             "start train fit go launch boxplot box plot loss 训练 开始 启动 拟合 箱形图 箱线图 盒须图 损失")},
        {QStringLiteral("Compare"),
         QStringLiteral(
             "boxplot box plot whisker difference significant p-value test 箱形图 箱线图 盒须图 对比 差异 显著")},
        {QStringLiteral("Forecast"), QStringLiteral("predict prediction future horizon fan 预报 预测值 未来")},
        {QStringLiteral("Data"),
         QStringLiteral("series csv split train test persistence difference scale 序列 拆分 划分 数据 差分 缩放")},
        {QStringLiteral("Inside"),
         QStringLiteral("cell state gate hidden memory trace 细胞状态 单元状态 隐状态 门控 记忆")},
        {QStringLiteral("Sweep"), QStringLiteral("grid search parameter hyperparameter 网格搜索 超参数 调参")},
        {QStringLiteral("Pause"), QStringLiteral("hold wait 停住 暂停")},
        {QStringLiteral("Stop"), QStringLiteral("cancel abort end 取消 终止 中止")},
        {QStringLiteral("Step one sample"), QStringLiteral("slow single batch 单步 样本")},
        {QStringLiteral("Step one epoch"), QStringLiteral("slow single iteration 单步 周期 迭代")},
        {QStringLiteral("Live"), QStringLiteral("interactive automatic 自动 即时")},
        {QStringLiteral("Epochs"), QStringLiteral("epoch iterations passes 周期 迭代 训练轮数 回合")},
        {QStringLiteral("Batch size"), QStringLiteral("batch mini-batch minibatch 批量大小 批大小 批尺寸 小批量")},
        {QStringLiteral("Shuffle"), QStringLiteral("random order permute 洗牌 乱序 随机顺序")},
        {QStringLiteral("Seed"), QStringLiteral("random number seed reproducible 随机数 种子 复现")},
        {QStringLiteral("Units"), QStringLiteral("neurons layers hidden size 神经元 层 隐藏单元")},
        {QStringLiteral("Repeats"), QStringLiteral("runs n how many 次数 运行次数")},
        {QStringLiteral("State timeline"),
         QStringLiteral(
             "reset_states stateful stateless cell state hidden state seed 细胞状态 隐状态 重置 有状态 无状态 播种")},
        {QStringLiteral("Add experiment"), QStringLiteral("new create 新建 增加")},
        {QStringLiteral("Duplicate experiment"), QStringLiteral("copy clone 复制 克隆")},
        {QStringLiteral("Delete experiment"), QStringLiteral("remove erase 移除")},
        {QStringLiteral("Rename experiment"), QStringLiteral("name label 名称 改名")},
        {QStringLiteral("Copy recipe"), QStringLiteral("share json link configuration clipboard 分享 配置 剪贴板")},
        {QStringLiteral("Paste recipe"), QStringLiteral("share json link configuration clipboard 分享 配置 剪贴板")},
        {QStringLiteral("Copy picture"),
         QStringLiteral("chart plot figure image clipboard boxplot 图表 图像 剪贴板 截图 箱形图")},
        {QStringLiteral("Save as PNG…"),
         QStringLiteral("chart plot figure image export picture boxplot 图表 图片 导出 箱形图")},
        {QStringLiteral("Save as SVG…"),
         QStringLiteral("chart plot figure vector export picture boxplot 图表 图片 矢量 导出 箱形图")},
        {QStringLiteral("Save as PDF…"),
         QStringLiteral("chart plot figure vector export print paper boxplot 图表 图片 打印 论文 导出 箱形图")},
        {QStringLiteral("Copy table"),
         QStringLiteral("chart tsv csv excel figures numbers clipboard 表格 数字 剪贴板")},
        {QStringLiteral("Show as table"), QStringLiteral("chart figures numbers accessible 表格 数值")},
        {QStringLiteral("Show all again"), QStringLiteral("chart zoom home reset view 缩放 还原 全部")},
        {QStringLiteral("Larger text"), QStringLiteral("zoom in font bigger 放大 字体 缩放")},
        {QStringLiteral("Smaller text"), QStringLiteral("zoom out font 缩小 字体 缩放")},
        {QStringLiteral("Normal text size"), QStringLiteral("zoom 100 reset font 缩放 字体 还原")},
        {QStringLiteral("Dark"), QStringLiteral("theme night scheme mode 主题 夜间 配色")},
        {QStringLiteral("Light"), QStringLiteral("theme day scheme mode 主题 日间 配色")},
        {QStringLiteral("Colours of the desktop"), QStringLiteral("theme system scheme colors 主题 系统 配色")},
        {QStringLiteral("Full screen"), QStringLiteral("presentation projector beamer 演示 投影")},
        {QStringLiteral("Reset layout"), QStringLiteral("docks panels default 面板 还原")},
        {QStringLiteral("What it is and what it is not"),
         QStringLiteral("help manual documentation shortcuts keyboard verdict whisker 帮助 手册 说明 快捷键 须 判断")},
        {QStringLiteral("About LSTM Workbench"),
         QStringLiteral("version licence license credits eigen qt 版本 许可证 致谢")},
        {QStringLiteral("Quit"), QStringLiteral("exit close 关闭")},
        {QStringLiteral("Undo"), QStringLiteral("back revert 回退 还原")},
        {QStringLiteral("Redo"), QStringLiteral("again forward 恢复")},
        {QStringLiteral("Experiments"), QStringLiteral("list dock panel show hide 列表 面板 显示 隐藏")},
        {QStringLiteral("Configuration"), QStringLiteral("settings options parameters dock panel 设置 选项 参数 面板")},
        {QStringLiteral("History"), QStringLiteral("undo list dock panel 撤销 面板")},
        {QStringLiteral("Switch language"), QStringLiteral("english chinese translate 英文 中文 汉语 翻译")},
    };
    return words.value(english);
}
