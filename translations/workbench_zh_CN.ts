<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en_US">
<context>
    <name>AboutWindow</name>
    <message>
        <source>%1 or newer</source>
        <translation>%1 或更高版本</translation>
    </message>
    <message>
        <source>of the system</source>
        <translation>系统自带</translation>
    </message>
    <message>
        <source>About LSTM Workbench</source>
        <translation>关于 LSTM 工作台</translation>
    </message>
    <message>
        <source>LSTM Workbench %1</source>
        <translation>LSTM 工作台 %1</translation>
    </message>
    <message>
        <source>Shows what keeping, resetting and seeding the state of an LSTM does to a forecast.</source>
        <translation>展示保留、重置和播种 LSTM 的状态会怎样影响预测。</translation>
    </message>
    <message>
        <source>Numerics version %1: the same configuration and seed give the same bits in every program of this version.</source>
        <translation>数值版本 %1：在此版本的所有程序中，相同的配置和种子得出逐位相同的结果。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty, and it never touches the network.</source>
        <translation>自由软件，依 GNU 通用公共许可证第 3 版或更新版本发布。不提供任何担保，也从不连接网络。</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>所用软件库</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>软件库</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>软件库</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>The shampoo sales are from Makridakis, Wheelwright and Hyndman (1998), Forecasting: Methods and Applications. The experiments follow the tutorial “Stateful and Stateless LSTM for Time Series Forecasting with Python” by Jason Brownlee.</source>
        <translation>洗发水销量数据出自 Makridakis、Wheelwright 和 Hyndman（1998）所著《Forecasting: Methods and Applications》。各实验依照 Jason Brownlee 的教程“Stateful and Stateless LSTM for Time Series Forecasting with Python”（用 Python 做时间序列预测的有状态与无状态 LSTM）。</translation>
    </message>
</context>
<context>
    <name>AppearanceFeature</name>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>恢复文字大小</translation>
    </message>
    <message>
        <source>Colours of the desktop</source>
        <translation>跟随桌面配色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Arrangement: explore</source>
        <translation>布局：探索</translation>
    </message>
    <message>
        <source>Arrangement: compare</source>
        <translation>布局：比较</translation>
    </message>
    <message>
        <source>Arrangement: teach</source>
        <translation>布局：教学</translation>
    </message>
    <message>
        <source>Reset layout</source>
        <translation>恢复默认布局</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Switch language</source>
        <translation>切换语言</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>BeyondView</name>
    <message>
        <source>Forecasts beyond the data</source>
        <translation>数据之外的预测</translation>
    </message>
    <message>
        <source>%1 was read from a results file: there is no network to forecast with.</source>
        <translation>%1 是从结果文件读入的：没有可用于预测的网络。</translation>
    </message>
    <message>
        <source>The forecast beyond the data follows when the run has ended.</source>
        <translation>运行结束后给出数据之外的预测。</translation>
    </message>
    <message>
        <source>%1 has not been trained yet.</source>
        <translation>%1 尚未训练。</translation>
    </message>
    <message>
        <source>Run this experiment</source>
        <translation>运行此实验</translation>
    </message>
    <message>
        <source>Training on all %1 values: %2 of %3 networks.</source>
        <translation>正在用全部 %1 个值训练：已完成 %2 / %3 个网络。</translation>
    </message>
    <message>
        <source>There was not enough memory to train on all values.</source>
        <translation>内存不足，无法用全部值训练。</translation>
    </message>
    <message>
        <source>Every network diverged: there is no forecast to show.</source>
        <translation>所有网络都发散了：没有预测可以显示。</translation>
    </message>
    <message>
        <source>Beyond the data</source>
        <translation>数据之外</translation>
    </message>
    <message>
        <source>%1: the next %2, from %3 to %4 at the end</source>
        <translation>%1：此后 %2，最后一步为 %3 至 %4</translation>
    </message>
    <message numerus="yes">
        <source>%n network(s), trained on all %1 values; each forecast is fed back as the next input. The band is the spread of the networks: the future is less certain.</source>
        <translation>
            <numerusform>%n 个网络，用全部 %1 个值训练；每次预测作为下一步的输入。色带是各网络之间的差异：未来的不确定性更大。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network(s), trained on all %1 values; each says %2 values at once, which are fed back as the next inputs. The band is the spread of the networks: the future is less certain.</source>
        <translation>
            <numerusform>%n 个网络，用全部 %1 个值训练；每次同时给出 %2 个预测值，再作为之后的输入送回。色带是各网络之间的差异：未来的不确定性更大。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoxInputs</name>
    <message numerus="yes">
        <source>%1: median %2 of %n repeat(s)</source>
        <translation>
            <numerusform>%1：%n 次重复的中位数为 %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoxPlotChart</name>
    <message>
        <source>%1 of %2 shown as dots.</source>
        <translation>以点显示 %2 次中的 %1 次。</translation>
    </message>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>persistence %1</source>
        <translation>持久性预测 %1</translation>
    </message>
    <message>
        <source>#%1 %2</source>
        <translation>#%1 %2</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划次数</translation>
    </message>
    <message>
        <source>Diverged</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Lower whisker</source>
        <translation>下须</translation>
    </message>
    <message>
        <source>25 %</source>
        <translation>25%</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>75 %</source>
        <translation>75%</translation>
    </message>
    <message>
        <source>Upper whisker</source>
        <translation>上须</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>离群值</translation>
    </message>
    <message>
        <source>%1 up to %2</source>
        <translation>%1 个，至 %2</translation>
    </message>
    <message>
        <source>%1 diverged</source>
        <translation>%1 次发散</translation>
    </message>
    <message>
        <source>n = %1 each</source>
        <translation>每个实验 n = %1</translation>
    </message>
    <message>
        <source>n = %1 to %2 each</source>
        <translation>每个实验 n = %1 至 %2</translation>
    </message>
</context>
<context>
    <name>CellDiagram</name>
    <message>
        <source>Cell state %1, hidden state %2 enter. Forget gate %3, input gate %4, candidate %5, output gate %6. Cell state %7, hidden state %8 leave.</source>
        <translation>输入的单元状态 %1、隐藏状态 %2。遗忘门 %3，输入门 %4，候选值 %5，输出门 %6。输出的单元状态 %7、隐藏状态 %8。</translation>
    </message>
    <message>
        <source>The cell with its numbers</source>
        <translation>单元及其数值</translation>
    </message>
    <message>
        <source>Cell state c that enters</source>
        <translation>进入的单元状态 c</translation>
    </message>
    <message>
        <source>Hidden state h that enters</source>
        <translation>进入的隐藏状态 h</translation>
    </message>
    <message>
        <source>Set this state by hand</source>
        <translation>手动设置这个状态</translation>
    </message>
    <message>
        <source>forget f</source>
        <translation>遗忘门 f</translation>
    </message>
    <message>
        <source>input i</source>
        <translation>输入门 i</translation>
    </message>
    <message>
        <source>candidate</source>
        <translation>候选值</translation>
    </message>
    <message>
        <source>output o</source>
        <translation>输出门 o</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>0, reset</source>
        <translation>0，重置</translation>
    </message>
</context>
<context>
    <name>ChartMenu</name>
    <message>
        <source>Saved %1 in %2.</source>
        <translation>已将 %1 保存到 %2。</translation>
    </message>
    <message>
        <source>%1 was not saved.</source>
        <translation>%1 未能保存。</translation>
    </message>
    <message>
        <source>%1 picture (*.%2)</source>
        <translation>%1 图片 (*.%2)</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>另存为 PNG…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>另存为 SVG…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>另存为 PDF…</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>复制表格</translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation>以表格显示</translation>
    </message>
    <message>
        <source>Show all again</source>
        <translation>恢复显示全部</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>图片已复制到剪贴板。</translation>
    </message>
    <message>
        <source>The table is in the clipboard.</source>
        <translation>表格已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>查看内部</translation>
    </message>
</context>
<context>
    <name>ChartTableWindow</name>
    <message>
        <source>%1, as a table</source>
        <translation>%1（表格）</translation>
    </message>
</context>
<context>
    <name>ChartsFeature</name>
    <message>
        <source>Export chart</source>
        <translation>导出图表</translation>
    </message>
</context>
<context>
    <name>CodeBox</name>
    <message>
        <source>Keras code</source>
        <translation>Keras 代码</translation>
    </message>
    <message>
        <source>Copy the code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Copy the whole program</source>
        <translation>复制完整程序</translation>
    </message>
</context>
<context>
    <name>ColumnRow</name>
    <message>
        <source>Role of %1</source>
        <translation>%1 的角色</translation>
    </message>
    <message>
        <source>Texts can be neither target nor input.</source>
        <translation>文本列既不能作目标，也不能作输入。</translation>
    </message>
    <message>
        <source>It tells when each row was.</source>
        <translation>它说明每一行的时间。</translation>
    </message>
    <message>
        <source>Choose another column as the target to change this one.</source>
        <translation>要更改此列，请先把另一列设为目标。</translation>
    </message>
    <message>
        <source>empty</source>
        <comment>column</comment>
        <translation>空</translation>
    </message>
    <message>
        <source>“%1” …</source>
        <comment>a text of a column</comment>
        <translation>“%1”……</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <comment>smallest, largest</comment>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <comment>first, last</comment>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>text</source>
        <comment>kind of a column</comment>
        <translation>文本</translation>
    </message>
    <message>
        <source>%1: %2, %3, %4 missing</source>
        <translation>%1：%2，%3，缺失 %4 个</translation>
    </message>
</context>
<context>
    <name>ColumnsPanel</name>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>missing</source>
        <comment>values</comment>
        <translation>缺失</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>What do you want to do? English or 中文</source>
        <translation>想做什么？中文或 English 均可</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>not available now</source>
        <translation>当前不可用</translation>
    </message>
    <message>
        <source>Nothing is called that. Try another word, in either language.</source>
        <translation>没有叫这个名字的命令。请换一个词，中英文均可。</translation>
    </message>
</context>
<context>
    <name>CompareControls</name>
    <message>
        <source>No two neighbours share their seeds.</source>
        <translation>没有相邻的两个实验使用相同种子。</translation>
    </message>
    <message>
        <source>The same repeat in neighbouring boxes, joined by a line</source>
        <translation>用线连接相邻箱体中的同一次重复</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>List</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>Order of the boxes</source>
        <translation>箱体的排序</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Base: the experiment that the others are compared with</source>
        <translation>基准：其他实验与之比较的实验</translation>
    </message>
    <message>
        <source>Lines between paired repeats</source>
        <translation>连接同种子配对的重复</translation>
    </message>
</context>
<context>
    <name>CompareHeadline</name>
    <message>
        <source>%1: no finished repeat yet</source>
        <translation>%1：尚无完成的重复</translation>
    </message>
    <message>
        <source>%1: a typical test RMSE of %2</source>
        <translation>%1：测试集 RMSE 通常为 %2</translation>
    </message>
    <message numerus="yes">
        <source>Median of %n repeat(s). Tick a second experiment to compare it with.</source>
        <translation>
            <numerusform>%n 次重复的中位数。再勾选一个实验即可比较。</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview, %1 of %2 repeats.</source>
        <translation>预览：已完成 %1 / %2 次重复。</translation>
    </message>
    <message numerus="yes">
        <source>Training %n experiment(s)</source>
        <translation>
            <numerusform>正在训练 %n 个实验</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n experiment(s), so far</source>
        <translation>
            <numerusform>%n 个实验的当前结果</numerusform>
        </translation>
    </message>
    <message>
        <source>Medians from %1 to %2.</source>
        <translation>中位数从 %1 至 %2。</translation>
    </message>
    <message>
        <source>%1 has the lowest median and is better than %2, typically by %3</source>
        <translation>%1 的中位数最低，优于 %2，通常低 %3</translation>
    </message>
    <message>
        <source>%1 has the lowest median, yet pair by pair %2 is better</source>
        <translation>%1 的中位数最低，但逐对比较时 %2 更好</translation>
    </message>
    <message>
        <source>%1 has the lowest median, identical to %2</source>
        <translation>%1 的中位数最低，与 %2 完全相同</translation>
    </message>
    <message>
        <source>%1 has the lowest median, but is practically equal to %2</source>
        <translation>%1 的中位数最低，但与 %2 实际等效</translation>
    </message>
    <message>
        <source>%1 has the lowest median; there are too few repeats to judge it against %2</source>
        <translation>%1 的中位数最低；重复太少，还不能与 %2 比较</translation>
    </message>
    <message>
        <source>%1 has the lowest median; against %2 it is unstable: more than half of the repeats diverged</source>
        <translation>%1 的中位数最低；与 %2 的比较不稳定：超过半数的重复已发散</translation>
    </message>
    <message>
        <source>%1 has the lowest median; against %2 it is undecided</source>
        <translation>%1 的中位数最低；与 %2 相比尚不能判断</translation>
    </message>
    <message>
        <source>%1 better</source>
        <translation>%1 个更好</translation>
    </message>
    <message>
        <source>%1 identical</source>
        <translation>%1 个完全相同</translation>
    </message>
    <message>
        <source>%1 practically equal</source>
        <translation>%1 个实际等效</translation>
    </message>
    <message>
        <source>%1 worse</source>
        <translation>%1 个更差</translation>
    </message>
    <message>
        <source>%1 undecided</source>
        <translation>%1 个尚不能判断</translation>
    </message>
    <message>
        <source>Against %1: %2.</source>
        <translation>与 %1 相比：%2。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>n = %1 each</source>
        <translation>每个实验 n = %1</translation>
    </message>
    <message>
        <source>n = %1 to %2</source>
        <translation>n = %1 至 %2</translation>
    </message>
    <message>
        <source>n = %1 + %2</source>
        <translation>重复数 n = %1 + %2</translation>
    </message>
    <message>
        <source>%1, paired by seed.</source>
        <translation>%1，同种子配对。</translation>
    </message>
    <message>
        <source>%1, partly paired by seed.</source>
        <translation>%1，部分为同种子配对。</translation>
    </message>
    <message>
        <source>%1, not paired.</source>
        <translation>%1，未配对。</translation>
    </message>
    <message>
        <source>The result is about training randomness on one split of one series.</source>
        <translation>此结果只反映这一序列、这一种划分下的训练随机性。</translation>
    </message>
    <message>
        <source>No practical number of repeats would decide it.</source>
        <translation>无论重复多少次，实际上都无法判断。</translation>
    </message>
    <message>
        <source>About %1 repeats would decide it.</source>
        <translation>大约需要 %1 次重复才能判断。</translation>
    </message>
    <message>
        <source>Unstable: every repeat diverged</source>
        <translation>不稳定：所有重复均已发散</translation>
    </message>
    <message>
        <source>%1, the base, has the lowest median</source>
        <translation>基准 %1 的中位数最低</translation>
    </message>
    <message>
        <source>Medians from %1 to %2 (%3).</source>
        <translation>中位数从 %1 至 %2（%3）。</translation>
    </message>
    <message>
        <source>%1 is better than %2 in every pairing, typically lower by %3</source>
        <translation>%1 优于 %2：在所有配对中误差都更小，典型差距 %3</translation>
    </message>
    <message>
        <source>%1 is better than %2 in %3 % of pairings (%4 to %5 %), typically lower by %6</source>
        <translation>%1 优于 %2：在 %3% 的配对中误差更小（%4–%5%），典型差距 %6</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>None of the ticked experiments can run; see the configuration.</source>
        <translation>勾选的实验均无法运行，请查看配置。</translation>
    </message>
    <message>
        <source>The ticked experiments have not been trained yet.</source>
        <translation>勾选的实验尚未训练。</translation>
    </message>
    <message>
        <source>Run the ticked experiments</source>
        <translation>运行勾选的实验</translation>
    </message>
    <message>
        <source>No experiment is ticked.</source>
        <translation>尚未勾选任何实验。</translation>
    </message>
    <message>
        <source>Tick all experiments</source>
        <translation>勾选全部实验</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Box: quartiles and median; whiskers to the last value within 1.5 IQR; diamond: mean.</source>
        <translation>箱体：四分位数与中位数；须：至 1.5 倍四分位距（IQR）以内最远的值；菱形：平均值。</translation>
    </message>
    <message>
        <source>Grey band: a difference within ±%1 counts as practically equal.</source>
        <translation>灰带：差异在 ±%1 以内视为实际等效。</translation>
    </message>
    <message>
        <source>Test RMSE</source>
        <translation>测试集 RMSE</translation>
    </message>
    <message>
        <source>Verdicts against the base</source>
        <translation>与基准比较的结论</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Difference from %1, 95 % interval</source>
        <translation>与 %1 之差及 95% 置信区间</translation>
    </message>
    <message>
        <source>%1 %2 %3, same seed</source>
        <translation>%1 %2 %3，同种子</translation>
    </message>
    <message>
        <source>Each mark is one pair; the line is the 95 % interval of the typical difference.</source>
        <translation>每个标记代表一对；横线为典型差值的 95% 置信区间。</translation>
    </message>
</context>
<context>
    <name>ConfigDiff</name>
    <message>
        <source>detected</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>oldest first</source>
        <translation>最早在前</translation>
    </message>
    <message>
        <source>as in the file</source>
        <translation>与文件相同</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>rows left out</source>
        <translation>略去该行</translation>
    </message>
    <message>
        <source>interpolated</source>
        <translation>插值</translation>
    </message>
    <message>
        <source>previous value</source>
        <translation>取前一值</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>as in training</source>
        <translation>与训练相同</translation>
    </message>
    <message>
        <source>each epoch</source>
        <translation>每个轮次</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>time steps</source>
        <translation>时间步</translation>
    </message>
    <message>
        <source>features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>setting, value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>as Keras does</source>
        <translation>与 Keras 相同</translation>
    </message>
    <message>
        <source>%1 (known ahead)</source>
        <comment>input column</comment>
        <translation>%1（事先已知）</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>全部合并</translation>
    </message>
    <message>
        <source>each sequence</source>
        <translation>各序列分别</translation>
    </message>
    <message>
        <source>a copy of the state</source>
        <translation>状态的副本</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>零</translation>
    </message>
    <message>
        <source>a seeded state</source>
        <translation>播种后的状态</translation>
    </message>
    <message>
        <source>the training&apos;s state</source>
        <translation>训练自身的状态</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>as trained</source>
        <translation>与训练相同</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>未给定</translation>
    </message>
</context>
<context>
    <name>ConfigFix</name>
    <message>
        <source>Use %1</source>
        <translation>改为 %1</translation>
    </message>
    <message>
        <source>Keep the last %1</source>
        <translation>只保留最后 %1 个样本</translation>
    </message>
    <message>
        <source>Train on all %1</source>
        <translation>用全部 %1 个样本训练</translation>
    </message>
    <message>
        <source>Do not shuffle</source>
        <translation>不打乱顺序</translation>
    </message>
    <message>
        <source>Make it stateless</source>
        <translation>改为无状态</translation>
    </message>
    <message>
        <source>Choose automatically</source>
        <translation>自动选择</translation>
    </message>
</context>
<context>
    <name>ConfigurationFeature</name>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
</context>
<context>
    <name>ConfigurationPanel</name>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>These results were read from a file.</source>
        <translation>这些结果读自文件。</translation>
    </message>
    <message>
        <source>It does not say how they came about, so there is nothing to set and nothing to train.</source>
        <translation>文件没有说明它们是如何得到的，因此没有可设置的选项，也无法训练。</translation>
    </message>
</context>
<context>
    <name>DataFeature</name>
    <message>
        <source>Sample series</source>
        <translation>示例序列</translation>
    </message>
    <message>
        <source>%1 cannot be read so.</source>
        <translation>无法这样读取 %1。</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Run A vs A</source>
        <translation>运行 A 对 A</translation>
    </message>
    <message numerus="yes">
        <source>Run %n experiment(s)</source>
        <translation>
            <numerusform>运行 %n 个实验</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Train: %n sample(s)</source>
        <translation>
            <numerusform>训练：%n 个样本</numerusform>
        </translation>
    </message>
    <message>
        <source>Test: %1</source>
        <translation>测试：%1</translation>
    </message>
    <message>
        <source>dashed: persistence forecast, RMSE %1</source>
        <translation>虚线：持久性预测，RMSE %1</translation>
    </message>
    <message>
        <source>%1 values from %2 to %3. %4. %5. %6.</source>
        <translation>共 %1 个值，从 %2 至 %3。%4。%5。%6。</translation>
    </message>
    <message>
        <source>Scaled on the training samples only. Chart and table show the same rows.</source>
        <translation>仅按训练样本缩放。图与表显示相同的行。</translation>
    </message>
    <message>
        <source>Drop a CSV file here to change the series</source>
        <translation>将 CSV 文件拖到此处即可更换序列</translation>
    </message>
    <message>
        <source>Series and samples</source>
        <translation>序列与样本</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column, role</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 is shown until that is decided.</source>
        <translation>在作出选择之前，仍显示 %1。</translation>
    </message>
    <message>
        <source>%1 by sequence</source>
        <comment>column</comment>
        <translation>各序列的 %1</translation>
    </message>
    <message>
        <source>state reset at every sequence</source>
        <translation>每个序列处重置状态</translation>
    </message>
    <message>
        <source>in training the state runs through</source>
        <translation>训练时状态贯穿各序列</translation>
    </message>
    <message>
        <source>test: the last %1 of each</source>
        <translation>测试：每个序列的最后 %1 个</translation>
    </message>
    <message>
        <source>%1: </source>
        <comment>file</comment>
        <translation>%1：</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>And %1 more:</source>
        <translation>另有 %1 条：</translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>Copy as table (TSV)</source>
        <translation>复制为表格（TSV）</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>复制为 Markdown</translation>
    </message>
    <message>
        <source>Copy as LaTeX</source>
        <translation>复制为 LaTeX</translation>
    </message>
