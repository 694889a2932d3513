package org.jguild.compare;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jguild.run.RunSnapshot;
import org.jguild.run.RunStatus;
import org.jguild.text.NaturalOrder;
import org.jspecify.annotations.Nullable;

/**
 * Sorts rows by one column: numbers by value, other cells as text in natural order. Rows without a finite value are last; before
 * them, if the column is a result, the runs that did not complete, whose value is not their result.
 */
final class RowOrder {

    private RowOrder() {}

    /**
     * Sorts runs.
     *
     * @param result whether the column is a scalar, not a flag or another fact of a run
     */
    static List<RunSnapshot> sort(
            List<RunSnapshot> runs, Function<RunSnapshot, Object> key, boolean descending, boolean result) {
        Map<RunSnapshot, Object> keys = new HashMap<>();
        runs.forEach(run -> keys.put(run, key.apply(run)));
        Comparator<RunSnapshot> byValue = (a, b) -> compare(keys.get(a), keys.get(b));
        List<RunSnapshot> sorted = new ArrayList<>(runs);
        sorted.sort(Comparator.comparing((RunSnapshot run) -> isMissing(keys.get(run)))
                .thenComparing(run -> result && isCutShort(run.status()))
                .thenComparing(descending ? byValue.reversed() : byValue));
        return sorted;
    }

    private static boolean isCutShort(RunStatus status) {
        return status == RunStatus.ERROR || status == RunStatus.TERMINATED || status == RunStatus.PRUNED;
    }

    private static boolean isMissing(@Nullable Object cell) {
        return cell == null || (cell instanceof Double real && !Double.isFinite(real));
    }

    private static int compare(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null || isMissing(left) || isMissing(right)) {
            return 0;
        }
        if (isNumber(left) && isNumber(right)) {
            return Double.compare(number(left), number(right));
        }
        if (isNumber(left) != isNumber(right)) {
            return "".equals(left) || "".equals(right) ? text(left, right) : isNumber(left) ? -1 : 1;
        }
        if (left instanceof LocalDateTime a && right instanceof LocalDateTime b) {
            return a.compareTo(b);
        }
        return text(left, right);
    }

    private static int text(Object left, Object right) {
        return NaturalOrder.INSTANCE.compare(left.toString(), right.toString());
    }

    private static boolean isNumber(Object cell) {
        return cell instanceof Number || cell instanceof Boolean;
    }

    private static double number(Object cell) {
        return cell instanceof Boolean bool ? (bool ? 1 : 0) : ((Number) cell).doubleValue();
    }
}
