package nl.maatstaf.structure;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import nl.maatstaf.Maatstaf;
import org.jooq.PlainSQL;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** The house as it must stay: which way dependencies point, who may touch which store, what views may do. */
@AnalyzeClasses(packages = "nl.maatstaf", importOptions = ImportOption.DoNotIncludeTests.class)
class StructureTest {

    private static final String ROOT = "nl.maatstaf.";

    @Test
    void modulesUseOnlyWhatTheirPackageInfoNames() {
        ApplicationModules.of(Maatstaf.class).verify();
    }

    @ArchTest
    static final ArchRule statisticsKnowsOnlyTheJdkAndCommonsMath = classes()
            .that().resideInAPackage(ROOT + "statistics..")
            .should().onlyDependOnClassesThat().resideInAnyPackage(
                    ROOT + "statistics..", "java..", "org.apache.commons.math3..", "org.jspecify..",
                    "org.springframework.modulith")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule definitionsAndStudyKnowNoFrameworkAndNoDatabase = noClasses()
            .that().resideInAnyPackage(ROOT + "instrument..", ROOT + "study..")
            .should().dependOnClassesThat(DescribedPredicate.<JavaClass>alwaysFalse()
                    .or(inPackages("org.springframework.")).or(inPackages("org.jooq.")).or(inPackages("com.vaadin."))
                    .and(DescribedPredicate.not(inPackages("org.springframework.modulith"))))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule statisticsUsesStrictMath = noClasses()
            .that().resideInAPackage(ROOT + "statistics..")
            .should().callMethodWhere(mathThatMayDifferBetweenMachines())
            .allowEmptyShould(true);

    /** Equal data give equal digits: what varies from run to run must be handed over, as a generator is. */
    @ArchTest
    static final ArchRule statisticsKnowsNoClockNoChanceAndNoFile = noClasses()
            .that().resideInAPackage(ROOT + "statistics..")
            .should().dependOnClassesThat().resideInAnyPackage("java.time..", "java.io", "java.nio..")
            .orShould().dependOnClassesThat().belongToAnyOf(
                    Random.class, SplittableRandom.class, ThreadLocalRandom.class, RandomGeneratorFactory.class)
            .orShould().callMethod(System.class, "nanoTime")
            .orShould().callMethod(System.class, "currentTimeMillis")
            .orShould().callMethod(RandomGenerator.class, "getDefault");

    @ArchTest
    static final ArchRule staffTablesBelongToStaff = ownedBy("staff", "staff", "staff.audit");

    @ArchTest
    static final ArchRule contactTablesBelongToFieldwork = ownedBy("contact", "fieldwork", "fieldwork.log", "fieldwork.figures",
            "fieldwork.calendar", "fieldwork.intake", "fieldwork.draw");

    @ArchTest
    static final ArchRule responseTablesBelongToRespondingAndAnalysis = ownedBy("response", "responding", "analysis",
            "analysis.quality", "analysis.export", "analysis.pseudonymous");

    @ArchTest
    static final ArchRule storyTablesBelongToStory = ownedBy("story", "story");

    @ArchTest
    static final ArchRule releaseTablesBelongToPublication = ownedBy("release", "publication");

    @ArchTest
    static final ArchRule viewsSeeNoTable = noClasses()
            .that().resideInAnyPackage("..ui..", ROOT + "shell..")
            .should().dependOnClassesThat().resideInAnyPackage(ROOT + "database..", "org.jooq..");

    @ArchTest
    static final ArchRule sqlIsNeverBuiltFromText = noClasses()
            .that().resideOutsideOfPackages(ROOT + "database..", ROOT + "store..")
            .should().accessTargetWhere(new DescribedPredicate<JavaAccess<?>>("plain SQL of jOOQ") {
                @Override
                public boolean test(JavaAccess<?> access) {
                    return access.getTarget() instanceof CanBeAnnotated target && target.isAnnotatedWith(PlainSQL.class);
                }
            });

    @ArchTest
    static final ArchRule textsNeverBecomeMarkup = noClasses().should().dependOnClassesThat().areAssignableTo(Html.class);

    /** Who sees names, codes and addresses on paper is one package, that can be read in one go. */
    @ArchTest
    static final ArchRule lettersAndMailAreMadeInOnePlace = noClasses()
            .that().resideOutsideOfPackage(ROOT + "fieldwork.letter..")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.xmpbox..", "org.springframework.mail..",
                    "jakarta.mail..");

    /** The other pages to print are documents in which nobody has a name. */
    @ArchTest
    static final ArchRule pagesArePrintedByLettersAndWhereDocumentsBecomeFiles = noClasses()
            .that().resideOutsideOfPackages(ROOT + "fieldwork.letter..", ROOT + "shell.paper..")
            .should().dependOnClassesThat().resideInAnyPackage("com.openhtmltopdf..", "org.apache.pdfbox..");

    @ArchTest
    static final ArchRule everyRouteNamesItsRoles = classes()
            .that().areAnnotatedWith(Route.class)
            .should().beAnnotatedWith(AnonymousAllowed.class).orShould().beAnnotatedWith(RolesAllowed.class);

    @ArchTest
    static final ArchRule servicesAreClosedUnlessAMethodOpensThem = classes()
            .that().areAnnotatedWith(Service.class).should().beAnnotatedWith(DenyAll.class);

    @ArchTest
    static final ArchRule everyServiceMethodNamesItsRoles = methods()
            .that().areDeclaredInClassesThat().areAnnotatedWith(Service.class).and().arePublic()
            .should(nameRoles());

    private static ArchRule ownedBy(String store, String... features) {
        return classes().that().resideInAPackage(ROOT + "database." + store + "..")
                .should().onlyBeAccessed().byAnyPackage(Stream.concat(
                                Stream.of(ROOT + "database." + store + ".."),
                                Arrays.stream(features).map(feature -> ROOT + feature))
                        .toArray(String[]::new));
    }

    private static DescribedPredicate<JavaClass> inPackages(String prefix) {
        return DescribedPredicate.describe("in " + prefix, type -> type.getPackageName().startsWith(prefix)
                || (type.getPackageName() + ".").equals(prefix));
    }

    private static DescribedPredicate<JavaMethodCall>
            mathThatMayDifferBetweenMachines() {
        var exact = Set.of("abs", "max", "min", "signum", "multiplyExact", "addExact", "toIntExact",
                "subtractExact", "floorMod", "floorDiv", "clamp", "negateExact", "rint", "floor", "ceil", "round",
                "sqrt", "scalb", "getExponent", "ulp", "fma");
        return DescribedPredicate.describe("Math whose last digit may differ between machines",
                call -> call.getTargetOwner().isEquivalentTo(Math.class) && !exact.contains(call.getName()));
    }

    private static ArchCondition<JavaMethod> nameRoles() {
        return new ArchCondition<>("name the roles that may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean named = method.isAnnotatedWith(RolesAllowed.class) || method.isAnnotatedWith(PermitAll.class)
                        || method.getModifiers().contains(JavaModifier.STATIC);
                events.add(new SimpleConditionEvent(method, named, method.getFullName()));
            }
        };
    }
}
