package org.jguild.search.points;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class TargetsTest {

    @Example
    void meanAndDeviationAreTakenOut() {
        double[] values = {3, 5, 10, -4};
        double[] targets = Targets.of(values).standardize(values);
        assertThat(Arrays.stream(targets).sum()).isCloseTo(0, within(1e-12));
        assertThat(Arrays.stream(targets).map(t -> t * t).sum()).isCloseTo(4, within(1e-12));
    }

    @Example
    void equalValuesBecomeZeros() {
        double[] values = {7.1, 7.1, 7.1};
        assertThat(Targets.of(values).standardize(values)).containsOnly(0.0);
    }

    @Example
    void theLastBitsAreDropped() {
        double value = 0.1234567890123;
        assertThat(Targets.round(Math.nextUp(value))).isEqualTo(Targets.round(value));
        assertThat(Targets.round(value)).isCloseTo(value, within(1e-12)).isNotEqualTo(value);
        assertThat(Targets.round(value * (1 + 1e-9))).isNotEqualTo(Targets.round(value));
    }

    /** The stretch is compared with differences of targets. */
    @Property(tries = 200)
    void theStretchOfAFormIsTheSumOfItsSlopes(
            @ForAll @Size(min = 4, max = 9) List<@IntRange(max = 1000) Integer> values) {
        double[] objectives = values.stream().mapToDouble(v -> v / 7.0).toArray();
        Targets plain = Targets.of(objectives);
        for (Targets form : Targets.forms(objectives)) {
            double expected = 0;
            for (double objective : objectives) {
                expected += Math.log(slope(form, objective) / slope(plain, objective));
            }
            assertThat(form.logStretch(objectives)).isCloseTo(expected, within(1e-2));
        }
    }

    private static double slope(Targets form, double at) {
        double[] targets = form.standardize(new double[] {at - 1e-4, at + 1e-4});
        return (targets[1] - targets[0]) / 2e-4;
    }

    @Property
    void everyFormKeepsTheOrderAndIsStandardised(@ForAll @Size(min = 4, max = 9) double[] values) {
        for (Targets form : Targets.forms(values)) {
            double[] sorted = Arrays.stream(values).map(Targets::round).sorted().toArray();
            double[] targets = form.standardize(sorted);
            assertThat(targets).isSorted();
            assertThat(Arrays.stream(targets).sum()).isCloseTo(0, within(1e-6));
        }
    }

    @Property
    void theyAreFiniteForAllFiniteValues(@ForAll @Size(min = 1, max = 6) double[] values) {
        assertThat(Targets.of(values).standardize(values))
                .satisfies(targets -> assertThat(Arrays.stream(targets).boxed())
                        .allSatisfy(target -> assertThat(target).isBetween(-10.0, 10.0)));
    }

    @Property
    void roundingIsIdempotentAndNear(@ForAll double value) {
        double rounded = Targets.round(value);
        assertThat(Targets.round(rounded)).isEqualTo(rounded);
        assertThat(Math.abs(rounded - value)).isLessThanOrEqualTo(Math.abs(value) * 0x1p-35 + Double.MIN_NORMAL);
    }

    @Example
    void aTargetStandsForItsObjective() {
        double[] objectives = {0.1, 0.2, 0.25, 0.3, 0.7, 1, 5, 1e3, 1e6};
        for (Targets form : Targets.forms(objectives)) {
            double[] targets = form.standardize(objectives);
            for (int i = 0; i < targets.length; i++) {
                assertThat(form.objective(targets[i])).isCloseTo(objectives[i], within(1e-6 * (1 + objectives[i])));
            }
            assertThat(form.objective(1e6)).isFinite();
        }
    }
}
