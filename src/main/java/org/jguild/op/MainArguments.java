package org.jguild.op;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jguild.flag.FlagDefinition;
import org.jguild.flag.FlagType;
import org.jguild.op.ProgramFlag.Form;
import org.jspecify.annotations.Nullable;

/**
 * The options that a main method compares its arguments with, as in {@code args[i].equals("--rate")}. A variable counts as
 * made of the arguments if an expression that mentions them is assigned to it.
 */
final class MainArguments {

    private static final Pattern OPTION = Pattern.compile("--?[A-Za-z][\\w.-]*=?");
    private static final Pattern OPTION_OR_WORD = Pattern.compile("-{0,2}[A-Za-z][\\w.-]*=?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w.-]*");
    private static final Set<String> HELP = Set.of("h", "help", "version", "V");

    /** Methods of a map or of a parsed command line that have the name of an option as their argument. */
    private static final Pattern LOOKUP = Pattern.compile("get.*|valueOf|valuesOf");

    private static final Pattern PRESENCE = Pattern.compile("containsKey|has.*");
    private static final Set<String> LIST_PRESENCE = Set.of("contains", "anyMatch");

    private final Tree source;
    private final String parameter;
    private final Set<String> derived = new HashSet<>();
    private final Map<String, String> constants = new HashMap<>();
    private final Map<String, MethodTree> methods = new HashMap<>();
    private final Map<String, Boolean> takesValue = new LinkedHashMap<>();
    private final Set<String> words = new HashSet<>();
    private boolean dashes;
    private boolean equalsSign;

    private MainArguments(Tree source, String parameter) {
        this.source = source;
        this.parameter = parameter;
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
        boolean used = main.getBody() != null && new Mentions(Set.of(parameter)).in(main.getBody());
        return used ? new MainArguments(source, parameter).find() : Found.NOTHING;
    }

    private Found find() {
        derived.add(parameter);
        new Declarations().scan(source, null);
        int size = 0;
        while (size != derived.size()) {
            size = derived.size();
            new Derivation().scan(source, null);
        }
        new Literals().scan(source, null);
        List<ProgramFlag> flags = new ArrayList<>();
        takesValue.forEach((literal, value) -> {
            boolean word = WORD.matcher(literal).matches();
            String option = word && dashes ? (literal.length() == 1 ? "-" : "--") + literal : literal;
            if (!word || dashes || equalsSign) {
                flags.add(flag(option, value));
            }
        });
        flags.removeIf(flag -> HELP.contains(flag.definition().name()));
        return new Found(true, flags.isEmpty() && Boolean.TRUE.equals(new Positions().scan(source, null)), flags);
    }

    private ProgramFlag flag(String literal, boolean value) {
        String name = OptionMember.name(literal).replaceFirst("=$", "");
        boolean joined = literal.endsWith("=") || (value && equalsSign);
        String option = joined && !literal.endsWith("=") ? literal + "=" : literal;
        Form form = joined ? Form.JOINED : value ? Form.VALUE : Form.SWITCH;
        FlagType flagType = form == Form.SWITCH ? FlagType.BOOLEAN : FlagType.ANY;
        return OptionMember.flag(FlagDefinition.of(name, flagType, null), form, option);
    }

    private boolean isDerived(@Nullable Tree tree) {
        return tree != null && new Mentions(derived).in(tree);
    }

    /** Whether code uses an argument at a certain index. */
    private final class Positions extends TreeScanner<Boolean, @Nullable Void> {

        @Override
        public Boolean visitArrayAccess(ArrayAccessTree tree, @Nullable Void unused) {
            return tree.getIndex() instanceof LiteralTree && isDerived(tree.getExpression());
        }

        @Override
        public Boolean reduce(Boolean first, Boolean second) {
            return Boolean.TRUE.equals(first) || Boolean.TRUE.equals(second);
        }
    }

