package org.jguild.flag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of values: a grid uses each of them, a search samples from them. Each value has an equal share of the unit
 * interval.
 *
 * @param values the values as written, duplicates kept; may be empty, may hold null
 * @param drawn whether they were written as a range, {@code [a:b]}, which requests a search instead of a grid
 * @param initial the value of the first trial; null if not given
 * @param text the list or range as a user would write it
 */
public record Choices(List<Object> values, boolean drawn, @Nullable Object initial, String text) implements Domain {

    /** Copies the list. */
    public Choices {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /**
     * Creates the domain of a list.
     *
     * @param values the values as written
     */
    public Choices(List<?> values) {
        this(new ArrayList<>(values), false, null, FlagEncoder.encode(values));
    }

    @Override
    public SearchKind kind() {
        return drawn ? SearchKind.SEARCH : SearchKind.GRID;
    }

    @Override
    public Object stored() {
        return drawn ? text : values;
    }

    @Override
    public @Nullable Object fromUnit(double coordinate) {
        if (values.isEmpty()) {
            throw new IllegalStateException("no value to choose from");
        }
        return values.get(Numbers.share(coordinate, values.size()));
    }

    @Override
    public double toUnit(@Nullable Object value) {
        int index = indexOf(value);
        if (index < 0) {
            throw new IllegalArgumentException(value + " is not in " + values);
        }
        return (index + 0.5) / values.size();
    }

    @Override
    public boolean contains(@Nullable Object value) {
        return indexOf(value) >= 0;
    }

    private int indexOf(@Nullable Object value) {
        for (int i = 0; i < values.size(); i++) {
            if (new Fixed(values.get(i)).contains(value)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public long size() {
        return values.size();
    }

    @Override
    public boolean isCategorical() {
        return true;
    }

    @Override
    public List<Object> gridValues() {
        return drawn ? List.of() : values;
    }

    @Override
    public List<Object> categories() {
        return values;
    }

    @Override
    public double[] positions() {
        return ListScale.positions(values);
    }
}
