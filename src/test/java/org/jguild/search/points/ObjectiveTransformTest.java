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

class ObjectiveTransformTest {

    @Example
    void meanAndDeviationAreStandardized() {
        double[] values = {3, 5, 10, -4};
        double[] targets = ObjectiveTransform.linear(values).apply(values);
        assertThat(Arrays.stream(targets).sum()).isCloseTo(0, within(1e-12));
        assertThat(Arrays.stream(targets).map(t -> t * t).sum()).isCloseTo(4, within(1e-12));
    }

    @Example
    void equalValuesBecomeZeros() {
        double[] values = {7.1, 7.1, 7.1};
        assertThat(ObjectiveTransform.linear(values).apply(values)).containsOnly(0.0);
    }

    @Example
    void theLastBitsAreRoundedOff() {
        double value = 0.1234567890123;
        assertThat(ObjectiveTransform.round(Math.nextUp(value))).isEqualTo(ObjectiveTransform.round(value));
        assertThat(ObjectiveTransform.round(value))
                .isCloseTo(value, within(1e-12))
                .isNotEqualTo(value);
        assertThat(ObjectiveTransform.round(value * (1 + 1e-9))).isNotEqualTo(ObjectiveTransform.round(value));
    }

    /** The Jacobian is compared with differences of targets. */
    @Property(tries = 200)
    void theLogJacobianIsTheSumOfTheLogDerivatives(
            @ForAll @Size(min = 4, max = 9) List<@IntRange(max = 1000) Integer> values) {
        double[] objectives = values.stream().mapToDouble(v -> v / 7.0).toArray();
        ObjectiveTransform linear = ObjectiveTransform.linear(objectives);
        for (ObjectiveTransform transform : ObjectiveTransform.candidates(objectives)) {
            double expected = 0;
            for (double objective : objectives) {
                expected += Math.log(derivative(transform, objective) / derivative(linear, objective));
            }
            assertThat(transform.logJacobian(objectives)).isCloseTo(expected, within(1e-2));
        }
    }

    private static double derivative(ObjectiveTransform transform, double at) {
        double[] targets = transform.apply(new double[] {at - 1e-4, at + 1e-4});
        return (targets[1] - targets[0]) / 2e-4;
    }

    @Property
    void everyTransformKeepsTheOrderAndStandardizes(@ForAll @Size(min = 4, max = 9) double[] values) {
        for (ObjectiveTransform transform : ObjectiveTransform.candidates(values)) {
            double[] sorted = Arrays.stream(values)
                    .map(ObjectiveTransform::round)
                    .sorted()
                    .toArray();
            double[] targets = transform.apply(sorted);
            assertThat(targets).isSorted();
            assertThat(Arrays.stream(targets).sum()).isCloseTo(0, within(1e-6));
        }
    }

    @Property
    void targetsOfFiniteValuesAreFinite(@ForAll @Size(min = 1, max = 6) double[] values) {
        assertThat(ObjectiveTransform.linear(values).apply(values))
                .satisfies(targets -> assertThat(Arrays.stream(targets).boxed())
                        .allSatisfy(target -> assertThat(target).isBetween(-10.0, 10.0)));
    }

    @Property
    void roundingIsIdempotentAndNear(@ForAll double value) {
        double rounded = ObjectiveTransform.round(value);
        assertThat(ObjectiveTransform.round(rounded)).isEqualTo(rounded);
        assertThat(Math.abs(rounded - value)).isLessThanOrEqualTo(Math.abs(value) * 0x1p-35 + Double.MIN_NORMAL);
    }

    @Example
    void invertIsTheInverseOfApply() {
        double[] objectives = {0.1, 0.2, 0.25, 0.3, 0.7, 1, 5, 1e3, 1e6};
        for (ObjectiveTransform transform : ObjectiveTransform.candidates(objectives)) {
            double[] targets = transform.apply(objectives);
            for (int i = 0; i < targets.length; i++) {
                assertThat(transform.invert(targets[i])).isCloseTo(objectives[i], within(1e-6 * (1 + objectives[i])));
            }
            assertThat(transform.invert(1e6)).isFinite();
        }
    }
}
