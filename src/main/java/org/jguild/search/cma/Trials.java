package org.jguild.search.cma;

import java.util.List;
import java.util.Optional;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome.Finished;
import org.jguild.search.TrialOutcome.Running;
import org.jguild.search.points.Coordinates;

/** A history cut into a start and generations. Trials outside the space go along without counting. */
final class Trials {

    /** How many trials of a start must have ended well. */
    private static final int LEAST_FINISHED = 2;

    private final Coordinates coordinates;
    private final List<Trial> all;
    private int from;

    /**
     * Makes the cutter.
     *
     * @param coordinates of the space
     * @param all the trials, by number
     * @param from how many were cut off before
     */
    Trials(Coordinates coordinates, List<Trial> all, int from) {
        this.coordinates = coordinates;
        this.all = all;
        this.from = from;
    }

    /**
     * Cuts off the start: trials with a number below 0, which were there before the search, and so many others, or more until
     * two of all have ended well.
     *
     * @param least how many trials a start has at least
     * @return empty when there are fewer
     */
    Optional<List<Trial>> start(int least) {
        int inside = 0;
        int finished = 0;
        for (int to = from; to < all.size(); to++) {
            Trial trial = all.get(to);
            if (coordinates.encode(trial.flags()).isPresent()) {
                inside++;
                finished += trial.outcome() instanceof Finished ? 1 : 0;
            }
            boolean earlier = to + 1 < all.size() && all.get(to + 1).number() < 0;
            if (inside >= least && finished >= LEAST_FINISHED && !earlier) {
                return Optional.of(cut(to + 1));
            }
        }
        return Optional.empty();
    }

    /**
     * Cuts off a generation.
     *
     * @param size how many trials it has
     * @return empty when there are fewer, or when one of them runs
     */
    Optional<List<Trial>> generation(int size) {
        int inside = 0;
        for (int to = from; to < all.size(); to++) {
            Trial trial = all.get(to);
            if (coordinates.encode(trial.flags()).isPresent()) {
                if (trial.outcome() instanceof Running) {
                    return Optional.empty();
                }
                inside++;
            }
            if (inside == size) {
                return Optional.of(cut(to + 1));
            }
        }
        return Optional.empty();
    }

    private List<Trial> cut(int to) {
        List<Trial> piece = all.subList(from, to);
        from = to;
        return piece;
    }
}
