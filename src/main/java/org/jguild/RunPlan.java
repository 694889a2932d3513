package org.jguild;

import java.time.Duration;
import java.util.List;
import org.jguild.batch.BatchListener;
import org.jguild.error.GuildException;
import org.jguild.op.FunctionOperation;
import org.jguild.run.Objective;

/**
 * What is to be run, and how. Immutable: each method that sets something gives a new plan.
 *
 * <p>Nothing runs until something of the result is asked for: {@link #result()}, or {@link #table()}, {@link #best()},
 * {@link #chart()} and {@link #runs()}, which are short for it. Then the trials run, once for each plan: a second question to
 * the same plan is answered by the same result. An interrupt of the thread that asks ends the trial under way and the batch;
 * a {@link GuildException} says so, and the thread is interrupted again, so that no checked exception has to be caught.
 */
public final class RunPlan implements Plan {

    private final Invocation invocation;
    private final FunctionOperation function;
    private final Objective objective;
    private final List<String> flags;
    private GuildResult result;

    /**
     * Makes a plan.
     *
     * @param function what is run; null for a program
     * @param flags the names of the flags of the function
     */
    RunPlan(Invocation invocation, FunctionOperation function, Objective objective, List<String> flags) {
        this.invocation = invocation;
        this.function = function;
        this.objective = objective;
        this.flags = flags;
    }

    private RunPlan with(String... words) {
        return new RunPlan(invocation.with(words), function, objective, flags);
    }

    /**
     * Names the function, as runs and tables show it.
     *
     * @param name letters, digits, {@code _}, {@code .} and {@code -}
     * @return the plan with that name; without one, a function is called {@code function}
     * @throws GuildException if what is run is a program, or the name is none
     */
    public RunPlan named(String name) {
        if (function == null) {
            throw new GuildException("'" + name + "': a program has the name of its file.");
        }
        FunctionOperation renamed = function.named(name);
        return new RunPlan(invocation.running(renamed), renamed, objective, flags);
    }

    /**
     * Chooses who proposes the trials.
     *
     * @param name {@code random}, {@code gp}, {@code tpe} …, as {@code --optimizer} takes it
     * @return the plan with that optimizer; without one, ranges are searched at random and lists make a grid
     */
    public RunPlan optimizer(String name) {
        return with("--optimizer", name);
    }

    /**
     * Sets a flag of the optimizer.
     *
     * @param name {@code random-starts}, {@code kappa} …, as {@code -Fo} takes it
     * @param value its value
     * @return the plan with that flag
     */
    public RunPlan optimizerFlag(String name, Object value) {
        return with("--opt-flag", name + "=" + value);
    }

    /**
     * Sets how many trials there are.
     *
     * @param trials at least 1
     * @return the plan with that number; without it, a search makes 20 and a grid all
     */
    public RunPlan maxTrials(int trials) {
        return with("--max-trials", Integer.toString(trials));
    }

    /**
     * Searches for the least value.
     *
     * @param scalar a column, such as {@code loss} or {@code min loss}
     * @return the plan with that objective; a number that the function returns has its name
     */
    public RunPlan minimize(String scalar) {
        return new RunPlan(invocation.with("--minimize", scalar), function, Objective.parse(scalar), flags);
    }

    /**
     * Searches for the greatest value.
     *
     * @param scalar a column, such as {@code accuracy} or {@code max accuracy}
     * @return the plan with that objective; a number that the function returns has its name
     */
    public RunPlan maximize(String scalar) {
        return new RunPlan(invocation.with("--maximize", scalar), function, Objective.parse("-" + scalar), flags);
    }

    /**
     * Makes the search repeatable.
     *
     * @param seed any number
     * @return the plan with that seed
     */
    public RunPlan seed(long seed) {
        return with("--random-seed=" + seed);
    }

    /**
     * Labels the trials.
     *
     * @param template text in which <code>${x}</code> stands for the flag x
     * @return the plan with that label
     */
    public RunPlan label(String template) {
        return with("--label", template);
    }

    /**
     * Tags the trials.
     *
     * @param tag a word
     * @return the plan with that tag besides those it has
     */
    public RunPlan tag(String tag) {
        return with("--tag", tag);
    }

    /**
     * Ends trials that take too long.
     *
     * @param limit how long a trial may take; it is interrupted then and recorded as terminated, and the search goes on
     * @return the plan with that limit
     */
    public RunPlan trialTimeout(Duration limit) {
        return with("--trial-timeout", Double.toString(limit.toMillis() / 1000.0));
    }

    /**
     * Runs each trial of a function in a JVM of its own, to which the function is sent: what it uses from outside has to be
     * {@link java.io.Serializable}, and is a copy there. A trial that is to stop early, by an interrupt, its time limit or a
     * pruning rule, is ended without being asked.
     *
     * @return the plan with a JVM for each trial
     */
    public RunPlan isolate() {
        return with("--isolate");
    }

    /**
     * Keeps no runs of a function: the result is held in memory, which saves a trial most of its time.
     *
     * @return the plan without runs; {@link #runs()} is empty and {@link Best#run()} is null
     */
    public RunPlan noStore() {
        return with("--no-store");
    }

    /**
     * Continues an earlier search, or runs a single run again, in place of starting a new one: trials that ended are not run
     * again. Flags, optimizer and objective are those of the earlier start, as far as this plan does not say otherwise. A
     * function must have the name that it had.
     *
     * @param run the beginning of the id of the run or batch, or the name of an operation, whose latest run it is
     * @return the plan to continue it
     */
    public RunPlan restart(String run) {
        return new RunPlan(invocation.restarting(run), function, objective, flags);
    }

    /**
     * Adds options as the command takes them, for those that have no method here.
     *
     * @param words such as {@code "--jvm-args", "-Xmx2g"}
     * @return the plan with those options
     */
    public RunPlan option(String... words) {
        return with(words);
    }

    /**
     * Watches how the batch goes.
     *
     * @param listener called when a trial begins or ends
     * @return the plan with that listener
     */
    public RunPlan onProgress(BatchListener listener) {
        return new RunPlan(invocation.heardBy(listener), function, objective, flags);
    }

    /**
     * Runs the trials, unless this plan has run already.
     *
     * @return what came out
     * @throws GuildException if a flag, a value or an option is wrong, if every trial fails, if none gives the objective, or if
     *     the thread is interrupted; what was recorded is kept
     */
    @Override
    public synchronized GuildResult result() {
        if (result == null) {
            result = new GuildResult(invocation.execute(), objective, flags);
        }
        return result;
    }

    @Override
    public String toString() {
        return "guild " + String.join(" ", invocation.command());
    }
}
