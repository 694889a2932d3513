package org.jguild.search.points;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jspecify.annotations.Nullable;

/**
 * The searched flags as numbers, one coordinate per flag, sorted by name. An ordered flag has a coordinate in the unit interval,
 * a categorical flag the index of its value.
 */
public final class Coordinates {

    private final SearchSpace space;
    private final List<String> names;
    private final List<Domain> domains;
    private final boolean[] categorical;

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
        for (int i = 0; i < categorical.length; i++) {
            categorical[i] = domains.get(i).isCategorical();
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
     * Returns the interval of coordinates that stand for the same value of an integer flag as a given one.
     *
     * @param dimension the flag, from 0; one with integers
     * @param coordinate from 0 to 1
     * @return the lower and the upper end of the interval
     */
    public double[] levelInterval(int dimension, double coordinate) {
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

    private @Nullable Object decode(int dimension, double coordinate) {
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
            if (!categorical[i] && levels(i) != Long.MAX_VALUE) {
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
