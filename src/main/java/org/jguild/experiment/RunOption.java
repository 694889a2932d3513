package org.jguild.experiment;

/** What can be asked of a run, with the names by which users ask for it. */
public enum RunOption {
    /** The optimizer. */
    OPTIMIZER("--optimizer", "optimizer"),
    /** An option of the optimizer. */
    OPTIMIZER_OPTION("-Fo", "optimizerOption"),
    /** The number of trials. */
    MAX_TRIALS("--max-trials", "maxTrials"),
    /** A scalar to be made small. */
    MINIMIZE("--minimize", "minimize"),
    /** A scalar to be made large. */
    MAXIMIZE("--maximize", "maximize"),
    /** The seed of all random choices. */
    SEED("--random-seed", "seed"),
    /** The rule that stops hopeless trials. */
    PRUNE("--prune", "prune"),
    /** The first step at which the rule may stop one. */
    PRUNE_AFTER("--prune-after", "pruneAfter"),
    /** How long a batch may take. */
    TIME_LIMIT("--time-limit", "timeLimit"),
    /** How many trials may fail. */
    MAX_FAILURES("--max-failures", "maxFailures"),
    /** How many trials in a row may bring no improvement. */
    NO_IMPROVEMENT("--no-improvement", "noImprovement"),
    /** How long a trial may take. */
    TRIAL_TIMEOUT("--trial-timeout", "trialTimeout"),
    /** A point to try first. */
    TRY("--try", "tryFirst"),
    /** How many trials run at once. */
    PARALLEL("--parallel", "parallel"),
    /** The label. */
    LABEL("--label", "label"),
    /** A tag. */
    TAG("--tag", "tag"),
    /** The run to restart. */
    RESTART("--restart", "restart"),
    /** Whether flags are accepted that the operation does not have. */
    FORCE_FLAGS("--force-flags", "forceFlags"),
    /** Jars and folders for Java operations. */
    CLASS_PATH("--classpath", "classPath"),
    /** Options for the JVM of Java operations. */
    JVM_ARGS("--jvm-args", "jvmArgs"),
    /** Whether each trial of a function runs in a JVM of its own. */
    ISOLATE("--isolate", "isolate"),
    /** Whether nothing is kept on disk. */
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