    /** Finds constants and methods. */
    private final class Declarations extends TreeScanner<@Nullable Void, @Nullable Void> {

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
            if (tree.getInitializer() instanceof LiteralTree literal && literal.getValue() instanceof String text) {
                constants.put(tree.getName().toString(), text);
            }
            return super.visitVariable(tree, null);
        }

        private String type = "";

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
            String outer = type;
            type = tree.getSimpleName().toString();
            super.visitClass(tree, null);
            type = outer;
            return null;
        }

        /** Constructors have the name of their class. */
        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
            methods.put(tree.getReturnType() == null ? type : tree.getName().toString(), tree);
            return super.visitMethod(tree, null);
        }
    }

    /** Finds the variables that are made of the arguments. */
    private final class Derivation extends TreeScanner<@Nullable Void, @Nullable Void> {

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
            derive(tree.getName().toString(), tree.getInitializer());
            return super.visitVariable(tree, null);
        }

        @Override
        public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void unused) {
            derive(tree.getVariable().toString(), tree.getExpression());
            return super.visitAssignment(tree, null);
        }

        @Override
        public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void unused) {
            derive(tree.getVariable().getName().toString(), tree.getExpression());
            return super.visitEnhancedForLoop(tree, null);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void unused) {
            parameters(tree.getIdentifier().toString(), tree.getArguments());
            return super.visitNewClass(tree, null);
        }

        /** The parameters of a called method, and the map or list to which something is added. */
        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
            parameters(name(tree), tree.getArguments());
            if (tree.getMethodSelect() instanceof MemberSelectTree select
                    && select.getExpression() instanceof IdentifierTree receiver
                    && Set.of("put", "add", "setProperty").contains(name(tree))) {
                tree.getArguments()
                        .forEach(argument -> derive(receiver.getName().toString(), argument));
            }
            return super.visitMethodInvocation(tree, null);
        }

        private void parameters(String name, List<? extends ExpressionTree> arguments) {
            MethodTree method = methods.get(name);
            for (int i = 0;
                    method != null
                            && i
                                    < Math.min(
                                            arguments.size(),
                                            method.getParameters().size());
                    i++) {
                derive(method.getParameters().get(i).getName().toString(), arguments.get(i));
            }
        }

        private void derive(String name, @Nullable Tree source) {
            if (isDerived(source)) {
                derived.add(name.replaceFirst("^this\\.", ""));
                if (source instanceof MethodInvocationTree call
                        && Set.of("substring", "replaceFirst", "replace", "replaceAll")
                                .contains(name(call))) {
                    words.add(name);
                }
            }
        }
    }

    /** Finds the literals that the arguments are compared with. */
    private final class Literals extends TreeScanner<@Nullable Void, @Nullable Void> {

        private @Nullable Tree branch;

        @Override
        public @Nullable Void visitIf(IfTree tree, @Nullable Void unused) {
            Tree outer = branch;
            branch = tree.getThenStatement();
            scan(tree.getCondition(), null);
            branch = outer;
            scan(tree.getThenStatement(), null);
            return scan(tree.getElseStatement(), null);
        }

        @Override
        public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void unused) {
            cases(tree.getExpression(), tree.getCases());
            return super.visitSwitch(tree, null);
        }

        @Override
        public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void unused) {
            cases(tree.getExpression(), tree.getCases());
            return super.visitSwitchExpression(tree, null);
        }

        /** A case without statements continues with the next one. */
        private void cases(ExpressionTree selector, List<? extends CaseTree> cases) {
            if (!isDerived(selector)) {
                return;
            }
            for (int i = 0; i < cases.size(); i++) {
                int body = i;
                while (body < cases.size() - 1
                        && cases.get(body).getBody() == null
                        && String.valueOf(cases.get(body).getStatements()).isEmpty()) {
                    body++;
                }
                CaseTree chosen = cases.get(body);
                boolean value = chosen.getBody() != null
                        ? isDerived(chosen.getBody())
                        : chosen.getStatements() != null
                                && chosen.getStatements().stream().anyMatch(MainArguments.this::isDerived);
                for (ExpressionTree label : cases.get(i).getExpressions()) {
                    literal(text(label), value, new Mentions(words).in(selector));
                }
            }
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void unused) {
            if (isDerived(tree)) {
                call(tree);
            }
            return super.visitMethodInvocation(tree, null);
        }

        private void call(MethodInvocationTree tree) {
            String name = name(tree);
            ExpressionTree receiver =
                    tree.getMethodSelect() instanceof MemberSelectTree select ? select.getExpression() : null;
            evidence(name, tree);
            boolean lookup = LOOKUP.matcher(name).matches() && isDerived(receiver);
            boolean presence = PRESENCE.matcher(name).matches() && isDerived(receiver);
            dashes |=
                    (lookup || presence) && (name.contains("Option") || name.startsWith("value") || name.equals("has"));
            boolean comparesWord = name.startsWith("equals") && new Mentions(words).in(tree);
            boolean own =
                    methods.containsKey(name) && tree.getArguments().stream().anyMatch(MainArguments.this::isDerived);
            boolean value = lookup || (!presence && value(tree, name));
            if (receiver != null) {
                literal(text(receiver), value, comparesWord);
            }
            tree.getArguments()
                    .forEach(argument -> literal(text(argument), value, lookup || presence || own || comparesWord));
        }

        /** Whether the option has a value: the code that follows the comparison reads it, or a method returns it. */
        private boolean value(MethodInvocationTree tree, String name) {
            MethodTree own = methods.get(name);
            if (own != null && tree.getMethodSelect() instanceof IdentifierTree) {
                return !String.valueOf(own.getReturnType()).equals("boolean");
            }
            if (LIST_PRESENCE.contains(name) && branch == null) {
                return false;
            }
            return branch == null ? !name.startsWith("equals") : isDerived(branch);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void unused) {
            dashes |= "--".equals(tree.getValue());
            return super.visitLiteral(tree, null);
        }

        private void evidence(String name, MethodInvocationTree tree) {
            for (ExpressionTree argument : tree.getArguments()) {
                String text = text(argument);
                boolean number = argument.toString().equals("2");
                boolean prefix = text != null && text.matches("\\^?(--?|-\\{1,2}|-\\+|-[*])");
                dashes |= prefix || (number && name.equals("substring"));
                boolean separates = Set.of("split", "indexOf", "contains").contains(name);
                equalsSign |= separates && (argument.toString().equals("'='") || "=".equals(text));
            }
        }

        private void literal(@Nullable String text, boolean value, boolean word) {
            Pattern names = word ? OPTION_OR_WORD : OPTION;
            if (text != null && names.matcher(text).matches()) {
                takesValue.merge(text, value, Boolean::logicalOr);
            }
        }
    }

    private @Nullable String text(Tree tree) {
        if (tree instanceof LiteralTree literal) {
            return literal.getValue() instanceof String text ? text : null;
        }
        return tree instanceof IdentifierTree name
                ? constants.get(name.getName().toString())
                : null;
    }

    private static String name(MethodInvocationTree call) {
        Tree select = call.getMethodSelect();
        return select instanceof MemberSelectTree member
                ? member.getIdentifier().toString()
                : select.toString();
    }

    /** Whether code mentions one of some variables. */
    private static final class Mentions extends TreeScanner<Boolean, @Nullable Void> {

        private final Set<String> names;

        Mentions(Set<String> names) {
            this.names = names;
        }

        boolean in(Tree tree) {
            return Boolean.TRUE.equals(scan(tree, null));
        }

        @Override
        public Boolean visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
            return names.contains(tree.getName().toString());
        }

        @Override
        public Boolean visitAssignment(AssignmentTree tree, @Nullable Void unused) {
            return scan(tree.getExpression(), null);
        }

        @Override
        public Boolean reduce(Boolean first, Boolean second) {
            return Boolean.TRUE.equals(first) || Boolean.TRUE.equals(second);
        }
    }
}
