package fluxion.simplify;

import fluxion.expr.Expr;
import fluxion.expr.Expr.Apply;
import fluxion.expr.Expr.Quotient;
import fluxion.expr.Exprs;
import fluxion.expr.FunctionSymbol;
import fluxion.expr.MathFunction;
import fluxion.function.Functions;
import fluxion.number.Rational;
import fluxion.simplify.Term.Factor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Powers of sin u, cos u, tan u, … with one argument in a product are sinᵐ u cosⁿ u, and told by the two of the six
 * that are shortest: csc² u/sin u = csc³ u, cot u sec² u = sec u csc u; or by the double angle, where m = n. The same
 * with the hyperbolic functions. DLMF 4.14.4–7, 4.21.27, 4.28.8–13, 4.35.26.
 */
final class TrigonometricFactors {
    private static final int MOST = 8;

    private final Session session;

    TrigonometricFactors(Session session) {
        this.session = session;
    }

    /** A function that is sinᵐ·cosⁿ, or sinhᵐ·coshⁿ. */
    private record Kind(MathFunction f, int m, int n, boolean circular) {
        List<Kind> table() { return circular ? CIRCULAR : HYPERBOLIC; }

        boolean isQuotient() { return m != 0 && n != 0; }

        boolean isReciprocal() { return m + n < 0; }

        /** Whether sin u is in a denominator where the k-th power of the function is. */
        boolean needsSine(int k) { return k != 0 && (m < 0 || m > 0 && k < 0); }

        boolean needsCosine(int k) { return k != 0 && (n < 0 || n > 0 && k < 0); }
    }

    private static final List<Kind> CIRCULAR = kinds(true, Functions.SIN, Functions.COS, Functions.TAN, Functions.COT,
        Functions.SEC, Functions.CSC);
    private static final List<Kind> HYPERBOLIC = kinds(false, Functions.SINH, Functions.COSH, Functions.TANH,
        Functions.COTH, Functions.SECH, Functions.CSCH);

    private static final Map<MathFunction, Kind> KINDS = Stream.of(CIRCULAR, HYPERBOLIC).flatMap(List::stream)
        .collect(Collectors.toUnmodifiableMap(Kind::f, kind -> kind));

    private static List<Kind> kinds(boolean circular, FunctionSymbol... six) {
        int[][] powers = {{1, 0}, {0, 1}, {1, -1}, {-1, 1}, {0, -1}, {-1, 0}};
        var kinds = new ArrayList<Kind>();
        for (int k = 0; k < six.length; k++) kinds.add(new Kind((MathFunction) six[k], powers[k][0], powers[k][1],
            circular));
        return List.copyOf(kinds);
    }

    /** Factors with one argument, and what they come to. */
    private static final class Group {
        private final Expr u;
        private final List<Kind> table;
        private final List<Factor> factors = new ArrayList<>();
        private int m;
        private int n;
        private boolean sine;
        private boolean cosine;
        private boolean quotients;
        private boolean reciprocals;

        Group(Expr u, List<Kind> table) {
            this.u = u;
            this.table = table;
        }

        void add(Factor factor, Kind kind) {
            int k = factor.literal().intValue();
            factors.add(factor);
            m += k * kind.m;
            n += k * kind.n;
            sine |= kind.needsSine(k);
            cosine |= kind.needsCosine(k);
            quotients |= kind.isQuotient();
            reciprocals |= kind.isReciprocal();
        }

        /** sec and csc where there was one of them, tan and cot there, too, or alone; no pole where none was. */
        boolean admits(Kind f, int a, Kind g, int b) {
            boolean alone = a == 0 || b == 0;
            for (var kind : List.of(f, g)) {
                int k = kind == f ? a : b;
                if (k == 0) continue;
                if (kind.isReciprocal() && !reciprocals) return false;
                if (kind.isQuotient() && !quotients && !reciprocals && !alone) return false;
                if (kind.needsSine(k) && !sine || kind.needsCosine(k) && !cosine) return false;
            }
            return true;
        }
    }

    /** The product, if it is smaller so. */
    Optional<Expr> shorter(Expr node) {
        if (session.natureOf(node) != Session.Nature.TRANSCENDENTAL) return Optional.empty();
        var term = session.apart(node);
        if (term.factors().size() < 2 || term.factors().size() > MOST) return Optional.empty();
        for (var group : groups(term).values()) {
            if (group.factors.size() < 2) continue;
            Expr best = node;
            for (Expr form : forms(group, term)) {
                long less = session.measure.of(best) - session.measure.of(form);
                boolean plainer = best == node ? isDoubled(form, group) : best instanceof Quotient;
                if (less > 0 || less == 0 && plainer) best = form;
            }
            if (best == node) continue;
            session.apply("factors of one angle");
            return Optional.of(best);
        }
        return halved(node, term);
    }

