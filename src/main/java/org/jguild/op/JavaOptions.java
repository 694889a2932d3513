package org.jguild.op;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagType;
import org.jguild.op.ProgramFlag.Form;

/** The options that the annotations of a program declare, collected while it is compiled. */
final class JavaOptions {

    /** How many commands may follow each other. */
    private static final int MAX_COMMANDS = 4;

    private final Map<String, OptionClass> classes = new LinkedHashMap<>();
    private final Map<String, Set<String>> roots = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> added = new LinkedHashMap<>();

    /** Adds what the annotations of a class declare. */
    void add(String type, OptionClass found) {
        classes.put(type, found);
    }

    /** Adds a class that the code of another one passes to a parser. */
    void addRoot(String user, String type) {
        roots.computeIfAbsent(user, key -> new LinkedHashSet<>()).add(type);
    }

    /** Adds a command that code adds to a parser; its name is empty if its annotation has it. */
    void addCommand(String user, String name, String type) {
        added.computeIfAbsent(user, key -> new LinkedHashMap<>()).put(type, name);
    }

    /**
     * Returns the options of the program.
     *
     * @param mainClass the class whose main method runs
     * @return its options, positional arguments and commands; empty if no annotation declares one
     */
    List<ProgramFlag> of(String mainClass) {
        String user = roots.containsKey(mainClass) ? mainClass : "";
        Set<String> tops = user.isEmpty() ? others(mainClass) : Set.copyOf(roots.getOrDefault(user, Set.of()));
        Map<String, String> commands = new LinkedHashMap<>();
        added.forEach((type, words) -> {
            if (user.isEmpty() || type.equals(user)) {
                commands.putAll(words);
            }
        });
        Collector collector = new Collector();
        collector.collect(inOrder(tops), commands, "");
        return collector.flags();
    }

    /** The classes in the order in which they were found. */
    private List<String> inOrder(Set<String> names) {
        return classes.keySet().stream().filter(names::contains).toList();
    }

    /** The main class itself; else the classes that code in other classes passes to a parser; else all that are no part. */
    private Set<String> others(String mainClass) {
        OptionClass main = classes.get(mainClass);
        if (main != null && !main.isEmpty()) {
            return Set.of(mainClass);
        }
        Set<String> found = new HashSet<>();
        roots.values().forEach(found::addAll);
        if (!found.isEmpty()) {
            return found;
        }
        classes.forEach((name, type) -> {
            if (!type.isEmpty()) {
                found.add(name);
            }
        });
        classes.values().forEach(type -> {
            found.removeAll(type.parts.keySet());
            found.removeAll(type.commands);
        });
        added.values().forEach(commands -> found.removeAll(commands.keySet()));
        return found;
    }

    /** Collects the flags of classes, of their parts and of their commands. */
    private final class Collector {

        private final List<ProgramFlag> flags = new ArrayList<>();

        List<ProgramFlag> flags() {
            return List.copyOf(flags);
        }

        void collect(List<String> types, Map<String, String> more, String path) {
            List<OptionMember> members = new ArrayList<>();
            Map<String, OptionClass> commands = new LinkedHashMap<>();
            Set<String> seen = new HashSet<>();
            types.forEach(type -> part(type, true, members, commands, seen));
            more.forEach((type, name) -> command(name, type, commands));
            finish(members, commands, path);
        }

        private void method(OptionClass method, String path) {
            List<OptionMember> members = new ArrayList<>();
            Map<String, OptionClass> commands = new LinkedHashMap<>();
            members(method, true, members, commands, new HashSet<>());
            finish(members, commands, path);
        }

        private void finish(List<OptionMember> members, Map<String, OptionClass> commands, String path) {
            members.sort(Comparator.comparingInt(OptionMember::position));
            members.forEach(member -> flags.add(member.in(path).flag()));
            if (!commands.isEmpty() && path.split(" ", -1).length <= MAX_COMMANDS) {
                flags.add(commandFlag(List.copyOf(commands.keySet()), path));
                commands.forEach((name, command) -> method(command, (path + " " + name).strip()));
            }
        }

        private void part(
                String type,
                boolean defaults,
                List<OptionMember> members,
                Map<String, OptionClass> commands,
                Set<String> seen) {
            OptionClass found = classes.get(type);
            if (found != null && seen.add(type)) {
                members(found, defaults, members, commands, seen);
            }
        }

        private void members(
                OptionClass found,
                boolean defaults,
                List<OptionMember> members,
                Map<String, OptionClass> commands,
                Set<String> seen) {
            found.members.forEach(member -> members.add(defaults ? member : member.withoutDefault()));
            found.parts.forEach((part, used) -> part(part, defaults && used, members, commands, seen));
            found.commands.forEach(command -> command("", command, commands));
            found.methods.forEach(method -> commands.put(method.names.get(0), method));
        }

        private void command(String name, String type, Map<String, OptionClass> commands) {
            OptionClass found = classes.get(type);
            if (found == null) {
                return;
            }
            if (!name.isEmpty()) {
                commands.put(name, found);
            } else if (!found.names.isEmpty()) {
                commands.put(found.names.get(0), found);
            }
        }
    }

    private static ProgramFlag commandFlag(List<String> names, String path) {
        String name = path.isEmpty() ? "command" : path.replace(' ', '-') + "-command";
        FlagDefinition definition =
                new FlagDefinition(name, FlagType.STRING, null, List.copyOf(names), "the command", false);
        return new ProgramFlag(definition, Form.COMMAND, "", "", path, "true", "false", "");
    }
}
