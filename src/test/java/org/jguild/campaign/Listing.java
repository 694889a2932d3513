package org.jguild.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jguild.compare.Comparison;

/**
 * Runs as {@code compare} shows them.
 *
 * @param rows one row per run
 */
record Listing(List<Row> rows) {

    static final Listing EMPTY = new Listing(List.of());

    Listing {
        rows = List.copyOf(rows);
    }

    static Listing of(Comparison comparison) {
        List<Row> rows = new ArrayList<>();
        List<String> headings = comparison.headings();
        for (List<Object> cells : comparison.rows()) {
            Map<String, Object> known = new HashMap<>();
            for (int i = 0; i < headings.size(); i++) {
                if (cells.get(i) != null) {
                    known.put(headings.get(i), cells.get(i));
                }
            }
            rows.add(new Row(String.valueOf(known.get("run")), known));
        }
        return new Listing(rows);
    }

    /** Returns the rows by the beginning of the run's id. */
    Map<String, Row> byRun() {
        Map<String, Row> found = new TreeMap<>();
        rows.forEach(row -> found.put(row.run(), row));
        return found;
    }

    /** Returns the completed trials by their loss. */
    Map<Double, List<Row>> byLoss() {
        Map<Double, List<Row>> found = new TreeMap<>();
        for (Row row : rows) {
            if (row.completed() && !Double.isNaN(row.loss())) {
                found.computeIfAbsent(row.loss(), key -> new ArrayList<>()).add(row);
            }
        }
        return found;
    }
}
