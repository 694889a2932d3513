package org.jguild.search.tree;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jguild.flag.SearchSpace;
import org.jguild.search.SearchHistory;
import org.jguild.search.points.Coordinates;
import org.jguild.search.points.Observations;
import org.jguild.search.points.Sample;
import org.jguild.search.points.Targets;
import org.jguild.search.sampling.Draws;

/**
 * How much of the variance of the objective each flag explains by itself: the functional analysis of variance of a random
 * forest (Hutter, Hoos, Leyton-Brown 2014, "An efficient approach for assessing hyperparameter importance"). A tree is
 * constant on boxes, so its variance over the whole space, and that of its mean over all other flags, are sums over its
 * leaves. Objectives worse than the median count by their logarithm, so that a few very bad trials do not decide.
 */
public final class Importance {

    private static final int TREES = 60;
    private static final int GREATEST_LEAF = 5;
    private static final int LEAVES = 20;

    private Importance() {}

    /**
     * Analyses a history.
     *
     * @param space the flags and the values they may take
     * @param history the trials; those without an objective or outside the space are left out
     * @return for each searched flag its share of the variance, from 0 to 1, the mean over all trees; what is missing to 1
     *     in their sum is due to flags together. All 0 if the objectives do not differ; empty if fewer than two trials count
     */
    public static SortedMap<String, Double> of(SearchSpace space, SearchHistory history) {
        Coordinates coordinates = new Coordinates(space);
        Sample sample = Sample.of(new Observations(history.withPrunedFinished(), coordinates))
                .sorted();
        if (sample.size() < 2 || coordinates.dimensions() == 0) {
            return Collections.emptySortedMap();
        }
        double[] shares = shares(coordinates, sample);
        SortedMap<String, Double> byName = new TreeMap<>();
        for (int i = 0; i < shares.length; i++) {
            byName.put(coordinates.names().get(i), shares[i]);
        }
        return Collections.unmodifiableSortedMap(byName);
    }

    private static double[] shares(Coordinates coordinates, Sample sample) {
        List<Targets> forms = Targets.forms(sample.objectives());
        double[] targets = forms.get(Math.min(1, forms.size() - 1)).standardize(sample.objectives());
        int[] rows = IntStream.range(0, sample.size()).toArray();
        int leastLeaf = Math.max(1, Math.min(GREATEST_LEAF, sample.size() / LEAVES));
        double[] sums = new double[coordinates.dimensions()];
        int counted = 0;
        for (int i = 0; i < TREES; i++) {
            Tree tree = Tree.grow(
                    sample.points(),
                    targets,
                    rows,
                    coordinates.categorical(),
                    Integer.MAX_VALUE,
                    leastLeaf,
                    new Draws(0, i));
            TreeVariance variance = new TreeVariance(tree, coordinates);
            if (variance.whole() > 0) {
                counted++;
                for (int flag = 0; flag < sums.length; flag++) {
                    sums[flag] += variance.of(flag) / variance.whole();
                }
            }
        }
        for (int flag = 0; flag < sums.length; flag++) {
            sums[flag] = counted == 0 ? 0 : Math.min(1, sums[flag] / counted);
        }
        return sums;
    }
}
