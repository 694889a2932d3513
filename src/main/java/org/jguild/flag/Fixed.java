package org.jguild.flag;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The domain of a flag that is not searched.
 *
 * @param value its single value; may be null
 */
public record Fixed(@Nullable Object value) implements Domain {

    @Override
    public String text() {
        return FlagEncoder.encode(value);
    }

    @Override
    public SearchKind kind() {
        return SearchKind.SINGLE;
    }

    @Override
    public @Nullable Object stored() {
        return value;
    }

    @Override
    public @Nullable Object fromUnit(double coordinate) {
        return value;
    }

    @Override
    public double toUnit(@Nullable Object ignored) {
        return 0.5;
    }

    @Override
    public boolean contains(@Nullable Object other) {
        return Objects.equals(value, other) || Numbers.equal(value, other);
    }

    @Override
    public long size() {
        return 1;
    }

    @Override
    public boolean isCategorical() {
        return true;
    }

    @Override
    public @Nullable Object initial() {
        return null;
    }

    @Override
    public List<Object> gridValues() {
        return Collections.singletonList(value);
    }
}
