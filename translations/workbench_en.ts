<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>BeyondView</name>
    <message numerus="yes">
        <source>%n network(s), trained on all %1 values; each forecast is fed back as the next input. The band is the spread of the networks: the future is less certain.</source>
        <translation>
            <numerusform>%n network, trained on all %1 values; each forecast is fed back as the next input. The future is less certain than it looks.</numerusform>
            <numerusform>%n networks, trained on all %1 values; each forecast is fed back as the next input. The band is the spread of the networks: the future is less certain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network(s), trained on all %1 values; each says %2 values at once, which are fed back as the next inputs. The band is the spread of the networks: the future is less certain.</source>
        <translation>
            <numerusform>%n network, trained on all %1 values; it says %2 values at once, which are fed back as the next inputs. The future is less certain than it looks.</numerusform>
            <numerusform>%n networks, trained on all %1 values; each says %2 values at once, which are fed back as the next inputs. The band is the spread of the networks: the future is less certain.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BoxInputs</name>
    <message numerus="yes">
        <source>%1: median %2 of %n repeat(s)</source>
        <translation>
            <numerusform>%1: median %2 of %n repeat</numerusform>
            <numerusform>%1: median %2 of %n repeats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareHeadline</name>
    <message numerus="yes">
        <source>Median of %n repeat(s). Tick a second experiment to compare it with.</source>
        <translation>
            <numerusform>Median of %n repeat. Tick a second experiment to compare it with.</numerusform>
            <numerusform>Median of %n repeats. Tick a second experiment to compare it with.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Training %n experiment(s)</source>
        <translation>
            <numerusform>Training %n experiment</numerusform>
            <numerusform>Training %n experiments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n experiment(s), so far</source>
        <translation>
            <numerusform>%n experiment, so far</numerusform>
            <numerusform>%n experiments, so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message numerus="yes">
        <source>Run %n experiment(s)</source>
        <translation>
            <numerusform>Run %n experiment</numerusform>
            <numerusform>Run %n experiments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Train: %n sample(s)</source>
        <translation>
            <numerusform>Train: %n sample</numerusform>
            <numerusform>Train: %n samples</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DifferenceChart</name>
    <message numerus="yes">
        <source>%n more, to %1</source>
        <translation>
            <numerusform>%n more, to %1</numerusform>
            <numerusform>%n more, to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message numerus="yes">
        <source>%n file(s) were not opened.</source>
        <translation>
            <numerusform>%n file was not opened.</numerusform>
            <numerusform>%n files were not opened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ForecastPage</name>
    <message numerus="yes">
        <source>%n step(s); the last one: actual %1, median %2, 5 to 95 % of repeats %3 to %4.</source>
        <translation>
            <numerusform>%n step; the last one: actual %1, median %2, 5 to 95 % of repeats %3 to %4.</numerusform>
            <numerusform>%n steps; the last one: actual %1, median %2, 5 to 95 % of repeats %3 to %4.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %1 values forecast at once, these were said %n step(s) ahead, from the actual values up to then; typical RMSE at this step %2, persistence %3.</source>
        <translation>
            <numerusform>Of %1 values forecast at once, these were said %n step ahead, from the actual values up to then; typical RMSE at this step %2, persistence %3.</numerusform>
            <numerusform>Of %1 values forecast at once, these were said %n steps ahead, from the actual values up to then; typical RMSE at this step %2, persistence %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Headline</name>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n quarter(s)</source>
        <translation>
            <numerusform>%n quarter</numerusform>
            <numerusform>%n quarters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n month</numerusform>
            <numerusform>%n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Median of %n repeat(s), from %1 to %2.</source>
        <translation>
            <numerusform>Median of %n repeat, from %1 to %2.</numerusform>
            <numerusform>Median of %n repeats, from %1 to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Training %n experiment(s)</source>
        <translation>
            <numerusform>Training %n experiment</numerusform>
            <numerusform>Training %n experiments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n experiment(s), %1 has the lowest median: %2</source>
        <translation>
            <numerusform>Of %n experiment, %1 has the lowest median: %2</numerusform>
            <numerusform>Of %n experiments, %1 has the lowest median: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The persistence forecast has RMSE %1; %2 of %n repeat(s) come closer.</source>
        <translation>
            <numerusform>The persistence forecast has RMSE %1; %2 of %n repeat comes closer.</numerusform>
            <numerusform>The persistence forecast has RMSE %1; %2 of %n repeats come closer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InsideChart</name>
    <message numerus="yes">
        <source>gradient reaches: %n step(s)</source>
        <translation>
            <numerusform>gradient reaches: %n step</numerusform>
            <numerusform>gradient reaches: %n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InsideHeadline</name>
    <message numerus="yes">
        <source>What you changed (%n edit(s))</source>
        <translation>
            <numerusform>What you changed (%n edit)</numerusform>
            <numerusform>What you changed (%n edits)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InsidePage</name>
    <message numerus="yes">
        <source>the sum of %n product(s)</source>
        <translation>
            <numerusform>the sum of %n product</numerusform>
            <numerusform>the sum of %n products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairTableModel</name>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Corrected by Holm for %n comparison(s); without, p = %1.</source>
        <translation>
            <numerusform>Corrected by Holm for %n comparison; without, p = %1.</numerusform>
            <numerusform>Corrected by Holm for %n comparisons; without, p = %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>p: Mann-Whitney test, corrected by Holm for %n comparison(s).</source>
        <translation>
            <numerusform>p: Mann-Whitney test, corrected by Holm for %n comparison.</numerusform>
            <numerusform>p: Mann-Whitney test, corrected by Holm for %n comparisons.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProjectFeature</name>
    <message numerus="yes">
        <source>Of %n experiment(s) on another series or of another version only the results are shown.</source>
        <translation>
            <numerusform>Of %n experiment on another series or of another version only the results are shown.</numerusform>
            <numerusform>Of %n experiments on another series or of another version only the results are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n experiment(s)</source>
        <translation>
            <numerusform>%n experiment</numerusform>
            <numerusform>%n experiments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n repeat(s)</source>
        <translation>
            <numerusform>%n repeat</numerusform>
            <numerusform>%n repeats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepeatsPage</name>
    <message numerus="yes">
        <source>%1 has %n repeat(s) with a finite error; five are needed to say how many are enough.</source>
        <translation>
            <numerusform>%1 has %n repeat with a finite error; five are needed to say how many are enough.</numerusform>
            <numerusform>%1 has %n repeats with a finite error; five are needed to say how many are enough.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: ±%2 with %n repeat(s), ±%3 needs %4</source>
        <translation>
            <numerusform>%1: ±%2 with %n repeat, ±%3 needs %4</numerusform>
            <numerusform>%1: ±%2 with %n repeats, ±%3 needs %4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepeatsWords</name>
    <message numerus="yes">
        <source>%n repeat(s) place the mean of %1 within ±%2</source>
        <translation>
            <numerusform>%n repeat places the mean of %1 within ±%2</numerusform>
            <numerusform>%n repeats place the mean of %1 within ±%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Were it chance which of the two is which, %n pair(s) would differ by %1 or more in %2 of cases.</source>
        <translation>
            <numerusform>Were it chance which of the two is which, %n pair would differ by %1 or more in %2 of cases.</numerusform>
            <numerusform>Were it chance which of the two is which, %n pairs would differ by %1 or more in %2 of cases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Two runs of the same network with %n repeat(s) each differ by %1 or more in %2 of cases.</source>
        <translation>
            <numerusform>Two runs of the same network with %n repeat each differ by %1 or more in %2 of cases.</numerusform>
            <numerusform>Two runs of the same network with %n repeats each differ by %1 or more in %2 of cases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Two runs of the same network with %n repeat(s) each differ by %1 in half of all cases, by %2 in one of twenty.</source>
        <translation>
            <numerusform>Two runs of the same network with %n repeat each differ by %1 in half of all cases, by %2 in one of twenty.</numerusform>
            <numerusform>Two runs of the same network with %n repeats each differ by %1 in half of all cases, by %2 in one of twenty.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsFeature</name>
    <message numerus="yes">
        <source>Results of %n experiment(s) are in %1.</source>
        <translation>
            <numerusform>Results of %n experiment are in %1.</numerusform>
            <numerusform>Results of %n experiments are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) of these names are there already.</source>
        <translation>
            <numerusform>%n file of this name is there already.</numerusform>
            <numerusform>%n files of these names are there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n column(s)</source>
        <translation>
            <numerusform>The only column</numerusform>
            <numerusform>All %n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) of numbers; each chosen one becomes an experiment.</source>
        <translation>
            <numerusform>%n column of numbers; chosen, it becomes an experiment.</numerusform>
            <numerusform>%n columns of numbers; each chosen one becomes an experiment.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) were not imported.</source>
        <translation>
            <numerusform>%n column was not imported.</numerusform>
            <numerusform>%n columns were not imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunToolbar</name>
    <message numerus="yes">
        <source>%n sample(s)/s</source>
        <translation>
            <numerusform>%n sample/s</numerusform>
            <numerusform>%n samples/s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n epoch(s)/s</source>
        <translation>
            <numerusform>%n epoch/s</numerusform>
            <numerusform>%n epochs/s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network(s)</source>
        <translation>
            <numerusform>%n network</numerusform>
            <numerusform>%n networks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TourWords</name>
    <message numerus="yes">
        <source>Every one of %n pair(s) gave exactly the same error: here %1 and %2 compute the same.</source>
        <translation>
            <numerusform>The one pair gave exactly the same error: here %1 and %2 compute the same.</numerusform>
            <numerusform>Every one of %n pairs gave exactly the same error: here %1 and %2 compute the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n more repeat(s) of each would decide it.</source>
        <translation>
            <numerusform>About one more repeat of each would decide it.</numerusform>
            <numerusform>About %n more repeats of each would decide it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message numerus="yes">
        <source>%n experiment(s) will train when the present run has ended.</source>
        <translation>
            <numerusform>%n experiment will train when the present run has ended.</numerusform>
            <numerusform>%n experiments will train when the present run has ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting experiment(s) will not train.</source>
        <translation>
            <numerusform>%n waiting experiment will not train.</numerusform>
            <numerusform>%n waiting experiments will not train.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingFeature</name>
    <message numerus="yes">
        <source>%n experiment(s) cannot run.</source>
        <translation>
            <numerusform>%n experiment cannot run.</numerusform>
            <numerusform>%n experiments cannot run.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n network(s)</source>
        <translation>
            <numerusform>%1 of %n network</numerusform>
            <numerusform>%1 of %n networks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n experiment(s) waiting</source>
        <translation>
            <numerusform>%n experiment waiting</numerusform>
            <numerusform>%n experiments waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n network(s) per second</source>
        <translation>
            <numerusform>%n network per second</numerusform>
            <numerusform>%n networks per second</numerusform>
        </translation>
    </message>
</context>
</TS>
