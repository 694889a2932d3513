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
 * when there is no such flag or its value has another type.
 *
 * @param values every flag with its value
 */
public record Params(FlagValues values) {

    /**
     * Gives a number.
     *
     * @param name the flag
     * @return its value; a whole number as a real one
     */
    public double real(String name) {
        return number(name, present(name), "a number").doubleValue();
    }

    /**
     * Gives a number, or a default.
     *
     * @param name the flag
     * @param usual the value when the flag is not given
     * @return its value
     */
    public double real(String name, double usual) {
        return has(name) ? real(name) : usual;
    }

    /**
     * Gives a whole number.
     *
     * @param name the flag
     * @return its value, from -2147483648 to 2147483647
     */
    public int integer(String name) {
        Object value = present(name);
        Number number = number(name, value, "a whole number");
        if (number instanceof Double || number instanceof BigInteger || number.longValue() != number.intValue()) {
            throw wrong(name, value, "a whole number of at most nine digits");
        }
        return number.intValue();
    }

    /**
     * Gives a whole number, or a default.
     *
     * @param name the flag
     * @param usual the value when the flag is not given
     * @return its value
     */
    public int integer(String name, int usual) {
        return has(name) ? integer(name) : usual;
    }

    /**
     * Gives a text.
     *
     * @param name the flag
     * @return its value; a number or a truth value as it is written
     */
    public String text(String name) {
        Object value = present(name);
        return value instanceof String text ? text : FlagEncoder.encode(value);
    }

    /**
     * Gives a text, or a default.
     *
     * @param name the flag
     * @param usual the value when the flag is not given
     * @return its value
     */
    public String text(String name, String usual) {
        return has(name) ? text(name) : usual;
    }

    /**
     * Gives a truth value.
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
     * Gives a truth value, or a default.
     *
     * @param name the flag
     * @param usual the value when the flag is not given
     * @return its value
     */
    public boolean flag(String name, boolean usual) {
        return has(name) ? flag(name) : usual;
    }

    /**
     * Gives a list.
     *
     * @param name the flag
     * @return its values as {@link FlagValues} describes, of which some may be null; a single value as a list of one
     */
    public List<Object> list(String name) {
        Object value = present(name);
        return value instanceof List<?> list ? Collections.unmodifiableList(new ArrayList<>(list)) : List.of(value);
    }

    /**
     * Tells whether a flag has a value.
     *
     * @param name the flag
     * @return false when it is not given or null
     */
    public boolean has(String name) {
        return values.get(name) != null;
    }

    /**
     * Gives every flag.
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
