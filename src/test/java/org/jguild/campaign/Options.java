package org.jguild.campaign;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How a campaign is carried out.
 *
 * @param seed makes the choices of each case repeatable; moments in time are not
 * @param times how many faults to try; 0 for the usual number
 * @param limit when to stop, even if fewer were tried
 * @param only the one case to repeat; -1 for all
 * @param large whether the usual number is that of the long form
 * @param work an empty folder on a memory file system, removed afterwards
 * @param kept where folders of failed cases are kept
 */
record Options(long seed, int times, Duration limit, int only, boolean large, Path work, Path kept) {

    private static final Duration SHORT = Duration.ofSeconds(22);

    /**
     * Reads the words of the command line, of which {@code tools/campaign} supplies {@code --work} and {@code --kept}.
     *
     * @throws IllegalArgumentException if a word is unknown
     */
    static Options parse(List<String> words) {
        Options options = new Options(1, 0, Duration.ofDays(1), -1, false, Path.of("work"), Path.of("kept"));
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--long")) {
                options = options.asLarge();
            } else if (i + 1 < words.size()) {
                options = options.with(word, words.get(++i));
            } else {
                throw new IllegalArgumentException(word + " needs a value, or is unknown.");
            }
        }
        return options;
    }

    private Options asLarge() {
        return new Options(seed, times, limit, only, true, work, kept);
    }

    private Options with(String name, String value) {
        return switch (name) {
            case "--seed" -> new Options(Long.parseLong(value), times, limit, only, large, work, kept);
            case "--times" -> new Options(seed, Integer.parseInt(value), limit, only, large, work, kept);
            case "--seconds" -> {
                Duration seconds = Duration.ofSeconds(Long.parseLong(value));
                yield new Options(seed, times, seconds, only, large, work, kept);
            }
            case "--case" -> new Options(seed, times, limit, Integer.parseInt(value), large, work, kept);
            case "--work" -> new Options(seed, times, limit, only, large, Path.of(value), kept);
            case "--kept" -> new Options(seed, times, limit, only, large, work, Path.of(value));
            default -> throw new IllegalArgumentException("Unknown option " + name + ".");
        };
    }

    /** Returns the options with a number of times, if none was given; the short form ends early on a slow machine. */
    Options withTimes(int number) {
        if (times > 0) {
            return this;
        }
        Duration maximum = large || only >= 0 || limit.compareTo(SHORT) < 0 ? limit : SHORT;
        return new Options(seed, number, maximum, only, large, work, kept);
    }

    /** Returns the source of random choices of one case, which does not depend on the cases before it. */
    SplittableRandom random(int number) {
        return new SplittableRandom(seed * 1_000_003 + number);
    }

    /** Whether a case is to be tried. */
    boolean wants(int number) {
        return only < 0 || only == number;
    }
}