</context>
<context>
    <name>DescribeTableModel</name>
    <message>
        <source>Test RMSE</source>
        <translation>测试集 RMSE</translation>
    </message>
    <message>
        <source>count</source>
        <translation>个数</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>std</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>min</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>25 %</source>
        <translation>25%</translation>
    </message>
    <message>
        <source>50 %</source>
        <translation>50%</translation>
    </message>
    <message>
        <source>75 %</source>
        <translation>75%</translation>
    </message>
    <message>
        <source>max</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>发散</translation>
    </message>
</context>
<context>
    <name>DifferenceChart</name>
    <message>
        <source>← lower error</source>
        <translation>← 误差更小</translation>
    </message>
    <message>
        <source>higher error →</source>
        <translation>误差更大 →</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2, 95 % interval %3 to %4</source>
        <translation>%1：%2，95% 置信区间 %3 至 %4</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Typical difference</source>
        <translation>典型差值</translation>
    </message>
    <message>
        <source>95 % from</source>
        <translation>95% 下限</translation>
    </message>
    <message>
        <source>95 % to</source>
        <translation>95% 上限</translation>
    </message>
    <message numerus="yes">
        <source>%n more, to %1</source>
        <translation>
            <numerusform>另有 %n 个，至 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>pair #%1</source>
        <translation>第 %1 对</translation>
    </message>
    <message>
        <source>pair #%1: %2</source>
        <translation>第 %1 对：%2</translation>
    </message>
</context>
<context>
    <name>DockTitle</name>
    <message>
        <source>Float</source>
        <translation>浮动</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ExperimentDelegate</name>
    <message>
        <source>Name of the experiment</source>
        <translation>实验名称</translation>
    </message>
</context>
<context>
    <name>ExperimentTreeModel</name>
    <message>
        <source>not run</source>
        <translation>未运行</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>%1 of %2 repeats</source>
        <translation>%1 / %2 次重复</translation>
    </message>
    <message>
        <source>1 repeat</source>
        <translation>1 次重复</translation>
    </message>
    <message>
        <source>%1 repeats</source>
        <translation>%1 次重复</translation>
    </message>
    <message>
        <source>%1 diverged</source>
        <translation>%1 次发散</translation>
    </message>
    <message>
        <source>test RMSE %1</source>
        <translation>测试集 RMSE %1</translation>
    </message>
    <message>
        <source>test RMSE: mean %1, standard deviation %2</source>
        <translation>测试集 RMSE：平均值 %1，标准差 %2</translation>
    </message>
    <message>
        <source>Same settings as %1</source>
        <translation>设置与 %1 相同</translation>
    </message>
    <message>
        <source>Differs from %1:</source>
        <translation>与 %1 的差异：</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>Repeat %1 diverged</source>
        <translation>第 %1 次重复发散</translation>
    </message>
    <message>
        <source>Repeat %1, test RMSE %2</source>
        <translation>第 %1 次重复，测试集 RMSE %2</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>还有 %1 次</translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>n, RMSE</source>
        <comment>count of an experiment, error of a repeat</comment>
        <translation>n，RMSE</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>std</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>waiting for the present run to end</source>
        <translation>等待当前运行结束</translation>
    </message>
</context>
<context>
    <name>ExperimentsFeature</name>
    <message>
        <source>Experiments</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Add experiment</source>
        <translation>添加实验</translation>
    </message>
    <message>
        <source>Duplicate experiment</source>
        <translation>创建实验副本</translation>
    </message>
    <message>
        <source>Rename experiment</source>
        <translation>重命名实验</translation>
    </message>
    <message>
        <source>Delete experiment</source>
        <translation>删除实验</translation>
    </message>
    <message>
        <source>Copy recipe</source>
        <translation>复制配方</translation>
    </message>
    <message>
        <source>Paste recipe</source>
        <translation>粘贴配方</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>示例库</translation>
    </message>
    <message>
        <source>The recipe of %1 is in the clipboard.</source>
        <translation>%1 的配方已复制到剪贴板。</translation>
    </message>
    <message>
        <source>The clipboard holds no text.</source>
        <translation>剪贴板中没有文字。</translation>
    </message>
    <message>
        <source>&quot;Copy recipe&quot; puts one there.</source>
        <translation>用“复制配方”可以放入一个。</translation>
    </message>
    <message>
        <source>No experiment was added.</source>
        <translation>没有添加实验。</translation>
    </message>
    <message>
        <source>%1 was added. Its recipe names a series of its own; here it runs on the open one.</source>
        <translation>已添加 %1。其配方指定了另外的序列；在这里它使用当前打开的序列。</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>已添加 %1。</translation>
    </message>
</context>
<context>
    <name>ExperimentsPanel</name>
    <message>
        <source>Copy of %1</source>
        <translation>%1 的副本</translation>
    </message>
    <message>
        <source>Experiments</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Experiments and their repeats</source>
        <translation>实验及其各次重复</translation>
    </message>
    <message>
        <source>Add an experiment</source>
        <translation>添加实验</translation>
    </message>
    <message>
        <source>Run this one</source>
        <translation>仅运行此实验</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Show only what differs from the base</source>
        <translation>只显示与基准不同之处</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>查看内部</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Open series or project…</source>
        <translation>打开序列或项目…</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近的文件</translation>
    </message>
    <message>
        <source>Open series or project</source>
        <translation>打开序列或项目</translation>
    </message>
    <message>
        <source>Series and projects (*.csv *.txt *.tsv *.lstmwb);;All files (*)</source>
        <translation>序列和项目 (*.csv *.txt *.tsv *.lstmwb);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 was not opened.</source>
        <translation>未能打开 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were not opened.</source>
        <translation>
            <numerusform>%n 个文件未能打开。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForecastChart</name>
    <message>
        <source>%1   actual %2</source>
        <translation>%1   实际值 %2</translation>
    </message>
    <message>
        <source>%1   median %2</source>
        <translation>%1   中位数 %2</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>实际值</translation>
    </message>
    <message>
        <source>median of %1</source>
        <translation>%1 次重复的中位数</translation>
    </message>
    <message>
        <source>5–95 % of repeats</source>
        <translation>重复的 5–95% 分位</translation>
    </message>
    <message>
        <source>persistence</source>
        <translation>持久性预测</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际值</translation>
    </message>
    <message>
        <source>Persistence</source>
        <translation>持久性预测</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>5 %</source>
        <translation>5%</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95%</translation>
    </message>
    <message>
        <source>known</source>
        <translation>已知</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预测</translation>
    </message>
</context>
<context>
    <name>ForecastPage</name>
    <message>
        <source>%1 was read from a results file. It holds the errors of the repeats, but not their forecasts.</source>
        <translation>%1 读自结果文件，其中只有各次重复的误差，没有预测值。</translation>
    </message>
    <message>
        <source>%1 cannot run; see the configuration.</source>
        <translation>%1 无法运行，请查看配置。</translation>
    </message>
    <message>
        <source>%1 has not been trained yet.</source>
        <translation>%1 尚未训练。</translation>
    </message>
    <message>
        <source>Run this experiment</source>
        <translation>运行此实验</translation>
    </message>
    <message>
        <source>Every repeat of %1 diverged: there is no forecast to show.</source>
        <translation>%1 的每次重复都发散了，没有可显示的预测。</translation>
    </message>
    <message>
        <source>Walk-forward: each forecast starts from the actual values before it.</source>
        <translation>滚动预测：每一步预测都从此前的实际值出发。</translation>
    </message>
    <message>
        <source>Repeat #%1: test RMSE %2, %3.</source>
        <translation>第 %1 次重复：测试集 RMSE 为 %2，%3。</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s); the last one: actual %1, median %2, 5 to 95 % of repeats %3 to %4.</source>
        <translation>
            <numerusform>共 %n 步；最后一步：实际值 %1，中位数 %2，重复的 5% 至 95% 分位为 %3 至 %4。</numerusform>
        </translation>
    </message>
    <message>
        <source>Forecasts of the test window</source>
        <translation>测试期的预测</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>What is forecast</source>
        <translation>预测范围</translation>
    </message>
    <message>
        <source>Test window</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>Beyond the data</source>
        <translation>数据之外</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Steps beyond the data</source>
        <translation>数据之外的步数</translation>
    </message>
    <message numerus="yes">
        <source>Of %1 values forecast at once, these were said %n step(s) ahead, from the actual values up to then; typical RMSE at this step %2, persistence %3.</source>
        <translation>
            <numerusform>每次同时预测 %1 个值，图中是提前 %n 步的预测，从当时为止的实际值出发；该步的 RMSE 通常为 %2，持久性预测为 %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>Steps ahead</source>
        <translation>提前步数</translation>
    </message>
    <message>
        <source>How many steps ahead</source>
        <translation>提前多少步</translation>
    </message>
</context>
<context>
    <name>ForecastSection</name>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>as in training</source>
        <translation>与训练相同</translation>
    </message>
    <message>
        <source>of its own</source>
        <translation>单独设置</translation>
    </message>
    <message>
        <source>The state at the end of the training carries over into the forecasts</source>
        <translation>训练结束时的状态会延续到预测中</translation>
    </message>
    <message>
        <source>The weights move to a network of that batch size, which starts from zero</source>
        <translation>权重移到一个采用该批次大小的网络，状态从零开始</translation>
    </message>
    <message>
        <source>Rows per call</source>
        <translation>每次调用的行数</translation>
    </message>
    <message>
        <source>How many forecasts are made side by side</source>
        <translation>并行进行多少个预测</translation>
    </message>
    <message>
        <source>as trained</source>
        <translation>与训练相同</translation>
    </message>
    <message>
        <source>stateful</source>
        <translation>有状态</translation>
    </message>
    <message>
        <source>stateless</source>
        <translation>无状态</translation>
    </message>
    <message>
        <source>The very network that was trained, or one like it</source>
        <translation>就是训练好的网络，或与之同类的网络</translation>
    </message>
    <message>
        <source>The state is carried from forecast to forecast, however the network was trained</source>
        <translation>无论网络如何训练，状态都从一次预测传到下一次</translation>
    </message>
    <message>
        <source>Every forecast starts from zero, however the network was trained</source>
        <translation>无论网络如何训练，每次预测都从零状态开始</translation>
    </message>
    <message>
        <source>zero</source>
        <comment>initial state</comment>
        <translation>零</translation>
    </message>
    <message>
        <source>A dense network has no state.</source>
        <translation>全连接网络没有状态。</translation>
    </message>
    <message>
        <source>A stateless network begins every forecast from zero.</source>
        <translation>无状态网络的每次预测都从零开始。</translation>
    </message>
</context>
<context>
    <name>ForecastTableModel</name>
    <message>
        <source>Actual</source>
        <translation>实际值</translation>
    </message>
    <message>
        <source>Persistence</source>
        <translation>持久性预测</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>5 %</source>
        <translation>5%</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95%</translation>
    </message>
    <message>
        <source>Its error</source>
        <translation>其误差</translation>
    </message>
    <message>
        <source>Error of %1</source>
        <translation>%1 的误差</translation>
    </message>
</context>
<context>
    <name>FramingSection</name>
    <message>
        <source>Series and framing</source>
        <translation>序列与样本构造</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>lag 1</source>
        <translation>滞后 1</translation>
    </message>
    <message>
        <source>lag 12</source>
        <translation>滞后 12</translation>
    </message>
    <message>
        <source>lag 12, then 1</source>
        <translation>先滞后 12，再滞后 1</translation>
    </message>
    <message>
        <source>custom …</source>
        <translation>自定义…</translation>
    </message>
    <message>
        <source>−1 to 1</source>
        <translation>−1 至 1</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 至 1</translation>
    </message>
    <message>
        <source>standard (mean 0)</source>
        <translation>标准化（平均值 0）</translation>
    </message>
    <message>
        <source>features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>time steps</source>
        <translation>时间步</translation>
    </message>
    <message>
        <source>The lags are inputs of one time step, newest first</source>
        <translation>各滞后值是同一时间步的多个输入，最新的在前</translation>
    </message>
    <message>
        <source>The lags are time steps of one input, oldest first</source>
        <translation>各滞后值是同一输入的多个时间步，最早的在前</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>last n</source>
        <translation>最后 n 个</translation>
    </message>
    <message>
        <source>Train on all samples before the test</source>
        <translation>用测试集之前的全部样本训练</translation>
    </message>
    <message>
        <source>Train on the last n samples before the test</source>
        <translation>用测试集之前的最后 n 个样本训练</translation>
    </message>
    <message>
        <source>Difference lags</source>
        <translation>差分滞后</translation>
    </message>
    <message>
        <source>Lags of the differences in order, e.g. 12, 1</source>
        <translation>依次进行的各次差分的滞后，例如 12, 1</translation>
    </message>
    <message>
        <source>Last samples</source>
        <translation>最后的样本数</translation>
    </message>
    <message>
        <source>How many samples before the test are trained on (train_size)</source>
        <translation>测试集之前有多少个样本用于训练（train_size）</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>each sequence</source>
        <translation>各序列分别</translation>
    </message>
    <message>
        <source>all together</source>
        <translation>全部合并</translation>
    </message>
</context>
<context>
    <name>GalleryPanel</name>
    <message>
        <source>Gallery</source>
        <translation>示例库</translation>
    </message>
    <message>
        <source>Sections of the tutorial</source>
        <translation>教程的各部分</translation>
    </message>
    <message>
        <source>%1, %2 experiments</source>
        <translation>%1，%2 个实验</translation>
    </message>
</context>
<context>
    <name>GapChart</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>below 0.1 %</source>
        <translation>低于 0.1%</translation>
    </message>
    <message>
        <source>5 % lie beyond %1</source>
        <translation>5% 超过 %1</translation>
    </message>
    <message>
        <source>on screen %1: %2</source>
        <translation>屏幕上 %1：%2</translation>
    </message>
    <message>
        <source>Gaps from %1 to %2: %3 % of all</source>
        <translation>%1 至 %2 的差距占 %3%</translation>
    </message>
    <message>
        <source>Gap from</source>
        <translation>差距从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>Share, %</source>
        <translation>占比，%</translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message>
        <source>%1 per year</source>
        <translation>%1/年</translation>
    </message>
    <message>
        <source>%1 per quarter</source>
        <translation>%1/季度</translation>
    </message>
    <message>
        <source>%1 per month</source>
        <translation>%1/月</translation>
    </message>
    <message>
        <source>%1 per week</source>
        <translation>%1/周</translation>
    </message>
    <message>
        <source>%1 per day</source>
        <translation>%1/日</translation>
    </message>
    <message>
        <source>%1 per hour</source>
        <translation>%1/小时</translation>
    </message>
    <message>
        <source>%1 per half hour</source>
        <translation>%1/半小时</translation>
    </message>
    <message>
        <source>%1 per quarter of an hour</source>
        <translation>%1/刻钟</translation>
    </message>
    <message>
        <source>%1 per ten minutes</source>
        <translation>%1/10 分钟</translation>
    </message>
    <message>
        <source>%1 per five minutes</source>
        <translation>%1/5 分钟</translation>
    </message>
    <message>
        <source>%1 per minute</source>
        <translation>%1/分钟</translation>
    </message>
    <message>
        <source>%1 per second</source>
        <translation>%1/秒</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n 年</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quarter(s)</source>
        <translation>
            <numerusform>%n 个季度</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n 个月</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n 周</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n 个值</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: no finished repeat yet</source>
        <translation>%1：尚无完成的重复</translation>
    </message>
    <message>
        <source>%1: a typical test RMSE of %2</source>
        <translation>%1：测试集 RMSE 通常为 %2</translation>
    </message>
    <message numerus="yes">
        <source>Median of %n repeat(s), from %1 to %2.</source>
        <translation>
            <numerusform>%n 次重复的中位数；范围从 %1 至 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Medians %1 and %2, %3 apart.</source>
        <translation>中位数分别为 %1 和 %2，相差 %3。</translation>
    </message>
    <message>
        <source>typically by %1 (95 % interval %2 to %3)</source>
        <translation>通常低 %1（95% 置信区间 %2 至 %3）</translation>
    </message>
    <message>
        <source>Too few repeats to compare %1 and %2</source>
        <translation>重复次数太少，无法比较 %1 与 %2</translation>
    </message>
    <message>
        <source>Unstable: more than half of the repeats diverged</source>
        <translation>不稳定：超过半数的重复已发散</translation>
    </message>
    <message>
        <source>%1 and %2 are identical in every repeat</source>
        <translation>%1 与 %2 在每次重复中都完全相同</translation>
    </message>
    <message>
        <source>%1 is better than %2, %3</source>
        <translation>%1 优于 %2，%3</translation>
    </message>
    <message>
        <source>Same settings, other seeds: practically equal</source>
        <translation>设置相同、种子不同：实际等效</translation>
    </message>
    <message>
        <source>%1 and %2 are practically equal</source>
        <translation>%1 与 %2 实际等效</translation>
    </message>
    <message>
        <source>Same settings, other seeds: no difference shown</source>
        <translation>设置相同、种子不同：未显示出差异</translation>
    </message>
    <message>
        <source>Undecided between %1 and %2</source>
        <translation>%1 与 %2 哪个更好，尚不能判断</translation>
    </message>
    <message>
        <source>No practical number of repeats would decide it.</source>
        <translation>无论重复多少次，实际上都无法判断。</translation>
    </message>
    <message>
        <source>About %1 repeats would decide it.</source>
        <translation>大约需要 %1 次重复才能判断。</translation>
    </message>
    <message>
        <source>The result is about training randomness on one split of one series.</source>
        <translation>此结果只反映这一序列、这一种划分下的训练随机性。</translation>
    </message>
    <message>
        <source>Training %1 and %2</source>
        <translation>正在训练 %1 与 %2</translation>
    </message>
    <message>
        <source>The first repeats are on their way.</source>
        <translation>首批重复即将完成。</translation>
    </message>
    <message>
        <source>Same settings, other seeds</source>
        <translation>设置相同、种子不同</translation>
    </message>
    <message>
        <source>%1 and %2, so far</source>
        <translation>%1 与 %2 的当前结果</translation>
    </message>
    <message>
        <source>Preview, %1 of %2 repeats.</source>
        <translation>预览：已完成 %1 / %2 次重复。</translation>
    </message>
    <message>
        <source>Test RMSE, %1</source>
        <translation>测试集均方根误差（RMSE），%1</translation>
    </message>
    <message>
        <source>%1 of %2, the last %3 to be forecast</source>
        <translation>%2：共 %1，最后 %3 个待预测</translation>
    </message>
    <message>
        <source>The same experiment twice, with other random seeds: see first how much chance alone does.</source>
        <translation>同一实验用不同的随机种子做两遍：先看看仅凭偶然会有多大差别。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销量</translation>
    </message>
    <message numerus="yes">
        <source>Training %n experiment(s)</source>
        <translation>
            <numerusform>正在训练 %n 个实验</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n experiment(s), %1 has the lowest median: %2</source>
        <translation>
            <numerusform>%n 个实验中，%1 的中位数最低：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>To see whether a difference is real, tick just two.</source>
        <translation>要看差异是否真实，请只勾选两个实验。</translation>
    </message>
    <message>
        <source>level with the persistence forecast</source>
        <translation>与持久性预测持平</translation>
    </message>
    <message>
        <source>%1 % below the persistence forecast</source>
        <translation>比持久性预测低 %1%</translation>
    </message>
    <message>
        <source>%1 % above the persistence forecast</source>
        <translation>比持久性预测高 %1%</translation>
    </message>
    <message>
        <source>%1: a typical test RMSE of %2, %3</source>
        <translation>%1：测试集 RMSE 通常为 %2，%3</translation>
    </message>
    <message numerus="yes">
        <source>The persistence forecast has RMSE %1; %2 of %n repeat(s) come closer.</source>
        <translation>
            <numerusform>持久性预测的 RMSE 为 %1；%n 次重复中有 %2 次更接近实际值。</numerusform>
        </translation>
    </message>
    <message>
        <source>sales</source>
        <comment>within a sentence</comment>
        <translation>销量</translation>
    </message>
    <message>
        <source>No finished repeat yet</source>
        <translation>尚无完成的重复</translation>
    </message>
    <message>
        <source>Unstable: every repeat diverged</source>
        <translation>不稳定：所有重复均已发散</translation>
    </message>
    <message>
        <source>Paused before the first sample: F7, F8 step, F6 goes on.</source>
        <translation>已在首个样本之前暂停：F7、F8 单步，F6 继续。</translation>
    </message>
    <message>
        <source>Paused: F7, F8 step, F6 goes on.</source>
        <translation>已暂停：F7、F8 单步，F6 继续。</translation>
    </message>
    <message>
        <source>%1 sequences, %2 of %3: the last %4 of each to be forecast</source>
        <translation>%3：%1 个序列，共 %2，每个序列最后 %4 个待预测</translation>
    </message>
