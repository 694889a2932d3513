package org.jguild.search.points;

import java.util.List;
import java.util.Optional;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * The searched flags as numbers, one coordinate a flag, sorted by name. The coordinate of an ordered flag is its place in
 * the unit interval, that of a categorical flag the index of its value.
 */
public final class Coordinates {

    private final SearchSpace space;
    private final List<String> names;
    private final List<Domain> domains;
    private final boolean[] categorical;

    /**
     * Makes the coordinates of a space.
     *
     * @param space the flags and the values they may take
     */
    public Coordinates(SearchSpace space) {
        this.space = space;
        this.names = space.searched();
        this.domains = names.stream().map(name -> space.domains().get(name)).toList();
        this.categorical = new boolean[names.size()];
        for (int i = 0; i < categorical.length; i++) {
            categorical[i] = domains.get(i).isCategorical();
        }
    }

    /**
     * Counts the searched flags.
     *
     * @return the number of coordinates of a point
     */
    public int dimensions() {
        return categorical.length;
    }

    /**
     * Tells which flags have no order.
     *
     * @return for each coordinate, whether it is the index of a categorical value
     */
    public boolean[] categorical() {
        return categorical.clone();
    }

    /**
     * Tells whether a flag has no order.
     *
     * @param dimension the flag, from 0
     * @return whether its coordinate is the index of a categorical value
     */
    public boolean isCategorical(int dimension) {
        return categorical[dimension];
    }

    /**
     * Counts the values of a flag.
     *
     * @param dimension the flag, from 0
     * @return how many there are; {@link Long#MAX_VALUE} for a real one
     */
    public long levels(int dimension) {
        return domains.get(dimension).size();
    }

    /**
     * Gives the coordinate of one of a flag's values.
     *
     * @param dimension the flag, from 0
     * @param index which value, from 0
     * @return its coordinate
     */
    public double level(int dimension, int index) {
        return fromPlace(dimension, (index + 0.5) / levels(dimension));
    }

    /**
     * Tells which coordinates stand for the same value of an integer flag.
     *
     * @param dimension the flag, from 0; one with whole numbers
     * @param coordinate a place, 0 to 1
     * @return between which two places all stand for the value that this one stands for
     */
    public double[] cell(int dimension, double coordinate) {
        Domain domain = domains.get(dimension);
        double value = ((Number) domain.fromUnit(coordinate)).doubleValue();
        return new double[] {domain.toUnit(value - 0.5), domain.toUnit(value + 0.5)};
    }

    /**
     * Finds the point of a trial.
     *
     * @param flags the trial's values
     * @return its coordinates; empty when a searched flag is missing or outside its domain
     */
    public Optional<double[]> encode(FlagValues flags) {
        double[] point = new double[names.size()];
        for (int i = 0; i < point.length; i++) {
            Object value = flags.get(names.get(i));
            if (!domains.get(i).contains(value)) {
                return Optional.empty();
            }
            point[i] = encode(i, value);
        }
        return Optional.of(point);
    }

    private double encode(int dimension, Object value) {
        double place = domains.get(dimension).toUnit(value);
        return categorical[dimension] ? StrictMath.floor(place * levels(dimension)) : place;
    }

    /**
     * Gives the flag values nearest to a point.
     *
     * @param point a coordinate for each searched flag
     * @return the values, the fixed ones too
     */
    public FlagValues decode(double[] point) {
        FlagValues flags = space.fixed();
        for (int i = 0; i < point.length; i++) {
            flags = flags.with(names.get(i), decode(i, point[i]));
        }
        return flags;
    }

    private Object decode(int dimension, double coordinate) {
        double place = categorical[dimension] ? (coordinate + 0.5) / levels(dimension) : coordinate;
        return domains.get(dimension).fromUnit(place);
    }

    /**
     * Gives the point at a place of the unit cube.
     *
     * @param places at least 0 and at most 1 each
     * @return the coordinates of the flag values there
     */
    public double[] fromPlaces(double[] places) {
        double[] point = new double[places.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = fromPlace(i, places[i]);
        }
        return point;
    }

    /**
     * Moves each coordinate of an ordered flag with few values to the nearest that stands for one; others stay.
     *
     * @param point coordinates
     * @return a settled copy
     */
    public double[] settle(double[] point) {
        double[] settled = point.clone();
        for (int i = 0; i < point.length; i++) {
            if (!categorical[i] && levels(i) != Long.MAX_VALUE) {
                settled[i] = fromPlace(i, point[i]);
            }
        }
        return settled;
    }

    private double fromPlace(int dimension, double place) {
        if (levels(dimension) == Long.MAX_VALUE) {
            return place;
        }
        return encode(dimension, domains.get(dimension).fromUnit(place));
    }

    /**
     * Gives the flags that tell points apart.
     *
     * @return the names of the searched flags, sorted
     */
    public List<String> names() {
        return names;
    }
}
