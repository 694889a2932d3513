package org.jguild.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jguild.flag.FlagValues;
import org.jguild.run.RunStatus;
import org.junit.jupiter.api.Test;

class ResultWordsTest {

    private static Trials trials(boolean maximize, List<Double> values, RunStatus... statuses) {
        return Trials.of(
                "loss", maximize, Collections.nCopies(values.size(), FlagValues.NONE), values, List.of(statuses));
    }

    @Test
    void theBestTrialIsNamedAndOthersAreCountedByKind() {
        Trials trials = trials(
                false,
                List.of(2.0, -0.909, Double.NaN, Double.NaN, Double.NaN, Double.NaN),
                RunStatus.COMPLETED,
                RunStatus.COMPLETED,
                RunStatus.ERROR,
                RunStatus.ERROR,
                RunStatus.PRUNED,
                RunStatus.COMPLETED);

        assertThat(ResultWords.of(trials))
                .isEqualTo("Best loss -0.909 at trial 2 of 6; 2 failed, 1 pruned, 1 without a value.");
    }

    @Test
    void theLargestValueIsTheBestIfItIsMaximized() {
        Trials trials = trials(true, List.of(2.0, 1.0), RunStatus.COMPLETED, RunStatus.COMPLETED);

        assertThat(ResultWords.of(trials)).isEqualTo("Best loss 2 at trial 1 of 2.");
    }

    @Test
    void groupsAreNamed() {
        Map<String, Trials> groups = new LinkedHashMap<>();
        groups.put("gp", trials(false, List.of(2.0), RunStatus.COMPLETED));
        groups.put("random", trials(false, List.of(3.0), RunStatus.COMPLETED));

        assertThat(ResultWords.of(groups))
                .isEqualTo("gp: Best loss 2 at trial 1 of 1. random: Best loss 3 at trial 1 of 1.");
    }

    @Test
    void theImageAndTheTextSayTheResult() {
        Chart chart = Charts.history("loss", false, List.of(3.0, 1.0));

        assertThat(chart.text()).isEqualTo("loss by trial. Best loss 1 at trial 2 of 2.");
        assertThat(new SvgReader(chart.toSvg())
                        .document()
                        .getElementsByTagName("desc")
                        .item(0)
                        .getTextContent())
                .isEqualTo(chart.text());
        assertThat(chart.toScript()).contains("\"text\":\"" + chart.text() + "\"");
    }
}
