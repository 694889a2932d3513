package org.jguild.search.tree;

import java.util.List;
import org.jguild.search.acquisition.Criterion;
import org.jguild.search.acquisition.Posterior;
import org.jguild.search.points.Coordinates;

/**
 * The surrogate of one step of a search with trees, and its acquisition function. As trees predict the same for all points
 * between two splits, a variance that grows with the squared distance to the nearest trial is added.
 */
final class TreeSurrogate {

    private final Coordinates coordinates;
    private final Ensemble ensemble;
    private final Criterion criterion;
    private final List<double[]> tried;
    private final double distanceDeviation;

    /**
     * Creates the surrogate.
     *
     * @param coordinates of the space
     * @param ensemble the trees
     * @param criterion the acquisition function of the prediction
     * @param tried the points of all trials
     * @param distanceDeviation the standard deviation added at a distance of the diagonal of the unit cube from all trials
     */
    TreeSurrogate(
            Coordinates coordinates,
            Ensemble ensemble,
            Criterion criterion,
            List<double[]> tried,
            double distanceDeviation) {
        this.coordinates = coordinates;
        this.ensemble = ensemble;
        this.criterion = criterion;
        this.tried = tried;
        this.distanceDeviation = distanceDeviation;
    }

    /** Returns the acquisition value of a point, to be maximized. */
    double acquisition(double[] point) {
        Posterior prediction = ensemble.predict(point);
        double added = distanceDeviation * Math.sqrt(squaredDistance(point) / point.length);
        double deviation = Math.sqrt(prediction.standardDeviation() * prediction.standardDeviation() + added * added);
        return criterion.value(new Posterior(prediction.mean(), deviation));
    }

    /** Returns the squared distance to the nearest trial. */
    private double squaredDistance(double[] point) {
        double nearest = Double.POSITIVE_INFINITY;
        for (double[] other : tried) {
            double sum = 0;
            for (int i = 0; i < point.length && sum < nearest; i++) {
                double difference = point[i] - other[i];
                sum += coordinates.isCategorical(i) && difference != 0 ? 1 : difference * difference;
            }
            nearest = Math.min(nearest, sum);
        }
        return nearest;
    }
}
