package org.jguild.batch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jguild.text.BriefNumber;

/**
 * How a batch stands.
 *
 * @param done trials of this start that came to their own end
 * @param planned trials of this start at most
 * @param failed those of the ended ones that ended with an error
 * @param pruned those of the ended ones that were stopped early
 * @param running trials that have begun and not ended
 * @param objective the name of what is searched for, as {@code loss}
 * @param best the best value so far, as the program gave it; NaN when there is none
 * @param bestLabel the searched flags of the best trial, as {@code x=-0.28918}
 * @param maximize whether large values are good
 * @param values what each trial of the batch gave, those of earlier starts included, in the order of the trials; NaN for
 *     one without a value
 */
public record Progress(
        int done,
        int planned,
        int failed,
        int pruned,
        int running,
        String objective,
        double best,
        String bestLabel,
        boolean maximize,
        List<Double> values) {

    /** Enough to see that the best value moves, and few enough for a line that stays. */
    private static final int DIGITS = 4;

    /** Copies the values. */
    public Progress {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /**
     * Gives the state as one line.
     *
     * @param elapsed how long this start has been going
     * @return for example {@code 12/20 · 00:41 elapsed, 00:27 left · best loss -0.9094 (x=-0.28918) · 1 failed}; how long
     *     it will take is reckoned from the trials that have ended
     */
    public String text(Duration elapsed) {
        StringBuilder line = new StringBuilder().append(done).append('/').append(planned);
        line.append(" · ").append(clock(elapsed)).append(" elapsed");
        if (done > 0 && done < planned && running > 0) {
            Duration left = elapsed.multipliedBy(planned - (long) done).dividedBy(done);
            line.append(", ").append(clock(left)).append(" left");
        }
        if (!Double.isNaN(best)) {
            line.append(" · best ").append(objective).append(' ').append(BriefNumber.format(best, DIGITS));
            line.append(bestLabel.isEmpty() ? "" : " (" + bestLabel + ")");
        }
        if (running > 0) {
            line.append(" · ").append(running).append(" running");
        }
        if (pruned > 0) {
            line.append(" · ").append(pruned).append(" pruned");
        }
        if (failed > 0) {
            line.append(" · ").append(failed).append(" failed");
        }
        return line.toString();
    }

    /**
     * Gives the state once nothing runs any more.
     *
     * @return the same without running trials
     */
    public Progress ended() {
        return new Progress(done, planned, failed, pruned, 0, objective, best, bestLabel, maximize, values);
    }

    private static String clock(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        String minutes = String.format(Locale.ROOT, "%02d:%02d", seconds / 60 % 60, seconds % 60);
        return seconds < 3600 ? minutes : seconds / 3600 + ":" + minutes;
    }
}