</context>
<context>
    <name>HelpFeature</name>
    <message>
        <source>Find a command…</source>
        <translation>查找命令…</translation>
    </message>
    <message>
        <source>What it is and what it is not</source>
        <translation>它是什么，不是什么</translation>
    </message>
    <message>
        <source>About LSTM Workbench</source>
        <translation>关于 LSTM 工作台</translation>
    </message>
    <message>
        <source>About Qt</source>
        <translation>关于 Qt</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>What it is and what it is not</source>
        <translation>它是什么，不是什么</translation>
    </message>
    <message>
        <source>The workbench trains many small LSTM networks on one series and shows how much their forecasts differ when the state is kept, reset or seeded. Its results are about training randomness on one split of one series: which set-up forecasts these test months better, and how sure one can be of that after so many repeats.</source>
        <translation>工作台在一个序列上训练许多小型 LSTM 网络，展示保留、重置或播种状态时预测相差多少。结果说明的是这一序列、这一种划分下的训练随机性：哪种设置对这些测试月份预测得更好，以及在这么多次重复之后能有多大把握。</translation>
    </message>
    <message>
        <source>It does not say which set-up is better for other series, other splits or larger networks, and it does not look for the best forecast. A difference that is certain can still be too small to matter. Compare every result with the persistence forecast, which says only that the next value is the last one.</source>
        <translation>它不能说明哪种设置对其他序列、其他划分或更大的网络更好，也不寻找最佳预测。确定存在的差异仍可能小到无关紧要。请把每个结果与持久性预测相比：持久性预测只是说下一个值等于上一个值。</translation>
    </message>
    <message>
        <source>The arithmetic</source>
        <translation>计算方式</translation>
    </message>
    <message>
        <source>Networks are trained in 32-bit floating point with the semantics of Keras 2 (or of Keras 3 where it is chosen), checked against recorded runs of Keras. RMSE and statistics are computed in 64 bits. A repeat depends only on the configuration, the seed and its number: never on the processor, on the number of threads or on what ran before. Experiments of the same seed start from the same weights, so they can be compared pair by pair.</source>
        <translation>网络以 32 位浮点数训练，语义与 Keras 2 相同（选择 Keras 3 时与 Keras 3 相同），并已对照 Keras 的运行记录核对。RMSE 和统计量以 64 位计算。一次重复只取决于配置、种子和它的编号：与处理器、线程数和此前的运行都无关。种子相同的实验从相同的权重开始，因此可以逐对比较。</translation>
    </message>
    <message>
        <source>What the verdicts mean</source>
        <translation>结论的含义</translation>
    </message>
    <message>
        <source>A verdict weighs the typical difference (Hodges-Lehmann) and its 95 % interval against a margin of practical equality. “Supported” and “contradicted”: the interval lies on one side of zero and the typical difference reaches the margin. “Supported but negligible”: on one side of zero, but within the margin. “Practically equal”: within the margin. “Identical”: every pair gave the same bits. “Undecided”: more repeats are needed; the workbench says about how many. Looking again and again and stopping at the first verdict one likes makes wrong verdicts more likely.</source>
        <translation>结论由典型差值（Hodges-Lehmann 估计）及其 95% 置信区间与实际等效的界限相比较得出。“支持”和“不支持”：区间完全位于零的一侧，且典型差值达到界限。“支持但可忽略”：位于零的一侧，但未超出界限。“实际等效”：在界限之内。“完全相同”：每一对都逐位相同。“尚不能判断”：需要更多重复，工作台会给出大约的次数。反复查看、一出现合意的结论就停下，会更容易得到错误的结论。</translation>
    </message>
    <message>
        <source>Box plots</source>
        <translation>箱线图</translation>
    </message>
    <message>
        <source>The box reaches from the first to the third quartile (linear interpolation, as in NumPy and pandas), the line in it is the median, the diamond the mean. Whiskers end at the last value within 1.5 box heights, as in matplotlib and pandas; what lies beyond is drawn as rings. Below five repeats only dots are drawn. Diverged repeats are counted beside the box; they are in no mean and no quartile.</source>
        <translation>箱体从第一四分位数到第三四分位数（线性插值，与 NumPy 和 pandas 相同），箱内的线是中位数，菱形是平均值。须的末端是 1.5 倍箱高以内的最远值，与 matplotlib 和 pandas 相同；更远的值画成圆环。重复少于五次时只画点。发散的重复在箱体旁计数，不计入平均值和四分位数。</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Next page, page before</source>
        <translation>下一页、上一页</translation>
    </message>
    <message>
        <source>In a chart: zoom in, out, show all again</source>
        <translation>在图表中：放大、缩小、恢复显示全部</translation>
    </message>
    <message>
        <source>In a chart: walk boxes and dots, move the view</source>
        <translation>在图表中：在箱体和点之间移动、移动视图</translation>
    </message>
    <message>
        <source>In a chart: the menu to copy and save</source>
        <translation>在图表中：打开复制与保存的菜单</translation>
    </message>
    <message>
        <source>In a chart or table: copy it</source>
        <translation>在图表或表格中：复制</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>Take back what is typed; skip the slow first run; clear the selection; leave the full screen</source>
        <translation>撤回正在输入的内容；跳过首次慢速运行；清除选择；退出全屏</translation>
    </message>
    <message>
        <source>On a repeat: look inside its network</source>
        <translation>在某次重复上：查看其网络内部</translation>
    </message>
    <message>
        <source>Inside: to the step before or after, to the first or last one</source>
        <translation>内部：移到上一步或下一步、第一步或最后一步</translation>
    </message>
    <message>
        <source>Inside: insert or remove a reset before the step</source>
        <translation>内部：在该步之前插入或移除一次重置</translation>
    </message>
    <message>
        <source>How many repeats are enough</source>
        <translation>多少次重复才够</translation>
    </message>
    <message>
        <source>The interval of a mean narrows with the root of the number of repeats: four times as many halve it. Adding repeats until it is narrow enough stops on its width, which does not depend on where the estimate lies, so the interval keeps its meaning; stopping at a small p would find differences where there are none. How far apart two runs of the same network lie by chance is drawn from the finished repeats, 9999 times and always in the same way.</source>
        <translation>平均值的区间随重复次数的平方根变窄：次数变为四倍，宽度减半。“不断增加重复直到足够窄”依据的是区间宽度，与估计值落在哪里无关，因此区间的含义不变；若在 p 值变小时停止，则会在没有差别的地方“发现”差别。同一网络的两轮运行仅凭偶然会相差多少，是从已完成的重复中抽取 9999 次得到的，每次抽取方式都相同。</translation>
    </message>
    <message>
        <source>On Repeats, in the left chart: the experiment</source>
        <translation>“重复次数”页左图：选择实验</translation>
    </message>
</context>
<context>
    <name>HistoryFeature</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Steps that can be undone</source>
        <translation>可撤销的步骤</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>起点</translation>
    </message>
</context>
<context>
    <name>InlineProblem</name>
    <message>
        <source>Show details</source>
        <translation>显示详情</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>隐藏详情</translation>
    </message>
</context>
<context>
    <name>InsideChart</name>
    <message>
        <source>Gates</source>
        <translation>门</translation>
    </message>
    <message>
        <source>Candidate and cell state</source>
        <translation>候选值与单元状态</translation>
    </message>
    <message>
        <source>Hidden state h</source>
        <translation>隐藏状态 h</translation>
    </message>
    <message>
        <source>input i</source>
        <translation>输入门 i</translation>
    </message>
    <message>
        <source>output o</source>
        <translation>输出门 o</translation>
    </message>
    <message>
        <source>forget f</source>
        <translation>遗忘门 f</translation>
    </message>
    <message>
        <source>candidate g</source>
        <translation>候选值 g</translation>
    </message>
    <message>
        <source>cell c</source>
        <translation>单元 c</translation>
    </message>
    <message>
        <source>hidden h</source>
        <translation>隐藏 h</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>实际值</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>state not carried</source>
        <translation>状态不延续</translation>
    </message>
    <message>
        <source>state carried</source>
        <translation>状态延续</translation>
    </message>
    <message>
        <source>%1   forecast %2</source>
        <translation>%1   预测 %2</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Reset before</source>
        <translation>之前重置</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>实际值</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>%1, step %2 of %3</source>
        <translation>%1，第 %2 步（共 %3 步）</translation>
    </message>
    <message>
        <source>Remove the reset before %1</source>
        <translation>移除 %1 之前的重置</translation>
    </message>
    <message>
        <source>Insert a reset before %1</source>
        <translation>在 %1 之前插入重置</translation>
    </message>
    <message>
        <source>reset you removed</source>
        <translation>您移除的重置</translation>
    </message>
    <message>
        <source>reset you inserted</source>
        <translation>您插入的重置</translation>
    </message>
    <message numerus="yes">
        <source>gradient reaches: %n step(s)</source>
        <translation>
            <numerusform>梯度到达：%n 步</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InsideControls</name>
    <message>
        <source> of %1</source>
        <translation> / %1</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>播种</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>The last epoch of training</source>
        <translation>训练的最后一个轮次</translation>
    </message>
    <message>
        <source>The training samples once more, where the experiment seeds its state</source>
        <translation>再过一遍训练样本，若该实验为状态播种</translation>
    </message>
    <message>
        <source>The forecasts of the test</source>
        <translation>测试的预测</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>After epoch</source>
        <translation>轮次之后</translation>
    </message>
    <message>
        <source>The network as it was after so many epochs</source>
        <translation>训练若干轮次之后的网络</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单元编号</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>after epoch</source>
        <translation>轮次之后</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>单元编号</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
</context>
<context>
    <name>InsideHeadline</name>
    <message numerus="yes">
        <source>What you changed (%n edit(s))</source>
        <translation>
            <numerusform>您的 %n 处改动</numerusform>
        </translation>
    </message>
    <message>
        <source>The reset in %1</source>
        <translation>%1 的重置</translation>
    </message>
    <message>
        <source>Leaving out the reset in %1</source>
        <translation>去掉 %1 的重置</translation>
    </message>
    <message>
        <source>The state set in %1</source>
        <translation>%1 手动设置的状态</translation>
    </message>
    <message>
        <source>%1 %2 diverged in epoch %3</source>
        <translation>%1 %2 在第 %3 轮次发散</translation>
    </message>
    <message>
        <source>%1 %2: the test forecasts are not finite</source>
        <translation>%1 %2：测试预测不是有限值</translation>
    </message>
    <message>
        <source>%1 changes nothing: the test RMSE stays %2</source>
        <translation>%1没有任何影响：测试集 RMSE 仍为 %2</translation>
    </message>
    <message>
        <source>%1 lowers the test RMSE from %2 to %3</source>
        <translation>%1使测试集 RMSE 从 %2 降到 %3</translation>
    </message>
    <message>
        <source>%1 raises the test RMSE from %2 to %3</source>
        <translation>%1使测试集 RMSE 从 %2 升到 %3</translation>
    </message>
    <message>
        <source>%1 %2 before training: a test RMSE of %3</source>
        <translation>%1 %2 训练之前：测试集 RMSE 为 %3</translation>
    </message>
    <message>
        <source>%1 %2 after %3 of %4 epochs: a test RMSE of %5</source>
        <translation>%1 %2 训练 %3 个轮次之后（共 %4 个）：测试集 RMSE 为 %5</translation>
    </message>
    <message>
        <source>%1 %2 forecasts with a test RMSE of %3</source>
        <translation>%1 %2 的预测：测试集 RMSE 为 %3</translation>
    </message>
    <message>
        <source>%1, repeat %2.</source>
        <translation>%1，重复 %2。</translation>
    </message>
    <message>
        <source>%1, repeat %2: the median of %3.</source>
        <translation>%1，重复 %2：%3 次重复的中位数。</translation>
    </message>
    <message>
        <source>%1, repeat %2: the lowest RMSE of %3.</source>
        <translation>%1，重复 %2：%3 次重复中 RMSE 最低。</translation>
    </message>
    <message>
        <source>%1, repeat %2: the highest RMSE of %3.</source>
        <translation>%1，重复 %2：%3 次重复中 RMSE 最高。</translation>
    </message>
    <message>
        <source>%1, repeat %2: number %3 of %4 by RMSE.</source>
        <translation>%1，重复 %2：按 RMSE 排第 %3（共 %4）。</translation>
    </message>
    <message>
        <source>Epoch %1: each sample as it was forecast before its update.</source>
        <translation>第 %1 轮次：每个样本在更新之前的预测。</translation>
    </message>
    <message>
        <source>Seeding: the training samples once more, for the state&apos;s sake.</source>
        <translation>播种：为了状态再过一遍训练样本。</translation>
    </message>
    <message>
        <source>Dotted: the forecast without your edits.</source>
        <translation>点线：没有您的改动时的预测。</translation>
    </message>
</context>
<context>
    <name>InsidePage</name>
    <message>
        <source>Input x, scaled difference</source>
        <translation>输入 x，缩放后的差分</translation>
    </message>
    <message>
        <source>Input x, difference</source>
        <translation>输入 x，差分</translation>
    </message>
    <message>
        <source>Input x, scaled value</source>
        <translation>输入 x，缩放后的值</translation>
    </message>
    <message>
        <source>Input x</source>
        <translation>输入 x</translation>
    </message>
    <message>
        <source>unscale y</source>
        <translation>还原 y 的缩放</translation>
    </message>
    <message>
        <source>unscale y + last value</source>
        <translation>还原 y 的缩放 + 上一个值</translation>
    </message>
    <message>
        <source>unscale y + earlier values</source>
        <translation>还原 y 的缩放 + 之前的值</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>实际值</translation>
    </message>
    <message>
        <source>at the last time step</source>
        <translation>在最后一个时间步</translation>
    </message>
    <message numerus="yes">
        <source>the sum of %n product(s)</source>
        <translation>
            <numerusform>%n 个乘积之和</numerusform>
        </translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>误差 %1</translation>
    </message>
    <message>
        <source>%1: forget %2, input %3, candidate %4, output %5, cell %6, hidden %7.</source>
        <translation>%1：遗忘门 %2，输入门 %3，候选值 %4，输出门 %5，单元 %6，隐藏 %7。</translation>
    </message>
    <message>
        <source>The state was reset before it.</source>
        <translation>状态在此之前被重置。</translation>
    </message>
    <message>
        <source>Forecast %1, actual %2.</source>
        <translation>预测 %1，实际值 %2。</translation>
    </message>
    <message>
        <source>Clear the edits of the test</source>
        <translation>清除测试的改动</translation>
    </message>
    <message>
        <source>The network is being trained once more…</source>
        <translation>正在重新训练该网络…</translation>
    </message>
    <message>
        <source>There is no room to look into this network.</source>
        <translation>内存不足，无法查看该网络的内部。</translation>
    </message>
    <message>
        <source>%1 was read from a results file. It holds the errors of the repeats, but nothing to train them again.</source>
        <translation>%1 读自结果文件。其中有各次重复的误差，但没有重新训练所需的配置。</translation>
    </message>
    <message>
        <source>%1 cannot run; see the configuration.</source>
        <translation>%1 无法运行，请查看配置。</translation>
    </message>
    <message>
        <source>%1 has not been trained yet.</source>
        <translation>%1 尚未训练。</translation>
    </message>
    <message>
        <source>Run this experiment</source>
        <translation>运行此实验</translation>
    </message>
    <message>
        <source>Gates use %1, candidate and cell %2.</source>
        <translation>门使用 %1，候选值与单元使用 %2。</translation>
    </message>
    <message>
        <source>Inside %1</source>
        <translation>内部 %1</translation>
    </message>
    <message>
        <source>Inside the cell in %1</source>
        <translation>%1 的单元内部</translation>
    </message>
    <message>
        <source>Inside the cell in %1, time step %2</source>
        <translation>%1 的单元内部，时间步 %2</translation>
    </message>
    <message>
        <source>← → move the step</source>
        <translation>← → 移动步</translation>
    </message>
    <message>
        <source>Back to repeat %1</source>
        <translation>回到重复 %1</translation>
    </message>
    <message>
        <source>Median repeat %1</source>
        <translation>中位数重复 %1</translation>
    </message>
    <message>
        <source>Remove the reset before %1</source>
        <translation>移除 %1 之前的重置</translation>
    </message>
    <message>
        <source>Insert a reset before %1</source>
        <translation>在 %1 之前插入重置</translation>
    </message>
    <message>
        <source>Set %1 in %2</source>
        <translation>设置 %2 的 %1</translation>
    </message>
    <message>
        <source>Clear edits</source>
        <translation>清除改动</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>Click between two steps of the chart to insert or remove a reset. Set c or h by hand in the cell.</source>
        <translation>在图中点击两步之间即可插入或移除重置。可在单元中手动设置 c 或 h。</translation>
    </message>
    <message>
        <source>This page draws LSTM cells; %1 has others.</source>
        <translation>本页画的是 LSTM 单元；%1 用的是其他单元。</translation>
    </message>
</context>
<context>
    <name>LossChart</name>
    <message>
        <source>epoch %1</source>
        <translation>轮次 %1</translation>
    </message>
    <message>
        <source>median of %1</source>
        <translation>%1 次重复的中位数</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>5–95 % of repeats</source>
        <translation>重复的 5–95% 分位</translation>
    </message>
    <message>
        <source>repeat #%1</source>
        <translation>第 %1 次重复</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>5 %</source>
        <translation>5%</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95%</translation>
    </message>
    <message>
        <source>%1 #%2</source>
        <translation>%1 #%2</translation>
    </message>
</context>
<context>
    <name>Meaning</name>
    <message>
        <source>Each of the %1 samples starts from a zero state: nothing is remembered from one sample to the next.</source>
        <translation>%1 个样本都从零状态开始：前一个样本的内容不会带到下一个样本。</translation>
    </message>
    <message>
        <source>One batch holds all %1 samples: they run side by side, nothing flows from one to the next, and the state is cleared after each epoch.</source>
        <translation>一个批次容纳全部 %1 个样本：它们并行计算，彼此之间没有状态传递，每个轮次之后状态清零。</translation>
    </message>
    <message>
        <source>One batch holds all %1 samples: they run side by side, and each goes on in the next epoch from its own state.</source>
        <translation>一个批次容纳全部 %1 个样本：它们并行计算，在下一轮次中各自从自己的状态继续。</translation>
    </message>
    <message>
        <source>%1 samples, one sequence: the state flows on and is cleared after each epoch.</source>
        <translation>%1 个样本构成一个序列：状态一路传递，每个轮次之后清零。</translation>
    </message>
    <message>
        <source>%1 samples, one sequence: the state flows on and is never cleared, so each epoch goes on where the one before ended.</source>
        <translation>%1 个样本构成一个序列：状态一路传递，从不清零，因此每个轮次都从上一轮次结束处继续。</translation>
    </message>
    <message>
        <source>%1 sequences side by side: row i of a batch goes on from row i of the batch before, %1 samples earlier.</source>
        <translation>%1 个序列并行：每个批次的第 i 行接着上一批次的第 i 行（%1 个样本之前）继续。</translation>
    </message>
    <message>
        <source>The state is cleared after each epoch.</source>
        <translation>每个轮次之后状态清零。</translation>
    </message>
    <message>
        <source>The state is never cleared, not even between epochs.</source>
        <translation>状态从不清零，轮次之间也不例外。</translation>
    </message>
    <message>
        <source>Every forecast starts from zero, too.</source>
        <translation>每次预测同样从零开始。</translation>
    </message>
    <message>
        <source>The forecasts are made side by side and start from zero.</source>
        <translation>各个预测并行进行，都从零开始。</translation>
    </message>
    <message>
        <source>The test starts from zero.</source>
        <translation>测试从零开始。</translation>
    </message>
    <message>
        <source>The test goes on from the last state of the training.</source>
        <translation>测试从训练的最后状态继续。</translation>
    </message>
    <message>
        <source>Has no effect: there is one epoch, and forecasting starts from a state that is given.</source>
        <translation>无作用：只有一个轮次，而预测从给定的状态开始。</translation>
    </message>
    <message>
        <source>The test starts from a state that is given.</source>
        <translation>测试从给定的状态开始。</translation>
    </message>
    <message>
        <source>Before the test the training samples are run through once more, so that the test goes on from their state.</source>
        <translation>测试之前把训练样本再过一遍，使测试从它们留下的状态继续。</translation>
    </message>
    <message>
        <source>From forecast to forecast the state flows on.</source>
        <translation>状态在各次预测之间一路传递。</translation>
    </message>
    <message>
        <source>Every forecast starts from zero: the state is cleared after each.</source>
        <translation>每次预测都从零开始：预测之后状态即清零。</translation>
    </message>
    <message>
        <source>It is cleared after each forecast, so only the first one sees it.</source>
        <translation>每次预测之后状态清零，因此只有第一次预测用得到它。</translation>
    </message>
    <message>
        <source>Stateful and stateless compute exactly the same here.</source>
        <translation>此处有状态与无状态的计算结果完全相同。</translation>
    </message>
    <message>
        <source>Shuffling mixes the order in which the state flows from batch to batch.</source>
        <translation>打乱顺序会搅乱状态在批次之间传递的次序。</translation>
    </message>
    <message>
        <source>Has no effect: the state is reset with each batch already.</source>
        <translation>无作用：状态已随每个批次重置。</translation>
    </message>
    <message>
        <source>Seeding has no effect: a stateless network keeps no state.</source>
        <translation>播种无作用：无状态网络不保留状态。</translation>
    </message>
    <message>
        <source>Has no effect: a stateless network starts every forecast from zero.</source>
        <translation>无作用：无状态网络的每次预测都从零开始。</translation>
    </message>
    <message>
        <source>Resetting each batch changes nothing: one batch holds all samples and is cleared after each epoch.</source>
        <translation>每个批次后重置不改变任何结果：一个批次就容纳了全部样本，并在每个轮次之后清零。</translation>
    </message>
    <message>
        <source>Has no effect: there is one epoch, and forecasting in another batch size starts from zero.</source>
        <translation>无作用：只有一个轮次，而以另一批次大小进行的预测从零开始。</translation>
    </message>
    <message>
        <source>Has no effect: there is one epoch, and seeding clears its state before the test.</source>
        <translation>无作用：只有一个轮次，而播种会在测试之前清除其状态。</translation>
    </message>
    <message>
        <source>Seeding has no effect: the state is reset after each forecast.</source>
        <translation>播种无作用：每次预测之后状态都会重置。</translation>
    </message>
    <message>
        <source>Seeding has no effect: there are fewer training samples than one forecast call takes.</source>
        <translation>播种无作用：训练样本数少于一次预测调用所需的行数。</translation>
    </message>
    <message>
        <source>Has no effect: all forecasts are made in one call.</source>
        <translation>无作用：所有预测在一次调用中完成。</translation>
    </message>
    <message>
        <source>A dense network has no state: nothing to carry, reset or seed.</source>
        <translation>全连接网络没有状态：无可传递、重置或播种。</translation>
    </message>
    <message>
        <source>The series has %1 sequences; each is scaled and tested by itself.</source>
        <translation>该序列由 %1 段组成，每段各自缩放、各自测试。</translation>
    </message>
    <message>
        <source>The state flows on within each and is cleared where the next one begins.</source>
        <translation>状态在每段之内传递，到下一段开始处清零。</translation>
    </message>
    <message>
        <source>In training the state flows on from one into the next.</source>
        <translation>训练时状态从一段传入下一段。</translation>
    </message>
    <message>
        <source>%1 samples train, %2 are judged after every epoch.</source>
        <translation>%1 个样本用于训练，%2 个在每轮次之后用于验证。</translation>
    </message>
    <message>
        <source>Training is the same with or without that.</source>
        <translation>有无验证，训练都完全相同。</translation>
    </message>
    <message>
        <source>They start from a copy of the state.</source>
        <translation>验证从状态的副本开始。</translation>
    </message>
    <message>
        <source>They start from zero.</source>
        <translation>验证从零状态开始。</translation>
    </message>
    <message>
        <source>They start from a state that the trained samples have seeded.</source>
        <translation>验证从用训练样本播种后的状态开始。</translation>
    </message>
    <message>
        <source>They move the training&apos;s own state, which the reset after each epoch hides.</source>
        <translation>验证会改动训练自身的状态，但每轮次之后的重置将其掩盖。</translation>
    </message>
    <message>
        <source>They move the training&apos;s own state: the next epoch goes on from behind them.</source>
        <translation>验证会改动训练自身的状态：下一轮次从这些样本之后的状态继续。</translation>
    </message>
    <message>
        <source>the training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>the validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>after one epoch without a gain</source>
        <translation>一轮次没有改善</translation>
    </message>
    <message>
        <source>after %1 epochs in a row without a gain</source>
        <translation>连续 %1 轮次没有改善</translation>
    </message>
    <message>
        <source>Training stops %1 in %2.</source>
        <translation>%2%1后训练停止。</translation>
    </message>
    <message>
        <source>However it ends, the weights of the best epoch are taken.</source>
        <translation>无论训练如何结束，都取最佳轮次的权重。</translation>
    </message>
    <message>
        <source>Then the weights of the best epoch are taken; where it does not stop, those of the last one.</source>
        <translation>停止时取最佳轮次的权重；若未停止，则取最后一轮次的权重。</translation>
    </message>
    <message>
        <source>The learning rate is multiplied by %1 %2 in %3.</source>
        <translation>%3%2后，学习率乘以 %1。</translation>
    </message>
    <message>
        <source>%1 of %2 parameters learn.</source>
        <translation>%2 个参数中有 %1 个在学习。</translation>
    </message>
    <message>
        <source>With one time step the recurrent weights and the forget gate get no gradient: %1</source>
        <comment>what follows</comment>
        <translation>只有一个时间步时，循环权重和遗忘门得不到梯度：%1</translation>
    </message>
    <message>
        <source>With one time step the recurrent weights and the reset gate get no gradient: %1</source>
        <comment>what follows</comment>
        <translation>只有一个时间步时，循环权重和重置门得不到梯度：%1</translation>
    </message>
    <message>
        <source>With one time step the recurrent weights get no gradient: %1</source>
        <comment>what follows</comment>
        <translation>只有一个时间步时，循环权重得不到梯度：%1</translation>
    </message>
    <message>
        <source>In the end the weights of the epoch with the lowest value of %1 are taken.</source>
        <translation>最终取%1最低的那一轮次的权重。</translation>
    </message>
