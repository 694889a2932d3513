package org.jguild;

import org.jguild.flag.Params;
import org.jguild.op.FunctionOperation;
import org.jguild.op.TrialFunction;
import org.jspecify.annotations.Nullable;

/** Creates operations from functions. */
public final class Functions {

    private static final String UNNAMED = "function";
    private static final String FUNCTION = "a function";
    private static final String RECORD = "the record of the flags";

    private Functions() {}

    /**
     * Creates an operation from a function that accepts any flag.
     *
     * @param function the function to run; a returned number is recorded as the objective, otherwise as {@code loss}
     * @return the operation, named {@code function}
     */
    public static FunctionOperation of(ParamsFunction function) {
        Given.value(function, "run(null)", FUNCTION);
        return FunctionOperation.of(UNNAMED, trial -> function.run(new Params(trial.flags())));
    }

    /**
     * Creates an operation from a function that reports values while it runs.
     *
     * @param function the function to run
     * @return the operation, named {@code function}
     */
    public static FunctionOperation of(ReportingFunction function) {
        Given.value(function, "run(null)", FUNCTION);
        return FunctionOperation.of(UNNAMED, trial -> function.run(new Params(trial.flags()), trial));
    }

    /**
     * Creates an operation from a function of a record, whose components are the flags: numbers, booleans, strings and enums.
     *
     * @param <C> the record
     * @param type the record
     * @param function the function to run
     * @return the operation, named {@code function}; every component needs a value
     */
    public static <C extends Record> FunctionOperation of(Class<C> type, RecordFunction<C> function) {
        Given.value(function, "run(…, null)", FUNCTION);
        return record(
                new RecordFlags<>(Given.value(type, "run(null, …)", RECORD)),
                null,
                (config, trial) -> function.run(config));
    }

    /**
     * Creates an operation from a function of a record; the function reports values while it runs.
     *
     * @param <C> the record
     * @param type the record
     * @param function the function to run
     * @return the operation, named {@code function}; every component needs a value
     */
    public static <C extends Record> FunctionOperation of(Class<C> type, ReportingRecordFunction<C> function) {
        Given.value(function, "run(…, null)", FUNCTION);
        return record(new RecordFlags<>(Given.value(type, "run(null, …)", RECORD)), null, function);
    }

    /**
     * Creates an operation from a function of a record with defaults.
     *
     * @param <C> the record
     * @param defaults the values of the flags that are not given
     * @param function the function to run
     * @return the operation, named {@code function}
     */
    public static <C extends Record> FunctionOperation of(C defaults, RecordFunction<C> function) {
        Given.value(function, "run(…, null)", FUNCTION);
        return record(typeOf(defaults), defaults, (config, trial) -> function.run(config));
    }

    /**
     * Creates an operation from a function of a record with defaults; the function reports values while it runs.
     *
     * @param <C> the record
     * @param defaults the values of the flags that are not given
     * @param function the function to run
     * @return the operation, named {@code function}
     */
    public static <C extends Record> FunctionOperation of(C defaults, ReportingRecordFunction<C> function) {
        Given.value(function, "run(…, null)", FUNCTION);
        return record(typeOf(defaults), defaults, function);
    }

    @SuppressWarnings("unchecked") // A record class is final.
    private static <C extends Record> RecordFlags<C> typeOf(C defaults) {
        return new RecordFlags<>(
                (Class<C>) Given.value(defaults, "run(null, …)", RECORD).getClass());
    }

    private static <C extends Record> FunctionOperation record(
            RecordFlags<C> type, @Nullable C defaults, ReportingRecordFunction<C> function) {
        TrialFunction run = trial -> function.run(type.create(trial.flags()), trial);
        return FunctionOperation.of(UNNAMED, type.definitions(defaults), run);
    }
}
