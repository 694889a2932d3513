package org.jguild.search.sampling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.search.Optimizer;
import org.jguild.search.SearchHistory;
import org.jguild.search.Trial;

/**
 * Grid search: every combination of the listed values once, the last flag by name varying fastest. A value listed
 * twice results in two trials. Each trial in the history accounts for one equal combination, whatever its outcome.
 */
public final class GridSearch implements Optimizer {

    /** The stream that draws a subset; those of the ranges are numbered from 0. */
    private static final long SUBSET = -1;

    private final SortedSet<String> names;
    private final List<FlagValues> product;
    private final List<PointKey> keys;
    /** The keys of the last history, cached; they change nothing but the time. */
    private final List<Seen> seen = new ArrayList<>();

    /**
     * Creates a grid.
     *
     * @param space the flags and their lists; a range is sampled once per trial
     * @param seed the seed of the samples
     */
    public GridSearch(SearchSpace space, long seed) {
        this(space, seed, Integer.MAX_VALUE);
    }

    /**
     * Creates a grid with a maximum number of combinations.
     *
     * @param space the flags and their lists; a range is sampled once per trial
     * @param seed the seed of the samples
     * @param most the maximum number of combinations: if there are more, a random subset is tried, in the same order
     */
    public GridSearch(SearchSpace space, long seed, int most) {
        this(List.of(space), seed, most);
    }

    /**
     * Creates a grid of several spaces, one after another.
     *
     * @param spaces each with its flags and their lists; a range is sampled once per trial
     * @param seed the seed of the samples
     * @param most the maximum number of combinations: if there are more, a random subset is tried, in the same order
     */
    public GridSearch(List<SearchSpace> spaces, long seed, int most) {
        this.names = new TreeSet<>();
        List<FlagValues> all = new ArrayList<>();
        for (SearchSpace space : spaces) {
            names.addAll(space.domains().keySet());
            all.addAll(space.product(new Draws(seed, all.size())));
        }
        this.product = drawn(all, seed, most);
        this.keys = product.stream().map(flags -> PointKey.of(flags, names)).toList();
    }

    private static List<FlagValues> drawn(List<FlagValues> product, long seed, int most) {
        if (product.size() <= most) {
            return product;
        }
        List<Integer> indices =
                new ArrayList<>(IntStream.range(0, product.size()).boxed().toList());
        RandomGenerator random = new Draws(seed, SUBSET);
        for (int i = 0; i < most; i++) {
            // not nextInt of the platform, whose numbers may change with the JDK
            Collections.swap(indices, i, i + (int) (random.nextDouble() * (indices.size() - i)));
        }
        return indices.subList(0, most).stream().sorted().map(product::get).toList();
    }

    @Override
    public Optional<FlagValues> next(SearchHistory history) {
        Map<PointKey, Integer> tried = new HashMap<>();
        List<Trial> trials = history.trials();
        for (int i = 0; i < trials.size(); i++) {
            tried.merge(key(i, trials.get(i).flags()), 1, Integer::sum);
        }
        for (int i = 0; i < keys.size(); i++) {
            if (tried.merge(keys.get(i), -1, Integer::sum) < 0) {
                return Optional.of(product.get(i));
            }
        }
        return Optional.empty();
    }

    private PointKey key(int index, FlagValues flags) {
        if (index < seen.size() && seen.get(index).flags().equals(flags)) {
            return seen.get(index).key();
        }
        PointKey key = PointKey.of(flags, names);
        seen.subList(Math.min(index, seen.size()), seen.size()).clear();
        seen.add(new Seen(flags, key));
        return key;
    }

    private record Seen(FlagValues flags, PointKey key) {}
}
