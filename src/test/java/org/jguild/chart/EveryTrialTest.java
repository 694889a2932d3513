package org.jguild.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.flag.UniformRange;
import org.jguild.run.RunStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every trial is drawn or counted, however it ended, and is the same everywhere. */
class EveryTrialTest {

    private static final RunStatus[] STATUSES = RunStatus.values();

    /** How a trial of the property ends: a status, or as completed with a value that is not finite. */
    private static Trials trials(List<Integer> kinds, boolean maximize) {
        List<FlagValues> flags = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        List<RunStatus> statuses = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            int kind = Math.floorMod(kinds.get(i), 40);
            // Every tenth trial lacks a flag.
            flags.add(
                    kind % 10 == 9
                            ? FlagValues.of(Map.of("x", i / 10.0))
                            : FlagValues.of(Map.of("x", i / 10.0, "c", i % 3 == 0 ? "a" : "b")));
            statuses.add(kind < STATUSES.length ? STATUSES[kind] : RunStatus.COMPLETED);
            values.add(
                    kind == 20
                            ? Double.NaN
                            : kind == 21 ? Double.POSITIVE_INFINITY : StrictMath.sin(3.0 * i) + i * 0.01);
        }
        return Trials.of("loss", maximize, flags, values, statuses);
    }

    @Property(tries = 150)
    void drawnAndCountedTrialsAreAllTrials(
            @ForAll @Size(min = 1, max = 30) List<Integer> kinds, @ForAll boolean maximize) {
        Trials trials = trials(kinds, maximize);

        Chart history = Charts.history(trials, false);
        assertThat(Drawn.trials(Drawn.panel(history, 0)))
                .doesNotHaveDuplicates()
                .hasSize(trials.size() - Drawn.counted(history.note()));
        if (trials.flags().isEmpty() || !trials.hasValues()) {
            return;
        }
        Chart slice = Charts.slice(trials, List.of());
        Set<Integer> sliced = new HashSet<>();
        for (Panel panel : ((PanelGrid) slice.content()).panels()) {
            assertThat(Drawn.trials(panel)).doesNotHaveDuplicates();
            sliced.addAll(Drawn.trials(panel));
        }
        assertThat(sliced).hasSize(trials.size() - Drawn.counted(slice.note()));
        assertThat(((ParallelAxes) Charts.parallel(trials, List.of()).content()).lines())
                .extracting(ParallelLine::trial)
                .containsExactlyElementsOf(
                        trials.rows().stream().map(TrialRow::number).toList());
        rank(trials);
        Chart edf = Charts.edf(Map.of("train", trials));
        assertThat(trials.evaluated()).hasSize(trials.size() - Drawn.counted(edf.note()));
        contour(trials);
    }

    private static void rank(Trials trials) {
        if (trials.isConstant()) {
            return;
        }
        for (List<String> flags : List.of(List.<String>of(), List.of("x"))) {
            if (trials.flags().containsAll(flags)) {
                Chart rank = Charts.rank(trials, flags);
                assertThat(Drawn.trials(Drawn.panel(rank, 0)))
                        .doesNotHaveDuplicates()
                        .hasSize(trials.size() - Drawn.counted(rank.note()));
            }
        }
    }

    private static void contour(Trials trials) {
        long complete = trials.evaluated().stream()
                .filter(row -> row.flags().values().size() == 2)
                .count();
        if (complete < 2
                || trials.isConstant()
                || trials.flags().size() < 2
                || trials.best().orElseThrow().flags().values().size() < 2) {
            return;
        }
        Chart contour = Charts.contour(trials, List.of());
        assertThat(Drawn.trials(Drawn.panel(contour, 0)))
                .doesNotHaveDuplicates()
                .hasSize(trials.size() - Drawn.counted(contour.note()));
    }

    /** Seven trials, one of each kind. */
    private static Trials oneOfEachKind() {
        List<FlagValues> flags = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            flags.add(FlagValues.of(Map.of("x", i / 10.0, "y", (7 - i) / 20.0)));
        }
        return Trials.of(
                        "loss",
                        false,
                        flags,
                        List.of(1.0, 2.0, 9.0, 9.0, 9.0, Double.POSITIVE_INFINITY, Double.NaN),
                        List.of(
                                RunStatus.COMPLETED,
                                RunStatus.COMPLETED,
                                RunStatus.ERROR,
                                RunStatus.PRUNED,
                                RunStatus.TERMINATED,
                                RunStatus.COMPLETED,
                                RunStatus.COMPLETED))
                .within(space());
    }

    private static SearchSpace space() {
        return new SearchSpace(
                new TreeMap<>(Map.of("x", new UniformRange(0, 2, null, ""), "y", new UniformRange(-1, 1, null, ""))));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void trialsWithoutAValueAreAtTheEdgeByKind(boolean slice) {
        Trials trials = oneOfEachKind();
        Chart chart = slice ? Charts.slice(trials, List.of("x")) : Charts.history(trials, false);
        Panel panel = Drawn.panel(chart, 0);

        List<PointLook> looks = new ArrayList<>();
        int trial = 3;
        for (String name : List.of("1 failed", "1 pruned", "1 interrupted", "1 infinite", "1 without a value")) {
            Points points = Drawn.points(panel, name);
            double x = points.x().get(0);
            double flag = (double)
                    trials.rows().get(points.trials().get(0) - 1).flags().get("x");
            assertThat(x).isEqualTo(slice ? flag : points.trials().get(0));
            // Above all values, because smaller ones are better, and within the axis.
            assertThat(points.y().get(0))
                    .isGreaterThan(2)
                    .isLessThan(panel.yRange().high());
            looks.add(points.look());
            trial++;
        }
        assertThat(trial).isEqualTo(8);
        assertThat(looks).doesNotHaveDuplicates();
        assertThat(chart.content().legend()).extracting(Mark::name).contains("1 failed", "1 pruned");
    }

    @Test
    void theEdgeOfAMaximizedObjectiveIsBelow() {
        Chart chart = Charts.history("acc", true, List.of(0.5, Double.NaN, 0.9));
        Points missing = Drawn.points(Drawn.panel(chart, 0), "1 without a value");

        assertThat(missing.y().get(0))
                .isLessThan(0.5)
                .isGreaterThan(Drawn.panel(chart, 0).yRange().low());
    }

    @Test
    void aContourMarksThemAtTheirPosition() {
        Panel panel = Drawn.panel(Charts.contour(oneOfEachKind(), List.of("x", "y")), 0);
        Points failed = Drawn.points(panel, "1 failed");

        assertThat(failed.x()).containsExactly(0.2);
        assertThat(failed.y()).containsExactly(0.25);
        assertThat(failed.look().shape().isOpen()).isTrue();
    }

    @Test
    void axesOfSearchedFlagsHaveTheRangeOfTheSearch() {
        Trials trials = oneOfEachKind();

        for (Chart chart : List.of(Charts.slice(trials, List.of("x")), Charts.contour(trials, List.of("x", "y")))) {
            Interval range = Drawn.panel(chart, 0).xRange();
            assertThat(range.low()).isLessThanOrEqualTo(0);
            assertThat(range.high()).isBetween(2.0, 2.1);
        }
    }

    /** Runs of warm starts and known points may be outside. */
    @Test
    void trialsOutsideTheSearchedRangeExtendTheAxis() {
        Trials trials = Trials.of(
                        "loss",
                        false,
                        List.of(FlagValues.of(Map.of("x", 5.0)), FlagValues.of(Map.of("x", 1.0))),
                        List.of(1.0, 2.0))
                .within(space());
        Interval range = Drawn.panel(Charts.slice(trials, List.of("x")), 0).xRange();

        assertThat(range.low()).isLessThan(0);
        assertThat(range.high()).isGreaterThan(5);
    }

    @ParameterizedTest
    @EnumSource(
            value = ChartKind.class,
            names = {"HISTORY", "SLICE", "PARALLEL", "CONTOUR", "RANK", "ACQUISITION"})
    void everyPointOfATrialHasItsNumberAndItsText(ChartKind kind) {
        Chart chart = Samples.of(kind);
        int points = 0;
        for (JsonNode trace : Drawn.json(chart).path("data")) {
            if (trace.path("mode").asText().equals("markers")) {
                assertThat(trace.path("customdata"))
                        .hasSameSizeAs(trace.path("x"))
                        .hasSameSizeAs(trace.path("text"));
                for (int i = 0; i < trace.path("x").size(); i++) {
                    assertThat(trace.path("customdata").get(i).isInt()).isTrue();
                    assertThat(trace.path("text").get(i).asText())
                            .startsWith(
                                    "trial " + trace.path("customdata").get(i).asInt() + "<br>");
                    points++;
                }
            }
        }
        assertThat(points).isGreaterThanOrEqualTo(9);
    }

    @Test
    void theHoverTextHasRunFlagsObjectiveAndStatusInLines() {
        Trials trials = oneOfEachKind();

        assertThat(trials.rows())
                .extracting(TrialRow::hoverText)
                .startsWith(
                        "trial 1\nx=0, y=0.35\nloss: 1\ncompleted",
                        "trial 2\nx=0.1, y=0.3\nloss: 2\ncompleted",
                        "trial 3\nx=0.2, y=0.25\nfailed",
                        "trial 4\nx=0.3, y=0.2\npruned",
                        "trial 5\nx=0.4, y=0.15\ninterrupted",
                        "trial 6\nx=0.5, y=0.1\ncompleted with the value Infinity")
                .endsWith("trial 7\nx=0.6, y=0.05\ncompleted without a value");
    }

    @Test
    void aTrialHasTheSameLookInAllCharts() {
        Trials trials = Samples.curve(12);
        List<PointLook> looks = new ArrayList<>();
        looks.add(Drawn.points(Drawn.panel(Charts.history(trials, false), 0), "loss")
                .look());
        looks.add(Drawn.points(
                        ((SliderPanels) Samples.of(ChartKind.ACQUISITION).content())
                                .frames()
                                .get(0)
                                .panels()
                                .panels()
                                .get(0),
                        "trial")
                .look());
        looks.add(Drawn.points(Drawn.panel(Samples.of(ChartKind.CONTOUR), 0), "trial")
                .look());

        assertThat(looks).extracting(PointLook::shape).containsOnly(PointShape.CIRCLE);
        assertThat(looks).extracting(PointLook::style).containsOnly(MarkStyle.of(Palette.BLUE));
    }
}
