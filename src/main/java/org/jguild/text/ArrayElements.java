package org.jguild.text;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the elements of an array of any type. */
public final class ArrayElements {

    private ArrayElements() {}

    /**
     * Returns the elements of an array.
     *
     * @param array an array of objects or of primitive values
     * @return its elements in their order, primitive ones in their boxes; some may be null
     */
    public static List<@Nullable Object> of(Object array) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return Collections.unmodifiableList(elements);
    }
}
