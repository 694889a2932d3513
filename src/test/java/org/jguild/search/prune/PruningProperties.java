package org.jguild.search.prune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

class PruningProperties {

    @Provide
    Arbitrary<PruningRule> rules() {
        Arbitrary<Long> after = Arbitraries.longs().between(0, 8);
        return Arbitraries.oneOf(
                Combinators.combine(after, Arbitraries.integers().between(1, 6)).as(MedianRule::new),
                Combinators.combine(after, Arbitraries.integers().between(2, 5)).as(AshaRule::new));
    }

    @Provide
    Arbitrary<LearningCurve> curves() {
        Arbitrary<List<Double>> values = Arbitraries.frequencyOf(
                        Tuple.of(9, Arbitraries.doubles().between(0, 4)),
                        Tuple.of(1, Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY)))
                .list()
                .ofMaxSize(30);
        return Combinators.combine(values, Arbitraries.integers().between(1, 3), Arbitraries.of(true, false))
                .as(PruningProperties::curve);
    }

    private static LearningCurve curve(List<Double> values, int stride, boolean complete) {
        LearningCurve curve = new LearningCurve();
        for (int i = 0; i < values.size(); i++) {
            curve.report((long) stride * i, values.get(i));
        }
        if (complete) {
            curve.complete();
        }
        return curve;
    }

    @Property(tries = 300)
    void theOrderOfTheOthersDoesNotMatter(
            @ForAll("rules") PruningRule rule,
            @ForAll("curves") LearningCurve trial,
            @ForAll @Size(max = 12) List<@From("curves") LearningCurve> others,
            @ForAll Random random) {
        List<LearningCurve> shuffled = new ArrayList<>(others);
        Collections.shuffle(shuffled, random);

        assertThat(rule.stops(trial, shuffled)).isEqualTo(rule.stops(trial, others));
    }

    @Property(tries = 300)
    void theFirstTrialIsNeverStopped(@ForAll("rules") PruningRule rule, @ForAll("curves") LearningCurve trial) {
        assertThat(rule.stops(trial, List.of())).isFalse();
    }

    @Property(tries = 300)
    void aTrialAsGoodAsTheBestIsNeverStopped(
            @ForAll("rules") PruningRule rule,
            @ForAll("curves") LearningCurve trial,
            @ForAll @Size(max = 12) List<@From("curves") LearningCurve> others) {
        LearningCurve best = new LearningCurve();
        for (int i = 0; i < trial.size(); i++) {
            best.report(trial.step(i), 0);
        }

        assertThat(rule.stops(best, others)).isFalse();
    }

    @Property(tries = 300)
    void noTrialIsStoppedAfterItsFirstReport(
            @ForAll("rules") PruningRule rule,
            @ForAll("curves") LearningCurve trial,
            @ForAll @Size(max = 12) List<@From("curves") LearningCurve> others) {
        LearningCurve single = new LearningCurve();
        single.report(trial.lastStep(), 9);

        assertThat(rule.stops(single, others)).isFalse();
    }

    @Property(tries = 300)
    void aTrialThatHasReachedTheEndOfACompleteOneIsNotStopped(
            @ForAll("rules") PruningRule rule,
            @ForAll("curves") LearningCurve trial,
            @ForAll @Size(max = 12) List<@From("curves") LearningCurve> others) {
        LearningCurve complete = new LearningCurve();
        complete.report(trial.lastStep(), 0);
        complete.complete();
        List<LearningCurve> more = new ArrayList<>(others);
        more.add(complete);

        assertThat(rule.stops(trial, more)).isFalse();
    }

    @Property(tries = 300)
    void onlyTheOrderOfValuesMatters(
            @ForAll("rules") PruningRule rule,
            @ForAll("curves") LearningCurve trial,
            @ForAll @Size(max = 12) List<@From("curves") LearningCurve> others) {
        List<LearningCurve> scaled =
                others.stream().map(PruningProperties::scaled).toList();

        assertThat(rule.stops(scaled(trial), scaled)).isEqualTo(rule.stops(trial, others));
    }

    private static LearningCurve scaled(LearningCurve curve) {
        LearningCurve scaled = new LearningCurve();
        for (int i = 0; i < curve.size(); i++) {
            scaled.report(curve.step(i), 8 * curve.value(i));
        }
        if (curve.isComplete()) {
            scaled.complete();
        }
        return scaled;
    }

    @Property(tries = 300)
    void aWorseTrialIsStoppedToo(
            @ForAll("rules") PruningRule rule,
            @ForAll("curves") LearningCurve trial,
            @ForAll @Size(max = 12) List<@From("curves") LearningCurve> others) {
        LearningCurve worse = new LearningCurve();
        for (int i = 0; i < trial.size(); i++) {
            worse.report(trial.step(i), trial.value(i) + 1);
        }

        assertThat(rule.stops(worse, others) || !rule.stops(trial, others)).isTrue();
    }
}