    /** 2 sin 2u is preferred to 4 sin u cos u. */
    private boolean isDoubled(Expr form, Group group) {
        Expr sine = Exprs.apply(group.table.getFirst().f, Content.scaled(group.u, Rational.TWO));
        var product = session.apart(form);
        return group.m > 0 && product.literal(sine).isPresent() && product.coefficient().isInteger();
    }

    /** sin 2u as 2 sin u cos u where sin u or cos u, or its modulus, is divided by: sin 2u/sin u = 2 cos u. */
    private Optional<Expr> halved(Expr node, Term term) {
        for (Factor factor : term.factors()) {
            if (!(factor.base() instanceof Apply(var f, var us)) || f != Functions.SIN && f != Functions.SINH
                || !Exponents.isInteger(factor.exponent()) || factor.literal().signum() < 0
                || factor.literal().compareTo(Rational.of(MOST)) > 0) continue;
            Expr u = Content.scaled(us.getFirst(), Rational.HALF);
            Expr sine = Exprs.apply(f, u);
            Expr cosine = Exprs.apply(f == Functions.SIN ? Functions.COS : Functions.COSH, u);
            boolean modulus = divides(term, Functions.abs(sine)) || divides(term, Functions.abs(cosine));
            if (!modulus && !divides(term, sine) && !divides(term, cosine)) continue;
            var rest = term.copy();
            rest.remove(factor);
            Expr form = rest.times(Rational.TWO.pow(factor.literal().intValue())).times(sine, factor.exponent())
                .times(cosine, factor.exponent()).toExpr();
            if (!modulus && session.measure.of(form) >= session.measure.of(node)) continue;
            session.apply("double angle");
            return Optional.of(form);
        }
        return Optional.empty();
    }

    private static boolean divides(Term term, Expr base) {
        for (Factor factor : term.factors())
            if (factor.base() == base && factor.isLiteral() && factor.literal().signum() < 0) return true;
        return false;
    }

    private record Key(int argument, boolean circular) {}

    private Map<Key, Group> groups(Term term) {
        var groups = new LinkedHashMap<Key, Group>();
        for (Factor factor : term.factors()) {
            if (!(factor.base() instanceof Apply(MathFunction f, var us)) || !Exponents.isInteger(factor.exponent())
                || factor.literal().abs().compareTo(Rational.of(MOST)) > 0) continue;
            var kind = KINDS.get(f);
            if (kind != null) groups.computeIfAbsent(new Key(session.likeness.of(us.getFirst()), kind.circular), _ ->
                new Group(us.getFirst(), kind.table())).add(factor, kind);
        }
        return groups;
    }

    private List<Expr> forms(Group group, Term term) {
        var rest = term.copy();
        group.factors.forEach(rest::remove);
        var forms = new ArrayList<Expr>();
        for (int i = 0; i < group.table.size(); i++)
            for (int j = i + 1; j < group.table.size(); j++) {
                var f = group.table.get(i);
                var g = group.table.get(j);
                // a·(f.m, f.n) + b·(g.m, g.n) = (m, n); the determinant is 0, 1 or −1
                int determinant = f.m * g.n - f.n * g.m;
                if (determinant == 0) continue;
                int a = (group.m * g.n - group.n * g.m) * determinant;
                int b = (f.m * group.n - f.n * group.m) * determinant;
                if (!group.admits(f, a, g, b)) continue;
                var first = new Factor(Exprs.apply(f.f, group.u), Exprs.num(a));
                var second = new Factor(Exprs.apply(g.f, group.u), Exprs.num(b));
                var secantFirst = f.isQuotient() ? List.of(second, first) : List.of(first, second);
                var form = rest.copy();
                for (Factor factor : secantFirst) form.times(factor.base(), factor.exponent());
                forms.add(form.toExpr());
            }
        if (group.m == group.n && group.m != 0 && (group.m > 0 || group.sine && group.cosine
            || group.table == HYPERBOLIC)) forms.add(doubled(group, rest.copy()));
        return forms;
    }

    /** sinᵐ u cosᵐ u = (sin(2u)/2)ᵐ. */
    private static Expr doubled(Group group, Term rest) {
        Expr sine = Exprs.apply(group.table.getFirst().f, Content.scaled(group.u, Rational.TWO));
        return rest.times(Rational.HALF.pow(group.m)).times(sine, Exprs.num(group.m)).toExpr();
    }
}
