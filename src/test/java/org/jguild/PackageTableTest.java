package org.jguild;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jguild.batch.BatchPlan;
import org.jspecify.annotations.NullMarked;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which packages each package may use, as in the table of the design. */
@AnalyzeClasses(packages = "org.jguild", importOptions = ImportOption.DoNotIncludeTests.class)
class PackageTableTest {

    @ArchTest
    static final ArchRule PACKAGES_USE_ONLY_WHAT_IS_BELOW = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("error")
            .definedBy("org.jguild.error..")
            .layer("text")
            .definedBy("org.jguild.text..")
            .layer("flag")
            .definedBy("org.jguild.flag..")
            .layer("search")
            .definedBy("org.jguild.search..")
            .layer("run")
            .definedBy("org.jguild.run..")
            .layer("op")
            .definedBy("org.jguild.op..")
            .layer("batch")
            .definedBy("org.jguild.batch..")
            .layer("compare")
            .definedBy("org.jguild.compare..")
            .layer("chart")
            .definedBy("org.jguild.chart..")
            .layer("experiment")
            .definedBy("org.jguild.experiment..")
            .layer("command")
            .definedBy("org.jguild.command..")
            .layer("api")
            .definedBy("org.jguild")
            .whereLayer("error")
            .mayNotAccessAnyLayer()
            .whereLayer("text")
            .mayOnlyAccessLayers("error")
            .whereLayer("flag")
            .mayOnlyAccessLayers("error", "text")
            .whereLayer("search")
            .mayOnlyAccessLayers("error", "text", "flag")
            .whereLayer("run")
            .mayOnlyAccessLayers("error", "text", "flag")
            .whereLayer("op")
            .mayOnlyAccessLayers("error", "text", "flag", "run")
            .whereLayer("batch")
            .mayOnlyAccessLayers("error", "text", "flag", "search", "run", "op")
            .whereLayer("compare")
            .mayOnlyAccessLayers("error", "text", "flag", "run")
            .whereLayer("chart")
            .mayOnlyAccessLayers("error", "text", "flag", "search", "run", "compare")
            .whereLayer("experiment")
            .mayOnlyAccessLayers("error", "flag", "search", "run", "op", "batch", "compare", "chart", "text")
            .whereLayer("experiment")
            .mayOnlyBeAccessedByLayers("command", "api")
            .whereLayer("command")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("api")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CIRCLE =
            SlicesRuleDefinition.slices().matching("org.jguild.(*)..").should().beFreeOfCycles();

    /** NullAway checks marked packages alone. */
    @ArchTest
    static final ArchRule NULL_IS_CHECKED_IN_EVERY_PACKAGE = classes()
            .should(ArchCondition.from(
                    describe("be in a package whose package-info.java has @NullMarked", type -> type.getPackage()
                            .isAnnotatedWith(NullMarked.class))));

    @ArchTest
    static final ArchRule ONLY_ENTRIES_NAME_THE_CLOCK_AND_THE_ZONE_OF_THE_SYSTEM = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.jguild.Guild")
            .and()
            .doNotHaveFullyQualifiedName("org.jguild.command.Main")
            .and()
            .doNotHaveFullyQualifiedName("org.jguild.batch.IsolatedTrial")
            .should()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "system", ZoneId.class)
            .orShould()
            .callMethod(ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule SEARCH_IS_PURE_COMPUTATION = noClasses()
            .that()
            .resideInAPackage("org.jguild.search..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio..", "java.time..", "tech.tablesaw..", "picocli..");

    @ArchTest
    static final ArchRule ONLY_TABLES_CHARTS_AND_RESULTS_NAME_TABLESAW = noClasses()
            .that()
            .resideOutsideOfPackages("org.jguild.chart..", "org.jguild")
            .and()
            .doNotHaveFullyQualifiedName("org.jguild.compare.Tables")
            .and()
            .doNotHaveFullyQualifiedName("org.jguild.experiment.RunResult")
            .and()
            .doNotHaveFullyQualifiedName("org.jguild.experiment.ComparisonResult")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("tech.tablesaw..");

    @ArchTest
    static final ArchRule COMMANDS_KEEP_THEIR_OPTIONS_TO_THEMSELVES = fields().that()
            .areAnnotatedWith(Option.class)
            .or()
            .areAnnotatedWith(Parameters.class)
            .should()
            .bePrivate();

    /** Whoever cannot see a store, an operation, a plan or an optimizer decides nothing about them. */
    @ArchTest
    static final ArchRule COMMANDS_ONLY_TRANSLATE = noClasses()
            .that()
            .resideInAPackage("org.jguild.command..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.jguild.run.RunStore")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.jguild.run.Run")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.jguild.run.NewRun")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.jguild.batch.BatchPlan")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.jguild.batch.Batch")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.jguild.op.Operation")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.jguild.search.Optimizer");

    @ArchTest
    static final ArchRule A_BATCH_IS_PLANNED_IN_ONE_PLACE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.jguild.experiment.BatchSettings")
            .and()
            .doNotHaveFullyQualifiedName("org.jguild.batch.BatchPlan")
            .should()
            .callConstructorWhere(target(owner(equivalentTo(BatchPlan.class))));
}
