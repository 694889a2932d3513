package org.jguild.experiment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jguild.batch.BatchPlan;
import org.jguild.experiment.SearchAnswer.NextStep;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagEncoder;
import org.jguild.run.RunId;
import org.jguild.run.RunStatus;
import org.jguild.text.BriefNumber;
import org.jguild.text.Ellipsis;
import org.jguild.text.NaturalOrder;
import org.jspecify.annotations.Nullable;

/** Words the answer of a batch. */
final class SearchAnswers {

    /** A value this near to an end of its range, as a share of the range, is at the end. */
    private static final double END = 0.02;

    /** Of fewer trials, the best one is often at an end by chance. */
    private static final int MIN_TRIALS_PER_FLAG = 4;

    private static final int MAX_LENGTH = 60;
    private static final int MAX_FLAGS = 6;

    private final BatchPlan plan;
    private final List<TrialResult> trials;
    private final List<String> differing;

    SearchAnswers(BatchPlan plan, List<TrialResult> trials) {
        this.plan = plan;
        this.trials = trials;
        this.differing = differing(trials);
    }

    /** Names of the flags of which the trials have different values, in natural order. */
    private static List<String> differing(List<TrialResult> trials) {
        Set<String> names = new TreeSet<>(NaturalOrder.INSTANCE);
        trials.forEach(trial -> names.addAll(trial.params().values().values().keySet()));
        return names.stream()
                .filter(name -> {
                    Set<@Nullable Object> values = new HashSet<>();
                    trials.forEach(trial -> values.add(trial.params().values().get(name)));
                    return values.size() > 1;
                })
                .toList();
    }

    /**
     * Words the answer.
     *
     * @param best the trial with the best objective
     * @param recommended the trial with the best expected objective, if results are noisy
     * @param batch the batch; null if the trials are not stored
     */
    SearchAnswer of(TrialResult best, Optional<RecommendedTrial> recommended, @Nullable RunId batch) {
        List<String> remarks = new ArrayList<>();
        String objective = plan.objective().column().heading();
        TrialResult trial = recommended.map(RecommendedTrial::trial).orElse(best);
        String found = recommended
                .map(expected -> "Best expected " + objective + ": " + interval(expected))
                .orElse("Best " + objective + ": " + BriefNumber.format(best.value()));
        if (isConstant()) {
            return new SearchAnswer(
                    best,
                    equal(best, objective),
                    "",
                    "",
                    differing.isEmpty() ? List.of() : List.of("The flags made no difference to it."),
                    List.of());
        }
        if (recommended.isPresent()) {
            remarks.add(luck(trial, best, objective));
        }
        return new SearchAnswer(trial, found, flags(trial), source(trial), remarks, next(trial, batch));
    }

    private String equal(TrialResult best, String objective) {
        int count = finite().size();
        return (count == 2 ? "Both" : "All " + count) + " trials"
                + (count < trials.size() ? " with a finite value" : "") + " have the same " + objective + ": "
                + BriefNumber.format(best.value());
    }

    private static String interval(RecommendedTrial expected) {
        return BriefNumber.format(expected.expected()) + " (95 %: " + BriefNumber.format(expected.low()) + " to "
                + BriefNumber.format(expected.high()) + ")";
    }

    private static String luck(TrialResult trial, TrialResult best, String objective) {
        String single = "The results are noisy: the best single " + objective + ", " + BriefNumber.format(best.value());
        return trial.number() == best.number()
                ? single + " in this trial, is in part luck."
                : single + " in trial " + best.number() + ", is in part luck.";
    }

    private boolean isConstant() {
        List<Double> values = finite();
        return values.size() > 1 && new HashSet<>(values).size() == 1;
    }

    private List<Double> finite() {
        return trials.stream().map(TrialResult::value).filter(Double::isFinite).toList();
    }

    private String flags(TrialResult trial) {
        List<String> shown = new ArrayList<>();
        for (String name : differing) {
            Object value = trial.params().values().get(name);
            if (value != null) {
                shown.add(assignment(name, value));
            }
        }
        int more = shown.size() - MAX_FLAGS;
        return more <= 1
                ? String.join(" ", shown)
                : String.join(" ", shown.subList(0, MAX_FLAGS)) + " and " + more + " more flags";
    }

    private static String assignment(String name, Object value) {
        String text = value instanceof Double real ? BriefNumber.format(real) : FlagEncoder.encode(value);
        return name + "=" + Ellipsis.truncate(text, MAX_LENGTH);
    }

    private static String source(TrialResult trial) {
        return "trial " + trial.number()
                + (trial.run() == null ? "" : ", run " + trial.run().id().brief());
    }

    private List<NextStep> next(TrialResult trial, @Nullable RunId batch) {
        List<NextStep> steps = new ArrayList<>();
        int searched = plan.space().searched().size();
        boolean enough = plan.optimizer().provider().isGrid() || finite().size() >= MIN_TRIALS_PER_FLAG * searched;
        plan.space().domains().forEach((name, domain) -> {
            Object value = trial.params().values().get(name);
            if (value != null && enough && differing.contains(name) && isAtAnEnd(domain, value)) {
                steps.add(new NextStep(
                        assignment(name, value) + " is at the end of " + domain.text()
                                + ": a better value may be beyond it.",
                        List.of()));
            }
        });
        if (batch == null) {
            return steps;
        }
        if (plan.optimizer().provider().isGrid()) {
            if (trials.stream().anyMatch(each -> each.status() == RunStatus.ERROR)) {
                steps.add(new NextStep("Run the failed trials again:", List.of("run", "--restart", batch.brief())));
            }
        } else {
            steps.add(new NextStep("Continue with more trials:", List.of("run", "--restart", batch.brief())));
        }
        if (plan.space().searched().size() > 1) {
            steps.add(new NextStep("See which flags matter:", List.of("plot", "importance", batch.brief())));
        }
        return steps;
    }

    /** Whether a value is at an end of its range, or of a list of numbers that a grid tried. */
    private boolean isAtAnEnd(Domain domain, Object value) {
        if (!domain.isSearched() || !domain.contains(value)) {
            return false;
        }
        if (!domain.isCategorical()) {
            double coordinate = domain.toUnit(value);
            return domain.size() > 2 && (coordinate <= END || coordinate >= 1 - END);
        }
        if (!plan.optimizer().provider().isGrid()) {
            return false;
        }
        double[] positions = domain.positions();
        int index = domain.categories().indexOf(value);
        return index >= 0 && index < positions.length && (positions[index] == 0 || positions[index] == 1);
    }
}
