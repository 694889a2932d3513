package org.jguild.experiment;

import java.util.List;
import java.util.function.Consumer;
import org.jguild.flag.Domain;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagEncoder;
import org.jguild.flag.FlagType;
import org.jguild.flag.SearchSpace;
import org.jguild.text.VisibleText;

/** The message about a flag of real numbers whose range has integer bounds, so that only integers are tried. */
final class IntegersOfReal {

    private IntegersOfReal() {}

    /**
     * Reports such flags.
     *
     * @param space the flags and their values
     * @param definitions the flags of the operation
     * @param notice receives a sentence for each
     */
    static void report(SearchSpace space, List<FlagDefinition> definitions, Consumer<String> notice) {
        for (FlagDefinition definition : definitions) {
            Domain domain = space.domains().get(definition.name());
            boolean real = definition.defaultValue() instanceof Double || definition.type() == FlagType.FLOAT;
            if (real && domain != null && domain.isInteger()) {
                notice.accept(sentence(definition, domain));
            }
        }
    }

    private static String sentence(FlagDefinition definition, Domain domain) {
        String name = definition.name();
        String why = definition.defaultValue() instanceof Double real
                ? "the default of " + name + " is " + FlagEncoder.encode(real)
                : name + " takes real numbers";
        String low = FlagEncoder.encode(domain.fromUnit(0));
        String high = FlagEncoder.encode(domain.fromUnit(1));
        String range = (domain.isLogarithmic() ? "loguniform[" : "[") + low + ".0:" + high + ".0]";
        return VisibleText.line(name + "=" + domain.text() + " is searched over the integers from " + low + " to "
                + high + ", but " + why + ": write " + name + "=" + range + " for real numbers.");
    }
}
