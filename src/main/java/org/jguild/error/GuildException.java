package org.jguild.error;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * An error that a user can cause and correct. Its message is one clear sentence that names the cause and the remedy; user
 * interfaces show only the message, without a stack trace. Defects of JGuild itself are never reported with this type.
 */
public final class GuildException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an error without a cause.
     *
     * @param message one sentence: what is wrong, where, and what is allowed
     */
    public GuildException(String message) {
        super(message);
    }

    /**
     * Creates an error with a cause.
     *
     * @param message one sentence: what is wrong, where, and what is allowed
     * @param cause the exception that was caught, for diagnosis; user interfaces do not show it
     */
    public GuildException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * Returns the sentence.
     *
     * @return the message, which is never null
     */
    @Override
    public String getMessage() {
        return requireNonNull(super.getMessage());
    }
}
