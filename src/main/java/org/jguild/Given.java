package org.jguild;

import java.util.List;
import org.jguild.error.GuildException;
import org.jspecify.annotations.Nullable;

/** Refuses null in calls of the API in one sentence. */
final class Given {

    private Given() {}

    /**
     * Returns an argument that must not be null.
     *
     * @param call the call as the user wrote it, as {@code tag(null)}
     * @param expected what is allowed, with its article
     * @throws GuildException if it is null
     */
    static <T> T value(@Nullable T value, String call, String expected) {
        if (value == null) {
            throw new GuildException(call + ": null is not allowed here, give " + expected + ".");
        }
        return value;
    }

    /**
     * Returns the texts of a call with a variable number of them.
     *
     * @param method the name of the method
     * @param expected what each may be
     * @throws GuildException if one of them is null
     */
    static List<String> texts(String @Nullable [] texts, String method, String expected) {
        for (String text : value(texts, method + "(null)", expected)) {
            value(text, method + "(…, null)", expected);
        }
        return List.of(value(texts, method + "(null)", expected));
    }
}
