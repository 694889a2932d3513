package org.jguild;

import java.nio.file.Path;
import org.jguild.command.Session;
import org.jguild.op.FunctionOperation;

/**
 * Experiments from Java code: runs functions and programs with flags, searches for good flags, compares runs. What the
 * methods do is what the commands of the same names do, and they give the same results.
 *
 * <p>A search over a lambda:
 *
 * <pre>{@code
 * RunPlan search = Guild.run(p -> Math.sin(5 * p.real("x")), "x=[-2.0:2.0]")
 *         .optimizer("gp")
 *         .maxTrials(50);
 * search.best().params().real("x");
 * search.table();
 * }</pre>
 *
 * <p>The runs are kept in the default Guild home, the one that the environment names; {@link #in} chooses another. Every
 * mistake of a caller is a {@link org.jguild.error.GuildException}, whose message is one sentence for the user.
 */
public final class Guild {

    private static final GuildHome USUAL = new GuildHome(null);

    private Guild() {}

    /**
     * Chooses where runs are kept.
     *
     * @param home a folder, made when it does not exist
     * @return the commands on the runs there
     */
    public static GuildHome in(Path home) {
        return new GuildHome(home.toAbsolutePath());
    }

    /**
     * Gives what lasts from one of these commands to the next, for other commands in the same program.
     *
     * @return the session
     */
    public static Session session() {
        return USUAL.session();
    }

    /**
     * Plans to run a function of its flags, which may be any.
     *
     * @param function what to run; its number is recorded as {@code loss}
     * @param flags each {@code NAME=VALUE}; a list such as {@code x=[1,2]} makes a grid, a range such as {@code x=[-2.0:2.0]} a
     *     search
     * @return the plan; nothing runs yet
     */
    public static RunPlan run(ParamsFunction function, String... flags) {
        return USUAL.run(function, flags);
    }

    /**
     * Plans to run a function that reports values while it runs.
     *
     * @param function what to run
     * @param flags as for {@link #run(ParamsFunction, String...)}
     * @return the plan; nothing runs yet
     */
    public static RunPlan run(ReportingFunction function, String... flags) {
        return USUAL.run(function, flags);
    }

    /**
     * Plans to run a function of a record, whose components are the flags: numbers, truth values, texts and enums.
     *
     * @param <C> the record
     * @param type the record
     * @param function what to run
     * @param flags every component needs a value
     * @return the plan; nothing runs yet
     */
    public static <C extends Record> RunPlan run(Class<C> type, RecordFunction<C> function, String... flags) {
        return USUAL.run(type, function, flags);
    }

    /**
     * Plans to run a function of a record, whose components are the flags.
     *
     * @param <C> the record
     * @param defaults the values of the flags that are not given
     * @param function what to run
     * @param flags the others
     * @return the plan; nothing runs yet
     */
    public static <C extends Record> RunPlan run(C defaults, RecordFunction<C> function, String... flags) {
        return USUAL.run(defaults, function, flags);
    }

    /**
     * Plans to run a function of a record that reports values while it runs.
     *
     * @param <C> the record
     * @param type the record
     * @param function what to run
     * @param flags every component needs a value
     * @return the plan; nothing runs yet
     */
    public static <C extends Record> RunPlan run(Class<C> type, ReportingRecordFunction<C> function, String... flags) {
        return USUAL.run(type, function, flags);
    }

    /**
     * Plans to run a function of a record that reports values while it runs.
     *
     * @param <C> the record
     * @param defaults the values of the flags that are not given
     * @param function what to run
     * @param flags the others
     * @return the plan; nothing runs yet
     */
    public static <C extends Record> RunPlan run(C defaults, ReportingRecordFunction<C> function, String... flags) {
        return USUAL.run(defaults, function, flags);
    }

    /**
     * Plans to run an operation with a name, flags and code of its own.
     *
     * @param operation what to run
     * @param flags as for {@link #run(ParamsFunction, String...)}
     * @return the plan; nothing runs yet
     */
    public static RunPlan run(FunctionOperation operation, String... flags) {
        return USUAL.run(operation, flags);
    }

    /**
     * Plans to run a program: a Python script, a Java source file or an executable.
     *
     * @param program its file, relative to the current folder
     * @param flags as for {@link #run(ParamsFunction, String...)}
     * @return the plan; nothing runs yet
     */
    public static RunPlan run(String program, String... flags) {
        return USUAL.run(program, flags);
    }

    /**
     * Plans to compare runs.
     *
     * @param runs numbers and ranges as the list shows them ({@code 3}, {@code 1:5}, newest first) or beginnings of run ids; all
     *     runs when none is named
     * @return the plan
     */
    public static ComparePlan compare(String... runs) {
        return USUAL.compare(runs);
    }

    /**
     * Lists runs, newest first.
     *
     * @param words runs as for {@link #compare}, and options such as {@code --all}
     * @return the newest 20 runs unless the words say otherwise
     */
    public static GuildResult runs(String... words) {
        return USUAL.runs(words);
    }

    /**
     * Shows one run.
     *
     * @param run a number as the list shows it or the beginning of a run id
     * @return its facts as text, and its row
     */
    public static GuildResult info(String run) {
        return USUAL.info(run);
    }

    /**
     * Moves runs to the trash, batches with their trials.
     *
     * @param runs numbers as the list shows them, ranges as {@code 1:5}, or beginnings of run ids
     * @return how many were deleted, as text
     * @throws org.jguild.error.GuildException if none is named, or one is running; then none is deleted
     */
    public static GuildResult deleteRuns(String... runs) {
        return USUAL.deleteRuns(runs);
    }

    /**
     * Brings runs back from the trash.
     *
     * @param runs numbers as {@code runs("--deleted")} shows them, ranges, or beginnings of run ids; all when none is named
     * @return how many were restored, as text
     */
    public static GuildResult restoreRuns(String... runs) {
        return USUAL.restoreRuns(runs);
    }

    /**
     * Removes runs in the trash for good.
     *
     * @param runs as for {@link #restoreRuns}; all when none is named
     * @return how many were removed, as text
     */
    public static GuildResult purgeRuns(String... runs) {
        return USUAL.purgeRuns(runs);
    }

    /**
     * Draws runs.
     *
     * @param kind the chart, as {@code plot --help} lists them, such as {@code slice}
     * @param words runs or a search, and options such as {@code --flags}
     * @return what has the {@linkplain GuildResult#chart chart}
     */
    public static GuildResult plot(String kind, String... words) {
        return USUAL.plot(kind, words);
    }

    /**
     * Does any command.
     *
     * @param name the command, such as {@code compare}
     * @param words what follows it, a word an argument
     * @return what it gave
     */
    public static GuildResult command(String name, String... words) {
        return USUAL.command(name, words);
    }
}