</context>
<context>
    <name>MeaningSection</name>
    <message>
        <source>What this means</source>
        <translation>这意味着什么</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Teach</source>
        <translation>教学(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>NetworkSection</name>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>as Keras does</source>
        <translation>与 Keras 相同</translation>
    </message>
    <message>
        <source>before the product</source>
        <translation>乘积之前</translation>
    </message>
    <message>
        <source>after the product</source>
        <translation>乘积之后</translation>
    </message>
    <message>
        <source>Three gates and a candidate; hands on h and c. %1 parameters.</source>
        <translation>三个门和一个候选值；传递 h 和 c。共 %1 个参数。</translation>
    </message>
    <message>
        <source>Two gates and a candidate; hands on h. %1 parameters.</source>
        <translation>两个门和一个候选值；传递 h。共 %1 个参数。</translation>
    </message>
    <message>
        <source>No gates; hands on h. %1 parameters.</source>
        <translation>没有门；传递 h。共 %1 个参数。</translation>
    </message>
    <message>
        <source>No gates and no state. %1 parameters.</source>
        <translation>没有门，也没有状态。共 %1 个参数。</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PageTabs</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>PairTableModel</name>
    <message>
        <source>too few repeats</source>
        <translation>重复太少</translation>
    </message>
    <message>
        <source>unstable</source>
        <translation>不稳定</translation>
    </message>
    <message>
        <source>identical</source>
        <translation>完全相同</translation>
    </message>
    <message>
        <source>better</source>
        <translation>更好</translation>
    </message>
    <message>
        <source>worse</source>
        <translation>更差</translation>
    </message>
    <message>
        <source>practically equal</source>
        <translation>实际等效</translation>
    </message>
    <message>
        <source>undecided</source>
        <translation>尚不能判断</translation>
    </message>
    <message>
        <source>preview, %1 of %2</source>
        <translation>预览，%1 / %2</translation>
    </message>
    <message>
        <source>Judged when the run has ended.</source>
        <translation>运行结束后给出结论。</translation>
    </message>
    <message>
        <source>A comparison needs at least five finished repeats on each side.</source>
        <translation>比较时每一方至少需要五次已完成的重复。</translation>
    </message>
    <message>
        <source>More than half of the repeats of one side diverged.</source>
        <translation>其中一方超过半数的重复已发散。</translation>
    </message>
    <message>
        <source>Every pair of repeats gave exactly the same error.</source>
        <translation>每一对重复的误差都完全相同。</translation>
    </message>
    <message>
        <source>Lower error than the base by more than counts as practically equal.</source>
        <translation>误差比基准小，且超出实际等效的范围。</translation>
    </message>
    <message>
        <source>Higher error than the base by more than counts as practically equal.</source>
        <translation>误差比基准大，且超出实际等效的范围。</translation>
    </message>
    <message>
        <source>The whole interval lies inside ±%1.</source>
        <translation>整个区间位于 ±%1 以内。</translation>
    </message>
    <message>
        <source>No practical number of repeats would decide it.</source>
        <translation>无论重复多少次，实际上都无法判断。</translation>
    </message>
    <message>
        <source>About %1 repeats would decide it.</source>
        <translation>大约需要 %1 次重复才能判断。</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n 对</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 + %2</source>
        <translation>%1 + %2</translation>
    </message>
    <message>
        <source>Same seed and stream: repeat by repeat</source>
        <translation>种子与随机流相同：按重复逐次配对</translation>
    </message>
    <message>
        <source>Other seeds, or results from a file</source>
        <translation>种子不同，或结果来自文件</translation>
    </message>
    <message>
        <source>Against %1</source>
        <translation>对比 %1</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95% 置信区间</translation>
    </message>
    <message>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <source>By Vargha and Delaney&apos;s A12 no effect to speak of.</source>
        <translation>按 Vargha 与 Delaney 的 A12：几乎没有效应。</translation>
    </message>
    <message>
        <source>By Vargha and Delaney&apos;s A12 a small effect.</source>
        <translation>按 Vargha 与 Delaney 的 A12：小效应。</translation>
    </message>
    <message>
        <source>By Vargha and Delaney&apos;s A12 a medium effect.</source>
        <translation>按 Vargha 与 Delaney 的 A12：中等效应。</translation>
    </message>
    <message>
        <source>By Vargha and Delaney&apos;s A12 a large effect.</source>
        <translation>按 Vargha 与 Delaney 的 A12：大效应。</translation>
    </message>
    <message>
        <source>Take any repeat of %1 and any of %2: in %3 % of these pairings the first has the lower error. Ties count half; a diverged repeat loses.</source>
        <translation>任取 %1 的一次重复与 %2 的一次重复：在 %3% 的这种配对中，前者误差更小。误差相等计一半；发散的重复算输。</translation>
    </message>
    <message>
        <source>Identical: there is nothing to test.</source>
        <translation>完全相同：没有可检验的差异。</translation>
    </message>
    <message>
        <source>No p value: the run was stopped at %1 of %2 repeats, and p values hold for a number of repeats that was planned beforehand.</source>
        <translation>没有 p 值：运行在完成 %2 次重复中的 %1 次后被停止，而 p 值只对事先计划好的重复次数有效。</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确分布</translation>
    </message>
    <message>
        <source>by permutation</source>
        <translation>置换法</translation>
    </message>
    <message>
        <source>by the normal approximation</source>
        <translation>正态近似</translation>
    </message>
    <message>
        <source>Mann-Whitney test of all repeats, %1: how likely chance alone would show such a difference, or a larger one.</source>
        <translation>对全部重复的 Mann-Whitney 检验（%1）：仅凭偶然出现这样或更大差异的概率。</translation>
    </message>
    <message numerus="yes">
        <source>Corrected by Holm for %n comparison(s); without, p = %1.</source>
        <translation>
            <numerusform>已按 Holm 方法对 %n 个比较作校正；校正前 p = %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Repeat by repeat, by Wilcoxon&apos;s signed-rank test: p = %1.</source>
        <translation>按重复逐次配对的 Wilcoxon 符号秩检验：p = %1。</translation>
    </message>
    <message>
        <source>Wins: of all pairings of a repeat with one of the base.</source>
        <translation>胜率：与基准的一次重复任意配对时胜出的比例。</translation>
    </message>
    <message numerus="yes">
        <source>p: Mann-Whitney test, corrected by Holm for %n comparison(s).</source>
        <translation>
            <numerusform>p：Mann-Whitney 检验，已按 Holm 方法对 %n 个比较作校正。</numerusform>
        </translation>
    </message>
    <message>
        <source>p: Mann-Whitney test.</source>
        <translation>p：Mann-Whitney 检验。</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>wins</source>
        <translation>配对胜率</translation>
    </message>
    <message>
        <source>p (Holm)</source>
        <translation>p 值（Holm）</translation>
    </message>
</context>
<context>
    <name>PipelineTableModel</name>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>Scaled input</source>
        <translation>缩放后的输入</translation>
    </message>
    <message>
        <source>Scaled input, lag %1</source>
        <translation>缩放后的输入，滞后 %1</translation>
    </message>
    <message>
        <source>Scaled target</source>
        <translation>缩放后的目标</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>用途</translation>
    </message>
</context>
<context>
    <name>PrecisionChart</name>
    <message>
        <source>n = %1</source>
        <translation>n = %1</translation>
    </message>
    <message>
        <source>%1: %2 blocks of %3 repeats, ±%4 (95 % interval %5 to %6)</source>
        <translation>%1：每组 %3 次重复，共 %2 组，±%4（95% 区间 %5 至 %6）</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复次数</translation>
    </message>
    <message>
        <source>By the root law</source>
        <translation>按平方根律</translation>
    </message>
    <message>
        <source>First n repeats</source>
        <translation>前 n 次重复</translation>
    </message>
    <message>
        <source>Blocks of n</source>
        <translation>每组 n 次</translation>
    </message>
    <message>
        <source>95 % from</source>
        <translation>95% 下限</translation>
    </message>
    <message>
        <source>95 % to</source>
        <translation>95% 上限</translation>
    </message>
    <message>
        <source>Number of blocks</source>
        <translation>组数</translation>
    </message>
    <message>
        <source>%1: ±%2</source>
        <translation>%1：±%2</translation>
    </message>
    <message>
        <source>±%1</source>
        <translation>±%1</translation>
    </message>
</context>
<context>
    <name>PresentationBanner</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Page Up, Page Down: cards · R: run · H: hide names · L: language · Esc: leave</source>
        <translation>Page Up、Page Down：卡片 · R：运行 · H：隐藏名称 · L：语言 · Esc：退出</translation>
    </message>
</context>
<context>
    <name>PresetTexts</name>
    <message>
        <source>A vs A</source>
        <translation>A 对 A</translation>
    </message>
    <message>
        <source>Stateful or stateless</source>
        <translation>有状态还是无状态</translation>
    </message>
    <message>
        <source>The same batch size</source>
        <translation>相同的批次大小</translation>
    </message>
    <message>
        <source>Resets and seeding</source>
        <translation>重置与播种</translation>
    </message>
    <message>
        <source>The whole tutorial</source>
        <translation>完整教程</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>Line {line}: &quot;{0}&quot; can mean {1} or {2}.</source>
        <translation>第 {line} 行：“{0}”可能表示 {1} 或 {2}。</translation>
    </message>
    <message>
        <source>Choose the decimal mark.</source>
        <translation>请选择小数点符号。</translation>
    </message>
    <message>
        <source>Line {line}: &quot;{0}&quot; is not a date; row order is used instead of dates.</source>
        <translation>第 {line} 行：“{0}”不是有效日期；改用行序而非日期。</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: text after a closing quotation mark.</source>
        <translation>第 {line} 行第 {column} 列：右引号后还有文字。</translation>
    </message>
    <message>
        <source>This is not a text file ({0}).</source>
        <translation>这不是文本文件（{0}）。</translation>
    </message>
    <message>
        <source>Line {line}: {0} found, {1} expected.</source>
        <translation>第 {line} 行：找到 {0}，应为 {1} 列。</translation>
    </message>
    <message>
        <source>{0} is missing between lines {1} and {2}.</source>
        <translation>第 {1} 行与第 {2} 行之间缺少{0}。</translation>
    </message>
    <message>
        <source>Lines {1} and {2} have the same date &quot;{0}&quot;.</source>
        <translation>第 {1} 行与第 {2} 行日期相同（“{0}”）。</translation>
    </message>
    <message>
        <source>Two columns are called &quot;{0}&quot;; they are shown as &quot;{0}&quot; and &quot;{1}&quot;.</source>
        <translation>有两列名为“{0}”，显示为“{0}”和“{1}”。</translation>
    </message>
    <message>
        <source>The file is empty ({0}).</source>
        <translation>文件为空（{0}）。</translation>
    </message>
    <message>
        <source>{0} empty columns at the right were ignored.</source>
        <translation>已忽略右侧 {0} 个空列。</translation>
    </message>
    <message>
        <source>The text is not valid {0} ({1}).</source>
        <translation>文本不是有效的 {0}（{1}）。</translation>
    </message>
    <message>
        <source>Choose the encoding: GB18030, Windows-1252 ...</source>
        <translation>请选择编码：GB18030、Windows-1252……</translation>
    </message>
    <message>
        <source>Read as {0} ({1}).</source>
        <translation>按 {0} 读取（{1}）。</translation>
    </message>
    <message>
        <source>Change the encoding if the header looks wrong.</source>
        <translation>若表头显示异常，请更改编码。</translation>
    </message>
    <message>
        <source>{0} footer line was ignored: &quot;{1}&quot;.</source>
        <translation>已忽略 {0} 行脚注：“{1}”。</translation>
    </message>
    <message>
        <source>This is a web page, not a CSV file (the download may have failed).</source>
        <translation>这是网页而不是 CSV 文件（下载可能已失败）。</translation>
    </message>
    <message>
        <source>This is a results file of a finished experiment (one column &quot;results&quot;).</source>
        <translation>这是已完成实验的结果文件（单列“results”）。</translation>
    </message>
    <message>
        <source>Compare it with other results instead.</source>
        <translation>请把它与其他结果作比较，而不要作为序列打开。</translation>
    </message>
    <message>
        <source>Line {line} is longer than 1 MiB.</source>
        <translation>第 {line} 行长度超过 1 MiB。</translation>
    </message>
    <message>
        <source>Line {line}, column &quot;{0}&quot;: missing value{1}.</source>
        <translation>第 {line} 行，“{0}”列：缺失值{1}。</translation>
    </message>
    <message>
        <source>Fill it in or drop the row.</source>
        <translation>请补上该值或删除该行。</translation>
    </message>
    <message>
        <source>Line {line} uses a decimal {0}, earlier lines use a decimal {1}.</source>
        <translation>第 {line} 行使用小数{0}，而前面的行使用小数{1}。</translation>
    </message>
    <message>
        <source>Line {line}, column &quot;{0}&quot;: &quot;{1}&quot; is not a number.</source>
        <translation>第 {line} 行，“{0}”列：“{1}”不是数字。</translation>
    </message>
    <message>
        <source>Line {line}, column &quot;{0}&quot;: infinite values are not allowed.</source>
        <translation>第 {line} 行，“{0}”列：不允许无穷大。</translation>
    </message>
    <message>
        <source>No header row; columns are called {0}.</source>
        <translation>没有表头行；列名为 {0}。</translation>
    </message>
    <message>
        <source>No numeric column found.</source>
        <translation>未找到数值列。</translation>
    </message>
    <message>
        <source>Columns: {0}.</source>
        <translation>列：{0}。</translation>
    </message>
    <message>
        <source>The file contains no data rows ({0}).</source>
        <translation>文件中没有数据行（{0}）。</translation>
    </message>
    <message>
        <source>Line {line}: the file contains a NUL byte.</source>
        <translation>第 {line} 行：文件含有 NUL 字节。</translation>
    </message>
    <message>
        <source>The dates run backwards ({0}).</source>
        <translation>日期顺序颠倒（{0}）。</translation>
    </message>
    <message>
        <source>Sort them in ascending order.</source>
        <translation>请按升序排列。</translation>
    </message>
    <message>
        <source>Line {line}, column &quot;{0}&quot;: &quot;{1}&quot; is outside the range of a double.</source>
        <translation>第 {line} 行，“{0}”列：“{1}”超出双精度范围。</translation>
    </message>
    <message>
        <source>{0} columns can be the series: {2}.</source>
        <translation>有 {0} 列可作为序列：{2}。</translation>
    </message>
    <message>
        <source>&quot;{1}&quot; is selected.</source>
        <translation>已选择“{1}”。</translation>
    </message>
    <message>
        <source>{0} columns found; at most 1000 are supported.</source>
        <translation>共有 {0} 列；最多支持 1000 列。</translation>
    </message>
    <message>
        <source>A quotation mark opened on line {line} is never closed.</source>
        <translation>第 {line} 行打开的引号没有闭合。</translation>
    </message>
    <message>
        <source>There is no column &quot;{0}&quot;.</source>
        <translation>没有名为“{0}”的列。</translation>
    </message>
    <message>
        <source>Columns: {1}.</source>
        <translation>列：{1}。</translation>
    </message>
    <message>
        <source>Column &quot;{0}&quot; holds no numbers.</source>
        <translation>“{0}”列不含数字。</translation>
    </message>
    <message>
        <source>Numeric columns: {1}.</source>
        <translation>数值列：{1}。</translation>
    </message>
    <message>
        <source>Line {line}: in &quot;{0}&quot; the day or the month may come first.</source>
        <translation>第 {line} 行：“{0}”可能日在前，也可能月在前。</translation>
    </message>
    <message>
        <source>The day is taken to.</source>
        <translation>按日在前读取。</translation>
    </message>
    <message>
        <source>Column &quot;{0}&quot; was passed over.</source>
        <translation>跳过了“{0}”列。</translation>
    </message>
    <message>
        <source>Column &quot;{0}&quot; is chosen twice.</source>
        <translation>“{0}”列被选了两次。</translation>
    </message>
    <message>
        <source>Target, inputs and group are columns of their own.</source>
        <translation>目标、输入和分组须是各不相同的列。</translation>
    </message>
    <message>
        <source>Column &quot;{0}&quot; names a group of its own in each of {1} rows.</source>
        <translation>“{0}”列在 {1} 行中每行都是不同的组。</translation>
    </message>
    <message>
        <source>Choose a column that names the same group in many rows.</source>
        <translation>请选择许多行同属一组的列。</translation>
    </message>
    <message>
        <source>Line {line}, column &quot;{0}&quot;: no group is named.</source>
        <translation>第 {line} 行，“{0}”列：没有组名。</translation>
    </message>
    <message>
        <source>&quot;{1}&quot; in line {line} is not a plain number.</source>
        <translation>第 {line} 行的“{1}”不是单纯的数字。</translation>
    </message>
    <message>
        <source>Line {line} has no value in column &quot;{0}&quot; and was left out.</source>
        <translation>第 {line} 行的“{0}”列没有数值，该行已略去。</translation>
    </message>
    <message>
        <source>Line {line}, column &quot;{0}&quot;: the missing value was filled in with {1}.</source>
        <translation>第 {line} 行，“{0}”列：缺失值已填为 {1}。</translation>
    </message>
    <message>
        <source>Line {line} stands above the data and was left out: &quot;{0}&quot;.</source>
        <translation>第 {line} 行位于数据之上，已略去：“{0}”。</translation>
    </message>
    <message>
        <source>Line {line}, column &quot;{0}&quot;: &quot;{1}&quot; does not have the unit of the other cells.</source>
        <translation>第 {line} 行，“{0}”列：“{1}”的单位与其他单元格不同。</translation>
    </message>
    <message>
        <source>Line {line}, column &quot;{0}&quot;: {1} looks like a mark for a missing value.</source>
        <translation>第 {line} 行，“{0}”列：{1} 像是缺失值的标记。</translation>
    </message>
    <message>
        <source>The dates run backwards (newest first); the rows were turned round.</source>
        <translation>日期为倒序（最新在前）；各行已按升序重排。</translation>
    </message>
    <message>
        <source>Line {line}, column &quot;{0}&quot;: &quot;{1}&quot; is read as {2}.</source>
        <translation>第 {line} 行，“{0}”列：“{1}”按 {2} 读取。</translation>
    </message>
    <message>
        <source>All values are equal; scaling to [-1, 1] is impossible.</source>
        <translation>所有数值相同，无法缩放。</translation>
    </message>
    <message>
        <source>All differences of the training rows are equal; scaling is impossible after differencing.</source>
        <translation>训练行的所有差值相同，差分后无法缩放。</translation>
    </message>
    <message>
        <source>Line {line}: with this value the differences or their squares leave the range of a double.</source>
        <translation>第 {line} 行：有了这个值，差分或其平方超出双精度范围。</translation>
    </message>
    <message>
        <source>{0} found; at least {1} are needed for a test period of {2} after differencing.</source>
        <translation>只找到 {0}；差分后测试期为 {2}，至少需要 {1} 个值。</translation>
    </message>
    <message>
        <source>Line {line}, column {column}: not valid JSON ({0}).</source>
        <translation>第 {line} 行第 {column} 列：不是有效的 JSON（{0}）。</translation>
    </message>
    <message>
        <source>The key &quot;{0}&quot; stands twice; the last one counts.</source>
        <translation>键“{0}”出现了两次；以最后一次为准。</translation>
    </message>
    <message>
        <source>The configuration must be a JSON object.</source>
        <translation>配置必须是一个 JSON 对象。</translation>
    </message>
    <message>
        <source>Unknown key &quot;{0}&quot;; it is kept but has no effect.</source>
        <translation>未知的键“{0}”；予以保留，但不起作用。</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; must be {1}, not {2}.</source>
        <translation>“{0}”必须是{1}，而不是{2}。</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is not a known value of &quot;{1}&quot;.</source>
        <translation>“{0}”不是“{1}”的已知取值。</translation>
    </message>
    <message>
        <source>Known: {2}.</source>
        <translation>已知取值：{2}。</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is {1}; it must be {2}.</source>
        <translation>“{0}”的值为 {1}；应为{2}。</translation>
    </message>
    <message>
        <source>This network needs about {0} of memory for training; the limit is {1}.</source>
        <translation>训练此网络约需 {0} 内存；上限为 {1}。</translation>
    </message>
    <message>
        <source>Use fewer units, fewer lags or a smaller batch.</source>
        <translation>请减少单元数或滞后数，或减小批次大小。</translation>
    </message>
    <message>
        <source>This run needs about {0} steps of the optimizer; the limit is {1}.</source>
        <translation>此次运行约需 {0} 步优化；上限为 {1}。</translation>
    </message>
    <message>
        <source>Use fewer epochs or repeats, or a larger batch.</source>
        <translation>请减少轮次或重复次数，或增大批次大小。</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is reserved for a later version.</source>
        <translation>“{0}”留待以后的版本使用。</translation>
    </message>
    <message>
        <source>Batch size {0} does not divide the {1} training samples.</source>
        <translation>批次大小 {0} 不能整除 {1} 个训练样本。</translation>
    </message>
    <message>
        <source>A stateful network needs equal batches, because row i of one batch continues row i of the batch before.</source>
        <translation>有状态网络要求每个批次样本数相同，因为本批第 i 行会接着上一批第 i 行的状态继续。</translation>
    </message>
    <message>
        <source>Use {2}{3}.</source>
        <translation>可改为 {2}{3}。</translation>
    </message>
    <message>
        <source>Forecasts are made in calls of {0} rows; {0} does not divide the {1} test rows.</source>
        <translation>每次调用预测 {0} 行，{0} 不能整除 {1} 个测试样本。</translation>
    </message>
    <message>
        <source>A stateful network needs whole calls.</source>
        <translation>有状态网络要求每次调用的批次完整。</translation>
    </message>
    <message>
        <source>Set &quot;forecast.batch_size&quot; to {2}.</source>
        <translation>请将“forecast.batch_size”设为 {2}。</translation>
    </message>
    <message>
        <source>&quot;framing.train_size&quot; is {0}, but only {1} rows stand before the test.</source>
        <translation>“framing.train_size”为 {0}，但测试集之前只有 {1} 行。</translation>
    </message>
    <message>
        <source>&quot;framing.test_size&quot; is {0}, but the series gives only {1} rows.</source>
        <translation>“framing.test_size”为 {0}，但该序列只能给出 {1} 行。</translation>
    </message>
    <message>
        <source>Shuffling breaks the order in which a stateful network carries its state along.</source>
        <translation>打乱顺序会破坏有状态网络传递状态所依赖的次序。</translation>
    </message>
    <message>
        <source>The values after the last one cannot be forecast: {0}.</source>
        <translation>无法预测最后一个值之后的值：{0}。</translation>
    </message>
    <message>
        <source>The rows of several sequences are shuffled together, so a stateful network cannot carry its state along any of them.</source>
        <translation>多个序列的行会混在一起打乱，有状态网络无法沿任何一个序列传递状态。</translation>
    </message>
    <message>
        <source>Train without shuffling, or stateless.</source>
        <translation>请不打乱，或改为无状态训练。</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; does not fit the series: {1} columns are named there, {2} are in the series, or they are not known ahead alike.</source>
        <translation>“{0}”与序列不符：其中列出 {1} 列，序列中有 {2} 列，或“预先已知”的设置不同。</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is no recipe of an experiment.</source>
        <translation>“{0}”不是实验的配方。</translation>
    </message>
    <message>
        <source>A recipe is one line of JSON; &quot;Copy recipe&quot; makes one.</source>
        <translation>配方是一行 JSON；用“复制配方”可以生成。</translation>
    </message>
    <message>
        <source>This is not a lesson: it is no JSON object with the key &quot;lesson&quot;.</source>
        <translation>这不是课程：它不是含有键 &quot;lesson&quot; 的 JSON 对象。</translation>
    </message>
    <message>
        <source>There is no experiment or group &quot;{0}&quot;.</source>
        <translation>没有名为“{0}”的实验或实验组。</translation>
    </message>
    <message>
        <source>Known: {1}.</source>
        <translation>已知：{1}。</translation>
    </message>
    <message>
        <source>The lockstep trainer does not train this network: {0}.</source>
        <translation>同步训练器无法训练此网络：{0}。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>文件不存在。</translation>
    </message>
    <message>
        <source>The file cannot be read: {0}.</source>
        <translation>无法读取文件：{0}。</translation>
    </message>
    <message>
        <source>This is not a file but {0}.</source>
        <translation>这不是文件，而是{0}。</translation>
    </message>
    <message>
        <source>The file has {0}; the limit is {1}.</source>
        <translation>文件大小为 {0}；上限为 {1}。</translation>
    </message>
    <message>
        <source>The file cannot be written: {0}.</source>
        <translation>无法写入文件：{0}。</translation>
    </message>
    <message>
        <source>Another process is writing this file ({0}).</source>
        <translation>另一个进程正在写入此文件（{0}）。</translation>
    </message>
    <message>
        <source>This is not a project of the LSTM Workbench: {0}.</source>
        <translation>这不是 LSTM 工作台的项目：{0}。</translation>
    </message>
    <message>
        <source>This project was written by a newer version of the program (format {0}; this version knows {1}).</source>
        <translation>此项目由更新版本的程序写成（格式 {0}；本版本支持 {1}）。</translation>
    </message>
    <message>
        <source>The project is damaged: {0}.</source>
        <translation>项目已损坏：{0}。</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>文件保持原样。</translation>
    </message>
    <message>
        <source>Another experiment is called &quot;{0}&quot;: {1}.</source>
        <translation>已有另一个名为“{0}”的实验：{1}。</translation>
    </message>
    <message>
        <source>Give one of them another name.</source>
        <translation>请为其中一个改名。</translation>
    </message>
    <message>
        <source>Repeat {1} of &quot;{0}&quot; is not reproducible: {2}, but {3}.</source>
        <translation>“{0}”的第 {1} 次重复无法重现：{2}，但 {3}。</translation>
    </message>
    <message>
        <source>{0} columns, and none is called &quot;results&quot;.</source>
        <translation>有 {0} 列，但没有名为“results”的列。</translation>
    </message>
    <message>
        <source>Choose the one to read (--column on the command line).</source>
        <translation>请选择要读取的列（命令行中用 --column）。</translation>
    </message>
    <message>
        <source>Line {line}: &quot;{0}&quot; is not a result.</source>
        <translation>第 {line} 行：“{0}”不是结果值。</translation>
    </message>
    <message>
        <source>The file holds no results.</source>
        <translation>文件中没有结果。</translation>
    </message>
    <message>
        <source>The file holds {0} results, this run only {1}; it was left as it is.</source>
        <translation>文件中有 {0} 个结果，本次运行只有 {1} 个；文件保持原样。</translation>
    </message>
    <message>
        <source>No repeat is finished, so no results were written.</source>
        <translation>没有已完成的重复，因此没有写出结果。</translation>
    </message>
    <message>
        <source>This is not a Keras trace: {0}.</source>
        <translation>这不是 Keras 跟踪文件：{0}。</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; has the wrong shape: {1}.</source>
        <translation>“{0}”的形状不正确：{1}。</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is not {1}.</source>
        <translation>“{0}”不是{1}。</translation>
    </message>
    <message>
        <source>{0} {1}</source>
        <translation>{0}{1}</translation>
    </message>
    <message>
        <source>{0}: {1}</source>
        <translation>{0}：{1}</translation>
    </message>
    <message>
        <source>Line {0}, column {1}: {2}</source>
        <translation>第 {0} 行第 {1} 列：{2}</translation>
    </message>
    <message>
        <source>{0} (And {1} more.)</source>
        <translation>{0}（还有 {1} 处。）</translation>
    </message>
    <message>
        <source>{0}, {1}</source>
        <translation>{0}、{1}</translation>
    </message>
    <message>
        <source>{0} or {1}</source>
        <translation>{0} 或 {1}</translation>
    </message>
    <message>
        <source>{0}, ...</source>
        <translation>{0}……</translation>
    </message>
    <message>
        <source>&quot;{0}&quot;</source>
        <translation>“{0}”</translation>
    </message>
    <message>
        <source> ({0})</source>
        <translation>（{0}）</translation>
    </message>
    <message>
        <source>{0} ({1})</source>
        <translation>{0}（{1}）</translation>
    </message>
    <message>
        <source>{0} ({1}, {2})</source>
        <translation>{0}（{1}、{2}）</translation>
    </message>
    <message>
        <source>[{0}, {1}]</source>
        <translation>[{0}, {1}]</translation>
    </message>
    <message>
        <source>{0} expected</source>
        <translation>应为{0}</translation>
    </message>
    <message>
        <source>a directory</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>a pipe</source>
        <translation>管道</translation>
    </message>
    <message>
        <source>a socket</source>
        <translation>套接字</translation>
    </message>
    <message>
        <source>a device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>a socket or a device</source>
        <translation>套接字或设备</translation>
    </message>
    <message>
        <source>{0} byte</source>
        <translation>{0} 字节</translation>
    </message>
    <message>
        <source>{0} bytes</source>
        <translation>{0} 字节</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>权限不足</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>没有这样的文件或文件夹</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>磁盘空间不足</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>超出磁盘配额</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>文件系统为只读</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>输入/输出错误</translation>
    </message>
    <message>
        <source>File too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>它是一个文件夹</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>它不是文件夹</translation>
    </message>
    <message>
        <source>Operation not permitted</source>
        <translation>不允许此操作</translation>
    </message>
    <message>
        <source>Too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>PNG 图像</translation>
    </message>
    <message>
        <source>JPEG image</source>
        <translation>JPEG 图像</translation>
    </message>
    <message>
        <source>GIF image</source>
        <translation>GIF 图像</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 文档</translation>
    </message>
    <message>
        <source>gzip archive</source>
        <translation>gzip 压缩文件</translation>
    </message>
    <message>
        <source>SQLite database</source>
        <translation>SQLite 数据库</translation>
    </message>
    <message>
        <source>program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>binary data</source>
        <translation>二进制数据</translation>
    </message>
    <message>
        <source>Excel workbook (.xlsx) or another ZIP archive; in Excel use Save as, CSV UTF-8</source>
        <translation>Excel 工作簿（.xlsx）或其他 ZIP 压缩文件；请在 Excel 中另存为“CSV UTF-8”</translation>
    </message>
    <message>
        <source>Excel workbook (.xls) or another Office file; save it as CSV UTF-8</source>
        <translation>Excel 工作簿（.xls）或其他 Office 文件；请另存为“CSV UTF-8”</translation>
    </message>
    <message>
        <source>only a byte-order mark</source>
        <translation>只有字节顺序标记</translation>
    </message>
    <message>
        <source>only blank lines</source>
        <translation>只有空行</translation>
    </message>
    <message>
        <source>only a header</source>
        <translation>只有表头</translation>
    </message>
    <message>
        <source>only missing values</source>
        <translation>只有缺失值</translation>
    </message>
    <message>
        <source>byte {0} at offset {1}</source>
        <translation>偏移 {1} 处字节 {0}</translation>
    </message>
    <message>
        <source>not valid UTF-8</source>
        <translation>不是有效的 UTF-8</translation>
    </message>
    <message>
        <source>no byte-order mark</source>
        <translation>没有字节顺序标记</translation>
    </message>
    <message>
        <source>it is UTF-32</source>
        <translation>实为 UTF-32</translation>
    </message>
    <message>
        <source>no such encoding</source>
        <translation>没有这种编码</translation>
    </message>
    <message>
        <source>half a surrogate pair at offset {0}</source>
        <translation>偏移 {0} 处只有半个代理对</translation>
    </message>
    <message>
        <source>an odd number of bytes; is it cut off?</source>
        <translation>字节数为奇数，文件可能被截断</translation>
    </message>
    <message>
        <source>{0} column</source>
        <translation>{0} 列</translation>
    </message>
    <message>
        <source>{0} columns</source>
        <translation>{0} 列</translation>
    </message>
    <message>
        <source>{0} value</source>
        <translation>{0} 个值</translation>
    </message>
    <message>
        <source>{0} values</source>
        <translation>{0} 个值</translation>
    </message>
    <message>
        <source>The month {0}</source>
        <translation> {0} 月</translation>
    </message>
    <message>
        <source>One row</source>
        <translation>一行</translation>
    </message>
    <message>
        <source>A stretch of {0} rows</source>
        <translation>连续 {0} 行</translation>
    </message>
    <message>
        <source>newest first</source>
        <translation>最新在前</translation>
    </message>
    <message>
        <source>{0} of {1} steps, first in line {2}</source>
        <translation>{1} 步中有 {0} 步倒退，首次在第 {2} 行</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Column {0}</source>
        <translation>{0}列</translation>
    </message>
    <message>
        <source>Sequence {0}</source>
        <translation>序列{0}</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>it is no SQLite database</source>
        <translation>它不是 SQLite 数据库</translation>
    </message>
    <message>
        <source>it is the database of another program</source>
        <translation>它是其他程序的数据库</translation>
    </message>
    <message>
        <source>its header has changed</source>
        <translation>文件头已被改动</translation>
    </message>
    <message>
        <source>the database is in use</source>
        <translation>数据库正在使用中</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>it is read-only</source>
        <translation>文件只读</translation>
    </message>
    <message>
        <source>database disk image is malformed</source>
        <translation>数据库内容已损坏</translation>
    </message>
    <message>
        <source>its pages cannot be checked</source>
        <translation>无法检查其页面</translation>
    </message>
    <message>
        <source>it holds other tables than a project does</source>
        <translation>其中的表与项目的不同</translation>
    </message>
    <message>
        <source>a table is missing</source>
        <translation>缺少一个表</translation>
    </message>
    <message>
        <source>a row of the table &quot;{0}&quot; has changed</source>
        <translation>表“{0}”中有一行已被改动</translation>
    </message>
    <message>
        <source>the values of a series have changed</source>
        <translation>序列的数值已被改动</translation>
    </message>
    <message>
        <source>a value of a series is not finite</source>
        <translation>序列中有数值不是有限数</translation>
    </message>
    <message>
        <source>the labels of a series</source>
        <translation>序列的标签</translation>
    </message>
    <message>
        <source>the columns or sequences of a series</source>
        <translation>序列的列或分段</translation>
    </message>
    <message>
        <source>a list of numbers is cut off</source>
        <translation>数字列表被截断</translation>
    </message>
    <message>
        <source>an experiment does not fit its configuration</source>
        <translation>有实验与其配置不符</translation>
    </message>
    <message>
        <source>an experiment is missing</source>
        <translation>缺少一个实验</translation>
    </message>
    <message>
        <source>a repeat belongs to no experiment</source>
        <translation>有一次重复不属于任何实验</translation>
    </message>
    <message>
        <source>process {0} on &quot;{1}&quot;</source>
        <translation>“{1}”上的进程 {0}</translation>
    </message>
    <message>
        <source>its owner is not known</source>
        <translation>所有者未知</translation>
    </message>
    <message>
        <source>one of them was read from a file of results</source>
        <translation>其中一个读自结果文件</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is {1} in one and {2} in the other</source>
        <translation>“{0}”在其中一个中为 {1}，在另一个中为 {2}</translation>
    </message>
    <message>
        <source>their series have other values</source>
        <translation>两者的序列数值不同</translation>
    </message>
    <message>
        <source>one was computed with version {0} of the arithmetic, the other with {1}</source>
        <translation>一个以算术版本 {0} 计算，另一个以版本 {1} 计算</translation>
    </message>
    <message>
        <source>test RMSE {0} from {1} in {2}</source>
        <translation>{2} 中来自 {1} 的测试 RMSE 为 {0}</translation>
    </message>
    <message>
        <source>diverged</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>null</source>
        <translation>空值（null）</translation>
    </message>
    <message>
        <source>true</source>
        <translation>真（true）</translation>
    </message>
    <message>
        <source>false</source>
        <translation>假（false）</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>the text &quot;{0}&quot;</source>
        <translation>文本“{0}”</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>the number {0}</source>
        <translation>数字 {0}</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation> true 或 false</translation>
    </message>
    <message>
        <source>a whole number from {0} to {1}</source>
        <translation> {0} 至 {1} 的整数</translation>
    </message>
    <message>
        <source>a whole number from {0} to {1}, as a text</source>
        <translation>以文本形式给出的 {0} 至 {1} 的整数</translation>
    </message>
    <message>
        <source>[low, high], &quot;standard&quot; or &quot;none&quot;</source>
        <translation> [下限，上限]、“standard”或“none”</translation>
    </message>
    <message>
        <source>a text, a list of texts or null</source>
        <translation>文本、文本列表或 null</translation>
    </message>
    <message>
        <source>a list of names or of {0}</source>
        <translation>名称或 {0} 的列表</translation>
    </message>
    <message>
        <source>syntax error</source>
        <translation>语法错误</translation>
    </message>
    <message>
        <source>a number is outside the range of a double</source>
        <translation>有数字超出双精度浮点数的范围</translation>
    </message>
    <message>
        <source>nested more than {0} deep</source>
        <translation>嵌套超过 {0} 层</translation>
    </message>
    <message>
        <source>more than {0} values</source>
        <translation>超过 {0} 个值</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>空缺</translation>
    </message>
    <message>
        <source>a list of {0}</source>
        <translation>含 {0} 项的列表</translation>
    </message>
    <message>
        <source>from {0} to {1}</source>
        <translation> {0} 至 {1}</translation>
    </message>
    <message>
        <source>at most {0}</source>
        <translation>不超过 {0} 的数</translation>
    </message>
    <message>
        <source>{0} or more</source>
        <translation> {0} 或更大</translation>
    </message>
    <message>
        <source>{0} lags</source>
        <translation>{0} 个滞后</translation>
    </message>
    <message>
        <source>at most {0} lags</source>
        <translation>至多 {0} 个滞后</translation>
    </message>
    <message>
        <source>{0} entries long</source>
        <translation>{0} 项</translation>
    </message>
    <message>
        <source>at most {0} entries long</source>
        <translation>最多 {0} 项</translation>
    </message>
    <message>
        <source>{0} layers</source>
        <translation>{0} 层</translation>
    </message>
    <message>
        <source>{0} to {1} layers</source>
        <translation> {0} 至 {1} 层</translation>
    </message>
    <message>
        <source>[low, high] with low below high in float32</source>
        <translation>[下限，上限]，且按 float32 计下限小于上限</translation>
    </message>
    <message>
        <source>from {0} to below {1} in float32</source>
        <translation>{0} 至 {1}（不含 {1}，按 float32 计）</translation>
    </message>
    <message>
        <source>from {0} to {1}, what a float32 holds with all its digits</source>
        <translation>{0} 至 {1}，即 float32 能以全部有效位表示的范围</translation>
    </message>
    <message>
        <source>{0} to {1} bytes without slashes, control characters and spaces at the ends</source>
        <translation>{0} 至 {1} 字节，不含斜杠和控制字符，首尾不含空格</translation>
    </message>
    <message>
        <source>, or the last {0} rows (&quot;framing.train_size&quot;: {0})</source>
        <translation>，或只保留最后 {0} 个样本（“framing.train_size”: {0}）</translation>
    </message>
    <message>
        <source>{0} layers, at most {1} are possible</source>
        <translation>有 {0} 层，最多 {1} 层</translation>
    </message>
    <message>
        <source>sixteen repeats at once need {0}, at most {1} are possible</source>
        <translation>同时训练十六次重复需要 {0}，最多可用 {1}</translation>
    </message>
    <message>
        <source>the inputs&apos; values after the last row are not known</source>
        <translation>最后一行之后的输入值未知</translation>
    </message>
    <message>
        <source>there are several sequences, and none is said to go on</source>
        <translation>有多个序列，未指明延续哪一个</translation>
    </message>
    <message>
        <source>{0} to {1} lower-case letters, digits and hyphens</source>
        <translation>{0} 到 {1} 个小写字母、数字和连字符</translation>
    </message>
    <message>
        <source>a name that no preset and no other experiment of the lesson has</source>
        <translation>一个预设和课程中其他实验都没有的名称</translation>
    </message>
    <message>
        <source>an id that no other card has</source>
        <translation>其他卡片没有的标识</translation>
    </message>
    <message>
        <source>another experiment than &quot;a&quot;</source>
        <translation>与 &quot;a&quot; 不同的实验</translation>
    </message>
    <message>
        <source>a seed from {0} to {1}</source>
        <translation> {0} 至 {1} 的种子</translation>
    </message>
    <message>
        <source>a margin of 0 or more</source>
        <translation>不小于 0 的界限</translation>
    </message>
    <message>
        <source>the number of a repeat, counted from 0</source>
        <translation>从 0 数起的重复编号</translation>
    </message>
    <message>
        <source>a shard: I/N with I from 0 to N-1 and N up to {0}</source>
        <translation>分片 I/N（I 为 0 至 N-1，N 不超过 {0}）</translation>
    </message>
    <message>
        <source>set, though {0} is</source>
        <translation>已设定的变量，尽管 {0} 已设定</translation>
    </message>
    <message>
        <source>evenly spaced tasks</source>
        <translation>等间隔的任务</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is missing</source>
        <translation>缺少“{0}”</translation>
    </message>
    <message>
        <source>a divisor of the training rows</source>
        <translation>训练行数的约数</translation>
    </message>
    <message>
        <source>the number of training rows</source>
        <translation>训练行数</translation>
    </message>
    <message>
        <source>an order of the training rows</source>
        <translation>训练行的一种排列</translation>
    </message>
    <message>
        <source>the number of features</source>
        <translation>特征数</translation>
    </message>
    <message>
        <source>the number of time steps</source>
        <translation>时间步数</translation>
    </message>
    <message>
        <source>the number of inputs</source>
        <translation>输入个数</translation>
    </message>
    <message>
        <source>1 expected in this layout</source>
        <translation>在此布局下应为 1</translation>
    </message>
    <message>
        <source>at least one row</source>
        <translation>至少一行</translation>
    </message>
    <message>
        <source>{0} lists</source>
        <translation> {0} 个列表</translation>
    </message>
    <message>
        <source>the order of time expected, for &quot;shuffle&quot; is false</source>
        <translation>应为时间顺序，因为“shuffle”为 false（不打乱）</translation>
    </message>
    <message>
        <source>one order for each of the {0} epochs</source>
        <translation> {0} 个轮次各一种排列</translation>
    </message>
    <message>
        <source>nothing expected, for &quot;stateful&quot; is false</source>
        <translation>应为空，因为“stateful”为 false（不是有状态）</translation>
    </message>
    <message>
        <source>a series that can be framed</source>
        <translation>可以构造样本的序列</translation>
    </message>
    <message>
        <source>{0} rows follow from &quot;raw&quot;</source>
        <translation>由“raw”得出 {0} 行</translation>
    </message>
    <message>
        <source>at most {0} batches</source>
        <translation>至多 {0} 批</translation>
    </message>
    <message>
        <source>an epoch from {0} to {1}</source>
        <translation> {0} 至 {1} 的轮次</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is missing.</source>
        <translation>缺少“{0}”。</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is a word of Keras that has no meaning here.</source>
        <translation>“{0}”是 Keras 的写法，在这里没有意义。</translation>
    </message>
    <message>
        <source>Use {1}.</source>
        <translation>请使用 {1}。</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; is &quot;val_loss&quot;, but no rows are held out: &quot;training.validation&quot; is null.</source>
        <translation>“{0}”为“val_loss”，但没有留出验证样本：“training.validation”为 null。</translation>
    </message>
    <message>
        <source>Hold rows out, or look at &quot;loss&quot;.</source>
        <translation>请留出验证样本，或改为监测“loss”。</translation>
    </message>
    <message>
        <source>&quot;training.validation.size&quot; is {0}, but there are only {1} training rows.</source>
        <translation>“training.validation.size”为 {0}，但训练样本只有 {1} 个。</translation>
    </message>
    <message>
        <source>With several sequences &quot;{0}&quot; must be {1}.</source>
        <translation>有多个序列时，“{0}”必须是 {1}。</translation>
    </message>
    <message>
        <source>The state that training leaves is that of the last one.</source>
        <translation>训练留下的状态属于最后一个序列。</translation>
    </message>
    <message>
        <source>At least one of them must be left to be learned from.</source>
        <translation>至少要剩下一个样本用于学习。</translation>
    </message>
    <message>
        <source>Batch size {0} does not divide the {1} held-out rows.</source>
        <translation>批次大小 {0} 不能整除留出的 {1} 个验证样本。</translation>
    </message>
    <message>
        <source>A stateful network judges them in batches of the same size as it learns from.</source>
        <translation>有状态网络验证时的批次大小与训练时相同。</translation>
    </message>
    <message>
        <source>Use {2}, or hold out another number of rows.</source>
        <translation>请使用 {2}，或留出另一数量的样本。</translation>
    </message>
    <message>
        <source>&quot;forecast.initial_state&quot; does not fit the network: {0}.</source>
        <translation>“forecast.initial_state”与网络不符：{0}。</translation>
    </message>
    <message>
        <source>null or, for each layer, an object with the states&apos; lists of numbers (&quot;h&quot; and, of an LSTM, &quot;c&quot;)</source>
        <translation>null，或每层一个对象，内含各状态的数字列表（“h”，LSTM 还有“c”）</translation>
    </message>
    <message>
        <source>one object for each of the {0} layers expected</source>
        <translation>{0} 层应各有一个对象</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; of layer {1} must have {2} numbers, for one row or for each of {3}</source>
        <translation>第 {1} 层的“{0}”应有 {2} 个数字，给出一行或 {3} 行</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; of layer {1} is missing</source>
        <translation>缺少第 {1} 层的“{0}”</translation>
    </message>
    <message>
        <source>the cell of layer {1} has no state &quot;{0}&quot;</source>
        <translation>第 {1} 层的单元没有状态“{0}”</translation>
    </message>
    <message>
        <source>a number of &quot;{0}&quot; of layer {1} is not finite in float32</source>
        <translation>第 {1} 层的“{0}”中有数字在 float32 下不是有限数</translation>
    </message>
    <message>
        <source>a stateless network forecasts every row from zero</source>
        <translation>无状态网络每一行都从零状态开始预测</translation>
    </message>
    <message>
        <source>{0} rows, as many as are held out</source>
        <translation>{0} 行，与留出的行数相同</translation>
    </message>
    <message>
        <source>a number of rows that fills whole batches</source>
        <translation>能填满整批的行数</translation>
    </message>
    <message>
        <source>There is no setting &quot;{0}&quot;.</source>
        <translation>没有设置项“{0}”。</translation>
    </message>
    <message>
        <source>Settings there: {1}.</source>
        <translation>该处的设置项：{1}。</translation>
    </message>
    <message>
        <source>{0} combinations</source>
        <translation>{0} 个组合</translation>
    </message>
    <message>
        <source>a setting that no other axis has</source>
        <translation>其他轴未使用的设置项</translation>
    </message>
    <message>
        <source>Keras 3 limits the length of gradients or their numbers, not both.</source>
        <translation>Keras 3 只能限制梯度的长度或其数值，不能两者兼用。</translation>
    </message>
    <message>
        <source>Leave out &quot;clipnorm&quot; or &quot;clipvalue&quot;, or write the program for Keras 2 (--keras 2).</source>
        <translation>请去掉 &quot;clipnorm&quot; 或 &quot;clipvalue&quot;，或为 Keras 2 生成程序（--keras 2）。</translation>
    </message>
    <message>
        <source>Keras 2 limits the length of all gradients together, this experiment that of each matrix.</source>
        <translation>Keras 2 限制的是全部梯度的总长度，而此实验限制的是每个矩阵的梯度长度。</translation>
    </message>
    <message>
        <source>Write the program for Keras 3 (--keras 3).</source>
        <translation>请为 Keras 3 生成程序（--keras 3）。</translation>
    </message>
    <message>
        <source>{0} need {1} values; there are {2}.</source>
        <translation>{0}需要 {1} 个值，现有 {2} 个。</translation>
    </message>
    <message>
        <source>Possible: {3}.</source>
        <translation>可行的选择：{3}。</translation>
    </message>
    <message>
        <source>{0} test windows of {1} rows</source>
        <translation>{0} 个各含 {1} 行的测试窗口</translation>
    </message>
    <message>
        <source>The project holds shard {0} of its run, this is shard {1}.</source>
        <translation>该项目保存的是运行的分片 {0}，此次运行的是分片 {1}。</translation>
    </message>
    <message>
        <source>Give every shard a project of its own.</source>
        <translation>请为每个分片使用单独的项目。</translation>
    </message>
    <message>
        <source>possible here: none of {0} numbers this process</source>
        <translation>此处可用的值：{0} 均未给本进程编号</translation>
    </message>
</context>
<context>
    <name>ProjectDocument</name>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
</context>
<context>
    <name>ProjectFeature</name>
    <message>
        <source>Save project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <source>Save project as…</source>
        <translation>项目另存为…</translation>
    </message>
    <message>
        <source>LSTM Workbench</source>
        <translation>LSTM 工作台</translation>
    </message>
    <message>
        <source>%1 is open.</source>
        <translation>已打开 %1。</translation>
    </message>
    <message numerus="yes">
        <source>Of %n experiment(s) on another series or of another version only the results are shown.</source>
        <translation>
            <numerusform>有 %n 个实验属于其他序列或其他版本，只显示其结果。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save project as</source>
        <translation>项目另存为</translation>
    </message>
    <message>
        <source>Projects (*.lstmwb)</source>
        <translation>项目 (*.lstmwb)</translation>
    </message>
    <message>
        <source>%1 was not saved.</source>
        <translation>%1 未能保存。</translation>
    </message>
    <message>
        <source>Another program has changed the file since it was opened here. Save the project under another name, or open the file again.</source>
        <translation>文件在此处打开之后已被其他程序修改。请将项目另存为其他名称，或重新打开该文件。</translation>
    </message>
    <message>
        <source>The project is saved in %1.</source>
        <translation>项目已保存到 %1。</translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation>保存更改？</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 有未保存的更改。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存并关闭</translation>
    </message>
    <message>
        <source>Your work cannot be kept for a recovery after a crash.</source>
        <translation>无法为崩溃后的恢复保存您的工作。</translation>
    </message>
    <message>
        <source>The workbench did not end as it should. What was not saved can be restored.</source>
        <translation>工作台上次没有正常结束。未保存的内容可以恢复。</translation>
    </message>
    <message numerus="yes">
        <source>%n experiment(s)</source>
        <translation>
            <numerusform>%n 个实验</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s)</source>
        <translation>
            <numerusform>%n 次重复</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
