package org.jguild.command;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jguild.flag.FlagEncoder;
import org.jguild.flag.FlagValues;
import org.jguild.run.RunId;
import org.jguild.text.BriefNumber;
import org.jguild.text.JavaLiteral;
import org.jguild.text.MagicWords;
import org.jguild.text.ShellWords;
import org.jguild.text.Yaml;
import org.jspecify.annotations.Nullable;

/**
 * The flags of the best trial of a search, in forms to copy, with all digits of the values.
 *
 * @param run the trial
 * @param operation the operation as it is named in a command: {@code train.py}, or a command line
 * @param options the options that the program needs, such as {@code --env} and {@code LEVEL}, each word for itself
 * @param flags all its flags
 * @param objective the name of the objective, such as {@code loss}
 * @param value the value of the trial as the program reported it
 * @param expectation what is expected of these flags if results are noisy; null if not
 */
public record BestFlags(
        RunId run,
        String operation,
        List<String> options,
        FlagValues flags,
        String objective,
        double value,
        @Nullable Expectation expectation) {

    /**
     * The expected value of the objective.
     *
     * @param value the expected value
     * @param low the lower end of the 95 % interval of the objective without noise
     * @param high the upper end
     * @param luckiest the trial with the best value
     * @param best its value
     */
    public record Expectation(double value, double low, double high, RunId luckiest, double best) {

        private String text() {
            return BriefNumber.format(value) + " (95 %: " + BriefNumber.format(low) + " to " + BriefNumber.format(high)
                    + ")";
        }
    }

    /** Copies the words. */
    public BestFlags {
        options = List.copyOf(options);
    }

    /**
     * Creates the flags of a program that needs no options.
     *
     * @param run the trial
     * @param operation the operation
     * @param flags all its flags
     * @param objective the name of the objective
     * @param value the best value
     */
    public BestFlags(RunId run, String operation, FlagValues flags, String objective, double value) {
        this(run, operation, List.of(), flags, objective, value, null);
    }

    /**
     * Returns a line about the trial.
     *
     * @return for example {@code Best loss: -0.909426, run 8f3a12cd}; if results are noisy, the expected value and its interval,
     *     and the trial with the best value too
     */
    public String title() {
        if (expectation != null && !expectation.luckiest().equals(run)) {
            return "Best expected " + objective + ": " + expectation.text() + ", run " + run.brief() + ". Best single "
                    + objective + ", in part by luck: "
                    + BriefNumber.format(expectation.best()) + ", run "
                    + expectation.luckiest().brief();
        }
        String expected = expectation == null ? "" : "; expected of its flags: " + expectation.text();
        return "Best " + objective + ": " + BriefNumber.format(value) + ", run " + run.brief() + expected;
    }

    /**
     * Returns the line that runs the operation with these flags from a shell.
     *
     * @return for example {@code jguild run train.py noise=0.0 x=-0.28918}
     */
    public String shellCommand() {
        return "jguild run " + ShellWords.quote(operation) + words(ShellWords::quote);
    }

    /**
     * Returns the line that runs the operation with these flags in a notebook.
     *
     * @return for example {@code %guild run train.py noise=0.0 x=-0.28918}
     */
    public String magic() {
        return "%guild run " + MagicWords.quote(operation) + words(MagicWords::quote);
    }

    private String words(UnaryOperator<String> quote) {
        Stream<String> needed = options.stream().map(word -> " " + quote.apply(word));
        Stream<String> assignments = flags.values().entrySet().stream()
                .map(flag -> " " + quote.apply(flag.getKey() + "=" + encoded(flag.getValue())));
        return Stream.concat(needed, assignments).collect(Collectors.joining());
    }

    /** A backslash at the very end would escape the blank or the quote after it. */
    private static String encoded(Object value) {
        String text = FlagEncoder.encode(value);
        return text.endsWith("\\") ? Yaml.quoted(text) : text;
    }

    /**
     * Returns a Java statement that declares these flags as a map. Flags whose value is null are omitted.
     *
     * @return for example {@code Map<String, Object> flags = Map.of("noise", 0.0, "x", -0.28918);}
     */
    public String java() {
        return "Map<String, Object> flags = " + JavaLiteral.of(flags.values()) + ";";
    }
}
