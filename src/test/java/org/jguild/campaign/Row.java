package org.jguild.campaign;

import java.util.Map;
import java.util.TreeMap;

/**
 * One run as {@code compare} shows it.
 *
 * @param run the beginning of its id
 * @param cells what is known of it by heading, without empty cells
 */
record Row(String run, Map<String, Object> cells) {

    Row {
        cells = Map.copyOf(cells);
    }

    String status() {
        return String.valueOf(cells.get("status"));
    }

    boolean completed() {
        return status().equals("completed");
    }

    /** Returns the loss, which identifies a trial; NaN for none. */
    double loss() {
        return number("loss");
    }

    private double number(String heading) {
        return cells.get(heading) instanceof Number value ? value.doubleValue() : Double.NaN;
    }

    /** Returns the loss that follows from the flags; NaN if they have neither n nor x. */
    double expectedLoss() {
        if (cells.get("n") instanceof Number n) {
            return TrialBody.loss(n.longValue());
        }
        return cells.get("x") instanceof Number x ? TrialBody.loss(x.doubleValue()) : Double.NaN;
    }

    /** Whether flags, label and scalars are those of one ended trial. */
    boolean whole() {
        return completed()
                && agrees()
                && loss() == expectedLoss()
                && cells.containsKey("started")
                && cells.containsKey("operation");
    }

    /** Whether the twin and the label are those of the flag n, if there is one. */
    private boolean agrees() {
        if (!(cells.get("n") instanceof Number n)) {
            return true;
        }
        return number("twin") == TrialBody.twin(n.longValue())
                && String.valueOf(cells.get("label")).endsWith("n=" + n);
    }

    @Override
    public String toString() {
        return run + " " + new TreeMap<>(cells);
    }
}
