package org.jguild.jupyter.ijava;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Receives values from code that IJava evaluates for JGuild. Public only for that code. */
public final class Handover {

    private static final AtomicReference<Object> VALUE = new AtomicReference<>();

    private Handover() {}

    /**
     * Receives a value.
     *
     * @param value any object, or null
     */
    public static void put(@Nullable Object value) {
        VALUE.set(value);
    }

    /** Takes the value away; null if none was left. */
    static @Nullable Object take() {
        return VALUE.getAndSet(null);
    }
}
