package org.jguild.search.gp;

import java.util.List;
import java.util.Optional;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;

/**
 * The searched flags as numbers, one coordinate a flag, sorted by name. The coordinate of an ordered flag is its place in
 * the unit interval, that of a categorical flag the index of its value.
 */
final class Coordinates {

    private final SearchSpace space;
    private final List<String> names;
    private final List<Domain> domains;
    private final boolean[] categorical;

    Coordinates(SearchSpace space) {
        this.space = space;
        this.names = space.searched();
        this.domains = names.stream().map(name -> space.domains().get(name)).toList();
        this.categorical = new boolean[names.size()];
        for (int i = 0; i < categorical.length; i++) {
            categorical[i] = domains.get(i).isCategorical();
        }
    }

    int dimensions() {
        return categorical.length;
    }

    boolean[] categorical() {
        return categorical.clone();
    }

    boolean isCategorical(int dimension) {
        return categorical[dimension];
    }

    /** How many values a flag has; {@link Long#MAX_VALUE} for a real one. */
    long levels(int dimension) {
        return domains.get(dimension).size();
    }

    /** The coordinate of the level with the given index, from 0. */
    double level(int dimension, int index) {
        return fromPlace(dimension, (index + 0.5) / levels(dimension));
    }

    /** The point of a trial; empty when a searched flag is missing or outside its domain. */
    Optional<double[]> encode(FlagValues flags) {
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

    /** The flag values nearest to a point, the fixed ones too. */
    FlagValues decode(double[] point) {
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

    /** The point at places of the unit cube. */
    double[] fromPlaces(double[] places) {
        double[] point = new double[places.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = fromPlace(i, places[i]);
        }
        return point;
    }

    /** Moves each coordinate of a flag with few values to the nearest that stands for one; real ones stay. */
    double[] settle(double[] point) {
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

    /** The flags that tell points apart. */
    List<String> names() {
        return names;
    }
}
