package org.jguild.search.sampling;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.search.Optimizer;
import org.jguild.search.SearchHistory;
import org.jguild.search.Trial;

/**
 * Proposes every combination of the listed values once, the last flag by name varying fastest. A value listed twice gives
 * two trials. A trial in the history uses up one equal combination, whatever came of it.
 */
public final class GridSearch implements Optimizer {

    private final SortedSet<String> names;
    private final List<FlagValues> product;
    private final List<PointKey> keys;
    /** The keys of the history that was seen last; nothing but time depends on them. */
    private final List<Seen> seen = new ArrayList<>();

    /**
     * Makes a grid.
     *
     * @param space the flags and their lists; a range is sampled once a trial
     * @param seed where sampling of ranges starts
     */
    public GridSearch(SearchSpace space, long seed) {
        this(space, seed, Integer.MAX_VALUE);
    }

    /**
     * Makes a grid of which only some combinations are tried.
     *
     * @param space the flags and their lists; a range is sampled once a trial
     * @param seed where sampling starts
     * @param most how many combinations are tried: if there are more, so many are drawn, and keep their order
     */
    public GridSearch(SearchSpace space, long seed, int most) {
        this(List.of(space), seed, most);
    }

    /**
     * Makes a grid of several spaces, one after another.
     *
     * @param spaces each with its flags and their lists; a range is sampled once a trial
     * @param seed where sampling starts
     * @param most how many combinations are tried: if there are more, so many are drawn, and keep their order
     */
    public GridSearch(List<SearchSpace> spaces, long seed, int most) {
        this.names = new TreeSet<>();
        List<FlagValues> all = new ArrayList<>();
        for (SearchSpace space : spaces) {
            names.addAll(space.domains().keySet());
            all.addAll(space.product(seed + all.size()));
        }
        this.product = drawn(all, seed, most);
        this.keys = product.stream().map(flags -> PointKey.of(flags, names)).toList();
    }

    private static List<FlagValues> drawn(List<FlagValues> product, long seed, int most) {
        if (product.size() <= most) {
            return product;
        }
        List<Integer> places =
                new ArrayList<>(IntStream.range(0, product.size()).boxed().toList());
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < most; i++) {
            Collections.swap(places, i, random.nextInt(i, places.size()));
        }
        return places.subList(0, most).stream().sorted().map(product::get).toList();
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

    private PointKey key(int place, FlagValues flags) {
        if (place < seen.size() && seen.get(place).flags().equals(flags)) {
            return seen.get(place).key();
        }
        PointKey key = PointKey.of(flags, names);
        seen.subList(Math.min(place, seen.size()), seen.size()).clear();
        seen.add(new Seen(flags, key));
        return key;
    }

    private record Seen(FlagValues flags, PointKey key) {}
}
