package fluxion.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.certificate.Advice.Factors;
import fluxion.certificate.Advice.Part;
import fluxion.certificate.Advice.Summand;
import fluxion.certificate.Answers;
import fluxion.certificate.Certificate;
import fluxion.certificate.Certificate.Different;
import fluxion.certificate.Certificate.Equal;
import fluxion.certificate.Certificate.EqualIn;
import fluxion.certificate.Claim;
import fluxion.certificate.Condition;
import fluxion.certificate.Condition.Compare;
import fluxion.certificate.Fraction;
import fluxion.certificate.Monomial;
import fluxion.certificate.Polynomial;
import fluxion.certificate.Proof;
import fluxion.certificate.Relation;
import fluxion.certificate.Term;
import fluxion.certificate.Terms;
import fluxion.number.Rational;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** Certificates of false claims, forged by hand: none is accepted. And how small the checker is. */
class ForgeryTest {
    private static final int MAX_CODE = 1_500;
    private static final Polynomial X = Polynomial.kernel(0);

    private final Terms t = new Terms();
    private final int x = t.add(new Term.Name("x"));

    private static Polynomial number(long n) {
        return Polynomial.constant(Rational.of(n));
    }

    private Claim claim(int left, int right, Condition... assumptions) {
        return new Claim(t.nodes(), left, right, List.of(assumptions));
    }

    private static Proof proof(List<Integer> facts, int kernels, Consumer<Answers> told) {
        var answers = new Answers();
        told.accept(answers);
        return new Proof.Algebra(Proof.Via.SIDES, facts, kernels, answers);
    }

    private static Optional<String> rejection(Claim claim, Proof proof) {
        return Checker.rejection(new Certificate(claim, new Equal(proof)));
    }

    /** Neither as it stands nor with other numbers of kernels and facts. */
    private static void assertRejected(Claim claim, Consumer<Answers> told) {
        for (int kernels = 0; kernels < 5; kernels++)
            for (var facts : List.of(List.<Integer>of(), List.of(0), List.of(0, 1), List.of(1, 0))) {
                var proof = proof(facts, kernels, told);
                assertTrue(rejection(claim, proof).isPresent());
                assertTrue(rejection(claim, new Proof.Split(0, proof, proof)).isPresent());
                assertTrue(rejection(claim, new Proof.Signs(0, proof, proof)).isPresent());
            }
    }

    private void assertRejected(ToIntFunction<Terms> left, ToIntFunction<Terms> right, Consumer<Answers> told) {
        assertRejected(claim(left.applyAsInt(t), right.applyAsInt(t)), told);
    }

    @Test
    void aTrueClaimIsAccepted() {
        int square = t.square(x);
        assertEquals(Optional.empty(), rejection(claim(t.sqrt(square), t.call("abs", x)), proof(List.of(), 2,
            answers -> answers.factors().put(X.times(Monomial.of(0, 1)), new Factors(Rational.ONE, Map.of(X, 2))))));
    }

    @Test
    void plainFalsehoods() {
        assertRejected(t -> x, t -> t.one(), answers -> { });
        assertRejected(t -> t.sqrt(t.square(x)), t -> x, answers -> { });
        assertRejected(t -> t.call("sin", x), t -> t.call("cos", x), answers -> { });
        assertRejected(t -> t.add(new Term.Derivative(t.square(x), "x")), t -> x, answers -> { });
        assertRejected(t -> t.add(new Term.Derivative(t.call("abs", x), "x")), t -> t.one(), answers -> { });
        assertRejected(t -> t.power(x, t.number(1, 3)), t -> t.sqrt(x), answers -> { });
    }

    /** What stands beside the claim demands nothing: x^x has a slope for x &gt; 0 only. */
    @Test
    void termsBesideTheClaim() {
        int root = t.sqrt(t.square(x));
        t.add(new Term.Derivative(t.power(x, x), "x"));
        t.call("ln", x);
        assertRejected(claim(root, x), answers -> { });
        assertRejected(claim(t.call("abs", x), x), answers -> { });
    }

    /** x^(1 + 1) is no power with another exponent than 2. */
    @Test
    void numbersThatAreNotCarriedOut() {
        int two = t.add(new Term.Sum(List.of(t.one(), t.one())));
        assertRejected(claim(t.sum(t.call("abs", x), t.power(x, two)), t.sum(x, t.power(x, two))), answers -> { });
    }

    @Test
    void factorsThatDoNotMultiply() {
        assertRejected(t -> t.call("ln", t.sum(x, t.one())), t -> t.call("ln", x), answers ->
            answers.factors().put(X.plus(number(1)), new Factors(Rational.ONE, Map.of(X, 1))));
        assertRejected(t -> t.sqrt(t.square(x)), t -> x, answers -> answers.factors().put(X.times(Monomial.of(0, 1)),
            new Factors(Rational.ONE, Map.of(X.times(Monomial.of(0, 1)), 2))));
    }

    /** x = x²·x⁻¹ would say that x is not 0. */
    @Test
    void factorsWithNegativePowers() {
        assertRejected(t -> t.call("abs", x), t -> x, answers -> answers.factors().put(X, new Factors(Rational.ONE,
            Map.of(X.times(Monomial.of(0, 1)), 1, X, -1))));
        assertRejected(t -> t.call("abs", x), t -> x, answers -> answers.factors().put(X, new Factors(Rational.ZERO,
            Map.of(X, 1))));
    }

