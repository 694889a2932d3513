package org.jguild.search.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jguild.flag.SearchSpace;
import org.jguild.search.SearchHistory;
import org.jguild.search.points.Coordinates;
import org.jguild.search.points.ObjectiveTransform;
import org.jguild.search.points.Observations;
import org.jguild.search.points.Sample;
import org.jguild.search.sampling.Draws;

/**
 * The importance of flags: the share of the variance of the objective that the main effect of each flag explains, averaged over
 * the trees of a forest. Objectives worse than the median are transformed by a logarithm, so that a few very bad trials do not
 * dominate.
 *
 * <p>Source: Hutter, Hoos and Leyton-Brown 2014, "An efficient approach for assessing hyperparameter importance" (functional
 * ANOVA), ICML, PMLR 32(1).
 */
public final class Importance {

    private static final int TREES = 60;
    /** The minimum leaf size is this part of the trials, at least 1 and at most {@value #MAX_MIN_LEAF_SIZE}. */
    private static final int MIN_LEAF_FRACTION = 20;

    private static final int MAX_MIN_LEAF_SIZE = 5;

    /** The points of a flag's range at which its marginal prediction is compared. */
    private static final int POINTS = 8;

    private Importance() {}

    /**
     * Returns the importance of each searched flag.
     *
     * @param space the flags and the values they may take
     * @param history the trials; those without an objective or outside the space are ignored
     * @return by flag the share of the variance, from 0 to 1, averaged over all trees; the difference of their sum to 1 is due to
     *     interactions of flags. All 0 if the objectives are equal; empty if fewer than two trials are used
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

    /**
     * Returns how the minimized objective changes along each searched flag, by the marginal prediction of the forest.
     *
     * @param space the flags and the values they may take
     * @param history the trials, as for {@link #of}
     * @return the direction of each flag; empty if fewer than two trials are used
     */
    public static SortedMap<String, Direction> directions(SearchSpace space, SearchHistory history) {
        Coordinates coordinates = new Coordinates(space);
        Sample sample = Sample.of(new Observations(history.withPrunedFinished(), coordinates))
                .sorted();
        if (sample.size() < 2 || coordinates.dimensions() == 0) {
            return Collections.emptySortedMap();
        }
        double[][] curves = new double[coordinates.dimensions()][POINTS];
        for (VarianceDecomposition tree : forest(coordinates, sample)) {
            for (int flag = 0; flag < curves.length; flag++) {
                for (int i = 0; i < POINTS && !coordinates.isCategorical(flag); i++) {
                    curves[flag][i] += tree.marginal(flag, (i + 0.5) / POINTS);
                }
            }
        }
        SortedMap<String, Direction> byName = new TreeMap<>();
        for (int flag = 0; flag < curves.length; flag++) {
            byName.put(coordinates.names().get(flag), Direction.of(curves[flag]));
        }
        return Collections.unmodifiableSortedMap(byName);
    }

    private static List<VarianceDecomposition> forest(Coordinates coordinates, Sample sample) {
        List<ObjectiveTransform> transforms = ObjectiveTransform.candidates(sample.objectives());
        double[] targets = transforms.get(Math.min(1, transforms.size() - 1)).apply(sample.objectives());
        int[] rows = IntStream.range(0, sample.size()).toArray();
        int minLeafSize = Math.max(1, Math.min(MAX_MIN_LEAF_SIZE, sample.size() / MIN_LEAF_FRACTION));
        List<VarianceDecomposition> trees = new ArrayList<>();
        for (int i = 0; i < TREES; i++) {
            RegressionTree tree = RegressionTree.grow(
                    sample.points(),
                    targets,
                    rows,
                    coordinates.categorical(),
                    Integer.MAX_VALUE,
                    minLeafSize,
                    new Draws(0, i));
            trees.add(new VarianceDecomposition(tree, coordinates));
        }
        return trees;
    }

    private static double[] shares(Coordinates coordinates, Sample sample) {
        double[] sums = new double[coordinates.dimensions()];
        int counted = 0;
        for (VarianceDecomposition decomposition : forest(coordinates, sample)) {
            if (decomposition.total() > 0) {
                counted++;
                for (int flag = 0; flag < sums.length; flag++) {
                    sums[flag] += decomposition.mainEffect(flag) / decomposition.total();
                }
            }
        }
        for (int flag = 0; flag < sums.length; flag++) {
            sums[flag] = counted == 0 ? 0 : Math.min(1, sums[flag] / counted);
        }
        return sums;
    }
}
