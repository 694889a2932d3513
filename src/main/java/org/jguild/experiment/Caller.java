package org.jguild.experiment;

/** Who asks for a run: errors name what the user typed. */
public enum Caller {
    /** A user of the command or the magic, who gives options. */
    COMMAND,
    /** A user of the Java API, who calls methods. */
    API;

    /** The option or the method: {@code --max-trials}, {@code maxTrials}. */
    String name(RunOption option) {
        return this == COMMAND ? option.option() : option.method();
    }

    /** The option or the method with a value: {@code --max-trials 0}, {@code maxTrials(0)}. */
    String name(RunOption option, Object value) {
        return this == COMMAND ? option.option() + " " + value : option.method() + "(" + value + ")";
    }

    /** The option or the method with a named value: {@code -Fo kappa=-1}, {@code optimizerOption(kappa, -1)}. */
    String name(RunOption option, String key, Object value) {
        return this == COMMAND
                ? option.option() + " " + key + "=" + value
                : option.method() + "(" + key + ", " + value + ")";
    }
}
