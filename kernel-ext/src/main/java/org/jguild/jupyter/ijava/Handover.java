package org.jguild.jupyter.ijava;

import java.util.concurrent.atomic.AtomicReference;

/** Where code that IJava evaluates for JGuild leaves its value. Public for that code alone. */
public final class Handover {

    private static final AtomicReference<Object> VALUE = new AtomicReference<>();

    private Handover() {}

    /**
     * Leaves a value.
     *
     * @param value any object, or null
     */
    public static void put(Object value) {
        VALUE.set(value);
    }

    static Object take() {
        return VALUE.getAndSet(null);
    }
}
