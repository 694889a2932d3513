package org.jguild.batch;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stops a batch, and ends its running trials, after the given time.
 *
 * @param limit the maximum duration of one start of the batch, more than 0
 */
public record TimeLimit(Duration limit) implements StoppingRule {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9}(?:\\.\\d{0,9})?|\\.\\d{1,9})\\s*([smhd]?)");
    private static final BigDecimal NANOS_PER_SECOND = BigDecimal.valueOf(1_000_000_000);

    /** Rejects a duration of 0 or less. */
    public TimeLimit {
        if (limit.isZero() || limit.isNegative()) {
            throw new IllegalArgumentException("time limit: " + limit);
        }
    }

    /**
     * Parses a limit.
     *
     * @param text a number and its unit: {@code 90s}, {@code 10m}, {@code 1.5h}, {@code 2d}; without a unit, seconds
     * @return the limit; empty if the text is not of this form or not more than 0
     */
    public static Optional<TimeLimit> parse(String text) {
        Matcher parts = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        BigDecimal seconds = new BigDecimal(parts.group(1)).multiply(BigDecimal.valueOf(seconds(parts.group(2))));
        Duration limit = Duration.ofSeconds(
                seconds.longValue(),
                seconds.remainder(BigDecimal.ONE).multiply(NANOS_PER_SECOND).longValue());
        return limit.isZero() ? Optional.empty() : Optional.of(new TimeLimit(limit));
    }

    private static long seconds(String unit) {
        return switch (unit) {
            case "m" -> 60;
            case "h" -> 3600;
            case "d" -> 86_400;
            default -> 1;
        };
    }

    /**
     * Returns the limit as a user would write it.
     *
     * @return the limit in the largest unit in which it is an integer, as {@code 10m}; parsing it returns an equal limit
     */
    public String text() {
        if (limit.toNanosPart() != 0) {
            BigDecimal seconds = BigDecimal.valueOf(limit.toSeconds()).add(BigDecimal.valueOf(limit.toNanosPart(), 9));
            return seconds.stripTrailingZeros().toPlainString() + "s";
        }
        for (String unit : new String[] {"d", "h", "m"}) {
            if (limit.toSeconds() % seconds(unit) == 0) {
                return limit.toSeconds() / seconds(unit) + unit;
            }
        }
        return limit.toSeconds() + "s";
    }

    @Override
    public boolean isMet(State state) {
        return state.elapsed().compareTo(limit) >= 0;
    }

    @Override
    public Optional<Duration> endsRunningAfter() {
        return Optional.of(limit);
    }

    @Override
    public String reason() {
        return "the time limit of " + text() + " was reached";
    }
}
