package org.jguild.error;

/**
 * A mistake that a user can make and mend. Its message is one clear sentence that names the culprit and the remedy; front
 * ends show the message alone, without a stack trace. Defects of JGuild itself are never reported with this type.
 */
public final class GuildException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an error without a cause.
     *
     * @param message one sentence: what is wrong, where, what is allowed, what is near
     */
    public GuildException(String message) {
        super(message);
    }

    /**
     * Makes an error that another one led to.
     *
     * @param message one sentence: what is wrong, where, what is allowed, what is near
     * @param cause what was caught; kept for diagnosis, not shown
     */
    public GuildException(String message, Throwable cause) {
        super(message, cause);
    }
}
