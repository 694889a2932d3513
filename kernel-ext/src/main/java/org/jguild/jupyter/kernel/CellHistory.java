package org.jguild.jupyter.kernel;

import io.github.spencerpark.jupyter.messages.request.HistoryRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The cells that this kernel ran, for front ends with a history. It does not contain earlier sessions. */
final class CellHistory {

    private static final int MAX_ENTRIES = 10_000;
    private static final int SESSION = 1;

    private final Deque<Entry> entries = new ArrayDeque<>();

    private record Entry(int cell, String input, String output) {

        /** In the shape of the protocol: session, number of the cell, and its input, or both its input and output. */
        List<Object> told(boolean withOutput) {
            return List.of(SESSION, cell, withOutput ? List.of(input, output) : input);
        }
    }

    /**
     * Keeps a cell.
     *
     * @param cell its number
     * @param input its source
     * @param output the text of its result; empty for none
     */
    synchronized void add(int cell, String input, String output) {
        if (entries.size() == MAX_ENTRIES) {
            entries.removeFirst();
        }
        entries.addLast(new Entry(cell, input, output));
    }

    /** The content of the reply to a request. */
    synchronized Map<String, Object> answer(HistoryRequest request) {
        List<Entry> found = find(request);
        return Map.of(
                "status",
                "ok",
                "history",
                found.stream().map(entry -> entry.told(request.includeOutput())).toList());
    }

    private List<Entry> find(HistoryRequest request) {
        if (request instanceof HistoryRequest.Tail tail) {
            return last(select(entry -> true), tail.getMaxReturnLength());
        }
        if (request instanceof HistoryRequest.Search search) {
            Pattern glob = glob(search.getPattern());
            List<Entry> matching = select(entry -> glob.matcher(entry.input()).matches());
            return last(search.filterUnique() ? unique(matching) : matching, search.getMaxReturnLength());
        }
        HistoryRequest.Range range = (HistoryRequest.Range) request;
        boolean ours = range.getSessionIndex() == 0 || range.getSessionIndex() == SESSION;
        int stop = range.getStop() <= 0 ? Integer.MAX_VALUE : range.getStop();
        return select(entry -> ours && entry.cell() >= range.getStart() && entry.cell() < stop);
    }

    private List<Entry> select(Predicate<Entry> wanted) {
        return entries.stream().filter(wanted).toList();
    }

    private static List<Entry> last(List<Entry> entries, int atMost) {
        return atMost <= 0 ? entries : entries.subList(Math.max(0, entries.size() - atMost), entries.size());
    }

    /** Of cells with the same input, the last. */
    private static List<Entry> unique(List<Entry> entries) {
        Map<String, Entry> last = new LinkedHashMap<>();
        for (Entry entry : entries) {
            last.remove(entry.input());
            last.put(entry.input(), entry);
        }
        return new ArrayList<>(last.values());
    }

    /** SQLite's GLOB: {@code *}, {@code ?} and sets in brackets, for the whole text. */
    private static Pattern glob(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int close = c == '[' ? pattern.indexOf(']', i + 2) : -1;
            if (c == '*') {
                regex.append(".*");
            } else if (c == '?') {
                regex.append('.');
            } else if (close > 0) {
                boolean not = pattern.charAt(i + 1) == '^';
                String set = pattern.substring(i + (not ? 2 : 1), close).replaceAll("[\\[\\]\\\\&^]", "\\\\$0");
                regex.append(not ? "[^" : "[").append(set).append(']');
                i = close;
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
