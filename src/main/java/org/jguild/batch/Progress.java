package org.jguild.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jguild.text.BriefNumber;

/**
 * The progress of a batch.
 *
 * @param ended the trials of this start that have ended by themselves or were pruned
 * @param planned maximum number of trials of this start
 * @param running number of trials that have started and not ended
 * @param objective the name of the objective, as {@code loss}
 * @param best the best value of the objective so far, as the program reported it; NaN if there is none
 * @param bestLabel the searched flags of the best trial, as {@code x=-0.28918}
 * @param maximize whether the objective is maximized
 * @param values the objective of each trial of the batch, including earlier starts, in the order of the trials; NaN for a
 *     trial without a value
 */
public record Progress(
        TrialCounts ended,
        int planned,
        int running,
        String objective,
        double best,
        String bestLabel,
        boolean maximize,
        List<Double> values) {

    /** Enough digits to see that the best value improves, and few enough for one line. */
    private static final int DIGITS = 4;

    /** Copies the values. */
    public Progress {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /**
     * Returns how many trials of this start have ended.
     *
     * @return the number of trials that have ended by themselves or were pruned
     */
    public int done() {
        return ended.size();
    }

    /**
     * Returns the progress as one line.
     *
     * @param elapsed the time since this start began
     * @return for example {@code 12/20 · 00:41 elapsed, 00:27 left · best loss -0.9094 (x=-0.28918) · 1 failed}; the
     *     remaining time is estimated from the trials that have ended
     */
    public String text(Duration elapsed) {
        int done = done();
        StringBuilder line = new StringBuilder().append(done).append('/').append(planned);
        line.append(" · ").append(clock(elapsed)).append(" elapsed");
        if (done > 0 && done < planned && running > 0) {
            Duration left = elapsed.multipliedBy(planned - (long) done).dividedBy(done);
            line.append(", ").append(clock(left)).append(" left");
        }
        line.append(bestText());
        if (running > 0) {
            line.append(" · ").append(running).append(" running");
        }
        ended.others(objective).forEach(part -> line.append(" · ").append(part));
        return line.toString();
    }

    private String bestText() {
        if (Double.isNaN(best)) {
            return "";
        }
        String value = objective + " " + BriefNumber.format(best, DIGITS);
        if (isConstant()) {
            return " · " + value + " in each trial" + (ended.isMixed() ? " with a value" : "");
        }
        return " · best " + value + (bestLabel.isEmpty() ? "" : " (" + bestLabel + ")");
    }

    /** Whether several trials have a value, and all have the same. */
    private boolean isConstant() {
        double[] finite = values.stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .toArray();
        return finite.length > 1 && Arrays.stream(finite).allMatch(value -> value == finite[0]);
    }

    /**
     * Returns the progress after the batch has ended.
     *
     * @return the same progress without running trials
     */
    public Progress withoutRunning() {
        return new Progress(ended, planned, 0, objective, best, bestLabel, maximize, values);
    }

    private static String clock(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        String minutes = String.format(Locale.ROOT, "%02d:%02d", seconds / 60 % 60, seconds % 60);
        return seconds < 3600 ? minutes : seconds / 3600 + ":" + minutes;
    }
}
