package org.jguild.search.points;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jspecify.annotations.Nullable;

/**
 * The searched flags as numbers, one coordinate per flag, sorted by name. An ordered flag, with a range or a list of numbers, has
 * a coordinate in the unit interval, a categorical flag the index of its value.
 */
public final class Coordinates {

    private final SearchSpace space;
    private final List<String> names;
    private final List<Domain> domains;
    private final boolean[] categorical;
    /** For each flag the positions of the values of a list of numbers; empty for others. */
    private final double[][] positions;

    /**
     * Creates the coordinates of a space.
     *
     * @param space the flags and the values they may take
     */
    public Coordinates(SearchSpace space) {
        this.space = space;
        this.names = space.searched();
        this.domains = names.stream().map(name -> space.domains().get(name)).toList();
        this.categorical = new boolean[names.size()];
        this.positions = new double[names.size()][];
        for (int i = 0; i < categorical.length; i++) {
            positions[i] = domains.get(i).positions();
            categorical[i] = domains.get(i).isCategorical() && positions[i].length == 0;
        }
    }

    /**
     * Returns the number of searched flags.
     *
     * @return the number of coordinates of a point
     */
    public int dimensions() {
        return categorical.length;
    }

    /**
     * Returns which flags are categorical.
     *
     * @return for each coordinate, whether it is the index of a categorical value
     */
    public boolean[] categorical() {
        return categorical.clone();
    }

    /**
     * Whether a flag is categorical.
     *
     * @param dimension the flag, from 0
     * @return whether its coordinate is the index of a categorical value
     */
    public boolean isCategorical(int dimension) {
        return categorical[dimension];
    }

    /**
     * Returns the number of levels, which are the values of a flag.
     *
     * @param dimension the flag, from 0
     * @return the number; {@link Long#MAX_VALUE} for a real flag
     */
    public long levels(int dimension) {
        return domains.get(dimension).size();
    }

    /**
     * Returns the coordinate of a level.
     *
     * @param dimension the flag, from 0
     * @param index the index of the level, from 0
     * @return its coordinate
     */
    public double level(int dimension, int index) {
        return fromUnit(dimension, (index + 0.5) / levels(dimension));
    }

    /**
     * Whether a flag has a list of values, ordered or not.
     *
     * @param dimension the flag, from 0
     * @return false for a range
     */
    public boolean isListed(int dimension) {
        return categorical[dimension] || isList(dimension);
    }

    /**
     * Returns the level of a coordinate.
     *
     * @param dimension the flag, from 0; one with a list of values
     * @param coordinate of a value of the list
     * @return the index of the value, from 0
     */
    public int index(int dimension, double coordinate) {
        return categorical[dimension] ? (int) coordinate : nearest(dimension, coordinate);
    }

    /**
     * Returns the share of a space that lies in an interval of an ordered flag.
     *
     * @param dimension the flag, from 0
     * @param low the lower bound of the coordinate
     * @param high the upper bound
     * @return the length of the interval; for a list of numbers the share of the values in it
     */
    public double share(int dimension, double low, double high) {
        if (!isList(dimension)) {
            return high - low;
        }
        long within = Arrays.stream(positions[dimension])
                .filter(position -> position >= low && (position < high || high == 1))
                .count();
        return (double) within / positions[dimension].length;
    }

    /**
     * Returns the interval of coordinates that stand for the same value of an integer flag as a given one.
     *
     * @param dimension the flag, from 0; one with integers
     * @param coordinate from 0 to 1
     * @return the lower and the upper end of the interval
     */
    public double[] levelInterval(int dimension, double coordinate) {
        if (isList(dimension)) {
            double position = positions[dimension][nearest(dimension, coordinate)];
            double low = Double.NEGATIVE_INFINITY;
            double high = Double.POSITIVE_INFINITY;
            for (double other : positions[dimension]) {
                low = other < position ? Math.max(low, (other + position) / 2) : low;
                high = other > position ? Math.min(high, (other + position) / 2) : high;
            }
            return new double[] {Math.max(low, 0), Math.min(high, 1)};
        }
        Domain domain = domains.get(dimension);
        double value = ((Number) requireNonNull(domain.fromUnit(coordinate))).doubleValue();
        return new double[] {domain.toUnit(value - 0.5), domain.toUnit(value + 0.5)};
    }

    /**
     * Returns the point of a trial.
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

    private double encode(int dimension, @Nullable Object value) {
        double unit = domains.get(dimension).toUnit(value);
        if (isList(dimension)) {
            return positions[dimension][(int) (unit * levels(dimension))];
        }
        return categorical[dimension] ? StrictMath.floor(unit * levels(dimension)) : unit;
    }

    /**
     * Returns the flag values nearest to a point.
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

    /** Whether a flag has a list of numbers, which are ordered. */
    private boolean isList(int dimension) {
        return positions[dimension].length > 0;
    }

    private int nearest(int dimension, double coordinate) {
        int nearest = 0;
        for (int i = 1; i < positions[dimension].length; i++) {
            if (Math.abs(positions[dimension][i] - coordinate) < Math.abs(positions[dimension][nearest] - coordinate)) {
                nearest = i;
            }
        }
        return nearest;
    }

    private @Nullable Object decode(int dimension, double coordinate) {
        if (isList(dimension)) {
            return domains.get(dimension).fromUnit((nearest(dimension, coordinate) + 0.5) / levels(dimension));
        }
        double unit = categorical[dimension] ? (coordinate + 0.5) / levels(dimension) : coordinate;
        return domains.get(dimension).fromUnit(unit);
    }

    /**
     * Maps the unit cube to the space.
     *
     * @param unitCube a number from 0 to 1 for each searched flag
     * @return the coordinates of the flag values there
     */
    public double[] fromUnitCube(double[] unitCube) {
        double[] point = new double[unitCube.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = fromUnit(i, unitCube[i]);
        }
        return point;
    }

    /**
     * Rounds each coordinate of an integer flag to that of its nearest level.
     *
     * @param point coordinates
     * @return a copy with the other coordinates unchanged
     */
    public double[] roundToLevels(double[] point) {
        double[] rounded = point.clone();
        for (int i = 0; i < point.length; i++) {
            if (isList(i)) {
                rounded[i] = positions[i][nearest(i, point[i])];
            } else if (!categorical[i] && levels(i) != Long.MAX_VALUE) {
                rounded[i] = fromUnit(i, point[i]);
            }
        }
        return rounded;
    }

    private double fromUnit(int dimension, double unit) {
        if (levels(dimension) == Long.MAX_VALUE) {
            return unit;
        }
        return encode(dimension, domains.get(dimension).fromUnit(unit));
    }

    /**
     * Returns the names of the searched flags.
     *
     * @return the names, sorted
     */
    public List<String> names() {
        return names;
    }
}
