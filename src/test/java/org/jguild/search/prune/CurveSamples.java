package org.jguild.search.prune;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Learning curves for tests. */
final class CurveSamples {

    private CurveSamples() {}

    /** A running trial that reported after steps 1, 2, 3 and so on. */
    static LearningCurve running(double... values) {
        LearningCurve curve = new LearningCurve();
        for (int i = 0; i < values.length; i++) {
            curve.report(i + 1, values[i]);
        }
        return curve;
    }

    /** A complete trial. */
    static LearningCurve ended(double... values) {
        LearningCurve curve = running(values);
        curve.complete();
        return curve;
    }

    /** A running trial with the same value at each step. */
    static LearningCurve flat(int steps, double value) {
        return running(Stream.generate(() -> value)
                .limit(steps)
                .mapToDouble(Double::doubleValue)
                .toArray());
    }

    /** Complete trials of twenty steps, each with the same value after each step. */
    static List<LearningCurve> flats(double... values) {
        return Arrays.stream(values)
                .mapToObj(value -> {
                    LearningCurve curve = flat(20, value);
                    curve.complete();
                    return curve;
                })
                .toList();
    }
}
