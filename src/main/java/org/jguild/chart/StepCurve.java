package org.jguild.chart;

import java.util.TreeMap;

/**
 * A scalar of one run with the last value of each step, without values that are not finite.
 *
 * @param curve the values as they were logged
 * @param byStep the value of each step
 */
record StepCurve(ScalarsChart.Curve curve, TreeMap<Long, Double> byStep) {

    static StepCurve of(ScalarsChart.Curve curve) {
        TreeMap<Long, Double> byStep = new TreeMap<>();
        for (int i = 0; i < curve.steps().size(); i++) {
            if (Double.isFinite(curve.values().get(i))) {
                byStep.put(curve.steps().get(i), curve.values().get(i));
            }
        }
        return new StepCurve(curve, byStep);
    }

    String name() {
        return curve.name();
    }

    double lastStep() {
        return byStep.lastKey();
    }

    double lastValue() {
        return byStep.lastEntry().getValue();
    }

    /**
     * The curve as its exponential moving average, which is divided by the sum of its weights, so that it does not begin near 0.
     *
     * <p>Source: smoothing in TensorBoard, after the correction of the bias in Kingma and Ba 2015, "Adam", section 3,
     * arXiv:1412.6980.
     *
     * @param smoothing the weight of the average so far, from 0 for no smoothing to less than 1
     */
    StepCurve smoothed(double smoothing) {
        TreeMap<Long, Double> averages = new TreeMap<>();
        double average = 0;
        double weights = 0;
        for (var point : byStep.entrySet()) {
            average = smoothing * average + (1 - smoothing) * point.getValue();
            weights = smoothing * weights + (1 - smoothing);
            averages.put(point.getKey(), average / weights);
        }
        return new StepCurve(curve, averages);
    }
}
