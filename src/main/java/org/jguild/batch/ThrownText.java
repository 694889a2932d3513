package org.jguild.batch;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Set;
import org.jguild.error.GuildException;

/**
 * Writes an exception of a trial the way a program that ends with it would, without the frames of its caller. A mistake of the
 * user is a sentence without a stack.
 */
final class ThrownText {

    /** An endless recursion has a thousand frames that say the same. */
    private static final int MOST_FRAMES = 50;

    private static final int MOST_CAUSES = 10;

    /** Who calls a function. */
    private static final Set<String> CALLERS = Set.of(FunctionCall.class.getName(), IsolatedTrial.class.getName());

    private ThrownText() {}

    static String of(Throwable thrown) {
        if (thrown instanceof GuildException) {
            return thrown.getMessage() + "\n";
        }
        try {
            Throwable cause = thrown;
            for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
                cause.setStackTrace(own(cause.getStackTrace()));
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

    private static StackTraceElement[] own(StackTraceElement[] frames) {
        int end = 0;
        while (end < frames.length && end < MOST_FRAMES && !CALLERS.contains(frames[end].getClassName())) {
            end++;
        }
        return Arrays.copyOf(frames, end);
    }
}
