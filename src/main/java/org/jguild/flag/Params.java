package org.jguild.flag;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;

/**
 * The flags of a trial with their values. A method that reads a value throws a {@link GuildException}, which fails the trial,
 * if there is no such flag or its value has another type.
 *
 * @param values every flag with its value
 */
public record Params(FlagValues values) {

    /**
     * Returns a number.
     *
     * @param name the flag
     * @return its value; an integer is converted
     */
    public double real(String name) {
        return number(name, present(name), "a number").doubleValue();
    }

    /**
     * Returns a number, or a default.
     *
     * @param name the flag
     * @param defaultValue the value if the flag is not given
     * @return its value
     */
    public double real(String name, double defaultValue) {
        return has(name) ? real(name) : defaultValue;
    }

    /**
     * Returns an integer.
     *
     * @param name the flag
     * @return its value, from -2147483648 to 2147483647
     */
    public int integer(String name) {
        Object value = present(name);
        Number number = number(name, value, "an integer");
        if (number instanceof Double || number instanceof BigInteger || number.longValue() != number.intValue()) {
            throw wrong(name, value, "an integer between -2147483648 and 2147483647");
        }
        return number.intValue();
    }

    /**
     * Returns an integer, or a default.
     *
     * @param name the flag
     * @param defaultValue the value if the flag is not given
     * @return its value
     */
    public int integer(String name, int defaultValue) {
        return has(name) ? integer(name) : defaultValue;
    }

    /**
     * Returns a text.
     *
     * @param name the flag
     * @return its value; a number or a boolean as a user writes it
     */
    public String text(String name) {
        Object value = present(name);
        return value instanceof String text ? text : FlagEncoder.encode(value);
    }

    /**
     * Returns a text, or a default.
     *
     * @param name the flag
     * @param defaultValue the value if the flag is not given
     * @return its value
     */
    public String text(String name, String defaultValue) {
        return has(name) ? text(name) : defaultValue;
    }

    /**
     * Returns a boolean.
     *
     * @param name the flag
     * @return its value; a number is true unless it is 0
     */
    public boolean flag(String name) {
        Object value = present(name);
        if (value instanceof Boolean truth) {
            return truth;
        }
        return number(name, value, "yes or no").doubleValue() != 0;
    }

    /**
     * Returns a boolean, or a default.
     *
     * @param name the flag
     * @param defaultValue the value if the flag is not given
     * @return its value
     */
    public boolean flag(String name, boolean defaultValue) {
        return has(name) ? flag(name) : defaultValue;
    }

    /**
     * Returns a list.
     *
     * @param name the flag
     * @return its values as {@link FlagValues} describes, of which some may be null; a single value as a list with one element
     */
    public List<Object> list(String name) {
        Object value = present(name);
        return value instanceof List<?> list ? Collections.unmodifiableList(new ArrayList<>(list)) : List.of(value);
    }

    /**
     * Whether a flag has a value.
     *
     * @param name the flag
     * @return false if it is not given or null
     */
    public boolean has(String name) {
        return values.get(name) != null;
    }

    /**
     * Returns all flags.
     *
     * @return the values by name, sorted, as {@link FlagValues} describes
     */
    public Map<String, Object> asMap() {
        return values.values();
    }

    private Object present(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new GuildException("There is no flag '" + name + "'"
                    + Nearest.hint(name, values.values().keySet()) + " Give it as " + name + "=VALUE.");
        }
        return value;
    }

    private static Number number(String name, Object value, String expected) {
        if (value instanceof Number number) {
            return number;
        }
        throw wrong(name, value, expected);
    }

    private static GuildException wrong(String name, Object value, String expected) {
        return new GuildException(name + "=" + FlagEncoder.encode(value) + " is not " + expected + ".");
    }

    /**
     * Returns the flags as a user assigns them.
     *
     * @return for example {@code name='a b' x=0.1}, sorted by name
     */
    @Override
    public String toString() {
        return values.toString();
    }
}
