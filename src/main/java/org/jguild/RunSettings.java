package org.jguild;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jguild.batch.TimeLimit;
import org.jguild.error.GuildException;
import org.jguild.experiment.JavaOptions;
import org.jguild.experiment.OptimizerRequest;
import org.jguild.experiment.PruneRequest;
import org.jguild.experiment.RunLimits;
import org.jguild.experiment.RunRequest;
import org.jguild.experiment.RunRequestBuilder;
import org.jguild.flag.Assignment;
import org.jguild.run.Objective;
import org.jguild.run.ObjectiveRange;
import org.jguild.search.Optimizer;
import org.jguild.search.OptimizerProvider;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a run. These methods run nothing: each returns the same {@link Guild} with one more setting, whose
 * {@code run} methods start the run. Each setting corresponds to the option of the run command with the same name.
 */
public sealed interface RunSettings permits Guild {

    /**
     * Returns the settings.
     *
     * @return a request without an operation
     */
    RunRequest settings();

    /**
     * Changes the settings.
     *
     * @param change changes the builder that it receives
     * @return this with the change
     */
    Guild with(UnaryOperator<RunRequestBuilder> change);

    /**
     * Chooses the optimizer.
     *
     * @param name {@code random}, {@code gp}, {@code tpe} …, as {@code --optimizer} takes it
     * @return this with that optimizer; without one, ranges are searched at random and lists make a grid
     */
    default Guild optimizer(String name) {
        Given.value(name, "optimizer(null)", "the name of an optimizer, such as \"gp\"");
        return with(request -> request.optimizer(
                new OptimizerRequest(name, null, settings().optimizer().options())));
    }

    /**
     * Chooses an optimizer that was created for this search.
     *
     * @param optimizer proposes the trials; its space must be that of the flags. Batches record it as {@code custom}; to
     *     restart a batch, it has to be given again
     * @return this with that optimizer
     */
    default Guild optimizer(Optimizer optimizer) {
        Given.value(optimizer, "optimizer(null)", "an optimizer");
        return optimizer(OptimizerProvider.of("custom", setup -> optimizer));
    }

    /**
     * Chooses an optimizer that does not have to be installed.
     *
     * @param provider its name, and how it is created; see {@link OptimizerProvider#of}
     * @return this with that optimizer
     */
    default Guild optimizer(OptimizerProvider provider) {
        Given.value(provider, "optimizer(null)", "an optimizer");
        return with(request -> request.optimizer(
                new OptimizerRequest(null, provider, settings().optimizer().options())));
    }

    /**
     * Sets an option of the optimizer.
     *
     * @param name {@code random-starts}, {@code kappa} …, as {@code -Fo} takes it
     * @param value its value; null for its default
     * @return this with that option
     */
    default Guild optimizerOption(String name, @Nullable Object value) {
        Given.value(name, "optimizerOption(null, …)", "the name of an option");
        Map<String, Object> options = new LinkedHashMap<>(settings().optimizer().options());
        options.put(name, FlagArguments.value(name, value));
        OptimizerRequest before = settings().optimizer();
        return with(request -> request.optimizer(new OptimizerRequest(before.name(), before.given(), options)));
    }

    /**
     * Sets the maximum number of trials.
     *
     * @param trials at least 1
     * @return this with that number; without it, a search runs 20 trials and a grid all combinations
     */
    default Guild maxTrials(int trials) {
        return with(request -> request.maxTrials(trials));
    }

    /**
     * Minimizes a scalar.
     *
     * @param scalar a column, such as {@code loss} or {@code min loss}; a minus sign before it, which would
     *     reverse the direction, is refused
     * @return this with that objective; a number that the function returns has its name
     */
    default Guild minimize(String scalar) {
        Given.value(scalar, "minimize(null)", "the name of a scalar");
        return with(request -> request.objective(Objective.minimizing(scalar)));
    }

    /**
     * Maximizes a scalar.
     *
     * @param scalar a column, such as {@code accuracy} or {@code max accuracy}; a minus sign before it is
     *     refused
     * @return this with that objective; a number that the function returns has its name
     */
    default Guild maximize(String scalar) {
        Given.value(scalar, "maximize(null)", "the name of a scalar");
        return with(request -> request.objective(Objective.maximizing(scalar)));
    }