    @Test
    void signsThatAreNotKnown() {
        assertRejected(t -> t.call("abs", x), t -> x, answers ->
            answers.sums().put(X, List.of(new Summand(Rational.ONE, Map.of(X, 1)))));
        assertRejected(t -> t.call("abs", x), t -> x, answers ->
            answers.sums().put(X, List.of(new Summand(Rational.ONE, Map.of(X.plus(number(1)), 2)))));
        var negative = number(-1).minus(X.times(Monomial.of(0, 1)));
        assertRejected(t -> t.call("abs", t.minus(t.negate(t.square(x)), t.one())),
            t -> t.minus(t.negate(t.square(x)), t.one()), answers ->
                answers.sums().put(negative, List.of(new Summand(Rational.MINUS_ONE, Map.of(X, 2)),
                    new Summand(Rational.MINUS_ONE, Map.of()))));
    }

    @Test
    void anglesThatDoNotAddUp() {
        assertRejected(t -> t.call("sin", t.product(t.number(2, 1), x)), t -> t.product(t.number(2, 1),
            t.call("sin", x)), answers -> answers.angles().put(Fraction.of(X.scale(Rational.TWO)),
                List.of(new Part(Rational.ONE, Fraction.of(X)))));
        assertRejected(t -> t.exp(x), t -> t.one(), answers ->
            answers.exponents().put(Fraction.of(X), List.of()));
        assertRejected(t -> t.exp(x), t -> t.one(), answers ->
            answers.exponents().put(Fraction.of(X),
                List.of(new Part(Rational.HALF, Fraction.of(X.scale(Rational.TWO))))));
    }

    @Test
    void fractionsThatAreNotTheSame() {
        assertRejected(t -> t.call("arctan", t.quotient(t.one(), x)), t -> t.call("arctan", x), answers ->
            answers.cancelled().put(new Fraction(number(1), Map.of(X, 1)), Fraction.of(X)));
        assertRejected(t -> t.call("arctan", t.quotient(t.square(x), x)), t -> t.call("arctan", t.one()), answers ->
            answers.cancelled().put(new Fraction(X.times(Monomial.of(0, 1)), Map.of(X, 1)),
                new Fraction(X, Map.of(X, 1))));
    }

    @Test
    void rootsOfAnotherOrder() {
        for (int order : List.of(0, -2, 1, 3, 5))
            assertTrue(rejection(claim(t.sqrt(x), t.power(x, t.number(1, 3))), proof(List.of(0), 2, answers ->
                answers.orders().put(X, order))).isPresent());
    }

    /** What holds where x = 0 does not hold elsewhere; and a split says nothing of points there are none of. */
    @Test
    void splitsThatLeaveSomethingOut() {
        var plain = proof(List.of(), 1, answers -> { });
        var zero = claim(t.product(x, t.sum(x, t.one())), t.number(0, 1));
        for (int term = 0; term < t.size(); term++)
            assertTrue(rejection(zero, new Proof.Split(term, plain, plain)).isPresent());
        var above = claim(t.call("abs", x), x);                        // holds for x ≥ 0 only
        for (var facts : List.of(List.<Integer>of(), List.of(0)))
            for (int kernels = 0; kernels < 3; kernels++)
                assertTrue(rejection(above, new Proof.Signs(x, proof(facts, kernels, answers -> { }),
                    proof(facts, kernels, answers -> { }))).isPresent());
        var nowhere = claim(t.quotient(t.one(), t.minus(x, x)), t.one());
        for (int term = 0; term < t.size(); term++)
            assertTrue(rejection(nowhere, new Proof.Split(term, plain, plain)).isPresent());
        for (int term = 0; term < t.size(); term++)
            assertTrue(rejection(nowhere, new Proof.Signs(term, plain, plain)).isPresent());
    }

    @Test
    void pointsThatShowNothing() {
        var same = claim(t.sum(x, t.one()), t.sum(t.one(), x));
        var edge = claim(t.call("ln", x), x);
        var kink = claim(t.add(new Term.Derivative(t.call("abs", x), "x")), t.number(5, 1));
        var bounded = claim(x, t.one(), new Compare(x, Relation.GT, t.number(3, 1)));
        for (var claim : List.of(same, edge, kink, bounded))
            for (int bits : List.of(-1, 0, 64, 1 << 20))
                assertTrue(Checker.rejection(new Certificate(claim, new Different(Map.of("x", Rational.ZERO), bits)))
                    .isPresent());
        assertTrue(Checker.rejection(new Certificate(edge, new Different(Map.of(), 64))).isPresent());
    }

    @Test
    void conditionsThatAreTooWide() {
        var claim = claim(t.call("abs", x), x);
        var plain = proof(List.of(0), 1, answers -> { });
        var elsewhere = new Different(Map.of("x", Rational.MINUS_ONE), 64);
        int zero = t.number(0, 1);
        var with = new Claim(t.nodes(), claim.left(), claim.right(), List.of());
        for (var relation : Relation.values()) {
            var rejection = Checker.rejection(new Certificate(with, new EqualIn(List.of(new Certificate.Part(
                new Compare(x, relation, zero), plain)), elsewhere)));
            boolean holds = relation == Relation.GT || relation == Relation.GE;
            assertEquals(holds, rejection.isEmpty(), relation + ": " + rejection);
        }
        assertTrue(Checker.rejection(new Certificate(with, new EqualIn(List.of(), elsewhere))).isPresent());
    }

    /** Without comments and imports. */
    @Test
    void theCheckerIsSmall() throws IOException {
        long code = 0;
        try (var files = Files.list(Path.of("src/main/java/fluxion/checker"))) {
            for (Path file : files.toList())
                code += Files.readAllLines(file).stream().map(String::strip).filter(line -> !line.isEmpty()
                    && !line.startsWith("/*") && !line.startsWith("*") && !line.startsWith("//")
                    && !line.startsWith("import ") && !line.startsWith("package ")).count();
        }
        assertTrue(code <= MAX_CODE, code + " lines");
    }
}
