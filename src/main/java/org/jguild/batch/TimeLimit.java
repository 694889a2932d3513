package org.jguild.batch;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A batch stops, and its running trials are ended, when it has taken so long.
 *
 * @param limit how long one start of the batch may take; more than nothing
 */
public record TimeLimit(Duration limit) implements StoppingRule {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9}(?:\\.\\d{0,9})?|\\.\\d{1,9})\\s*([smhd]?)");
    private static final BigDecimal NANOS = BigDecimal.valueOf(1_000_000_000);

    /** Refuses no time at all. */
    public TimeLimit {
        if (limit.isZero() || limit.isNegative()) {
            throw new IllegalArgumentException("time limit: " + limit);
        }
    }

    /**
     * Reads a limit.
     *
     * @param text a number and its unit: {@code 90s}, {@code 10m}, {@code 1.5h}, {@code 2d}; without a unit, seconds
     * @return the limit; empty if the text is no such number or not more than 0
     */
    public static Optional<TimeLimit> parse(String text) {
        Matcher parts = TEXT.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        BigDecimal seconds = new BigDecimal(parts.group(1)).multiply(BigDecimal.valueOf(seconds(parts.group(2))));
        Duration limit = Duration.ofSeconds(
                seconds.longValue(),
                seconds.remainder(BigDecimal.ONE).multiply(NANOS).longValue());
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
     * Gives the limit as a user would write it.
     *
     * @return the number of the greatest unit that it is a whole number of, as {@code 10m}; reading it gives an equal limit
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
    public boolean isMet(Standing standing) {
        return standing.elapsed().compareTo(limit) >= 0;
    }

    @Override
    public Optional<Duration> endsRunningAfter() {
        return Optional.of(limit);
    }

    @Override
    public String reason() {
        return "the time limit of " + text() + " is over";
    }
}