    /**
     * Declares the values that the objective can have, such as 0 to 1 for an accuracy. Predictions in charts do not leave them.
     *
     * @param low the minimum; negative infinity if there is none
     * @param high the maximum, above low; infinity if there is none
     * @return this with that range, which batches store
     */
    default Guild range(double low, double high) {
        return with(request -> request.range(new ObjectiveRange(low, high)));
    }

    /**
     * Reads scalars from lines of other forms than {@code loss: 0.5}.
     *
     * @param pattern {@code key: value}, {@code key=value}, {@code json}, {@code keras}, or {@code NAME=REGEX} such as
     *     {@code loss=Loss is (\value)}, as {@code --scalar} takes it
     * @return this with that pattern after the existing ones
     */
    default Guild scalar(String pattern) {
        List<String> patterns = new ArrayList<>(settings().scalars());
        patterns.add(Given.value(pattern, "scalar(null)", "a pattern, such as \"key=value\""));
        return with(request -> request.scalars(patterns));
    }

    /**
     * Sets the seed, which makes random choices reproducible.
     *
     * @param seed any number
     * @return this with that seed
     */
    default Guild seed(long seed) {
        return with(request -> request.seed(seed));
    }

    /**
     * Sets a flag, in addition to those passed to {@code run}.
     *
     * @param name its name
     * @param value its value, used unchanged: a text such as {@code [1:2]} is not a range; a list, another collection or an
     *     array makes a grid; null for none
     * @return this with that flag
     * @throws GuildException if it is not a number, a boolean, a text, an enum, a path, or a collection, an array or a map of
     *     these
     */
    default Guild flag(String name, @Nullable Object value) {
        Given.value(name, "flag(null, …)", "the name of a flag");
        List<Assignment> flags = new ArrayList<>(settings().assignments());
        flags.removeIf(flag -> flag.name().equals(name));
        flags.add(FlagArguments.assignment(name, value));
        return with(request -> request.assignments(flags));
    }

    /**
     * Reads trials from a file.
     *
     * @param file CSV, JSON or YAML with the flags of one trial per row
     * @return this with that file
     */
    default Guild batchFile(Path file) {
        Given.value(file, "batchFile(null)", "a file with trials");
        List<String> files = new ArrayList<>(settings().batchFiles());
        files.add(file.toString());
        return with(request -> request.batchFiles(files));
    }

    /**
     * Runs several trials at once.
     *
     * @param trials the number of trials, at least 1
     * @return this with that number; without it, trials run one after another
     */
    default Guild parallel(int trials) {
        return with(request -> request.parallel(trials));
    }

    /**
     * Tries a point first.
     *
     * @param flags each {@code NAME=VALUE}; the optimizer chooses the other flags
     * @return this with that point after the existing ones
     */
    default Guild tryFirst(String... flags) {
        List<List<Assignment>> points = new ArrayList<>(settings().known());
        points.add(FlagArguments.assignments(flags));
        return with(request -> request.known(points));
    }

    /**
     * Prunes trials: stops bad ones early, based on the values that they report with their step.
     *
     * @param rule {@code median}, {@code asha} or {@code none}
     * @return this with that rule
     */
    default Guild prune(String rule) {
        Given.value(rule, "prune(null)", "the name of a rule, such as \"median\"");
        return with(request ->
                request.pruning(new PruneRequest(rule, settings().pruning().after())));
    }

    /**
     * Stops no trial before a step.
     *
     * @param step at least 1
     * @return this with that step; without it, one twelfth of the steps of a completed trial
     */
    default Guild pruneAfter(long step) {
        return with(
                request -> request.pruning(new PruneRequest(settings().pruning().rule(), step)));
    }

    /**
     * Stops a batch after a time; running trials are ended.
     *
     * @param limit more than 0
     * @return this with that limit
     * @throws GuildException if it is not more than 0
     */
    default Guild timeLimit(Duration limit) {
        Given.value(limit, "timeLimit(null)", "a time");
        if (limit.isZero() || limit.isNegative()) {
            throw new GuildException("timeLimit(" + limit + "): give a time of more than 0.");
        }
        RunLimits limits = settings().limits();
        return with(request -> request.limits(
                new RunLimits(new TimeLimit(limit), limits.maxFailures(), limits.noImprovement(), limits.trial())));
    }

