package fluxion;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** Each room of the house knows only the rooms below it. */
@AnalyzeClasses(packages = "fluxion", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    /** The public API, {@code fluxion.Fluxion}: the package {@code fluxion} itself. */
    private static final String API = "";

    /** Bottom up. Those on one floor do not see each other. */
    private static final List<List<String>> FLOORS = List.of(
        List.of("message"),
        List.of("number"),
        List.of("certificate", "expr"),
        List.of("checker", "function"),
        List.of("numeric", "print", "syntax"),
        List.of("diff", "plot", "simplify"),
        List.of("verify"),
        List.of("explain"),
        List.of("document"),
        List.of(API),
        List.of("batch"),
        List.of("page"),
        List.of("cli"));

    @ArchTest
    static final ArchRule EVERY_LAYER_KNOWS_ONLY_THOSE_BELOW = layers();

    @ArchTest
    static final ArchRule EVERY_CLASS_HAS_A_LAYER = classes()
        .should().resideInAnyPackage(FLOORS.stream().flatMap(List::stream).map(ArchitectureTest::packages)
            .toArray(String[]::new));

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CYCLE = slices().matching("fluxion.(*)..").should().beFreeOfCycles()
        .allowEmptyShould(true);

    /** Not even through what both may use: the checker knows the language of certificates, and exact rationals. */
    @ArchTest
    static final ArchRule CHECKER_SHARES_NOTHING_WITH_THE_PROVER = noClasses()
        .that().resideInAnyPackage("fluxion.checker..", "fluxion.certificate..")
        .should().dependOnClassesThat().resideInAnyPackage("fluxion.expr..", "fluxion.function..", "fluxion.numeric..",
            "fluxion.simplify..", "fluxion.diff..", "fluxion.verify..");

    @ArchTest
    static final ArchRule ANTLR_STAYS_IN_SYNTAX = only(List.of("syntax"), "org.antlr..", "fluxion.syntax.antlr..");

    @ArchTest
    static final ArchRule RINGS_STAYS_WITH_POLYNOMIALS = only(List.of("number"), "cc.redberry..");

    @ArchTest
    static final ArchRule JSON_STAYS_AT_THE_EDGE = only(List.of("document", "batch", "cli"), "com.fasterxml..");

    @ArchTest
    static final ArchRule MARKDOWN_STAYS_IN_DOCUMENTS = only(List.of("document"), "org.commonmark..");

    @ArchTest
    static final ArchRule TERMINALS_STAY_IN_CLI = only(List.of("cli"), "org.jline..");

    @ArchTest
    static final ArchRule PICOCLI_STAYS_IN_CLI = only(List.of("cli"), "picocli..");

    @ArchTest
    static final ArchRule SERVING_STAYS_IN_THE_PAGE = only(List.of("page"), "io.javalin..", "org.eclipse.jetty..",
        "kotlin..");

    /** Expressions are interned, so only the smart constructors of {@code fluxion.expr} may make one. */
    @ArchTest
    static final ArchRule EXPRESSIONS_ARE_MADE_BY_EXPR = noClasses().that().resideOutsideOfPackage("fluxion.expr..")
        .should().accessTargetWhere(target(name("<init>")).and(target(owner(assignableTo("fluxion.expr.Expr")))))
        .allowEmptyShould(true);

    private static ArchRule layers() {
        var layers = layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (var floor : FLOORS) floor.forEach(layer -> layers.layer(title(layer)).definedBy(packages(layer)));
        var below = new ArrayList<String>();
        for (var floor : FLOORS) {
            for (var layer : floor) {
                var rule = layers.whereLayer(title(layer));
                if (below.isEmpty()) rule.mayNotAccessAnyLayer();
                else rule.mayOnlyAccessLayers(below.toArray(String[]::new));
            }
            floor.forEach(layer -> below.add(title(layer)));
        }
        return layers;
    }

    private static ArchRule only(List<String> layers, String... libraries) {
        return noClasses()
            .that().resideOutsideOfPackages(layers.stream().map(ArchitectureTest::packages).toArray(String[]::new))
            .should().dependOnClassesThat().resideInAnyPackage(libraries)
            .allowEmptyShould(true);
    }

    private static String title(String layer) {
        return layer.equals(API) ? "api" : layer;
    }

    private static String packages(String layer) {
        return layer.equals(API) ? "fluxion" : "fluxion." + layer + "..";
    }
}
