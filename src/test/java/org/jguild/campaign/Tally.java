package org.jguild.campaign;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Counts what went wrong, and shows it grouped by what is alike. Safe for many threads. */
final class Tally {

    /** What may go wrong. */
    enum Harm {
        /** A run that had ended and was acknowledged is missing, incomplete or different. */
        LOST,
        /** A trial recorded twice, or run again although its end was recorded. */
        DOUBLED,
        /** A process that outlived its run, or a run that counts as running although nobody works on it. */
        LEFT_RUNNING,
        /** An exception shown to a user. */
        STACK_TRACES,
        /** A command that did not come to its end. */
        HANGS,
        /** A file changed that must not change: outside the store, or by reading. */
        CHANGED
    }

    private static final int KEPT = 5;
    private static final int SHOWN = 25;
    private static final int LINE = 600;

    /** Cases that are alike. */
    private record Group(int times, String example) {}

    private final PrintStream out;
    private final Path kept;
    private final Map<Harm, Integer> counts = new EnumMap<>(Harm.class);
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Set<Integer> failedCases = new HashSet<>();
    private int tried;
    private long compared;
    private int folders;
    private int reported;

    Tally(PrintStream out, Path kept) {
        this.out = out;
        this.kept = kept;
        for (Harm harm : Harm.values()) {
            counts.put(harm, 0);
        }
    }

    synchronized void tried(int more) {
        tried += more;
    }

    /** Counts runs that were compared with what was acknowledged of them, which shows that a campaign looks at something. */
    synchronized void compared(int runs) {
        compared += runs;
    }

    synchronized int tried() {
        return tried;
    }

    /**
     * Counts one harm.
     *
     * @param number the case
     * @param kind what all alike have in common, as the class of an exception and where it was thrown
     * @param detail one line about this case
     */
    synchronized void add(Harm harm, int number, String kind, String detail) {
        failedCases.add(number);
        counts.merge(harm, 1, Integer::sum);
        String text = "case " + number + ": " + detail;
        String line = text.substring(0, Math.min(LINE, text.length()));
        groups.merge(name(harm) + ": " + kind, new Group(1, line), (old, one) -> new Group(old.times + 1, old.example));
        reported++;
    }

    /** Returns how many harms were counted so far, for a case to find out whether it added any. */
    synchronized int reported() {
        return reported;
    }

    /** Copies the folder of a failed case, unless enough were kept. */
    synchronized void keep(int number, Path folder) throws IOException {
        if (folders < KEPT) {
            folders++;
            Path target = kept.resolve("case-" + number);
            Trees.delete(target);
            Files.createDirectories(kept);
            Shell.must("cp", "-a", "--sparse=always", folder.toString(), target.toString());
            out.println("case " + number + ": kept in " + target);
        }
    }

    synchronized boolean clean() {
        return counts.values().stream().allMatch(count -> count == 0);
    }

    /** Shows the groups, largest first. */
    synchronized void show() {
        groups.entrySet().stream()
                .sorted(Comparator.comparingInt(group -> -group.getValue().times))
                .limit(SHOWN)
                .forEach(group -> out.println(
                        group.getValue().times + " x " + group.getKey() + "\n    " + group.getValue().example));
    }

    /** Returns the closing line: {@code fault=kill tried=500 lost=0 …}. */
    synchronized String closingLine(String fault, long seed, double seconds) {
        StringBuilder line = new StringBuilder("fault=" + fault + " tried=" + tried);
        counts.forEach(
                (harm, count) -> line.append(' ').append(name(harm)).append('=').append(count));
        return line
                + String.format(
                        Locale.ROOT,
                        " cases_with_harm=%d runs_compared=%d seed=%d seconds=%.0f",
                        failedCases.size(),
                        compared,
                        seed,
                        seconds);
    }

    private static String name(Harm harm) {
        return harm.name().toLowerCase(Locale.ROOT);
    }
}
