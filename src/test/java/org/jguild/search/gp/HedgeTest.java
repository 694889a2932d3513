package org.jguild.search.gp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.jguild.search.AcquisitionFunction;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.acquisition.Criterion;
import org.jguild.search.acquisition.Posterior;
import org.jguild.search.points.Sample;
import org.jguild.search.sampling.Draws;
import org.jguild.search.sampling.SobolSequence;
import org.junit.jupiter.api.Test;

class HedgeTest {

    private static final SpacePrior PRIOR = SpacePrior.of(new boolean[2], new boolean[2]);
    private static final Hyperparameters HYPER = Hyperparameters.of(2, 0.4, 1, 0.5, 1e-4);
    private static final List<AcquisitionFunction> PORTFOLIO =
            List.of(AcquisitionFunction.EI, AcquisitionFunction.PI, AcquisitionFunction.LCB);

    private static List<double[]> spread(int count, long seed) {
        SobolSequence sequence = new SobolSequence(2, seed);
        return IntStream.range(0, count).mapToObj(sequence::point).toList();
    }

    private static Sample trials(int count) {
        double[][] points = spread(count, 3).toArray(double[][]::new);
        double[] objectives = Arrays.stream(points)
                .mapToDouble(point -> 4 * Math.pow(point[0] - 0.3, 2) + Math.pow(point[1] - 0.6, 2) - 0.5)
                .toArray();
        return new Sample(points, objectives);
    }

    private static Hedge hedge(Sample trials) {
        return new Hedge(trials, spread(Hedge.SPREAD, 8), HYPER, PRIOR, OptimizerOptions.DEFAULT);
    }

    /** The definition, with a Gaussian process fitted to each beginning of the history. */
    private static double[] gains(Sample trials) {
        double[] gains = new double[PORTFOLIO.size()];
        double low = Arrays.stream(trials.objectives()).min().orElseThrow();
        double high = Arrays.stream(trials.objectives()).max().orElseThrow();
        for (int known = 2; known < trials.size(); known++) {
            GaussianProcess before = posterior(trials, known);
            GaussianProcess after = posterior(trials, known + 1);
            List<double[]> untried = new ArrayList<>(spread(Hedge.SPREAD, 8));
            untried.addAll(Arrays.asList(trials.points()).subList(known, trials.size()));
            double best = Arrays.stream(before.means()).min().orElseThrow();
            for (int i = 0; i < gains.length; i++) {
                Criterion criterion = hedge(trials).criterion(PORTFOLIO.get(i), best, 1);
                double[] nominee = untried.get(0);
                for (double[] point : untried) {
                    Posterior belief = before.posterior(point);
                    nominee = criterion.value(belief) > criterion.value(before.posterior(nominee)) ? point : nominee;
                }
                double share = (high - after.posterior(nominee).mean()) / (high - low);
                gains[i] += Math.max(0, Math.min(1, share));
            }
        }
        return gains;
    }

    private static GaussianProcess posterior(Sample trials, int count) {
        Sample first = trials.first(count);
        return new GaussianProcess(first.points(), first.objectives(), HYPER, PRIOR);
    }

    @Test
    void gainsAreThePosteriorMeansOfWhatEachFunctionWouldHaveNominated() {
        assertThat(hedge(trials(12)).gains()).containsExactly(gains(trials(12)), Offset.offset(1e-6));
    }

    @Test
    void theFunctionThatDidBestIsDrawnMostAndNoneIsGivenUp() {
        Hedge hedge = hedge(trials(30));
        Map<AcquisitionFunction, Integer> counts = drawn(hedge);
        double[] gains = hedge.gains();
        int best = IntStream.range(0, 3)
                .reduce((a, b) -> gains[b] > gains[a] ? b : a)
                .orElseThrow();

        assertThat(counts).hasSize(3);
        assertThat(counts.get(PORTFOLIO.get(best))).isGreaterThan(120);
    }

    @Test
    void withoutExperienceEachIsDrawnAsOften() {
        assertThat(drawn(hedge(trials(2))).values()).hasSize(3).allSatisfy(count -> assertThat(count)
                .isBetween(70, 130));
    }

    @Test
    void aLongHistoryCostsNoMoreThanSixtyTrials() {
        double[] gains = hedge(trials(500)).gains();

        assertThat(gains).hasSize(3);
        for (double gain : gains) {
            assertThat(gain).isBetween(0.0, 58.0);
        }
    }

    private static Map<AcquisitionFunction, Integer> drawn(Hedge hedge) {
        Map<AcquisitionFunction, Integer> counts = new EnumMap<>(AcquisitionFunction.class);
        for (int number = 0; number < 300; number++) {
            counts.merge(hedge.draw(new Draws(1, number)), 1, Integer::sum);
        }
        return counts;
    }
}
