package org.jguild.batch;

import java.util.Locale;

/**
 * How a batch stands.
 *
 * @param done trials of this start that have ended
 * @param planned trials of this start at most
 * @param failed those of the ended ones that ended with an error
 * @param pruned those of the ended ones that were stopped early
 * @param running trials that have begun and not ended
 * @param objective the name of what is searched for, as {@code loss}
 * @param best the best value so far, as the program gave it; NaN when there is none
 * @param bestLabel the searched flags of the best trial, as {@code x=-0.28918}
 */
public record Progress(
        int done, int planned, int failed, int pruned, int running, String objective, double best, String bestLabel) {

    /**
     * Gives the state as one line.
     *
     * @return for example {@code 12/20 · best loss -0.9094 (x=-0.28918) · 1 failed}
     */
    public String text() {
        StringBuilder line = new StringBuilder().append(done).append('/').append(planned);
        if (!Double.isNaN(best)) {
            line.append(" · best ").append(objective).append(' ').append(String.format(Locale.ROOT, "%.4g", best));
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
}