</context>
<context>
    <name>RepeatsControls</name>
    <message>
        <source>The two do not share their seeds: there are no pairs.</source>
        <translation>两者的种子不同，无法配对。</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Target ±</source>
        <translation>目标 ±</translation>
    </message>
    <message>
        <source>Target: half width of the 95 % interval</source>
        <translation>目标：95% 区间的半宽</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>坐标轴</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Axes of the left chart</source>
        <translation>左图的坐标轴</translation>
    </message>
    <message>
        <source>Repeats of each run</source>
        <translation>每轮运行的重复次数</translation>
    </message>
    <message>
        <source>Unpaired</source>
        <translation>不配对</translation>
    </message>
    <message>
        <source>Paired by seed</source>
        <translation>同种子配对</translation>
    </message>
    <message>
        <source>Two runs of the same network, each from its own seeds</source>
        <translation>同一网络的两轮运行，各用自己的种子</translation>
    </message>
    <message>
        <source>Both from the same seeds: the signs of the differences are drawn by lot</source>
        <translation>两者用相同的种子：差值的正负号由抽签决定</translation>
    </message>
    <message>
        <source>Pairing</source>
        <translation>配对方式</translation>
    </message>
</context>
<context>
    <name>RepeatsGoalBar</name>
    <message>
        <source>±%1 with %2 repeats of each, ±%3 is the target; adding repeats.</source>
        <translation>各 %2 次重复时为 ±%1，目标为 ±%3；正在增加重复。</translation>
    </message>
    <message>
        <source>Narrow enough: the interval of the difference is ±%1 with %2 repeats of each; the target was ±%3.</source>
        <translation>已足够窄：各 %2 次重复时，差值的区间为 ±%1；目标为 ±%3。</translation>
    </message>
    <message>
        <source>Narrow enough: the interval of the mean is ±%1 with %2 repeats; the target was ±%3.</source>
        <translation>已足够窄：%2 次重复时，平均值的区间为 ±%1；目标为 ±%3。</translation>
    </message>
    <message>
        <source>Stopped at the limit of %1 repeats of each: ±%2, the target was ±%3.</source>
        <translation>已达上限（各 %1 次重复）而停止：±%2，目标为 ±%3。</translation>
    </message>
    <message>
        <source>Stopped: there is no interval to be made narrower, too many repeats diverged or cannot run.</source>
        <translation>已停止：没有可以变窄的区间，过多重复发散或无法运行。</translation>
    </message>
    <message>
        <source>Stopped by you: ±%1 with %2 finished repeats of each, which are kept; the target was ±%3.</source>
        <translation>已由你停止：各完成 %2 次重复并已保留，区间为 ±%1；目标为 ±%3。</translation>
    </message>
    <message>
        <source>Another run took its place; the repeats finished so far are kept where their settings are.</source>
        <translation>已被另一次运行取代；已完成的重复随其设置保留。</translation>
    </message>
    <message>
        <source>Stopped: an experiment was changed meanwhile.</source>
        <translation>已停止：其间有实验被更改。</translation>
    </message>
    <message>
        <source>Stop adding repeats</source>
        <translation>停止增加重复</translation>
    </message>
    <message>
        <source>Add repeats until the difference is known to ±%1</source>
        <translation>增加重复，直到差值精确到 ±%1</translation>
    </message>
    <message>
        <source>Add repeats until the mean is known to ±%1</source>
        <translation>增加重复，直到平均值精确到 ±%1</translation>
    </message>
    <message>
        <source>It stops on the width of the interval, not on p: looking again and again does no harm to it.</source>
        <translation>它依据区间宽度而不是 p 值停止：反复查看不会影响结论。</translation>
    </message>
    <message>
        <source>At most, of each</source>
        <translation>每个最多</translation>
    </message>
    <message>
        <source>Most repeats of each</source>
        <translation>每个实验的重复次数上限</translation>
    </message>
