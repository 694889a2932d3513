package org.jguild.search.tree;

import java.util.List;
import org.jguild.search.acquisition.Criterion;
import org.jguild.search.acquisition.Posterior;
import org.jguild.search.points.Coordinates;

/**
 * How much a trial of a point is worth. Trees believe the same of all points between two splits; so what is far from all
 * tried points is made less sure.
 */
final class Model {

    private final Coordinates coordinates;
    private final Ensemble ensemble;
    private final Criterion criterion;
    private final List<double[]> tried;
    private final double doubt;

    /**
     * Makes the model.
     *
     * @param coordinates of the space
     * @param ensemble what trees believe
     * @param criterion what makes a point worth a trial
     * @param tried the points of all trials
     * @param doubt the standard deviation that is added a space's diagonal away from all of them
     */
    Model(Coordinates coordinates, Ensemble ensemble, Criterion criterion, List<double[]> tried, double doubt) {
        this.coordinates = coordinates;
        this.ensemble = ensemble;
        this.criterion = criterion;
        this.tried = tried;
        this.doubt = doubt;
    }

    /** The worth of a point; the more the better. */
    double worth(double[] point) {
        Posterior posterior = ensemble.at(point);
        double added = doubt * Math.sqrt(squaredDistance(point) / point.length);
        double deviation = Math.sqrt(posterior.standardDeviation() * posterior.standardDeviation() + added * added);
        return criterion.value(new Posterior(posterior.mean(), deviation));
    }

    private double squaredDistance(double[] point) {
        double least = Double.POSITIVE_INFINITY;
        for (double[] other : tried) {
            double sum = 0;
            for (int i = 0; i < point.length && sum < least; i++) {
                double difference = point[i] - other[i];
                sum += coordinates.isCategorical(i) && difference != 0 ? 1 : difference * difference;
            }
            least = Math.min(least, sum);
        }
        return least;
    }
}
