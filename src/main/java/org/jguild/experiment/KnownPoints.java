package org.jguild.experiment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jguild.error.GuildException;
import org.jguild.error.Nearest;
import org.jguild.flag.Assignment;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagParser;
import org.jguild.flag.FlagType;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchSpace;
import org.jguild.op.PreparedOperation;

/** The points of {@code --try}, which are stored with the batch. */
final class KnownPoints {

    /** The attribute of a batch that lists the points. */
    static final String ATTRIBUTE = "try";

    private final SearchSpace space;
    private final PreparedOperation prepared;
    private final Consumer<String> notice;

    KnownPoints(SearchSpace space, PreparedOperation prepared, Consumer<String> notice) {
        this.space = space;
        this.prepared = prepared;
        this.notice = notice;
    }

    /**
     * Reads points.
     *
     * @return the values of searched flags in each point
     * @throws GuildException if a flag is not searched, or a value does not fit its flag
     */
    List<FlagValues> read(RunRequest request) {
        return request.known().stream()
                .map(point -> read(request.caller().name(RunOption.TRY, text(point)), point))
                .toList();
    }

    private static String text(List<Assignment> point) {
        return point.stream().map(flag -> flag.name() + "=" + flag.text()).collect(Collectors.joining(","));
    }

    private FlagValues read(String shown, List<Assignment> assignments) {
        Map<String, FlagDefinition> definitions = new TreeMap<>();
        prepared.flags().forEach(definition -> definitions.put(definition.name(), definition));
        Map<String, Object> point = new TreeMap<>();
        for (Assignment assignment : assignments) {
            String name = assignment.name();
            FlagDefinition definition = definitions.getOrDefault(name, FlagDefinition.of(name, FlagType.ANY, null));
            Domain value = FlagParser.parse(definition, assignment.text());
            if (value.isSearched()) {
                throw new GuildException(shown + ": give " + name + " one value, not " + value.text() + ".");
            }
            check(shown, name, value);
            point.put(name, value.stored());
        }
        FlagValues values = FlagValues.of(point);
        prepared.check(space.fixed().with(values));
        return values;
    }

    private void check(String shown, String name, Domain value) {
        Domain domain = space.domains().get(name);
        if (domain == null) {
            throw new GuildException(shown + ": there is no flag '" + name + "'"
                    + Nearest.hint(name, space.domains().keySet()));
        }
        if (!space.searched().contains(name)) {
            throw new GuildException(shown + ": " + name + " is not searched (searched: "
                    + String.join(", ", space.searched()) + "); give it as " + name + "=" + value.text()
                    + " to have it in all trials.");
        }
        if (!domain.contains(value.stored())) {
            notice.accept(shown + ": " + name + "=" + value.text() + " is outside " + domain.text()
                    + "; the trial is run, but the search does not use its result.");
        }
    }

    /** Points as a batch records them. */
    static List<Map<String, Object>> stored(List<FlagValues> points) {
        return points.stream()
                .map(point -> (Map<String, Object>) new TreeMap<>(point.values()))
                .toList();
    }
}
