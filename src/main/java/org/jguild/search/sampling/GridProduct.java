package org.jguild.search.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/** The Cartesian product of a space's lists, each range being sampled once a member. */
final class GridProduct {

    private GridProduct() {}

    static List<FlagValues> of(SearchSpace space, long seed) {
        List<FlagValues> product = List.of(FlagValues.NONE);
        for (Map.Entry<String, Domain> flag : space.domains().entrySet()) {
            if (!isSampled(flag.getValue())) {
                product = extend(product, flag.getKey(), flag.getValue().gridValues());
            }
        }
        RandomGenerator random = new Draws(seed, 0);
        return product.stream().map(flags -> sampled(flags, space, random)).toList();
    }

    private static List<FlagValues> extend(List<FlagValues> product, String name, List<Object> values) {
        List<FlagValues> extended = new ArrayList<>();
        for (FlagValues flags : product) {
            values.forEach(value -> extended.add(flags.with(name, value)));
        }
        return extended;
    }

    private static FlagValues sampled(FlagValues flags, SearchSpace space, RandomGenerator random) {
        FlagValues whole = flags;
        for (Map.Entry<String, Domain> flag : space.domains().entrySet()) {
            if (isSampled(flag.getValue())) {
                whole = whole.with(flag.getKey(), flag.getValue().sample(random));
            }
        }
        return whole;
    }

    private static boolean isSampled(Domain domain) {
        return domain.gridValues().isEmpty() && domain.size() > 0;
    }
}
