package org.jguild.campaign;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.jguild.command.CommandResult;
import org.jguild.error.GuildException;

/**
 * What a command did.
 *
 * @param words the command
 * @param result what it returned; null if it failed or hung
 * @param shown all that a user saw of it
 * @param failure what it threw; null for nothing
 * @param hung whether it was abandoned
 * @param took how long it ran
 */
record Answer(List<String> words, CommandResult result, String shown, Throwable failure, boolean hung, Duration took) {

    private static final int LINE = 300;

    /** Whether it was done, or refused in a sentence to the user. */
    boolean isOrderly() {
        return !hung && (failure == null || isRefusal()) && !hasTrace(shown);
    }

    /** Whether it was refused in a sentence. */
    boolean isRefusal() {
        return failure instanceof GuildException || failure instanceof InterruptedException;
    }

    /** Returns the runs that it showed; empty if it failed. */
    Listing listing() {
        return result == null || result.comparison() == null ? Listing.EMPTY : Listing.of(result.comparison());
    }

    /** Whether a text that a user sees has a stack trace in it. */
    static boolean hasTrace(String text) {
        return text.contains("\tat ") || text.contains("Exception in thread") || text.contains("\nCaused by: ");
    }

    /** Returns what all failures of this kind have in common. */
    String kind() {
        if (hung) {
            return words.get(0) + " hangs";
        }
        if (failure == null) {
            return words.get(0) + " shows a stack trace";
        }
        String frame = "";
        for (StackTraceElement element : failure.getStackTrace()) {
            if (element.getClassName().startsWith("org.jguild.")
                    && !element.getClassName().contains("campaign")) {
                frame = " at " + element.getClassName() + "." + element.getMethodName();
                break;
            }
        }
        return failure.getClass().getName() + frame;
    }

    /** Returns one line about it. */
    String line() {
        String what = failure == null ? shown : failure.toString();
        String text = "`" + String.join(" ", words) + "` " + (hung ? "hung" : what);
        return text.substring(0, Math.min(LINE, text.length())).replace("\n", " | ");
    }

    /** Returns the stack of its failure. */
    String trace() {
        StringWriter text = new StringWriter();
        if (failure != null) {
            failure.printStackTrace(new PrintWriter(text, true));
        }
        return text.toString();
    }

    /** Counts it if it is not orderly. */
    void report(Tally tally, int number, String context) {
        if (hung) {
            tally.add(Tally.Harm.HANGS, number, kind(), context + line());
        } else if (!isOrderly()) {
            tally.add(Tally.Harm.STACK_TRACES, number, kind(), context + line());
        }
    }
}
