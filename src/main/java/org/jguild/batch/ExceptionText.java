package org.jguild.batch;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Set;
import org.jguild.error.GuildException;

/**
 * The text of an exception of a trial: the stack trace that a program would print, without the frames of its caller. For a
 * mistake of the user, only the message.
 */
final class ExceptionText {

    /** A stack overflow has a thousand frames that are all alike. */
    private static final int MAX_FRAMES = 50;

    private static final int MAX_CAUSES = 10;

    /** The classes that call a function. */
    private static final Set<String> CALLERS = Set.of(FunctionCall.class.getName(), IsolatedTrial.class.getName());

    private ExceptionText() {}

    static String of(Throwable thrown) {
        if (thrown instanceof GuildException) {
            return thrown.getMessage() + "\n";
        }
        try {
            Throwable cause = thrown;
            for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
                cause.setStackTrace(ownFrames(cause.getStackTrace()));
                cause = cause.getCause();
            }
            StringWriter text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text, true));
            return text.toString();
        } catch (RuntimeException | OutOfMemoryError e) {
            // An exception of a user's class may fail to describe itself, and memory may still be short.
            return thrown.getClass().getName() + "\n";
        }
    }

    private static StackTraceElement[] ownFrames(StackTraceElement[] frames) {
        int end = 0;
        while (end < frames.length && end < MAX_FRAMES && !CALLERS.contains(frames[end].getClassName())) {
            end++;
        }
        return Arrays.copyOf(frames, end);
    }
}