</context>
<context>
    <name>RepeatsPage</name>
    <message>
        <source>Run the ticked experiments</source>
        <translation>运行勾选的实验</translation>
    </message>
    <message>
        <source>%1 has not been trained yet.</source>
        <translation>%1 尚未训练。</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n repeat(s) with a finite error; five are needed to say how many are enough.</source>
        <translation>
            <numerusform>%1 只有 %n 次重复的误差为有限值；至少需要五次才能判断多少次才够。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was read from a file: no repeats can be added to it.</source>
        <translation>%1 是从文件读入的，不能增加重复。</translation>
    </message>
    <message>
        <source>%1 cannot run; see the configuration.</source>
        <translation>%1 无法运行，请查看配置。</translation>
    </message>
    <message>
        <source>A run is going on; repeats can be added when it has ended.</source>
        <translation>正在运行；运行结束后可以增加重复。</translation>
    </message>
    <message numerus="yes">
        <source>%1: ±%2 with %n repeat(s), ±%3 needs %4</source>
        <translation>
            <numerusform>%1：%n 次重复时为 ±%2，达到 ±%3 需要%4</numerusform>
        </translation>
    </message>
    <message>
        <source>Preview, %1 of %2 repeats.</source>
        <translation>预览：已完成 %1 / %2 次重复。</translation>
    </message>
    <message>
        <source>± of the mean test RMSE, 95 % interval</source>
        <translation>平均测试集 RMSE 的 ±（95% 区间）</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复次数</translation>
    </message>
    <message>
        <source>Share of gaps by chance, %</source>
        <translation>偶然差距的占比，%</translation>
    </message>
    <message>
        <source>Gap between two mean test RMSEs</source>
        <translation>两个平均测试集 RMSE 之差</translation>
    </message>
    <message>
        <source>Repeats needed to tell the two apart</source>
        <translation>区分两者所需的重复次数</translation>
    </message>
    <message>
        <source>Smooth: t · s / √n; thin: what the first n repeats said; marks: blocks of n that share no repeat, with 95 % intervals; cross: now.</source>
        <translation>平滑线：t · s / √n；细线：前 n 次重复当时的结果；标记：互不重叠、每组 n 次的分组，附 95% 区间；叉号：现在。</translation>
    </message>
    <message>
        <source>Right: 9999 draws from the finished repeats; dark: as large as the gap on screen.</source>
        <translation>右图：从已完成的重复中抽取 9999 次；深色：不小于屏幕上的差距。</translation>
    </message>
</context>
<context>
    <name>RepeatsPlanModel</name>
    <message>
        <source>Seen in 9 of 10 tries</source>
        <translation>十次中九次能看出</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>Repeats, unpaired</source>
        <translation>重复次数，不配对</translation>
    </message>
    <message>
        <source>Pairs by seed</source>
        <translation>同种子配对数</translation>
    </message>
    <message>
        <source>They do not share their seeds.</source>
        <translation>两者的种子不同。</translation>
    </message>
    <message>
        <source>The gap on screen</source>
        <translation>屏幕上的差距</translation>
    </message>
    <message>
        <source>The margin of practical equality</source>
        <translation>实际等效的界限</translation>
    </message>
</context>
<context>
    <name>RepeatsWords</name>
    <message>
        <source>practically no number would do</source>
        <translation>几乎没有足够的次数</translation>
    </message>
    <message>
        <source>more than 10 000: not worth it</source>
        <translation>超过 10 000 次，不值得</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1 次</translation>
    </message>
    <message>
        <source>&gt; 10 000</source>
        <translation>&gt; 10 000</translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s) place the mean of %1 within ±%2</source>
        <translation>
            <numerusform>%n 次重复把 %1 的平均值确定到 ±%2</numerusform>
        </translation>
    </message>
    <message>
        <source>; for ±%1, %2 would have done</source>
        <translation>；±%1 只需 %2 次</translation>
    </message>
    <message>
        <source>; for ±%1 you need more than 10 000</source>
        <translation>；要达到 ±%1 需要超过 10 000 次</translation>
    </message>
    <message>
        <source>; for ±%1 you need %2</source>
        <translation>；要达到 ±%1 需要%2</translation>
    </message>
    <message>
        <source>less than 0.1 %</source>
        <translation>不到 0.1%</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message numerus="yes">
        <source>Were it chance which of the two is which, %n pair(s) would differ by %1 or more in %2 of cases.</source>
        <translation>
            <numerusform>假如两者谁是谁全凭偶然，则 %n 对重复的平均差达到 %1 或更大的情形占 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Two runs of the same network with %n repeat(s) each differ by %1 or more in %2 of cases.</source>
        <translation>
            <numerusform>同一网络的两轮运行（各 %n 次重复）相差 %1 或更多的情形占 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Two runs of the same network with %n repeat(s) each differ by %1 in half of all cases, by %2 in one of twenty.</source>
        <translation>
            <numerusform>同一网络的两轮运行（各 %n 次重复）有一半情形相差至少 %1，二十分之一的情形相差至少 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few repeats to compare %1 and %2.</source>
        <translation>重复次数太少，无法比较 %1 与 %2。</translation>
    </message>
    <message>
        <source>More than half of the repeats of one side diverged.</source>
        <translation>其中一方超过半数的重复已发散。</translation>
    </message>
    <message>
        <source>%1 and %2 are identical in every repeat: more would change nothing.</source>
        <translation>%1 与 %2 的每次重复完全相同：再多也不会改变。</translation>
    </message>
    <message>
        <source>Decided: %1 is better than %2.</source>
        <translation>已可判断：%1 优于 %2。</translation>
    </message>
    <message>
        <source>Decided: %1 and %2 are practically equal (within ±%3).</source>
        <translation>已可判断：%1 与 %2 实际等效（±%3 以内）。</translation>
    </message>
    <message>
        <source>Undecided between %1 and %2; practically no number of repeats would decide it.</source>
        <translation>%1 与 %2 之间尚不能判断；几乎没有足够的重复次数能够判断。</translation>
    </message>
    <message>
        <source>Undecided between %1 and %2; it would take more than 10 000 repeats: not worth it.</source>
        <translation>%1 与 %2 之间尚不能判断；需要超过 10 000 次重复，不值得。</translation>
    </message>
    <message>
        <source>Undecided between %1 and %2; about %3 repeats would decide it.</source>
        <translation>%1 与 %2 之间尚不能判断；约 %3 次重复即可判断。</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Test RMSE</source>
        <translation>测试集 RMSE</translation>
    </message>
    <message>
        <source>Box plot: %1</source>
        <translation>箱形图：%1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>There is no display to open a window on. A report is made instead; lstm-experiment offers the rest.</source>
        <translation>没有显示器，无法打开窗口；改为生成报告。其余功能请使用 lstm-experiment。</translation>
    </message>
