package org.jguild.experiment;

import java.util.List;

/**
 * What a batch found, in sentences for a reader.
 *
 * @param trial the best trial; if results are noisy, the recommended one
 * @param found its result, such as {@code Best loss: -0.909426}, or {@code Best expected loss: -0.905 (95 %: -0.93 to -0.88)}
 * @param flags the flags that differ among the trials, with the values of this trial, such as {@code x=-0.28918}; of
 *     many flags the first ones
 * @param source the number of the trial, and its run if it is stored, such as {@code trial 17, run 8f3a12cd}; empty if all
 *     trials have the same value
 * @param remarks how sure the result is, in sentences; usually none
 * @param next what the user can do next; may be empty
 */
public record SearchAnswer(
        TrialResult trial, String found, String flags, String source, List<String> remarks, List<NextStep> next) {

    /** Copies the lists. */
    public SearchAnswer {
        remarks = List.copyOf(remarks);
        next = List.copyOf(next);
    }

    /**
     * Something that the user can do next.
     *
     * @param sentence what, and why
     * @param command the words of the command that does it, after {@code guild}; empty if there is none
     */
    public record NextStep(String sentence, List<String> command) {

        /** Copies the words. */
        public NextStep {
            command = List.copyOf(command);
        }
    }

    /**
     * Returns the answer in one line.
     *
     * @return for example {@code Best loss: -0.909426 with x=-0.28918, trial 17, run 8f3a12cd}
     */
    public String headline() {
        return found + (flags.isEmpty() ? "" : " with " + flags) + (source.isEmpty() ? "" : ", " + source);
    }

    /**
     * Returns the answer and its remarks.
     *
     * @return lines without a newline at the end
     */
    public String text() {
        return remarks.isEmpty() ? headline() : headline() + "\n" + String.join(" ", remarks);
    }
}
