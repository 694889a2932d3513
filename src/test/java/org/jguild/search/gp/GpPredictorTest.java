package org.jguild.search.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.flag.UniformRange;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.SearchHistory;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome;
import org.junit.jupiter.api.Test;

class GpPredictorTest {

    private static final SearchSpace SPACE =
            new SearchSpace(new TreeMap<>(Map.of("x", new UniformRange(-1, 1, null, ""))));

    private static FlagValues at(double x) {
        return FlagValues.of(Map.of("x", x));
    }

    private static double truth(double x) {
        return 40 + 3 * x * x + StrictMath.sin(4 * x);
    }

    private static SearchHistory history(int count) {
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double x = -0.95 + 1.9 * (i * 7 % count) / count;
            trials.add(new Trial(i, at(x), new TrialOutcome.Finished(truth(x))));
        }
        return new SearchHistory(trials);
    }

    private static GpPredictor predictor(SearchHistory history, int max) {
        return GpPredictor.of(SPACE, OptimizerOptions.DEFAULT, history, max).orElseThrow();
    }

    @Test
    void predictionsAreInTheUnitsOfTheObjective() {
        GpPredictor predictor = predictor(history(12), 100);

        for (double x = -0.9; x < 0.9; x += 0.13) {
            GpPredictor.Prediction prediction = predictor.at(at(x));
            assertThat(prediction.median()).isCloseTo(truth(x), within(0.05));
            assertThat(prediction.low()).isLessThan(prediction.median());
            assertThat(prediction.high()).isGreaterThan(prediction.median());
            assertThat(predictor.median(at(x))).isEqualTo(prediction.median());
        }
    }

    @Test
    void theAcquisitionIsHighestWhereTheMeanIsLow() {
        GpPredictor predictor = predictor(history(9), 100);

        double best = IntStream.rangeClosed(-100, 100)
                .mapToObj(i -> i / 100.0)
                .max(Comparator.comparingDouble(x -> predictor.acquisition(at(x))))
                .orElseThrow();
        // The minimum is at -0.29.
        assertThat(best).isBetween(-0.4, -0.2);
    }

    @Test
    void aOneStepAheadPredictionDependsOnTheTrialsBefore() {
        SearchHistory history = history(10);
        GpPredictor all = predictor(history, 100);
        // With the hyperparameters of all trials, as a model of the first ones has it.
        CachedFit.FittedModel fitted = new CachedFit(SpacePrior.of(new boolean[1], new boolean[1]), null)
                .fit(org.jguild.search.points.Sample.of(new org.jguild.search.points.Observations(
                        history, new org.jguild.search.points.Coordinates(SPACE))));
        double[][] points = new double[10][];
        double[] objectives = new double[10];
        for (int i = 0; i < 10; i++) {
            double x = (Double) history.trials().get(i).flags().get("x");
            points[i] = new double[] {(x + 1) / 2};
            objectives[i] = truth(x);
        }
        for (int k = 2; k < 10; k++) {
            GaussianProcess before = new GaussianProcess(
                    java.util.Arrays.copyOf(points, k),
                    fitted.transform().apply(java.util.Arrays.copyOf(objectives, k)),
                    fitted.hyperparameters(),
                    SpacePrior.of(new boolean[1], new boolean[1]));
            double expected =
                    fitted.transform().invert(before.posterior(points[k]).mean());
            assertThat(all.oneStepAhead().get(k).median()).isCloseTo(expected, within(1e-4));
        }
        assertThat(all.numbers()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void ofManyTrialsItUsesTheBestAndSomeOthers() {
        GpPredictor few = predictor(history(200), 40);

        assertThat(few.numbers()).hasSize(40);
        assertThat(few.at(at(-0.3)).median()).isCloseTo(truth(-0.3), within(0.05));
        assertThat(few.at(at(0.8)).median()).isCloseTo(truth(0.8), within(0.5));
    }

    @Test
    void withoutTwoFinishedTrialsThereIsNone() {
        SearchHistory history = new SearchHistory(List.of(
                new Trial(0, at(0), new TrialOutcome.Finished(1)),
                new Trial(1, at(0.5), new TrialOutcome.Failed()),
                new Trial(2, at(7), new TrialOutcome.Finished(1))));

        assertThat(GpPredictor.of(SPACE, OptimizerOptions.DEFAULT, history, 10)).isEmpty();
    }

    @Test
    void aPointOutsideTheSpaceHasNoPrediction() {
        assertThatThrownBy(() -> predictor(history(5), 10).at(at(3))).isInstanceOf(NoSuchElementException.class);
    }
}
