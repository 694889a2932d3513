package org.jguild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jguild.batch.BatchListener;
import org.jguild.error.GuildException;
import org.jguild.experiment.RunResult;
import org.jguild.flag.FlagParser;
import org.jguild.flag.SearchSpace;
import org.jguild.op.FunctionOperation;
import org.jguild.search.Optimizer;
import org.jguild.search.OptimizerOptions;
import org.jguild.search.OptimizerProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Null as an argument of any method of the API is refused in one sentence that names the call. */
class NullArgumentsTest {

    private static final Set<String> NULL_ALLOWED = Set.of("flag 1", "optimizerOption 1");

    record Flags(double x) {}

    @TempDir
    private static Path folder;

    private static Guild guild() {
        return Guild.open(folder);
    }

    private static Search search() {
        return Search.over("x=[0.0:1.0]").start();
    }

    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(String.class, "x"),
            Map.entry(String[].class, new String[0]),
            Map.entry(Path.class, Path.of("x")),
            Map.entry(Duration.class, Duration.ofSeconds(1)),
            Map.entry(Class.class, Flags.class),
            Map.entry(Record.class, new Flags(1)),
            Map.entry(Map.class, Map.of("loss", 1)),
            Map.entry(Object.class, "x"),
            Map.entry(UnaryOperator.class, UnaryOperator.identity()),
            Map.entry(BatchListener.class, BatchListener.NONE),
            Map.entry(ParamsFunction.class, (ParamsFunction) params -> 1),
            Map.entry(ReportingFunction.class, (ReportingFunction) (params, trial) -> 1),
            Map.entry(RecordFunction.class, (RecordFunction<Flags>) flags -> 1),
            Map.entry(ReportingRecordFunction.class, (ReportingRecordFunction<Flags>) (flags, trial) -> 1),
            Map.entry(FunctionOperation.class, Functions.of((ParamsFunction) params -> 1)),
            Map.entry(Optimizer.class, (Optimizer) history -> Optional.empty()),
            Map.entry(OptimizerProvider.class, OptimizerProvider.of("o", setup -> history -> Optional.empty())),
            Map.entry(OptimizerOptions.class, OptimizerOptions.DEFAULT),
            Map.entry(SearchSpace.class, FlagParser.space("x", List.of(), List.of(), true)),
            Map.entry(Search.Trial.class, search().ask().orElseThrow()),
            Map.entry(double.class, 1.0),
            Map.entry(long.class, 1L),
            Map.entry(int.class, 1));

    /** One call: a method, and which of its parameters is null. */
    record Call(Object target, Method method, int position, boolean inArray) {

        Object invoke() throws IllegalAccessException, InvocationTargetException {
            Object[] arguments =
                    Arrays.stream(method.getParameterTypes()).map(SAMPLES::get).toArray();
            arguments[position] = inArray ? new String[] {null} : null;
            return method.invoke(target, arguments);
        }

        @Override
        public String toString() {
            return target.getClass().getSimpleName() + "." + method.getName()
                    + Arrays.toString(method.getParameterTypes()) + position + inArray;
        }
    }

    static Stream<Call> calls() {
        Stream<Object> targets =
                Stream.of(guild(), guild().compare(), guild().plot("slice"), Search.over("x=[0.0:1.0]"), search());
        return Stream.concat(
                targets.flatMap(target ->
                        Arrays.stream(target.getClass().getMethods()).flatMap(method -> calls(target, method))),
                Arrays.stream(Functions.class.getMethods()).flatMap(method -> calls(Functions.class, method)));
    }

    private static Stream<Call> calls(Object target, Method method) {
        if (method.getDeclaringClass() == Object.class || method.isBridge()) {
            return Stream.empty();
        }
        Class<?>[] types = method.getParameterTypes();
        return IntStream.range(0, types.length)
                .filter(i -> !types[i].isPrimitive() && !NULL_ALLOWED.contains(method.getName() + " " + i))
                .boxed()
                .flatMap(i -> Stream.of(false, true)
                        .filter(inArray -> !inArray || types[i].isArray())
                        .map(inArray -> new Call(
                                Modifier.isStatic(method.getModifiers()) ? Functions.class : target,
                                method,
                                i,
                                inArray)));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void isRefusedWithASentence(Call call) {
        assertThatThrownBy(call::invoke)
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .isInstanceOf(GuildException.class)
                .hasMessageContaining("null")
                .hasMessageNotContainingAny("\n", "Exception");
    }

    @Test
    void theSentenceNamesTheCallAndWhatIsAllowed() {
        assertThatThrownBy(() -> guild().tag(null)).hasMessage("tag(null): null is not allowed here, give a text.");
    }

    @Test
    void anOptimizerThatReturnsNullIsNamed() {
        OptimizerProvider mine = OptimizerProvider.of("mine", setup -> history -> null);

        assertThatThrownBy(() -> guild().optimizer(mine).run(params -> 1, "x=[0.0:1.0]"))
                .isInstanceOf(GuildException.class)
                .hasMessage("Optimizer 'mine' returned null at trial 0: it has to return Optional.empty() to end the"
                        + " search.");
    }

    @Test
    void aListenerThatThrowsDoesNotEndTheBatchAndIsReportedOnce() {
        Guild guild = guild().onProgress(progress -> {
            throw new IllegalStateException("boom");
        });

        for (RunResult result :
                List.of(guild.run(params -> 1, "x=[1,2]"), guild.noStore().run(params -> 1, "x=[1,2]"))) {
            assertThat(result.trials()).hasSize(2);
            assertThat(result.warnings())
                    .singleElement()
                    .asString()
                    .startsWith("The progress listener failed and is not called again:"
                            + " java.lang.IllegalStateException: boom at ");
        }
    }
}
