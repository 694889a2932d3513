package org.jguild.jupyter;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** Keeps the kernels' own APIs behind {@link Frontend}, and null checked. */
@AnalyzeClasses(packages = "org.jguild.jupyter", importOptions = ImportOption.DoNotIncludeTests.class)
class PackagesTest {

    /** NullAway checks marked packages alone. */
    @ArchTest
    static final ArchRule NULL_IS_CHECKED_IN_EVERY_PACKAGE = classes()
            .should(ArchCondition.from(
                    describe("be in a package whose package-info.java has @NullMarked", type -> type.getPackage()
                            .isAnnotatedWith(NullMarked.class))));

    @ArchTest
    static final ArchRule ONLY_KERNEL_PACKAGES_KNOW_A_KERNEL = noClasses()
            .that()
            .resideInAPackage("org.jguild.jupyter")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.github.spencerpark..",
                    "org.dflib..",
                    "org.jguild.jupyter.kernel",
                    "org.jguild.jupyter.jjava",
                    "org.zeromq..");

    @ArchTest
    static final ArchRule JJAVA_IS_KNOWN_TO_ITS_ADAPTER_ALONE = noClasses()
            .that()
            .resideOutsideOfPackage("org.jguild.jupyter.jjava")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.dflib..", "org.jguild.jupyter.jjava");

    @ArchTest
    static final ArchRule ADAPTER_OF_JJAVA_KNOWS_NO_OTHER_KERNEL = noClasses()
            .that()
            .resideInAPackage("org.jguild.jupyter.jjava")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.github.spencerpark..", "org.jguild.jupyter.kernel", "org.jguild.jupyter.ijava", "org.zeromq..");

    @ArchTest
    static final ArchRule STOCK_IJAVA_IS_NOT_LINKED =
            noClasses().should().dependOnClassesThat().resideInAPackage("io.github.spencerpark.ijava..");
}
