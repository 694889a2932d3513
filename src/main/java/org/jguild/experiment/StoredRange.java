package org.jguild.experiment;

import java.util.Arrays;
import java.util.List;
import org.jguild.run.ObjectiveRange;
import org.jspecify.annotations.Nullable;

/**
 * The values that the objective of a batch can have, as the batch stores them: a list of the lower and the upper bound, which are null
 * if there are none. Guild AI ignores the attribute.
 */
final class StoredRange {

    static final String ATTRIBUTE = "objective_range";

    private StoredRange() {}

    static List<@Nullable Double> of(ObjectiveRange range) {
        return Arrays.asList(
                Double.isInfinite(range.low()) ? null : (Double) range.low(),
                Double.isInfinite(range.high()) ? null : (Double) range.high());
    }

    /** The range of a batch; all numbers if it has none. */
    static ObjectiveRange read(BatchAttributes attributes) {
        List<?> bounds = attributes.list(ATTRIBUTE);
        if (bounds.isEmpty()) {
            return ObjectiveRange.ANY;
        }
        boolean valid =
                bounds.size() == 2 && bounds.stream().allMatch(bound -> bound == null || bound instanceof Number);
        double low = valid ? bound(bounds.get(0), Double.NEGATIVE_INFINITY) : 0;
        double high = valid ? bound(bounds.get(1), Double.POSITIVE_INFINITY) : 0;
        if (!(low < high)) {
            throw attributes.wrong(
                    ATTRIBUTE, "must be a list of two numbers, the lower one first", RunOption.RANGE.option());
        }
        return new ObjectiveRange(low, high);
    }

    private static double bound(@Nullable Object bound, double none) {
        return bound instanceof Number number ? number.doubleValue() : none;
    }
}
