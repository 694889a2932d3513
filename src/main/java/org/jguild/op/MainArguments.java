package org.jguild.op;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagType;
import org.jguild.op.ProgramFlag.Form;
import org.jspecify.annotations.Nullable;

/** The options that a main method compares its arguments with, as in {@code args[i].equals("--rate")}. */
final class MainArguments {

    private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w.-]*");
    private static final Set<String> HELP = Set.of("h", "help", "version", "V");

    private final ArgumentVariables variables;
    private final ComparedOptions options;

    private MainArguments(CompilationUnitTree source, String parameter) {
        this.variables = new ArgumentVariables(source, parameter);
        this.options = new ComparedOptions(source, variables);
    }

    /**
     * What a main method does with its arguments.
     *
     * @param used whether it uses them at all
     * @param byPosition whether it compares them with no option, but uses one at a certain index
     * @param flags the options that it compares them with
     */
    record Found(boolean used, boolean byPosition, List<ProgramFlag> flags) {

        static final Found NOTHING = new Found(false, false, List.of());

        Found {
            flags = List.copyOf(flags);
        }
    }

    /** Reads a main method, and the other code of its source. */
    static Found of(CompilationUnitTree source, MethodTree main) {
        String parameter = main.getParameters().get(0).getName().toString();
        return isUsed(main, parameter) ? new MainArguments(source, parameter).find(source) : Found.NOTHING;
    }

    /** Whether a main method uses its parameter before a statement replaces the arguments by others. */
    private static boolean isUsed(MethodTree main, String parameter) {
        if (main.getBody() == null) {
            return false;
        }
        Mentions mentions = new Mentions(Set.of(parameter));
        for (StatementTree statement : main.getBody().getStatements()) {
            if (mentions.in(statement)) {
                return true;
            }
            if (statement instanceof ExpressionStatementTree expression
                    && expression.getExpression() instanceof AssignmentTree assignment
                    && assignment.getVariable().toString().equals(parameter)) {
                return false;
            }
        }
        return false;
    }

    private Found find(CompilationUnitTree source) {
        List<ProgramFlag> flags = new ArrayList<>();
        options.literals().forEach((literal, value) -> {
            boolean word = WORD.matcher(literal).matches();
            String option = word && options.dashes() ? (literal.length() == 1 ? "-" : "--") + literal : literal;
            if (!word || options.dashes() || options.equalsSign()) {
                flags.add(flag(option, value));
            }
        });
        flags.removeIf(flag -> HELP.contains(flag.definition().name()));
        return new Found(true, flags.isEmpty() && new Positions().in(source), flags);
    }

    private ProgramFlag flag(String literal, boolean value) {
        String name = OptionMember.name(literal).replaceFirst("=$", "");
        boolean joined = literal.endsWith("=") || (value && options.equalsSign());
        String option = joined && !literal.endsWith("=") ? literal + "=" : literal;
        Form form = joined ? Form.JOINED : value ? Form.VALUE : Form.SWITCH;
        FlagType flagType = form == Form.SWITCH ? FlagType.BOOLEAN : FlagType.ANY;
        return OptionMember.flag(FlagDefinition.of(name, flagType, null), form, option);
    }

    /** Whether code uses an argument at a certain index. */
    private final class Positions extends Presence {

        @Override
        public Boolean visitArrayAccess(ArrayAccessTree tree, @Nullable Void unused) {
            return tree.getIndex() instanceof LiteralTree && variables.in(tree.getExpression());
        }
    }
}
