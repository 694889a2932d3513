package org.jguild.flag;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * The flags of a batch and the values each may take, sorted by name.
 *
 * @param domains flag name to domain; copied and unmodifiable
 */
public record SearchSpace(SortedMap<String, Domain> domains) {

    /** The maximum number of trials of a grid. */
    public static final int MAX_PRODUCT = 1_000_000;

    /** Copies the map. */
    public SearchSpace {
        domains = Collections.unmodifiableSortedMap(new TreeMap<>(domains));
    }

    /**
     * Returns what the space requests.
     *
     * @return a search if any flag has a range, else a grid if any has a list, else a single run
     */
    public SearchKind kind() {
        boolean list = false;
        for (Domain domain : domains.values()) {
            if (domain.kind() == SearchKind.SEARCH) {
                return SearchKind.SEARCH;
            }
            list |= domain.kind() == SearchKind.GRID;
        }
        return list ? SearchKind.GRID : SearchKind.SINGLE;
    }

    /**
     * Returns the flags that are searched.
     *
     * @return the names of the flags that have a list or a range, sorted
     */
    public List<String> searched() {
        return domains.entrySet().stream()
                .filter(entry -> entry.getValue().isSearched())
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Returns the flags that have a single value.
     *
     * @return their values
     */
    public FlagValues fixed() {
        SortedMap<String, Object> values = new TreeMap<>();
        domains.forEach((name, domain) -> {
            if (!domain.isSearched()) {
                values.put(name, domain.stored());
            }
        });
        return new FlagValues(values);
    }

    /**
     * Returns the space as a user would write it.
     *
     * @return for example {@code noise=0, x=[-0.4:-0.2]}
     */
    public String text() {
        return domains.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue().text())
                .collect(Collectors.joining(", "));
    }

    /**
     * Returns the Cartesian product of all lists: flags sorted by name, the last one varying fastest, values in the order in
     * which they were written, duplicates kept. A range is not part of the product: for each trial one value is sampled
     * from it.
     *
     * @param random the generator with which ranges are sampled; not used if there are no ranges
     * @return the values of each trial, including fixed values; no trials if a list is empty
     * @throws org.jguild.error.GuildException if there are more than a million trials
     */
    public List<FlagValues> product(RandomGenerator random) {
        return GridProduct.of(this, random);
    }

    /**
     * Returns the number of trials in {@link #product}.
     *
     * @return the product of the lengths of all lists; not limited
     */
    public BigInteger productSize() {
        return GridProduct.size(this);
    }
}