    /**
     * Stops a batch when this number of trials has failed.
     *
     * @param trials at least 1
     * @return this with that limit
     */
    default Guild maxFailures(int trials) {
        RunLimits limits = settings().limits().withMaxFailures(trials);
        return with(request -> request.limits(limits));
    }

    /**
     * Stops a batch when this number of trials in a row has not improved on the best trial.
     *
     * @param trials at least 1
     * @return this with that limit
     */
    default Guild noImprovement(int trials) {
        RunLimits limits = settings().limits().withNoImprovement(trials);
        return with(request -> request.limits(limits));
    }

    /**
     * Ends trials that take too long.
     *
     * @param limit the maximum duration of a trial; after that it is ended and recorded as terminated, and the batch
     *     continues
     * @return this with that limit
     */
    default Guild trialTimeout(Duration limit) {
        Given.value(limit, "trialTimeout(null)", "a time");
        RunLimits limits = settings().limits().withTrial(limit);
        return with(request -> request.limits(limits));
    }

    /**
     * Labels runs.
     *
     * @param template text in which <code>${x}</code> stands for the flag x
     * @return this with that label
     */
    default Guild label(String template) {
        Given.value(template, "label(null)", "a text");
        return with(request -> request.label(template));
    }

    /**
     * Tags runs.
     *
     * @param tag any text
     * @return this with that tag after the existing ones
     */
    default Guild tag(String tag) {
        Given.value(tag, "tag(null)", "a text");
        List<String> tags = new ArrayList<>(settings().tags());
        tags.add(tag);
        return with(request -> request.tags(tags));
    }

    /**
     * Passes flags as environment variables of the same names, for a command line or an executable that reads them there.
     *
     * @param flags the names of the flags
     * @return this with those flags after the existing ones
     */
    default Guild env(String... flags) {
        List<String> variables = new ArrayList<>(settings().variables());
        variables.addAll(Given.texts(flags, "env", "the names of flags"));
        return with(request -> request.variables(variables));
    }

    /**
     * Adds a jar or a folder to the class path of Java operations.
     *
     * @param entry the jar or folder
     * @return this with that entry after the existing ones
     */
    default Guild classPath(Path entry) {
        Given.value(entry, "classPath(null)", "a jar or a folder");
        JavaOptions java = settings().java();
        List<String> path = new ArrayList<>(java.classPath());
        path.add(entry.toString());
        return with(request -> request.java(new JavaOptions(path, java.jvmArgs(), java.isolate())));
    }

    /**
     * Sets options for the JVM of Java operations.
     *
     * @param arguments such as {@code -Xmx2g}
     * @return this with those options in place of the existing ones
     */
    default Guild jvmArgs(String... arguments) {
        List<String> options = Given.texts(arguments, "jvmArgs", "options such as \"-Xmx2g\"");
        JavaOptions java = settings().java();
        return with(request -> request.java(new JavaOptions(java.classPath(), options, java.isolate())));
    }

    /**
     * Runs each trial of a function in a separate JVM, to which the function is sent: everything that it uses has to be
     * {@link java.io.Serializable}, and is copied. A trial that has to stop early, because of an interrupt, its time limit
     * or a pruning rule, is ended by force.
     *
     * @return this with one JVM per trial
     */
    default Guild isolate() {
        JavaOptions java = settings().java();
        return with(request -> request.java(new JavaOptions(java.classPath(), java.jvmArgs(), true)));
    }

    /**
     * Accepts flags that the operation does not have.
     *
     * @return this with any flag accepted
     */
    default Guild forceFlags() {
        return with(request -> request.forceFlags(true));
    }

    /**
     * Stores no runs of a function: the result is kept in memory, which makes short trials much faster.
     *
     * @return this without stored runs
     */
    default Guild noStore() {
        return with(request -> request.noStore(true));
    }
}
