package org.jguild.search.tpe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jguild.search.points.Coordinates;
import org.jguild.search.points.Observations;

/**
 * How promising points are: how many times denser good trials lie there than others.
 *
 * @param good the density of good trials
 * @param other that of the others
 */
record Promise(Parzen good, Parzen other) {

    /** The part of the finished trials that are good. */
    private static final double GOOD = 0.15;

    private static final int MOST_GOOD = 25;
    /** The width of the kernels about a single point. */
    private static final double WIDTH = 0.07;

    private static final double LEAST_WIDTH = 0.01;
    /** How far good trials are believed to lie about, in kernels. */
    private static final double GOOD_ANYWHERE = 0.5;

    private static final double OTHER_ANYWHERE = 1;

    /** Splits trials into good and others, to which failed and running ones are added. */
    static Promise of(Coordinates coordinates, Observations observations) {
        double[][] points = observations.finished();
        double[] objectives = observations.objectives();
        List<double[]> byObjective = IntStream.range(0, points.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> objectives[i])
                        .thenComparing(i -> points[i], Arrays::compare))
                .map(i -> points[i])
                .toList();
        int goods = Math.min((int) Math.ceil(GOOD * points.length), MOST_GOOD);
        List<double[]> others = new ArrayList<>(byObjective.subList(goods, points.length));
        others.addAll(Arrays.asList(observations.failed()));
        others.addAll(Arrays.asList(observations.running()));
        return new Promise(
                parzen(coordinates, byObjective.subList(0, goods), GOOD_ANYWHERE),
                parzen(coordinates, others, OTHER_ANYWHERE));
    }

    /** The kernels get narrower with the number of points, by Scott's rule. */
    private static Parzen parzen(Coordinates coordinates, List<double[]> points, double wide) {
        int dimensions = coordinates.dimensions();
        double width = WIDTH * StrictMath.pow(points.size() + 1.0, -1.0 / (dimensions + 4));
        double[] widths = new double[dimensions];
        Arrays.fill(widths, Math.max(LEAST_WIDTH, width));
        return new Parzen(coordinates, points.toArray(double[][]::new), widths, wide);
    }

    /** Draws a point near the good ones. */
    double[] draw(RandomGenerator random) {
        return good.draw(random);
    }

    /** The logarithm of the quotient of the densities. */
    double at(double[] point) {
        return good.log(point) - other.log(point);
    }
}
