package org.jguild.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jguild.error.GuildException;
import org.jspecify.annotations.Nullable;

/** Selects runs by their number in a list or by their id. */
public final class RunSelection {

    private static final Pattern INDEX = Pattern.compile("[1-9]\\d{0,8}");
    private static final Pattern RANGE = Pattern.compile("([1-9]\\d{0,8})?:([1-9]\\d{0,8})?");

    private RunSelection() {}

    /**
     * Selects runs.
     *
     * @param newestFirst the runs as the user sees them; the first has number 1
     * @param specs each is {@code N}, {@code A:B} (both ends included, limited to the end of the list), {@code A:},
     *     {@code :B}, {@code :}, or the beginning of an id; an empty list selects all
     * @return the runs in the order of the specs, without duplicates
     * @throws GuildException if a spec selects no run, or is the beginning of several ids
     */
    public static List<RunSnapshot> select(List<RunSnapshot> newestFirst, List<String> specs) {
        if (specs.isEmpty()) {
            return List.copyOf(newestFirst);
        }
        Set<RunSnapshot> selected = new LinkedHashSet<>();
        specs.forEach(spec -> selected.addAll(select(newestFirst, spec)));
        return List.copyOf(selected);
    }

    /**
     * Selects runs from a list with unreadable ones.
     *
     * @param list the runs as the user sees them, and those that cannot be read
     * @param specs as for {@link #select(List, List)}
     * @return the runs in the order of the specs, without duplicates
     * @throws GuildException as {@link #select(List, List)}, and if a spec selects a run that cannot be read
     */
    public static List<RunSnapshot> select(RunList list, List<String> specs) {
        for (String spec : specs) {
            boolean readable = RANGE.matcher(spec).matches()
                    || (INDEX.matcher(spec).matches()
                            && Integer.parseInt(spec) <= list.runs().size())
                    || list.runs().stream().anyMatch(run -> run.id().value().startsWith(spec));
            if (!readable) {
                list.refuseUnreadable(spec);
            }
        }
        return select(list.runs(), specs);
    }

    private static List<RunSnapshot> select(List<RunSnapshot> runs, String spec) {
        Matcher range = RANGE.matcher(spec);
        if (range.matches()) {
            return range(runs, spec, range.group(1), range.group(2));
        }
        if (INDEX.matcher(spec).matches() && Integer.parseInt(spec) <= runs.size()) {
            return List.of(runs.get(Integer.parseInt(spec) - 1));
        }
        return List.of(byId(runs, spec));
    }

    private static List<RunSnapshot> range(
            List<RunSnapshot> runs, String spec, @Nullable String from, @Nullable String to) {
        int first = from == null ? 1 : Integer.parseInt(from);
        int last = to == null ? Math.max(first, runs.size()) : Integer.parseInt(to);
        if (first > last) {
            throw new GuildException("'" + spec + "' ends before it begins; the newest run has number 1, as in '" + last
                    + ":" + first + "'.");
        }
        if (first > Math.max(1, runs.size())) {
            throw new GuildException("No run has a number in '" + spec + "': " + count(runs) + ".");
        }
        return runs.subList(Math.min(first - 1, runs.size()), Math.min(last, runs.size()));
    }

    private static RunSnapshot byId(List<RunSnapshot> runs, String spec) {
        List<RunSnapshot> matches = new ArrayList<>(runs);
        matches.removeIf(run -> spec.isEmpty() || !run.id().value().startsWith(spec));
        if (matches.isEmpty()) {
            throw new GuildException("No run has the number or id '" + spec + "': " + count(runs)
                    + "; give a number, a range as in '1:5', or the beginning of an id.");
        }
        if (matches.size() > 1) {
            String ids = matches.stream().map(run -> run.id().brief()).collect(Collectors.joining(", "));
            throw new GuildException(
                    "'" + spec + "' begins the id of " + matches.size() + " runs: " + ids + "; give more digits.");
        }
        return matches.get(0);
    }

    private static String count(List<RunSnapshot> runs) {
        return switch (runs.size()) {
            case 0 -> "there are no runs";
            case 1 -> "there is one run";
            default -> "there are " + runs.size() + " runs, the newest has number 1";
        };
    }
}
