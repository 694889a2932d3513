package org.jguild.experiment;

/** Where a request comes from. Errors name the option or the method that the user wrote. */
public enum Caller {
    /** The command or the magic, with options. */
    COMMAND,
    /** The Java API, with methods. */
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
