package org.jguild.experiment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jguild.error.GuildException;
import org.jguild.run.Run;
import org.jguild.run.RunSnapshot;
import org.jspecify.annotations.Nullable;

/** The flags that a program reads from environment variables of the same names. */
public final class FlagVariables {

    /** The attribute of an operation that lists their names. */
    static final String ATTRIBUTE = "flag_variables";

    /** Variables that JGuild sets for every run. */
    private static final Set<String> OTHERS = Set.of(
            "RUN_DIR", "RUN_ID", "GUILD_HOME", "GUILD_OP", "GUILD_SOURCECODE", "PROJECT_DIR", "CMD_DIR", "FLAGS_DEST");

    private FlagVariables() {}

    /**
     * Returns the names that a run records.
     *
     * @param run a run
     * @return the names of its flags that are environment variables; usually none
     */
    public static List<String> of(RunSnapshot run) {
        return names(run.attribute(ATTRIBUTE));
    }

    private static List<String> names(@Nullable Object stored) {
        return stored instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Returns the names of an earlier start and those of the request. */
    static List<String> after(Run operation, RunRequest request) {
        Set<String> names = new LinkedHashSet<>(names(operation.attribute(ATTRIBUTE)));
        names.addAll(request.variables());
        return List.copyOf(names);
    }

    /** Records the names of a restart. */
    static void record(Run operation, RunRequest request) {
        if (!request.variables().isEmpty()) {
            operation.writeAttribute(ATTRIBUTE, after(operation, request));
        }
    }

    static void check(List<String> names, Caller caller) {
        for (String name : names) {
            if (OTHERS.contains(name)) {
                throw new GuildException(caller.name(RunOption.ENV, name)
                        + ": JGuild sets this environment variable to another value for each run.");
            }
            if (name.isEmpty() || name.indexOf('=') >= 0 || name.indexOf('\0') >= 0) {
                throw new GuildException(caller.name(RunOption.ENV, name)
                        + ": write the name of a flag, and its value as an assignment NAME=VALUE.");
            }
        }
    }
}
