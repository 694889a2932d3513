package org.jguild.op;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jguild.error.GuildException;
import org.jguild.flag.Assignment;
import org.jguild.flag.FlagDecoder;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagEncoder;
import org.jguild.flag.FlagValues;
import org.jguild.op.ProgramFlag.Form;
import org.jspecify.annotations.Nullable;

/**
 * The options, positional arguments and commands of a program, and the command line for given values: options, positional
 * arguments, then the command with its own ones.
 */
final class ProgramArguments {

    private final String program;
    private final List<ProgramFlag> flags;

    ProgramArguments(String program, List<ProgramFlag> flags) {
        this.program = program;
        this.flags = List.copyOf(flags);
    }

    /** Returns the flags of the program itself, without those of its commands. */
    List<FlagDefinition> common() {
        return definitions(List.of(""));
    }

    /**
     * Returns the flags that apply to assignments: those of the program and of the command that is chosen.
     *
     * @throws GuildException if several commands are chosen
     */
    List<FlagDefinition> of(List<Assignment> assignments) {
        Map<String, Object> given = new LinkedHashMap<>();
        for (Assignment assignment : assignments) {
            given.put(assignment.name(), FlagDecoder.decode(assignment.text()));
        }
        List<String> paths = paths(given);
        return definitions(paths);
    }

    private List<FlagDefinition> definitions(List<String> paths) {
        Map<String, FlagDefinition> found = new LinkedHashMap<>();
        for (ProgramFlag flag : flags) {
            if (paths.contains(flag.command())) {
                found.put(flag.definition().name(), flag.definition());
            }
        }
        return List.copyOf(found.values());
    }

    /** Returns the chosen commands: the program itself, its command, the command of that. */
    private List<String> paths(Map<String, ?> values) {
        List<String> paths = new ArrayList<>(List.of(""));
        for (ProgramFlag flag : flags) {
            Object value = values.get(flag.definition().name());
            if (flag.form() != Form.COMMAND || value == null || !paths.contains(flag.command())) {
                continue;
            }
            if (value instanceof List<?>) {
                throw new GuildException(program + ": " + flag.definition().name() + " takes one of "
                        + flag.definition().choices() + ", not several: each has flags of its own.");
            }
            paths.add((flag.command() + " " + value).strip());
        }
        return paths;
    }

    /** Returns the arguments for the values of a run. */
    List<String> command(FlagValues values) {
        List<String> command = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (String path : paths(values.values())) {
            if (!path.isEmpty()) {
                command.add(path.substring(path.lastIndexOf(' ') + 1));
            }
            List<ProgramFlag> here =
                    flags.stream().filter(flag -> flag.command().equals(path)).toList();
            here.forEach(flag -> known.add(flag.definition().name()));
            command.addAll(options(here, values));
            command.addAll(positionals(here, values));
        }
        values.values().forEach((name, value) -> {
            if (!known.contains(name)) {
                command.addAll(ProgramFlag.unknown(name).arguments(value));
            }
        });
        return command;
    }

    private static List<String> options(List<ProgramFlag> flags, FlagValues values) {
        List<String> several = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (ProgramFlag flag : flags) {
            if (flag.form() != Form.COMMAND && !flag.isPositional()) {
                // An option with several values would take what follows it, so others come last.
                List<String> target = flag.form() == Form.SPLIT ? several : words;
                target.addAll(flag.arguments(value(flag, values)));
            }
        }
        several.addAll(words);
        return several;
    }

    /** Returns the value of a flag; null if it is not given. */
    private static @Nullable Object value(ProgramFlag flag, FlagValues values) {
        String name = flag.definition().name();
        Object value = values.get(name);
        Object known = flag.definition().defaultValue();
        if (value == null && known != null && values.values().containsKey(name)) {
            String text = FlagEncoder.encode(known);
            throw new GuildException(name + "=null: no argument means null, and without one the program uses " + text
                    + "; write " + name + "=\"'null'\" for the text null.");
        }
        return value;
    }

    /** Positional arguments up to the last one that is not the default: those before it must be there. */
    private static List<String> positionals(List<ProgramFlag> flags, FlagValues values) {
        List<String> words = new ArrayList<>();
        List<String> pending = new ArrayList<>();
        for (ProgramFlag flag : flags) {
            if (!flag.isPositional()) {
                continue;
            }
            Object value = value(flag, values);
            if (value == null) {
                continue;
            }
            if (flag.isDefault(value)) {
                pending.addAll(flag.given(value));
            } else {
                words.addAll(pending);
                pending.clear();
                words.addAll(flag.given(value));
            }
        }
        boolean marked = words.stream().anyMatch(word -> word.startsWith("-"));
        if (marked) {
            words.add(0, "--");
        }
        return words;
    }
}