</context>
<context>
    <name>ResultsFeature</name>
    <message>
        <source>Import results…</source>
        <translation>导入结果…</translation>
    </message>
    <message>
        <source>Save results…</source>
        <translation>保存结果…</translation>
    </message>
    <message>
        <source>Import results</source>
        <translation>导入结果</translation>
    </message>
    <message>
        <source>Results (experiment_*.csv);;All files (*)</source>
        <translation>结果文件 (experiment_*.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The results were not saved.</source>
        <translation>结果未能保存。</translation>
    </message>
    <message>
        <source>There are no results to save.</source>
        <translation>没有可保存的结果。</translation>
    </message>
    <message>
        <source>Run the ticked experiments first; imported results are files already.</source>
        <translation>请先运行勾选的实验；导入的结果本来就是文件。</translation>
    </message>
    <message>
        <source>Save results in a folder</source>
        <translation>将结果保存到文件夹</translation>
    </message>
    <message numerus="yes">
        <source>Results of %n experiment(s) are in %1.</source>
        <translation>
            <numerusform>%n 个实验的结果已保存到 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace files?</source>
        <translation>要替换文件吗？</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of these names are there already.</source>
        <translation>
            <numerusform>已有 %n 个同名文件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message numerus="yes">
        <source>All %n column(s)</source>
        <translation>
            <numerusform>全部 %n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <translation>都不要</translation>
    </message>
    <message>
        <source>Which column of %1 holds the results?</source>
        <translation>%1 中哪一列是结果？</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) of numbers; each chosen one becomes an experiment.</source>
        <translation>
            <numerusform>共 %n 列数值；选中的每一列成为一个实验。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not imported.</source>
        <translation>未导入 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) were not imported.</source>
        <translation>
            <numerusform>有 %n 列未导入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Box: quartiles and median; whiskers to the last value within 1.5 IQR; diamond: mean.</source>
        <translation>箱体：四分位数与中位数；须：至 1.5 倍四分位距（IQR）以内最远的值；菱形：平均值。</translation>
    </message>
    <message>
        <source>Training loss, scaled MSE</source>
        <translation>训练损失，缩放后数据的均方误差（MSE）</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Scale of the loss</source>
        <translation>损失的刻度</translation>
    </message>
    <message>
        <source>Test RMSE</source>
        <translation>测试集均方根误差（RMSE）</translation>
    </message>
    <message>
        <source>None of the ticked experiments can run; see the configuration.</source>
        <translation>勾选的实验均无法运行，请查看配置。</translation>
    </message>
    <message>
        <source>Nothing has been trained yet.</source>
        <translation>尚未训练任何网络。</translation>
    </message>
    <message>
        <source>Run the ticked experiments</source>
        <translation>运行勾选的实验</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
</context>
<context>
    <name>RunToolbar</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Train the ticked experiments (F5)</source>
        <translation>训练勾选的实验（F5）</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>重复次数</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>How fast training is shown, from one sample a second to full speed; the results are the same</source>
        <translation>训练的展示速度，从每秒一个样本到全速；结果相同</translation>
    </message>
    <message numerus="yes">
        <source>%n sample(s)/s</source>
        <translation>
            <numerusform>%n 个样本/秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s)/s</source>
        <translation>
            <numerusform>%n 轮次/秒</numerusform>
        </translation>
    </message>
    <message>
        <source>full</source>
        <translation>全速</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>剩余 %1 秒</translation>
    </message>
    <message numerus="yes">
        <source>%n network(s)</source>
        <translation>
            <numerusform>%n 个网络</numerusform>
        </translation>
    </message>
    <message>
        <source>, %1 s</source>
        <translation>，%1 秒</translation>
    </message>
    <message>
        <source>Speed: %1</source>
        <translation>速度：%1</translation>
    </message>
    <message>
        <source>Train the ticked experiments after the present run (F5)</source>
        <translation>当前运行结束后训练勾选的实验（F5）</translation>
    </message>
    <message>
        <source>How many networks of each experiment are trained, each from other weights (runs)</source>
        <translation>每个实验训练多少个网络，各从不同的权重开始（运行次数）</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>已展开</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>已折叠</translation>
    </message>
</context>
<context>
    <name>SeriesChart</name>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Persistence</source>
        <translation>持久性预测</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
</context>
<context>
    <name>SeriesSource</name>
    <message>
        <source>Interpolate</source>
        <translation>插值</translation>
    </message>
    <message>
        <source>Previous value</source>
        <translation>取前一个值</translation>
    </message>
    <message>
        <source>Drop the rows</source>
        <translation>删除这些行</translation>
    </message>
    <message>
        <source>Forecast %1</source>
        <translation>预测 %1</translation>
    </message>
    <message>
        <source>Read as %1</source>
        <translation>按 %1 读取</translation>
    </message>
    <message>
        <source>Decimal comma</source>
        <translation>小数逗号</translation>
    </message>
    <message>
        <source>Decimal point</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>Leave the file out</source>
        <translation>略去此文件</translation>
    </message>
    <message>
        <source>Leave %1 out</source>
        <translation>略去 %1</translation>
    </message>
    <message>
        <source>Keep the file&apos;s order</source>
        <translation>保持文件中的顺序</translation>
    </message>
    <message>
        <source>target</source>
        <comment>role of a column</comment>
        <translation>目标</translation>
    </message>
    <message>
        <source>input, its past</source>
        <comment>role of a column</comment>
        <translation>输入，仅用过去值</translation>
    </message>
    <message>
        <source>input, known ahead</source>
        <comment>role of a column</comment>
        <translation>输入，事先已知</translation>
    </message>
    <message>
        <source>time</source>
        <comment>role of a column</comment>
        <translation>时间</translation>
    </message>
    <message>
        <source>group</source>
        <comment>role of a column</comment>
        <translation>分组</translation>
    </message>
    <message>
        <source>ignored</source>
        <comment>role of a column</comment>
        <translation>忽略</translation>
    </message>
</context>
<context>
    <name>Setting</name>
    <message>
        <source>Keras defaults</source>
        <translation>Keras 默认值</translation>
    </message>
    <message>
        <source>Set gate activation, initial weights and epsilon to the defaults of this Keras version</source>
        <translation>将门激活函数、初始权重和 epsilon 设为该 Keras 版本的默认值</translation>
    </message>
    <message>
        <source>Keras version</source>
        <translation>Keras 版本</translation>
    </message>
    <message>
        <source>Keras</source>
        <translation>Keras</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>训练器</translation>
    </message>
    <message>
        <source>Which code trains: both agree within 1e-5</source>
        <translation>由哪种代码训练：两者相差不超过 1e-5</translation>
    </message>
    <message>
        <source>trainer</source>
        <translation>训练器</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>order of rows</source>
        <translation>行的次序</translation>
    </message>
    <message>
        <source>missing values</source>
        <translation>缺失值</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>decimal mark</source>
        <translation>小数点符号</translation>
    </message>
    <message>
        <source>inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>group column</source>
        <translation>分组列</translation>
    </message>
    <message>
        <source>steps ahead</source>
        <translation>预测步数</translation>
    </message>
    <message>
        <source>samples after the test</source>
        <translation>测试之后的样本</translation>
    </message>
    <message>
        <source>scale fitted on</source>
        <translation>缩放拟合于</translation>
    </message>
    <message>
        <source>reset where a sequence begins</source>
        <translation>序列开头重置</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>Take out trend and season before training (differencing)</source>
        <translation>训练前去除趋势与季节性（差分）</translation>
    </message>
    <message>
        <source>Differencing</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>Lags</source>
        <translation>滞后数</translation>
    </message>
    <message>
        <source>How many previous values are the input (lag, window)</source>
        <translation>用多少个先前的值作为输入（滞后，窗口）</translation>
    </message>
    <message>
        <source>lags</source>
        <translation>滞后数</translation>
    </message>
    <message>
        <source>Lags are</source>
        <translation>滞后值作为</translation>
    </message>
    <message>
        <source>Where the lags go: features or time steps (samples × time steps × features)</source>
        <translation>滞后值放在何处：特征还是时间步（样本 × 时间步 × 特征）</translation>
    </message>
    <message>
        <source>Layout of the lags</source>
        <translation>滞后值的排列</translation>
    </message>
    <message>
        <source>lags as</source>
        <translation>滞后值作为</translation>
    </message>
    <message>
        <source>Test samples</source>
        <translation>测试样本</translation>
    </message>
    <message>
        <source>The last samples, never trained on (test set, hold-out)</source>
        <translation>最后的样本，从不用于训练（测试集，留出集）</translation>
    </message>
    <message>
        <source>test samples</source>
        <translation>测试样本数</translation>
    </message>
    <message>
        <source>Training samples</source>
        <translation>训练样本</translation>
    </message>
    <message>
        <source>Which samples before the test are trained on (training set)</source>
        <translation>测试集之前的哪些样本用于训练（训练集）</translation>
    </message>
    <message>
        <source>training samples</source>
        <translation>训练样本数</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Scale inputs and target, fitted on the training samples (normalisation, MinMaxScaler)</source>
        <translation>缩放输入与目标，仅按训练样本拟合（归一化，MinMaxScaler）</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>cell</source>
        <translation>单元类型</translation>
    </message>
    <message>
        <source>Units of each stacked layer from the input on, e.g. 2, 2 (neurons, cells, hidden size)</source>
        <translation>从输入起各堆叠层的单元数，例如 2, 2（神经元，细胞，隐藏层大小）</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元数</translation>
    </message>
    <message>
        <source>units</source>
        <translation>单元数</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>Function of the candidate and of the cell&apos;s output (activation)</source>
        <translation>候选值与单元输出所用的函数（activation）</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>Gate activation</source>
        <translation>门激活函数</translation>
    </message>
    <message>
        <source>Function of the gates (recurrent_activation)</source>
        <translation>各个门所用的函数（recurrent_activation）</translation>
    </message>
    <message>
        <source>gate activation</source>
        <translation>门激活函数</translation>
    </message>
    <message>
        <source>Recurrent weights</source>
        <translation>循环权重初值</translation>
    </message>
    <message>
        <source>Initial recurrent weights (recurrent_initializer): orthogonal by SVD up to Keras 2.3, by QR in Keras 3</source>
        <translation>循环权重的初始值（recurrent_initializer）：Keras 2.3 及以前用 SVD 正交化，Keras 3 用 QR 正交化</translation>
    </message>
    <message>
        <source>recurrent weights</source>
        <translation>循环权重初值</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Passes over the training samples (iterations)</source>
        <translation>遍历训练样本的次数（迭代次数，周期）</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批次大小</translation>
    </message>
    <message>
        <source>Samples per update (mini-batch)</source>
        <translation>每次更新所用的样本数（批量大小，小批量）</translation>
    </message>
    <message>
        <source>batch size</source>
        <translation>批次大小</translation>
    </message>
    <message>
        <source>Reset each batch</source>
        <translation>每个批次后重置</translation>
    </message>
    <message>
        <source>stateful</source>
        <translation>有状态</translation>
    </message>
    <message>
        <source>Reset each epoch</source>
        <translation>每轮次后重置</translation>
    </message>
    <message>
        <source>reset in training</source>
        <translation>训练中重置</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>打乱顺序</translation>
    </message>
    <message>
        <source>A new order of the samples in every epoch (random order)</source>
        <translation>每个轮次都重新排列样本（随机次序，洗牌）</translation>
    </message>
    <message>
        <source>shuffle</source>
        <translation>打乱顺序</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <source>Adam&apos;s decay of the mean gradient (beta_1)</source>
        <translation>Adam 对梯度均值的衰减率（beta_1）</translation>
    </message>
    <message>
        <source>beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <source>Adam&apos;s decay of the mean squared gradient (beta_2)</source>
        <translation>Adam 对梯度平方均值的衰减率（beta_2）</translation>
    </message>
    <message>
        <source>beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Seeding the state</source>
        <translation>状态播种</translation>
    </message>
    <message>
        <source>seed the state</source>
        <translation>状态播种</translation>
    </message>
    <message>
        <source>Reset each forecast</source>
        <translation>每次预测后重置</translation>
    </message>
    <message>
        <source>reset after each forecast</source>
        <translation>每次预测后重置</translation>
    </message>
    <message>
        <source>Batch size of a forecast</source>
        <translation>预测的批次大小</translation>
    </message>
    <message>
        <source>Rows per predict call, in seeding and in the test (forecast batch size)</source>
        <translation>状态播种和测试时每次调用 predict 的行数（预测批次大小）</translation>
    </message>
    <message>
        <source>Forecast batch size</source>
        <translation>预测批次大小</translation>
    </message>
    <message>
        <source>forecast batch size</source>
        <translation>预测批次大小</translation>
    </message>
    <message>
        <source>repeats</source>
        <translation>重复次数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Whole number that all randomness follows from (random seed)</source>
        <translation>决定全部随机性的整数（随机种子）</translation>
    </message>
    <message>
        <source>Random seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Weights of the repeats</source>
        <translation>各次重复的权重</translation>
    </message>
    <message>
        <source>Start from the same weights as the other experiments, or not (stream)</source>
        <translation>是否从与其他实验相同的权重开始（stream）</translation>
    </message>
    <message>
        <source>Pairing by seed</source>
        <translation>同种子配对</translation>
    </message>
    <message>
        <source>random stream</source>
        <translation>随机流</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>initial state</source>
        <translation>初始状态</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元类型</translation>
    </message>
    <message>
        <source>What a layer&apos;s units are: LSTM, GRU, SimpleRNN, or Dense for a network without memory</source>
        <translation>各层使用的单元：LSTM、GRU、SimpleRNN，或不带记忆的 Dense</translation>
    </message>
    <message>
        <source>Reset gate acts</source>
        <translation>重置门作用于</translation>
    </message>
    <message>
        <source>Where a GRU&apos;s reset gate acts: on the state, or on its product with the recurrent weights (reset_after)</source>
        <translation>GRU 的重置门作用于状态本身，还是作用于状态与循环权重的乘积（reset_after）</translation>
    </message>
    <message>
        <source>Reset gate of the GRU</source>
        <translation>GRU 的重置门</translation>
    </message>
    <message>
        <source>reset after</source>
        <translation>重置门位置</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失函数</translation>
    </message>
    <message>
        <source>What training makes small, in scaled units (loss)</source>
        <translation>训练要减小的量，按缩放后的单位计（loss）</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>How a gradient becomes a step of the weights (optimizer)</source>
        <translation>如何由梯度得到权重的更新（optimizer）</translation>
    </message>
    <message>
        <source>The optimizer&apos;s step size (learning_rate, lr)</source>
        <translation>优化器的步长（learning_rate, lr）</translation>
    </message>
    <message>
        <source>Keeps the optimizer from dividing by zero: 1e-8 up to Keras 2.1.2, then 1e-7</source>
        <translation>防止优化器除以零：Keras 2.1.2 及以前为 1e-8，之后为 1e-7</translation>
    </message>
    <message>
        <source>AMSGrad</source>
        <translation>AMSGrad 修正</translation>
    </message>
    <message>
        <source>Adam divides by the largest mean squared gradient so far (amsgrad)</source>
        <translation>Adam 除以迄今最大的均方梯度（amsgrad）</translation>
    </message>
    <message>
        <source>amsgrad</source>
        <translation>AMSGrad 修正</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>How much of the step before goes into the next one (momentum)</source>
        <translation>上一步在多大程度上带入下一步（momentum）</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov 动量</translation>
    </message>
    <message>
        <source>The step looks ahead along the momentum (nesterov)</source>
        <translation>沿动量方向先行一步再计算（nesterov）</translation>
    </message>
    <message>
        <source>nesterov</source>
        <translation>Nesterov 动量</translation>
    </message>
    <message>
        <source>Rho</source>
        <translation>衰减率 ρ</translation>
    </message>
    <message>
        <source>RMSprop&apos;s decay of the mean squared gradient (rho)</source>
        <translation>RMSprop 中均方梯度的衰减率（rho）</translation>
    </message>
    <message>
        <source>rho</source>
        <translation>衰减率 ρ</translation>
    </message>
    <message>
        <source>Longest gradient</source>
        <translation>梯度长度上限</translation>
    </message>
    <message>
        <source>Longer gradients are shortened to this length; empty = never (clipnorm)</source>
        <translation>更长的梯度缩短到此长度；留空则从不缩短（clipnorm）</translation>
    </message>
    <message>
        <source>clipnorm</source>
        <translation>梯度长度上限</translation>
    </message>
    <message>
        <source>Largest part of a gradient</source>
        <translation>梯度分量上限</translation>
    </message>
    <message>
        <source>Each number of a gradient is limited to plus and minus this; empty = never (clipvalue)</source>
        <translation>梯度的每个分量限制在正负此值之间；留空则不限制（clipvalue）</translation>
    </message>
    <message>
        <source>clipvalue</source>
        <translation>梯度分量上限</translation>
    </message>
    <message>
        <source>Steps ahead</source>
        <translation>预测步数</translation>
    </message>
    <message>
        <source>How many values are forecast at once, each by an output of its own (horizon)</source>
        <translation>一次预测多少个值，每个值由各自的输出给出（horizon）</translation>
    </message>
    <message>
        <source>Samples after the test</source>
        <translation>测试后的样本</translation>
    </message>
    <message>
        <source>Samples behind the test that are left out: 0 = the test is the series&apos; end (test_end)</source>
        <translation>测试之后舍去的样本数：0 表示测试位于序列末尾（test_end）</translation>
    </message>
    <message>
        <source>Scale fitted on</source>
        <translation>缩放依据</translation>
    </message>
    <message>
        <source>The training samples of each sequence by itself, or those of all together (scale_per)</source>
        <translation>各序列各自的训练样本，或全部序列的训练样本合在一起（scale_per）</translation>
    </message>
    <message>
        <source>Scale of the sequences</source>
        <translation>各序列的缩放</translation>
    </message>
    <message>
        <source>Reset where a sequence begins</source>
        <translation>在序列开始处重置</translation>
    </message>
    <message>
        <source>Training resets the state where one sequence ends and the next begins (reset_at_borders)</source>
        <translation>训练时，在一个序列结束、下一个序列开始处重置状态（reset_at_borders）</translation>
    </message>
    <message>
        <source>Validate on the last</source>
        <translation>验证末尾样本</translation>
    </message>
    <message>
        <source>The last training samples, of each sequence, are not trained on but judged after every epoch (validation_data)</source>
        <translation>每个序列最后的若干训练样本不参与训练，而在每轮次之后用于验证（validation_data）</translation>
    </message>
    <message>
        <source>Validation samples</source>
        <translation>验证样本</translation>
    </message>
    <message>
        <source>validation samples</source>
        <translation>验证样本</translation>
    </message>
    <message>
        <source>They start from</source>
        <translation>验证起始状态</translation>
    </message>
    <message>
        <source>The state that validation starts from</source>
        <translation>验证从哪个状态开始</translation>
    </message>
    <message>
        <source>State of the validation</source>
        <translation>验证的状态</translation>
    </message>
    <message>
        <source>validation starts from</source>
        <translation>验证起始状态</translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation>早停</translation>
    </message>
    <message>
        <source>End the training when a loss has stopped falling (EarlyStopping)</source>
        <translation>损失不再下降时结束训练（EarlyStopping）</translation>
    </message>
    <message>
        <source>stop early</source>
        <translation>早停</translation>
    </message>
    <message>
        <source>Watches</source>
        <translation>监测</translation>
    </message>
    <message>
        <source>The loss that must fall (monitor)</source>
        <translation>应当下降的损失（monitor）</translation>
    </message>
    <message>
        <source>What early stopping watches</source>
        <translation>早停所监测的损失</translation>
    </message>
    <message>
        <source>early stopping watches</source>
        <translation>早停监测</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>耐心值</translation>
    </message>
    <message>
        <source>Epochs in a row without a gain that are borne (patience)</source>
        <translation>可容忍的连续无改善轮次数（patience）</translation>
    </message>
    <message>
        <source>patience</source>
        <translation>耐心值</translation>
    </message>
    <message>
        <source>Smallest gain</source>
        <translation>最小改善</translation>
    </message>
    <message>
        <source>What is no more than this is no gain (min_delta)</source>
        <translation>不超过此值的不算改善（min_delta）</translation>
    </message>
    <message>
        <source>smallest gain</source>
        <translation>最小改善</translation>
    </message>
    <message>
        <source>Return to the best epoch</source>
        <translation>恢复到最佳轮次</translation>
    </message>
    <message>
        <source>When it stops, take the weights of the best epoch (restore_best_weights)</source>
        <translation>停止时取最佳轮次的权重（restore_best_weights）</translation>
    </message>
    <message>
        <source>return to the best epoch</source>
        <translation>恢复到最佳轮次</translation>
    </message>
    <message>
        <source>Reduce the learning rate</source>
        <translation>降低学习率</translation>
    </message>
    <message>
        <source>Make steps smaller when a loss has stopped falling (ReduceLROnPlateau)</source>
        <translation>损失不再下降时减小步长（ReduceLROnPlateau）</translation>
    </message>
    <message>
        <source>reduce the learning rate</source>
        <translation>降低学习率</translation>
    </message>
    <message>
        <source>What reduces the learning rate</source>
        <translation>降低学习率所监测的损失</translation>
    </message>
    <message>
        <source>reduced learning rate watches</source>
        <translation>降低学习率监测</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>What the learning rate is multiplied by, below 1 (factor)</source>
        <translation>学习率所乘的系数，小于 1（factor）</translation>
    </message>
    <message>
        <source>Factor of the learning rate</source>
        <translation>学习率系数</translation>
    </message>
    <message>
        <source>factor of the learning rate</source>
        <translation>学习率系数</translation>
    </message>
    <message>
        <source>Patience before a reduction</source>
        <translation>降低前的耐心值</translation>
    </message>
    <message>
        <source>patience before a reduction</source>
        <translation>降低前的耐心值</translation>
    </message>
    <message>
        <source>What is no more than this is no gain (min_delta; epsilon in Keras 2.0)</source>
        <translation>不超过此值的不算改善（min_delta；Keras 2.0 中称 epsilon）</translation>
    </message>
    <message>
        <source>Smallest gain before a reduction</source>
        <translation>降低前的最小改善</translation>
    </message>
    <message>
        <source>smallest gain before a reduction</source>
        <translation>降低前的最小改善</translation>
    </message>
    <message>
        <source>Cooldown</source>
        <translation>冷却</translation>
    </message>
    <message>
        <source>Epochs after a reduction that do not count (cooldown)</source>
        <translation>降低之后不计入的轮次数（cooldown）</translation>
    </message>
    <message>
        <source>cooldown</source>
        <translation>冷却</translation>
    </message>
    <message>
        <source>Not below</source>
        <translation>不低于</translation>
    </message>
    <message>
        <source>The learning rate never falls below this (min_lr)</source>
        <translation>学习率不会低于此值（min_lr）</translation>
    </message>
    <message>
        <source>Smallest learning rate</source>
        <translation>最小学习率</translation>
    </message>
    <message>
        <source>smallest learning rate</source>
        <translation>最小学习率</translation>
    </message>
    <message>
        <source>Keep the best epoch</source>
        <translation>保留最佳轮次</translation>
    </message>
    <message>
        <source>In the end, take the weights of the epoch with the lowest loss (ModelCheckpoint, save_best_only)</source>
        <translation>最终取损失最低的那一轮次的权重（ModelCheckpoint, save_best_only）</translation>
    </message>
    <message>
        <source>keep the best epoch</source>
        <translation>保留最佳轮次</translation>
    </message>
    <message>
        <source>Network that forecasts</source>
        <translation>用于预测的网络</translation>
    </message>
    <message>
        <source>The weights may move to a network of the other kind: train stateless, forecast with a carried state, or the reverse</source>
        <translation>权重可以移到另一类网络：无状态训练、带状态预测，或者相反</translation>
    </message>
    <message>
        <source>network that forecasts</source>
        <translation>用于预测的网络</translation>
    </message>
    <message>
        <source>Starts from the state</source>
        <translation>起始状态</translation>
    </message>
    <message>
        <source>Numbers of h, for an LSTM a slash and those of c; layers behind a semicolon; empty = zero, or what training left (initial_state)</source>
        <translation>h 的数值；LSTM 再加斜杠和 c 的数值；各层以分号隔开；留空表示零或训练留下的状态（initial_state）</translation>
    </message>
    <message>
        <source>Initial state</source>
        <translation>初始状态</translation>
    </message>
