package org.jguild.flag;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jguild.error.GuildException;

/** The Cartesian product of the lists of a search space. */
final class GridProduct {

    private static final int MAX_SIZE = SearchSpace.MAX_PRODUCT;

    private final List<String> names;
    private final List<Domain> domains;
    private final RandomGenerator random;
    private final List<FlagValues> product = new ArrayList<>();

    private GridProduct(SearchSpace space, RandomGenerator random) {
        this.names = List.copyOf(space.domains().keySet());
        this.domains = List.copyOf(space.domains().values());
        this.random = random;
    }

    static BigInteger size(SearchSpace space) {
        BigInteger size = BigInteger.ONE;
        for (Domain domain : space.domains().values()) {
            if (!isSampled(domain)) {
                size = size.multiply(BigInteger.valueOf(domain.size()));
            }
        }
        return size;
    }

    static List<FlagValues> of(SearchSpace space, RandomGenerator random) {
        BigInteger size = size(space);
        if (size.compareTo(BigInteger.valueOf(MAX_SIZE)) > 0) {
            throw new GuildException("The grid has " + size + " trials, but at most " + MAX_SIZE
                    + " are possible; give fewer values, or search with the optimizer random.");
        }
        GridProduct grid = new GridProduct(space, random);
        if (size.signum() > 0) {
            grid.extend(new ArrayList<>());
        }
        return List.copyOf(grid.product);
    }

    /** Adds every combination that begins with the given values. */
    private void extend(List<Object> values) {
        int at = values.size();
        if (at == domains.size()) {
            product.add(trial(values));
            return;
        }
        Domain domain = domains.get(at);
        for (Object value : isSampled(domain) ? List.of("") : domain.gridValues()) {
            values.add(value);
            extend(values);
            values.remove(at);
        }
    }

    private FlagValues trial(List<Object> values) {
        Map<String, Object> trial = new TreeMap<>();
        for (int i = 0; i < domains.size(); i++) {
            Domain domain = domains.get(i);
            trial.put(names.get(i), isSampled(domain) ? domain.sample(random) : values.get(i));
        }
        return FlagValues.of(trial);
    }

    private static boolean isSampled(Domain domain) {
        return domain.kind() == SearchKind.SEARCH;
    }
}
