package fluxion.diff;

import fluxion.message.Messages;
import java.util.Locale;

/** The rules of differentiation: one is applied at each node. */
public enum DiffRule {
    /** c′ = 0, where c does not depend on x. */
    CONSTANT("c′ = 0"),
    /** x′ = 1. */
    VARIABLE("x′ = 1"),
    /** y′ = u′, where the sheet defines y = u. */
    DEFINITION("y′ = u′ for y = u"),
    /** y′ = ∂₁f u₁′ + …, where the sheet declares y = f(u₁, …). */
    DEPENDENCE("y′ = ∂₁y u₁′ + … for y = y(u₁, …)"),
    /** (u + v)′ = u′ + v′. */
    SUM("(u + v)′ = u′ + v′"),
    /** (c u)′ = c u′. */
    CONSTANT_MULTIPLE("(c u)′ = c u′"),
    /** (u v)′ = u′ v + u v′, and so for more factors. */
    PRODUCT("(u v)′ = u′ v + u v′"),
    /** (u/c)′ = u′/c, c ≠ 0. */
    CONSTANT_DIVISOR("(u/c)′ = u′/c"),
    /** (c/v)′ = −c v′/v², v ≠ 0. */
    RECIPROCAL("(c/v)′ = −c v′/v²"),
    /** (u/v)′ = (u′ v − u v′)/v², v ≠ 0. */
    QUOTIENT("(u/v)′ = (u′ v − u v′)/v²"),
    /** (u^c)′ = c u^(c−1) u′; for c = 0 it is 0. */
    POWER("(u^c)′ = c u^(c−1) u′"),
    /** (√u)′ = u′/(2√u), u &gt; 0. */
    SQUARE_ROOT("(√u)′ = u′/(2√u)"),
    /** (e^u)′ = e^u u′ (DLMF 4.7.7). */
    NATURAL_EXPONENTIAL("(e^u)′ = e^u u′"),
    /** (a^u)′ = a^u ln a · u′, a &gt; 0 (DLMF 4.7.8). */
    EXPONENTIAL("(a^u)′ = a^u ln a · u′"),
    /** (0^u)′ = 0, u &gt; 0; elsewhere 0^u has no value. */
    POWER_OF_ZERO("(0^u)′ = 0 for u > 0"),
    /** (u^v)′ = u^v (v′ ln u + v u′/u), u &gt; 0. */
    GENERAL_POWER("(u^v)′ = u^v (v′ ln u + v u′/u)"),
    /** f(x)′ = f′(x), f a function of the table. */
    FUNCTION("f(x)′ = f′(x)"),
    /** f(u)′ = f′(u) u′, f a function of the table with one argument that depends on x. */
    CHAIN("f(u)′ = f′(u) u′"),
    /** f(u, v)′ = ∂₁f(u, v) u′ + ∂₂f(u, v) v′, f a function of the table. */
    CHAIN_OF_SEVERAL("f(u, v)′ = ∂₁f(u, v) u′ + ∂₂f(u, v) v′"),
    /** f(u)′ = f′(u) u′, f an unknown function or a slot derivative of one. */
    ABSTRACT_FUNCTION("f(u)′ = f′(u) u′"),
    /** f(u)′ = r(u) u′, where the user states f′ = r. */
    USER_RULE("f(u)′ = r(u) u′ for f′ = r"),
    /** f(u)′ = (the body of f at u)′, where the sheet defines f. */
    FUNCTION_BODY("f(u)′ = b′ for f(u) = b"),
    /** (Σ u)′ = Σ u′. */
    SUM_OF_TERMS("(Σ u)′ = Σ u′"),
    /** (∏ u)′ = Σⱼ uⱼ′ ∏ of the others. */
    PRODUCT_OF_FACTORS("(∏ uᵢ)′ = Σⱼ uⱼ′ ∏_{i≠j} uᵢ"),
    /** (∫ₐᵇ f dt)′ = f(b) b′ − f(a) a′ + ∫ₐᵇ f′ dt, for f and f′ continuous (DLMF 1.5.22). */
    INTEGRAL("(∫ₐᵇ f dt)′ = f(b) b′ − f(a) a′ + ∫ₐᵇ f′ dt"),
    /** xᵢ′ = δᵢₖ, for the derivative by xₖ. */
    INDEX("xᵢ′ = δᵢₖ"),
    /** {u where p, v where q}′ = {u′ inside p, v′ inside q}. */
    PIECES("{u where p, v where q}′ = {u′ inside p, v′ inside q}");

    private final String formula;

    DiffRule(String formula) {
        this.formula = formula;
    }

    /** The stable name in files and answers: {@code general-power}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rule as mathematics, in Unicode. */
    public String formula() {
        return formula;
    }

    /** The rule's name as a person says it. */
    public String title() {
        return Messages.text("diff.rule." + id());
    }
}
