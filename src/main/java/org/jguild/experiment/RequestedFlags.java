package org.jguild.experiment;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jguild.error.GuildException;
import org.jguild.error.NamedFile;
import org.jguild.flag.BatchFile;
import org.jguild.flag.Choices;
import org.jguild.flag.Domain;
import org.jguild.flag.Fixed;
import org.jguild.flag.FlagParser;
import org.jguild.flag.FlagValues;
import org.jguild.flag.SearchKind;
import org.jguild.flag.SearchSpace;
import org.jguild.op.Operation;
import org.jguild.op.PreparedOperation;
import org.jguild.run.Run;
import org.jguild.text.VisibleText;

/**
 * The flags of a request.
 *
 * @param space the flags and their values; with batch files, the values of all their trials together
 * @param rows the trials of batch files, combined with the assignments for all trials; one row stands for one or several trials;
 *     empty without files
 * @param file the content of the files, to be recorded
 */
record RequestedFlags(SearchSpace space, List<SearchSpace> rows, List<SearchSpace> file) {

    /** The attribute of an operation that lists the trials of batch files. */
    static final String ATTRIBUTE = "trials";

    /**
     * Reads the flags of a command.
     *
     * @param directory where batch files are
     * @throws GuildException if the operation does not accept them
     */
    static RequestedFlags of(Operation operation, PreparedOperation prepared, FlagRequest request, Path directory) {
        if (request.files().isEmpty()) {
            boolean any = (request.force() && prepared.canForceFlags()) || prepared.acceptsAnyFlag();
            if (!any) {
                prepared.refuseUnknown(request.assignments());
            }
            SearchSpace space = FlagParser.space(
                    operation.name(),
                    prepared.flags(request.assignments()),
                    request.assignments(),
                    any,
                    prepared::advice);
            check(space, prepared);
            return new RequestedFlags(space, List.of(), List.of());
        }
        List<SearchSpace> file = new ArrayList<>();
        request.files().forEach(name -> file.addAll(BatchFile.read(NamedFile.of(directory, name))));
        if (file.isEmpty()) {
            throw new GuildException("The batch file " + String.join(", ", request.files())
                    + " has no trials: write one line of values per trial below the line of flag names.");
        }
        return ofRows(prepared, file, request);
    }

    /** The flags of a batch file in an earlier start, combined with the present assignments for all its trials. */
    static RequestedFlags again(PreparedOperation prepared, Run operation, FlagRequest request) {
        List<SearchSpace> file = new ArrayList<>();
        if (operation.attribute(ATTRIBUTE) instanceof List<?> stored) {
            stored.forEach(trial -> {
                if (trial instanceof Map<?, ?> map) {
                    file.add(BatchFile.trial(map));
                }
            });
        }
        return ofRows(prepared, file, request);
    }

    private static RequestedFlags ofRows(PreparedOperation prepared, List<SearchSpace> file, FlagRequest request) {
        List<SearchSpace> rows = FlagParser.spaces(prepared.flags(request.assignments()), file, request.assignments());
        rows.forEach(row -> check(row, prepared));
        if (rows.size() == 1 && rows.get(0).productSize().equals(BigInteger.ONE)) {
            SortedMap<String, Domain> domains = new TreeMap<>();
            rows.get(0).domains().forEach((name, domain) -> domains.put(name, single(domain)));
            return new RequestedFlags(new SearchSpace(domains), List.of(), List.of());
        }
        return new RequestedFlags(together(rows), rows, file);
    }

    private static Domain single(Domain domain) {
        return domain.gridValues().size() == 1 ? new Fixed(domain.gridValues().get(0)) : domain;
    }

    /** Each flag with all the values that it has in any row. */
    private static SearchSpace together(List<SearchSpace> rows) {
        SortedMap<String, Set<Domain>> found = new TreeMap<>();
        rows.forEach(
                row -> row.domains().forEach((name, domain) -> found.computeIfAbsent(name, key -> new LinkedHashSet<>())
                        .add(domain)));
        SortedMap<String, Domain> domains = new TreeMap<>();
        found.forEach((name, some) -> {
            Set<Object> values = new LinkedHashSet<>();
            some.forEach(domain -> values.addAll(domain.categories()));
            domains.put(name, some.size() == 1 ? some.iterator().next() : new Choices(new ArrayList<>(values)));
        });
        return new SearchSpace(domains);
    }

    private static void check(SearchSpace space, PreparedOperation prepared) {
        space.domains().forEach((name, domain) -> {
            if (domain.kind() == SearchKind.GRID && domain.gridValues().isEmpty()) {
                throw new GuildException(VisibleText.line(name) + "=[] has no value to try: give at least one, as in "
                        + VisibleText.line(name) + "=[1,2], or write [[]] for the empty list as the only value.");
            }
        });
        FlagValues first = space.fixed();
        for (Map.Entry<String, Domain> flag : space.domains().entrySet()) {
            List<Object> values = extremes(flag.getValue());
            first = values.isEmpty() ? first : first.with(flag.getKey(), values.get(0));
        }
        FlagValues trial = first;
        prepared.check(trial);
        space.domains()
                .forEach((name, domain) -> extremes(domain).forEach(value -> prepared.check(trial.with(name, value))));
    }

    /** The values that show whether an operation accepts a domain: all values of a list, the bounds of a range. */
    private static List<Object> extremes(Domain domain) {
        boolean range = domain.gridValues().isEmpty() && domain.size() > 0;
        return range ? List.of(domain.fromUnit(0), domain.fromUnit(1)) : domain.gridValues();
    }

    /** How many trials a grid has. */
    BigInteger gridSize() {
        return rows.isEmpty()
                ? space.productSize()
                : rows.stream().map(SearchSpace::productSize).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The trials of files as the operation of a batch records them. */
    List<Map<String, Object>> stored() {
        return file.stream()
                .map(row -> (Map<String, Object>)
                        new TreeMap<>(FlagRequest.unexpanded(row).values()))
                .toList();
    }
}
