package org.jguild.search.cma;

import java.util.List;
import java.util.Optional;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome.Finished;
import org.jguild.search.TrialOutcome.Running;
import org.jguild.search.points.Coordinates;

/** Splits a history into the initial design and generations. Trials outside the space are part of a piece but not counted. */
final class GenerationSplitter {

    /** The minimum number of finished trials in an initial design. */
    private static final int MIN_FINISHED = 2;

    private final Coordinates coordinates;
    private final List<Trial> all;
    private int from;

    /**
     * Creates a splitter.
     *
     * @param coordinates of the space
     * @param all the trials, by number
     * @param from the number of trials that were split off before
     */
    GenerationSplitter(Coordinates coordinates, List<Trial> all, int from) {
        this.coordinates = coordinates;
        this.all = all;
        this.from = from;
    }

    /**
     * Splits off the initial design: all trials with a number below 0, which are those of a warm start, and further ones until
     * it has its minimum size and two trials have finished.
     *
     * @param minSize the minimum number of trials
     * @return empty if there are fewer trials
     */
    Optional<List<Trial>> initialDesign(int minSize) {
        int inside = 0;
        int finished = 0;
        for (int to = from; to < all.size(); to++) {
            Trial trial = all.get(to);
            if (coordinates.encode(trial.flags()).isPresent()) {
                inside++;
                finished += trial.outcome() instanceof Finished ? 1 : 0;
            }
            boolean warmStartContinues = to + 1 < all.size() && all.get(to + 1).number() < 0;
            if (inside >= minSize && finished >= MIN_FINISHED && !warmStartContinues) {
                return Optional.of(splitOff(to + 1));
            }
        }
        return Optional.empty();
    }

    /**
     * Splits off a generation.
     *
     * @param populationSize the number of its trials
     * @return empty if there are fewer trials, or if one of them is running
     */
    Optional<List<Trial>> generation(int populationSize) {
        int inside = 0;
        for (int to = from; to < all.size(); to++) {
            Trial trial = all.get(to);
            if (coordinates.encode(trial.flags()).isPresent()) {
                if (trial.outcome() instanceof Running) {
                    return Optional.empty();
                }
                inside++;
            }
            if (inside == populationSize) {
                return Optional.of(splitOff(to + 1));
            }
        }
        return Optional.empty();
    }

    private List<Trial> splitOff(int to) {
        List<Trial> piece = all.subList(from, to);
        from = to;
        return piece;
    }
}
