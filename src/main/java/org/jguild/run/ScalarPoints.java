package org.jguild.run;

import java.util.ArrayList;
import java.util.List;

/**
 * All values that a run logged of one scalar.
 *
 * @param steps the step of each value, in the order in which they were logged
 * @param values the values, which may be NaN or infinite
 */
public record ScalarPoints(List<Long> steps, List<Double> values) {

    /** Creates points with copies of the lists. */
    public ScalarPoints {
        steps = List.copyOf(steps);
        values = List.copyOf(values);
    }

    /**
     * Reads the values from the run's event files.
     *
     * @param run the run
     * @param tag the name of the scalar, as in {@link RunSnapshot#scalars}
     * @return its values; empty if there is no such scalar
     * @throws org.jguild.error.GuildException if the store cannot be read
     */
    public static ScalarPoints read(RunSnapshot run, String tag) {
        List<Long> steps = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        run.run().replay(tag, (name, value, step) -> {
            steps.add(step);
            values.add(value);
        });
        return new ScalarPoints(steps, values);
    }
}