</context>
<context>
    <name>SettingTexts</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性（linear）</translation>
    </message>
    <message>
        <source>orthogonal, SVD</source>
        <translation>正交，SVD</translation>
    </message>
    <message>
        <source>orthogonal, QR</source>
        <translation>正交，QR</translation>
    </message>
    <message>
        <source>lag %1 · %2 + %3</source>
        <comment>lags, training rows, test rows</comment>
        <translation>滞后 %1 · %2 + %3</translation>
    </message>
    <message>
        <source>1 epoch, batch %1</source>
        <translation>1 轮次，批次 %1</translation>
    </message>
    <message>
        <source>%1 epochs, batch %2</source>
        <translation>%1 轮次，批次 %2</translation>
    </message>
    <message>
        <source>one step, batch %1</source>
        <translation>单步，批次 %1</translation>
    </message>
    <message>
        <source>mean squared error</source>
        <translation>均方误差</translation>
    </message>
    <message>
        <source>mean absolute error</source>
        <translation>平均绝对误差</translation>
    </message>
    <message>
        <source>%1, units %2</source>
        <translation>%1，单元数 %2</translation>
    </message>
    <message>
        <source>%1, 1 unit</source>
        <translation>%1，1 个单元</translation>
    </message>
    <message>
        <source>%1, %2 units</source>
        <translation>%1，%2 个单元</translation>
    </message>
    <message>
        <source>at most %1 epochs, batch %2</source>
        <translation>至多 %1 轮次，批次 %2</translation>
    </message>
    <message>
        <source>%1 held out</source>
        <comment>validation samples</comment>
        <translation>验证 %1 个</translation>
    </message>
    <message>
        <source>stops early</source>
        <translation>早停</translation>
    </message>
    <message>
        <source>slows down</source>
        <translation>降低学习率</translation>
    </message>
    <message>
        <source>best epoch</source>
        <translation>最佳轮次</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>%1 steps, batch %2</source>
        <translation>%1 步，批次 %2</translation>
    </message>
</context>
<context>
    <name>StateTimeline</name>
    <message>
        <source>State timeline</source>
        <translation>状态时间线</translation>
    </message>
    <message>
        <source>batch of 1: one sample, one update</source>
        <translation>批次大小 1：一个样本更新一次</translation>
    </message>
    <message>
        <source>%1 rows in parallel</source>
        <translation>%1 行并行</translation>
    </message>
    <message>
        <source>batch of %1: one update</source>
        <translation>批次大小 %1：更新一次</translation>
    </message>
    <message>
        <source>each from zero</source>
        <translation>各自从零开始</translation>
    </message>
    <message>
        <source>in parallel</source>
        <translation>并行</translation>
    </message>
    <message>
        <source>state carried</source>
        <translation>状态延续</translation>
    </message>
    <message>
        <source>first from the training</source>
        <translation>仅首次接训练状态</translation>
    </message>
    <message>
        <source>from the training</source>
        <translation>接训练状态</translation>
    </message>
    <message>
        <source>from the seeding</source>
        <translation>接播种状态</translation>
    </message>
    <message>
        <source>from a given state</source>
        <translation>从给定状态开始</translation>
    </message>
    <message>
        <source>Train: %1 samples in batches of %2, %3 epochs.</source>
        <translation>训练：%1 个样本，批次大小 %2，%3 个轮次。</translation>
    </message>
    <message>
        <source>The state is reset with each batch.</source>
        <translation>状态随每个批次重置。</translation>
    </message>
    <message>
        <source>The state is carried from batch to batch and reset after each epoch.</source>
        <translation>状态在批次之间延续，每个轮次之后重置。</translation>
    </message>
    <message>
        <source>The state is carried from batch to batch and never reset.</source>
        <translation>状态在批次之间延续，从不重置。</translation>
    </message>
    <message>
        <source>Seed: the training samples are run through before the test.</source>
        <translation>播种：测试之前先把训练样本过一遍。</translation>
    </message>
    <message>
        <source>Seed: off, the test follows the training at once.</source>
        <translation>播种：关闭，训练之后直接测试。</translation>
    </message>
    <message>
        <source>Test: %1 forecasts, %2.</source>
        <translation>测试：%1 次预测，%2。</translation>
    </message>
    <message>
        <source>Grey switches have no effect: a stateless network starts each sample from zero.</source>
        <translation>灰色开关无作用：无状态网络的每个样本都从零开始。</translation>
    </message>
    <message>
        <source>no effect</source>
        <translation>无作用</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>reset each batch</source>
        <translation>每个批次后重置</translation>
    </message>
    <message>
        <source>each epoch</source>
        <translation>每轮次后重置</translation>
    </message>
    <message>
        <source>reset each forecast</source>
        <translation>每次预测后重置</translation>
    </message>
    <message>
        <source>Train: reset the state each batch (stateless)</source>
        <translation>训练：每个批次后重置状态（无状态）</translation>
    </message>
    <message>
        <source>Train: reset the state after each epoch</source>
        <translation>训练：每轮次后重置状态</translation>
    </message>
    <message>
        <source>Seed the state with the training samples before the test</source>
        <translation>测试之前用训练样本播种状态</translation>
    </message>
    <message>
        <source>Test: reset the state after each forecast</source>
        <translation>测试：每次预测后重置状态</translation>
    </message>
    <message>
        <source>Reset the state with each batch: a stateless network (stateful=False)</source>
        <translation>状态随每个批次重置：无状态网络（stateful=False）</translation>
    </message>
    <message>
        <source>Reset the state after each epoch (reset_states)</source>
        <translation>每个轮次之后重置状态（reset_states）</translation>
    </message>
    <message>
        <source>Seeding: run through the training samples before the first forecast, so that it starts with their state</source>
        <translation>状态播种：首次预测之前先把训练样本过一遍，使预测从它们留下的状态开始</translation>
    </message>
    <message>
        <source>Reset the state after each forecast (reset_states after predict)</source>
        <translation>每次预测之后重置状态（predict 之后调用 reset_states）</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>播种</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>%1 samples × 1 epoch</source>
        <translation>%1 个样本 × 1 轮次</translation>
    </message>
    <message>
        <source>%1 samples × %2 epochs</source>
        <translation>%1 个样本 × %2 轮次</translation>
    </message>
    <message>
        <source>1 forecast</source>
        <translation>1 次预测</translation>
    </message>
    <message>
        <source>%1 forecasts</source>
        <translation>%1 次预测</translation>
    </message>
    <message>
        <source>zero state</source>
        <translation>零状态</translation>
    </message>
    <message>
        <source>carried</source>
        <translation>延续</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Train: %1 samples in batches of %2, 1 epoch.</source>
        <translation>训练：%1 个样本，批次大小 %2，1 个轮次。</translation>
    </message>
    <message>
        <source>Test: 1 forecast, %1.</source>
        <translation>测试：1 次预测，%1。</translation>
    </message>
</context>
<context>
    <name>StoppingSection</name>
    <message>
        <source>Validation and stopping</source>
        <translation>验证与停止</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>copy</source>
        <comment>of the state</comment>
        <translation>副本</translation>
    </message>
    <message>
        <source>zero</source>
        <comment>state</comment>
        <translation>零</translation>
    </message>
    <message>
        <source>seeded</source>
        <comment>state</comment>
        <translation>播种</translation>
    </message>
    <message>
        <source>A copy of the state that training has left: training is the same with or without it</source>
        <translation>训练所留状态的副本：有无验证，训练都相同</translation>
    </message>
    <message>
        <source>A zero state: training is the same with or without it</source>
        <translation>零状态：有无验证，训练都相同</translation>
    </message>
    <message>
        <source>Zero, then the samples trained on are forecast: training is the same with or without it</source>
        <translation>从零开始，先预测一遍训练样本：有无验证，训练都相同</translation>
    </message>
    <message>
        <source>The training&apos;s own state, which then goes on from behind these samples, as in fit(validation_data=…). Where a reset follows each epoch that changes nothing.</source>
        <translation>训练自身的状态，随后训练从这些样本之后继续，与 fit(validation_data=…) 相同。若每轮次之后重置，则没有影响。</translation>
    </message>
    <message>
        <source>validation loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>training loss</source>
        <translation>训练损失</translation>
    </message>
    <message>
        <source>A stateless network begins every sample from zero.</source>
        <translation>无状态网络的每个样本都从零开始。</translation>
    </message>
    <message>
        <source>Needs validation samples.</source>
        <translation>需要验证样本。</translation>
    </message>
    <message>
        <source>Acts with “Stop early” only.</source>
        <translation>仅在“早停”开启时有效。</translation>
    </message>
    <message>
        <source>Acts with “Reduce the learning rate” only.</source>
        <translation>仅在“降低学习率”开启时有效。</translation>
    </message>
    <message>
        <source> samples</source>
        <comment>behind a number</comment>
        <translation> 个样本</translation>
    </message>
</context>
<context>
    <name>TimelineSection</name>
    <message>
        <source>State timeline</source>
        <translation>状态时间线</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Tour: %1</source>
        <translation>导览：%1</translation>
    </message>
</context>
<context>
    <name>TourCard</name>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>The persistence forecast has RMSE %1.</source>
        <translation>持久性预测的 RMSE 为 %1。</translation>
    </message>
    <message>
        <source>%1 will have the lower error than %2</source>
        <translation>%1 的误差会比 %2 小</translation>
    </message>
    <message>
        <source>%1 and %2 will be as good</source>
        <translation>%1 与 %2 会一样好</translation>
    </message>
    <message>
        <source>%1 will have the higher error than %2</source>
        <translation>%1 的误差会比 %2 大</translation>
    </message>
    <message>
        <source>Run %1 + %2 networks</source>
        <translation>运行 %1 + %2 个网络</translation>
    </message>
    <message>
        <source>Run %1 networks</source>
        <translation>运行 %1 个网络</translation>
    </message>
    <message>
        <source>What do you expect?</source>
        <translation>您预期会怎样？</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <source>Waits until the present run has ended.</source>
        <translation>等待当前运行结束。</translation>
    </message>
</context>
<context>
    <name>TourFeature</name>
    <message>
        <source>Guided tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Open the guided tour</source>
        <translation>打开导览</translation>
    </message>
    <message>
        <source>Next card</source>
        <translation>下一张卡片</translation>
    </message>
    <message>
        <source>Previous card</source>
        <translation>上一张卡片</translation>
    </message>
    <message>
        <source>Start the tour again</source>
        <translation>重新开始导览</translation>
    </message>
    <message>
        <source>Open lesson…</source>
        <translation>打开课程…</translation>
    </message>
    <message>
        <source>Open lesson</source>
        <translation>打开课程</translation>
    </message>
    <message>
        <source>Lessons (*.json)</source>
        <translation>课程 (*.json)</translation>
    </message>
    <message>
        <source>Back to the program&apos;s own tour</source>
        <translation>回到程序自带的导览</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>The lesson %1 is open.</source>
        <translation>课程“%1”已打开。</translation>
    </message>
    <message>
        <source>The lesson %1 could not be read again; the tour is the program&apos;s own.</source>
        <translation>课程 %1 无法再次读取；现在使用程序自带的导览。</translation>
    </message>
</context>
<context>
    <name>TourPanel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Back: %1</source>
        <translation>上一张：%1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一张：%1</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>导览</translation>
    </message>
</context>
<context>
    <name>TourProgress</name>
    <message>
        <source>Card %1 of %2: %3</source>
        <translation>第 %1 张卡片，共 %2 张：%3</translation>
    </message>
    <message>
        <source>Left and right go to the card before and after.</source>
        <translation>左右方向键转到前一张和后一张卡片。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>TourReview</name>
    <message>
        <source>you expected: %1</source>
        <translation>您的预期：%1</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>尚未运行</translation>
    </message>
</context>
<context>
    <name>TourWords</name>
    <message>
        <source>Better</source>
        <translation>更好</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>没有差别</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>更差</translation>
    </message>
    <message>
        <source>Too few repeats</source>
        <translation>重复次数太少</translation>
    </message>
    <message>
        <source>Unstable</source>
        <translation>不稳定</translation>
    </message>
    <message>
        <source>Identical</source>
        <translation>完全相同</translation>
    </message>
    <message>
        <source>Supported</source>
        <translation>支持</translation>
    </message>
    <message>
        <source>Contradicted</source>
        <translation>不支持</translation>
    </message>
    <message>
        <source>Supported but negligible</source>
        <translation>支持，但可忽略</translation>
    </message>
    <message>
        <source>Practically equal</source>
        <translation>实际等效</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>尚不能判断</translation>
    </message>
    <message>
        <source>%1 is better than %2: its error is typically lower by %3.</source>
        <translation>%1 优于 %2：误差通常低 %3。</translation>
    </message>
    <message>
        <source>A verdict needs at least five finished repeats on each side.</source>
        <translation>下结论需要每一方至少完成五次重复。</translation>
    </message>
    <message>
        <source>More than half of the repeats of one side diverged.</source>
        <translation>其中一方超过半数的重复发散了。</translation>
    </message>
    <message numerus="yes">
        <source>Every one of %n pair(s) gave exactly the same error: here %1 and %2 compute the same.</source>
        <translation>
            <numerusform>%n 对全部给出完全相同的误差：这里 %1 与 %2 的计算是一样的。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is better than %2, but by less than the %3 that counts as practically nothing.</source>
        <translation>%1 优于 %2，但差距小于 %3，实际上可以忽略。</translation>
    </message>
    <message>
        <source>Whatever difference there is lies within ±%1, which counts as practically nothing.</source>
        <translation>即使有差别也在 ±%1 以内，实际上可以忽略。</translation>
    </message>
    <message>
        <source>These repeats can neither tell %1 and %2 apart nor show that they are equal.</source>
        <translation>这些重复既不能区分 %1 与 %2，也不能说明两者相等。</translation>
    </message>
    <message>
        <source>These repeats do not tell yet which of %1 and %2 is better.</source>
        <translation>这些重复还不能说明 %1 与 %2 哪个更好。</translation>
    </message>
    <message>
        <source>No practical number of repeats would decide it.</source>
        <translation>再多的重复实际上也无法判断。</translation>
    </message>
    <message numerus="yes">
        <source>About %n more repeat(s) of each would decide it.</source>
        <translation>
            <numerusform>各再增加大约 %n 次重复就能判断。</numerusform>
        </translation>
    </message>
    <message>
        <source>As you expected.</source>
        <translation>与您的预期一致。</translation>
    </message>
    <message>
        <source>Not what you expected.</source>
        <translation>与您的预期不同。</translation>
    </message>
    <message>
        <source>So far, %1 of %2 repeats</source>
        <translation>目前完成 %2 次重复中的 %1 次</translation>
    </message>
    <message>
        <source>What your %1 networks say (stopped at %2 of %3)</source>
        <translation>您的 %1 个网络说明了什么（停在 %2 / %3）</translation>
    </message>
    <message>
        <source>What your %1 networks say</source>
        <translation>您的 %1 个网络说明了什么</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 pairs are equal</source>
        <translation>%1 对相等</translation>
    </message>
    <message>
        <source>both win as often</source>
        <translation>两者胜出次数相同</translation>
    </message>
    <message>
        <source>%1 wins %2 pairs</source>
        <translation>%1 胜出 %2 对</translation>
    </message>
    <message>
        <source>%1 wins %2 of pairings</source>
        <translation>%1 在 %2 的配对中胜出</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 to %2 %</source>
        <translation>%1–%2%</translation>
    </message>
    <message>
        <source>typical difference %1</source>
        <translation>典型差异 %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1, paired by seed</source>
        <translation>%1，同种子配对</translation>
    </message>
    <message>
        <source>%1, not paired</source>
        <translation>%1，未配对</translation>
    </message>
    <message>
        <source>%1; 95 % intervals</source>
        <translation>%1；95% 区间</translation>
    </message>
    <message>
        <source>%1 wins %2, %3 wins %4, equal %5</source>
        <translation>%1 胜 %2 次，%3 胜 %4 次，相等 %5 次</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>two results</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1. These figures are about the series %2.</source>
        <translation>%1。这些数字来自序列 %2。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1: a difference that chance made.</source>
        <translation>%1：这一差异出于偶然。</translation>
    </message>
    <message>
        <source>%1: the same direction.</source>
        <translation>%1：方向相同。</translation>
    </message>
    <message>
        <source>%1: the other direction.</source>
        <translation>%1：方向相反。</translation>
    </message>
    <message>
        <source>About training randomness on one split of one series.</source>
        <translation>只反映一个序列、一种划分下的训练随机性。</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>No experiment is ticked.</source>
        <translation>没有勾选任何实验。</translation>
    </message>
    <message>
        <source>Results from a file cannot be trained.</source>
        <translation>读自文件的结果无法训练。</translation>
    </message>
    <message>
        <source>These experiments are being trained.</source>
        <translation>这些实验正在训练中。</translation>
    </message>
    <message numerus="yes">
        <source>%n experiment(s) will train when the present run has ended.</source>
        <translation>
            <numerusform>%n 个实验将在当前运行结束后训练。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. %1 of %2 repeats are finished and kept.</source>
        <translation>已停止。%2 次重复中的 %1 次已完成并保留。</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting experiment(s) will not train.</source>
        <translation>
            <numerusform>%n 个等待中的实验不再训练。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingFeature</name>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Step one sample</source>
        <translation>步进一个样本</translation>
    </message>
    <message>
        <source>Step one epoch</source>
        <translation>步进一个轮次</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Take out of the queue</source>
        <translation>移出队列</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Live: change an option and the result redraws (%1)</source>
        <translation>实时：更改选项后立即重画结果（%1）</translation>
    </message>
    <message>
        <source>The run failed.</source>
        <translation>运行失败。</translation>
    </message>
    <message>
        <source>%1 cannot run.</source>
        <translation>%1 无法运行。</translation>
    </message>
    <message numerus="yes">
        <source>%n experiment(s) cannot run.</source>
        <translation>
            <numerusform>%n 个实验无法运行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n network(s)</source>
        <translation>
            <numerusform>%1 / %n 个网络</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n experiment(s) waiting</source>
        <translation>
            <numerusform>%n 个实验等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>seed %1</source>
        <translation>种子 %1</translation>
    </message>
    <message>
        <source>persistence %1</source>
        <translation>持久性预测 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n network(s) per second</source>
        <translation>
            <numerusform>每秒 %n 个网络</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingSection</name>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>paired by seed</source>
        <translation>同种子配对</translation>
    </message>
    <message>
        <source>independent</source>
        <translation>相互独立</translation>
    </message>
    <message>
        <source>Equal seeds start from equal weights in every experiment</source>
        <translation>种子相同，各实验便从相同的权重开始</translation>
    </message>
    <message>
        <source>Weights of its own, as in the tutorial</source>
        <translation>使用各自的权重，与教程相同</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>lockstep</source>
        <translation>同步</translation>
    </message>
    <message>
        <source>The shapes decide</source>
        <translation>由形状决定</translation>
    </message>
    <message>
        <source>The readable trainer, for any size</source>
        <translation>代码易读的训练器，适用于任何规模</translation>
    </message>
    <message>
        <source>The fast trainer: many repeats at once</source>
        <translation>快速训练器：同时训练多次重复</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Test samples %1</source>
        <translation>测试样本数 %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>Rename to %1</source>
        <translation>重命名为 %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>种子 %1</translation>
    </message>
</context>
</TS>
