package org.jguild.search.cma;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jguild.search.SearchHistory;
import org.jguild.search.Trial;
import org.jguild.search.TrialOutcome.Finished;
import org.jguild.search.points.Coordinates;
import org.jguild.search.sampling.Draws;
import org.jguild.search.sampling.PointKey;
import org.jguild.search.sampling.SpaceFilling;

/**
 * Goes through a history in the order of trial numbers and finds the distribution that the next trial is drawn from: first
 * the trials that fill the space, then generation by generation. A generation is as many trials in a row as the strategy
 * asks for, whoever proposed them, and counts when all of them have ended; until then trials are drawn from the distribution
 * before it. What was taken in is kept, and goes on with any history that begins with it.
 */
final class Replay {

    private static final int ATTEMPTS = 64;
    /** By how much each attempt to draw an untried point looks farther around. */
    private static final double WIDER = 0.125;
    /** From how many distributions the trials of a generation may stem when several run at once. */
    private static final int REMEMBERED = 3;

    private final Coordinates coordinates;
    private final int start;
    private final long seed;
    private final List<Trial> taken = new ArrayList<>();
    private final Set<PointKey> tried = new HashSet<>();
    /** The last distributions, the present one first; none before the start. */
    private final List<Distribution> distributions = new ArrayList<>();

    private Stagnation stagnation = new Stagnation();

    /**
     * Begins with nothing.
     *
     * @param coordinates of the space
     * @param start how many trials fill the space
     * @param seed where randomness starts
     */
    Replay(Coordinates coordinates, int start, long seed) {
        this.coordinates = coordinates;
        this.start = start;
        this.seed = seed;
    }

    /** Whether a history begins with the trials that were taken in. */
    boolean isBeginningOf(SearchHistory history) {
        return taken.size() <= history.trials().size()
                && taken.equals(history.trials().subList(0, taken.size()));
    }

    /** Takes in the start and all generations that have ended. */
    void follow(SearchHistory history) {
        Trials left = new Trials(coordinates, history.trials(), taken.size());
        if (distributions.isEmpty()) {
            left.start(start).ifPresent(this::begin);
        }
        while (!distributions.isEmpty()) {
            Optional<List<Trial>> generation =
                    left.generation(distributions.get(0).population());
            if (generation.isEmpty()) {
                return;
            }
            advance(generation.get());
        }
    }

    private void begin(List<Trial> trials) {
        List<Member> members = trials.stream()
                .filter(trial -> trial.outcome() instanceof Finished)
                .flatMap(trial -> coordinates.encode(trial.flags()).stream()
                        .map(point -> new Member(point, false, objective(trial))))
                .sorted(Comparator.comparingDouble(Member::objective))
                .toList();
        distributions.add(Start.of(coordinates, members));
        trials.forEach(this::take);
    }

    private void take(Trial trial) {
        taken.add(trial);
        tried.add(key(trial));
    }

    private PointKey key(Trial trial) {
        return PointKey.of(trial.flags(), coordinates.names());
    }

    private static double objective(Trial trial) {
        return trial.outcome() instanceof Finished ended ? ended.objective() : Double.NaN;
    }

    private void advance(List<Trial> trials) {
        List<Member> members = new ArrayList<>();
        for (Trial trial : trials) {
            coordinates.encode(trial.flags()).ifPresent(point -> members.add(member(trial, point)));
            take(trial);
        }
        members.sort(Comparator.comparing(Member::failed).thenComparingDouble(Member::objective));
        if (!members.get(0).failed()) {
            stagnation.add(members.get(0).objective());
            turn(distributions.get(0).after(members));
        }
    }

    /** Goes on with a distribution, or with a new start and generations of twice the size if there is no hope in it. */
    private void turn(Distribution next) {
        boolean hopeless = next.isSpent() || stagnation.isHopeless(coordinates.dimensions(), next.population());
        distributions.add(0, hopeless ? elsewhere(2 * next.population()) : next);
        stagnation = hopeless ? new Stagnation() : stagnation;
        if (distributions.size() > REMEMBERED) {
            distributions.remove(REMEMBERED);
        }
    }

    private Distribution elsewhere(int population) {
        double[] places = new SpaceFilling(coordinates.dimensions(), seed).point(taken.size());
        return Distribution.around(
                coordinates, population, coordinates.fromPlaces(places), Categories.even(coordinates));
    }

    /** A trial that was drawn from one of the last distributions is known again; others were proposed elsewhere. */
    private Member member(Trial trial, double[] point) {
        PointKey key = key(trial);
        for (Distribution distribution : distributions) {
            Optional<double[]> drawn = draw(distribution, trial.number(), tried::contains);
            if (drawn.filter(own -> key(own).equals(key)).isPresent()) {
                return new Member(drawn.get(), true, objective(trial));
            }
        }
        return new Member(point, false, objective(trial));
    }

    private PointKey key(double[] point) {
        return PointKey.of(coordinates.decode(point), coordinates.names());
    }

    private Optional<double[]> draw(Distribution distribution, int number, Predicate<PointKey> known) {
        Draws random = new Draws(seed, number);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            double[] point = distribution.draw(1 + WIDER * attempt, random);
            if (!known.test(key(point))) {
                return Optional.of(point);
            }
        }
        return Optional.empty();
    }

    /**
     * Draws the next trial.
     *
     * @param number its number
     * @param known which points were tried
     * @return coordinates; empty before the start has ended, and where no untried point is found
     */
    Optional<double[]> draw(int number, Predicate<PointKey> known) {
        return distributions.isEmpty() ? Optional.empty() : draw(distributions.get(0), number, known);
    }
}
