package org.jguild.op;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jguild.error.GuildException;
import org.jguild.flag.Assignment;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagValues;
import org.jspecify.annotations.Nullable;

/**
 * How the flags of a Java program reach it: as static fields, which the launcher sets, or as arguments of its main method.
 *
 * @param program the name of the program, for messages
 * @param command what runs it without JGuild, for messages, such as {@code java Train.java}
 * @param fields its static fields; empty if annotations declare its options
 * @param options its options
 * @param parsed its source, for what is not known of its options
 */
record JavaArguments(
        String program, String command, List<JavaFlag> fields, List<ProgramFlag> options, ParsedSource parsed) {

    JavaArguments {
        fields = List.copyOf(fields);
        options = List.copyOf(options);
    }

    /** Returns the flags that apply to some assignments. */
    List<FlagDefinition> flags(List<Assignment> given) {
        List<FlagDefinition> flags =
                new ArrayList<>(fields.stream().map(JavaFlag::definition).toList());
        flags.addAll(new ProgramArguments(program, options).of(given));
        return flags;
    }

    /** Refuses flags of a program that uses its arguments by position, or of which no flags were found. */
    void refuseUnknown(List<Assignment> given) {
        List<String> known = flags(given).stream().map(FlagDefinition::name).toList();
        boolean refuses = parsed.arguments().byPosition() || (parsed.arguments().used() && known.isEmpty());
        given.stream()
                .map(Assignment::name)
                .filter(name -> refuses && !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw unknown(name);
                });
    }

    /** Returns the flags of the program without those of its commands. */
    List<FlagDefinition> flags() {
        return flags(List.of());
    }

    private GuildException unknown(String name) {
        return new GuildException(program + " has no flag '" + name + "': "
                + (parsed.arguments().byPosition()
                        ? "it reads its arguments by position; write its command line as the operation, such as "
                                + "jguild run '" + command + " ${" + name + "}'."
                        : "no options were found where it reads its arguments; -f passes it as --" + name + " VALUE."));
    }

    /**
     * Returns the arguments of the launcher after the class: how many flags are fields, these fields, and the arguments of the
     * main method.
     *
     * @throws GuildException if a field cannot have its value, or a flag cannot reach the program
     */
    List<String> launch(FlagValues values) {
        List<String> set = fields.stream()
                .filter(field -> values.values().containsKey(field.name()))
                .filter(field -> !field.isUnchanged(values.get(field.name())))
                .map(field -> field.argument(program, values.get(field.name())))
                .toList();
        List<String> words = new ArrayList<>(List.of(Integer.toString(set.size())));
        words.addAll(set);
        words.addAll(new ProgramArguments(program, options).command(passed(values)));
        return words;
    }

    /** The values that become arguments, as Java writes them. */
    private FlagValues passed(FlagValues values) {
        Map<String, Object> passed = new LinkedHashMap<>();
        List<String> known =
                options.stream().map(flag -> flag.definition().name()).toList();
        List<String> set = fields.stream().map(JavaFlag::name).toList();
        values.values().forEach((name, value) -> {
            if (known.contains(name)) {
                passed.put(name, value instanceof Double real ? text(real) : value);
            } else if (!set.contains(name) && value != null) {
                requireArgument(name);
                passed.put(
                        name,
                        value instanceof Boolean
                                ? value.toString()
                                : value instanceof Double real ? text(real) : value);
            }
        });
        FlagValues result = FlagValues.NONE;
        for (Map.Entry<String, Object> entry : passed.entrySet()) {
            result = result.with(entry.getKey(), entry.getValue());
        }
        return result;
    }

    /** Refuses a flag that no field, argument or environment variable can bring to the program. */
    private void requireArgument(String name) {
        if (!options.isEmpty() || !parsed.hasMain() || parsed.withFlags().contains("FLAG_")) {
            return;
        }
        if (parsed.arguments().byPosition()) {
            throw unknown(name);
        }
        if (!parsed.arguments().used()) {
            throw new GuildException(program + " cannot receive '" + name
                    + "': it has no static field of this name, and " + "its main method does not use its arguments.");
        }
    }

    /** Infinity as Java's parsers read it. */
    private static @Nullable Object text(Double real) {
        return Double.isFinite(real) ? real : real.toString();
    }
}
