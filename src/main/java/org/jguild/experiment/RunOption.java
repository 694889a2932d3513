package org.jguild.experiment;

/** The options of a run, with their names in the command and in the Java API. */
public enum RunOption {
    /** The optimizer. */
    OPTIMIZER("--optimizer", "optimizer"),
    /** An option of the optimizer. */
    OPTIMIZER_OPTION("-Fo", "optimizerOption"),
    /** The number of trials. */
    MAX_TRIALS("--max-trials", "maxTrials"),
    /** The scalar to minimize. */
    MINIMIZE("--minimize", "minimize"),
    /** The scalar to maximize. */
    MAXIMIZE("--maximize", "maximize"),
    /** The values that the objective can have. */
    RANGE("--range", "range"),
    /** A pattern that finds scalars in the output. */
    SCALAR("--scalar", "scalar"),
    /** The seed of all random choices. */
    SEED("--random-seed", "seed"),
    /** The rule that stops unpromising trials. */
    PRUNE("--prune", "prune"),
    /** The first step at which the rule may stop a trial. */
    PRUNE_AFTER("--prune-after", "pruneAfter"),
    /** The time limit of a batch. */
    TIME_LIMIT("--time-limit", "timeLimit"),
    /** The number of failed trials after which a batch stops. */
    MAX_FAILURES("--max-failures", "maxFailures"),
    /** The number of trials in a row without improvement after which a batch stops. */
    NO_IMPROVEMENT("--no-improvement", "noImprovement"),
    /** The time limit of a trial. */
    TRIAL_TIMEOUT("--trial-timeout", "trialTimeout"),
    /** A point to try first. */
    TRY("--try", "tryFirst"),
    /** The number of trials that run at once. */
    PARALLEL("--parallel", "parallel"),
    /** The label. */
    LABEL("--label", "label"),
    /** A tag. */
    TAG("--tag", "tag"),
    /** The run to restart. */
    RESTART("--restart", "restart"),
    /** Whether flags are accepted that the operation does not have. */
    FORCE_FLAGS("--force-flags", "forceFlags"),
    /** A flag that the program reads from its environment. */
    ENV("--env", "env"),
    /** Jars and folders for Java operations. */
    CLASS_PATH("--classpath", "classPath"),
    /** Options for the JVM of Java operations. */
    JVM_ARGS("--jvm-args", "jvmArgs"),
    /** Whether each trial of a function runs in its own JVM. */
    ISOLATE("--isolate", "isolate"),
    /** Whether no runs are stored. */
    NO_STORE("--no-store", "noStore");

    private final String option;
    private final String method;

    RunOption(String option, String method) {
        this.option = option;
        this.method = method;
    }

    /**
     * Returns the option of the command.
     *
     * @return for example {@code --max-trials}
     */
    public String option() {
        return option;
    }

    /**
     * Returns the method of the Java API.
     *
     * @return for example {@code maxTrials}
     */
    public String method() {
        return method;
    }
}
