package org.jguild.search.gp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.Optimizers;
import org.jguild.search.SearchHistory;
import org.jguild.search.Searches;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome;
import org.junit.jupiter.api.Test;

class RecommendationTest {

    private static final SearchSpace SPACE = Searches.line(-2, 2);
    private static final double NOISE = 0.1;

    private static Recommendation recommendation(List<Trial> trials) {
        return Recommendation.of(SPACE, OptimizerOptions.DEFAULT, new SearchHistory(trials))
                .orElseThrow();
    }

    private static double objective(Trial trial) {
        return ((TrialOutcome.Finished) trial.outcome()).objective();
    }

    private static Trial best(List<Trial> trials) {
        return new SearchHistory(trials).best(SPACE).orElseThrow();
    }

    @Test
    void withoutNoiseItIsTheTrialWithTheLowestObjective() {
        List<Trial> trials = Searches.run(Optimizers.create("sobol", SPACE, 1), 30, Problems::wave);

        Recommendation recommendation = recommendation(trials);

        assertThat(recommendation.noisy()).isFalse();
        assertThat(recommendation.trial()).isEqualTo(best(trials));
        assertThat(recommendation.expected()).isCloseTo(objective(best(trials)), within(0.01));
    }

    @Test
    void withNoiseItIsBetterThanTheLuckiestTrialAndItsIntervalIsHonest() {
        double recommended = 0;
        double luckiest = 0;
        int covered = 0;
        int searches = 20;
        for (long seed = 1; seed <= searches; seed++) {
            Random noise = new Random(seed);
            List<Trial> trials = Searches.run(
                    Optimizers.create("random", SPACE, seed),
                    40,
                    flags -> Problems.wave(flags) + NOISE * noise.nextGaussian());
            Recommendation recommendation = recommendation(trials);
            double truth = Problems.wave(recommendation.trial().flags());
            recommended += truth;
            luckiest += Problems.wave(best(trials).flags());
            covered += recommendation.low() <= truth && truth <= recommendation.high() ? 1 : 0;
            assertThat(recommendation.noisy()).isTrue();
        }

        assertThat(recommended).isLessThan(luckiest);
        assertThat(covered).isBetween(16, searches);
    }

    @Test
    void aSearchWithNoiseDoesNotEndInTheWrongValley() {
        for (long seed = 1; seed <= 20; seed++) {
            Random noise = new Random(seed);
            List<Trial> trials = Searches.run(
                    Optimizers.create("gp", SPACE, seed),
                    20,
                    flags -> Problems.wave(flags) + NOISE * noise.nextGaussian());

            assertThat(Searches.real(recommendation(trials).trial().flags(), "x"))
                    .isBetween(-0.5, -0.1);
        }
    }

    @Test
    void failedTrialsAndThoseOutsideTheSpaceAreIgnored() {
        List<Trial> trials = new ArrayList<>();
        for (double x : new double[] {-1, 0, 1}) {
            trials.add(trial(trials.size(), x, new TrialOutcome.Finished(x * x + 1)));
        }
        trials.add(trial(3, 0.5, new TrialOutcome.Failed()));
        trials.add(trial(4, 7, new TrialOutcome.Finished(-9)));

        assertThat(recommendation(trials).trial().number()).isEqualTo(1);
        assertThat(Recommendation.of(SPACE, OptimizerOptions.DEFAULT, new SearchHistory(trials.subList(0, 1))))
                .isEmpty();
    }

    private static Trial trial(int number, double x, TrialOutcome outcome) {
        return new Trial(number, FlagValues.of(Map.of("x", x)), outcome);
    }
}
