package org.jguild;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jguild.batch.BatchListener;
import org.jguild.command.Session;
import org.jguild.error.GuildException;
import org.jguild.flag.Assignment;
import org.jguild.op.FunctionOperation;
import org.jguild.op.TrialFunction;
import org.jguild.run.Objective;

/** The commands of JGuild on the runs of one Guild home. Safe for many threads. */
public final class GuildHome {

    private static final String UNNAMED = "function";

    /** Null for the home that the environment names. */
    private final Path directory;

    private final Session session = new Session();

    GuildHome(Path directory) {
        this.directory = directory;
    }

    Session session() {
        return session;
    }

    /** The environment of this program, with the home in it. */
    Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        if (directory != null) {
            try {
                Files.createDirectories(directory);
            } catch (IOException e) {
                throw new GuildException("Cannot make the Guild home " + directory + ": " + e.getMessage() + ".", e);
            }
            environment.put("GUILD_HOME", directory.toString());
        }
        return environment;
    }

    private Invocation invocation(List<String> words) {
        return new Invocation(this, Map.of(), BatchListener.NONE, words, null);
    }

    private RunPlan plan(FunctionOperation function, String... flags) {
        Invocation run = invocation(List.of("run", function.name())).running(function);
        Set<String> names = new TreeSet<>();
        Assignment.parse(List.of(flags)).forEach(assignment -> names.add(assignment.name()));
        function.flags().forEach(flag -> names.add(flag.name()));
        return new RunPlan(run.with(flags), function, Objective.parse("loss"), List.copyOf(names));
    }

    /**
     * Plans to run a function of its flags; see {@link Guild#run(ParamsFunction, String...)}.
     *
     * @param function what to run
     * @param flags its flags
     * @return the plan
     */
    public RunPlan run(ParamsFunction function, String... flags) {
        return plan(FunctionOperation.of(UNNAMED, trial -> function.run(new Params(trial.flags()))), flags);
    }

    /**
     * Plans to run a function that reports; see {@link Guild#run(ReportingFunction, String...)}.
     *
     * @param function what to run
     * @param flags its flags
     * @return the plan
     */
    public RunPlan run(ReportingFunction function, String... flags) {
        return plan(FunctionOperation.of(UNNAMED, trial -> function.run(new Params(trial.flags()), trial)), flags);
    }

    /**
     * Plans to run a function of a record; see {@link Guild#run(Class, RecordFunction, String...)}.
     *
     * @param <C> the record
     * @param type the record, whose components are the flags
     * @param function what to run
     * @param flags the flags, all of them
     * @return the plan
     */
    public <C extends Record> RunPlan run(Class<C> type, RecordFunction<C> function, String... flags) {
        return record(new RecordFlags<>(type), null, (config, trial) -> function.run(config), flags);
    }

    /**
     * Plans to run a function of a record with defaults; see {@link Guild#run(Record, RecordFunction, String...)}.
     *
     * @param <C> the record
     * @param defaults the flags that are not given
     * @param function what to run
     * @param flags the others
     * @return the plan
     */
    public <C extends Record> RunPlan run(C defaults, RecordFunction<C> function, String... flags) {
        return record(typeOf(defaults), defaults, (config, trial) -> function.run(config), flags);
    }

    /**
     * Plans to run a function of a record that reports; see {@link Guild#run(Class, ReportingRecordFunction, String...)}.
     *
     * @param <C> the record
     * @param type the record, whose components are the flags
     * @param function what to run
     * @param flags the flags, all of them
     * @return the plan
     */
    public <C extends Record> RunPlan run(Class<C> type, ReportingRecordFunction<C> function, String... flags) {
        return record(new RecordFlags<>(type), null, function, flags);
    }

    /**
     * Plans to run a function of a record that reports; see {@link Guild#run(Record, ReportingRecordFunction, String...)}.
     *
     * @param <C> the record
     * @param defaults the flags that are not given
     * @param function what to run
     * @param flags the others
     * @return the plan
     */
    public <C extends Record> RunPlan run(C defaults, ReportingRecordFunction<C> function, String... flags) {
        return record(typeOf(defaults), defaults, function, flags);
    }

    @SuppressWarnings("unchecked") // A record class is final.
    private static <C extends Record> RecordFlags<C> typeOf(C defaults) {
        return new RecordFlags<>((Class<C>) defaults.getClass());
    }

    private <C extends Record> RunPlan record(
            RecordFlags<C> type, C defaults, ReportingRecordFunction<C> function, String... flags) {
        TrialFunction run = trial -> function.run(type.create(trial.flags()), trial);
        return plan(FunctionOperation.of(UNNAMED, type.definitions(defaults), run), flags);
    }

    /**
     * Plans to run an operation; see {@link Guild#run(FunctionOperation, String...)}.
     *
     * @param operation what to run
     * @param flags its flags
     * @return the plan
     */
    public RunPlan run(FunctionOperation operation, String... flags) {
        return plan(operation, flags);
    }

    /**
     * Plans to run a program; see {@link Guild#run(String, String...)}.
     *
     * @param program its file
     * @param flags its flags
     * @return the plan
     */
    public RunPlan run(String program, String... flags) {
        return new RunPlan(invocation(List.of("run", program)).with(flags), null, Objective.parse("loss"), List.of());
    }

    /**
     * Plans to compare runs; see {@link Guild#compare(String...)}.
     *
     * @param runs which; all when none is named
     * @return the plan
     */
    public ComparePlan compare(String... runs) {
        return new ComparePlan(invocation(List.of("compare")).with(runs), Objective.parse("loss"));
    }

    /**
     * Lists runs; see {@link Guild#runs(String...)}.
     *
     * @param words runs and options
     * @return the list
     */
    public GuildResult runs(String... words) {
        return command(List.of("runs"), words);
    }

    /**
     * Shows one run; see {@link Guild#info(String)}.
     *
     * @param run which
     * @return its facts as text, and its row
     */
    public GuildResult info(String run) {
        return command(List.of("runs", "info"), run);
    }

    /**
     * Moves runs to the trash; see {@link Guild#deleteRuns(String...)}.
     *
     * @param runs which
     * @return how many were deleted, as text
     */
    public GuildResult deleteRuns(String... runs) {
        return command(List.of("runs", "delete"), runs);
    }

    /**
     * Brings runs back from the trash; see {@link Guild#restoreRuns(String...)}.
     *
     * @param runs which; all when none is named
     * @return how many were restored, as text
     */
    public GuildResult restoreRuns(String... runs) {
        return command(List.of("runs", "restore"), runs);
    }

    /**
     * Removes runs in the trash for good; see {@link Guild#purgeRuns(String...)}.
     *
     * @param runs which; all when none is named
     * @return how many were removed, as text
     */
    public GuildResult purgeRuns(String... runs) {
        return command(List.of("runs", "purge"), runs);
    }

    /**
     * Draws runs; see {@link Guild#plot(String, String...)}.
     *
     * @param kind the chart
     * @param words runs or a search, and options
     * @return what has the chart
     */
    public GuildResult plot(String kind, String... words) {
        return command(List.of("plot", kind), words);
    }

    /**
     * Does any command; see {@link Guild#command(String, String...)}.
     *
     * @param name the command
     * @param words what follows it
     * @return what it gave
     */
    public GuildResult command(String name, String... words) {
        return command(List.of(name), words);
    }

    private GuildResult command(List<String> beginning, String... words) {
        List<String> all = new ArrayList<>(beginning);
        all.addAll(List.of(words));
        return new GuildResult(invocation(all).execute(), Objective.parse("loss"));
    }
}
