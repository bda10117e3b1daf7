package fluxion.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fluxion.function.Context;
import fluxion.syntax.LatexMacros;
import fluxion.syntax.Source;
import fluxion.verify.Mistake;
import fluxion.verify.Mistake.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Derivations of gradients as textbooks have them: definitions, then lines a = b = c. Each is accepted whole; with one
 * sign or factor of a side changed it is rejected at just that side, and the mistake is called by its name.
 */
final class DerivationsTest {
    /**
     * Definitions ; lines. A line's last side is the one that is spoilt: by leaving out a factor in « », or turning the
     * sign ⊕ or ⊖.
     */
    private static final String TABLE = """
        linear regression    ; y = w x + b, C = \\frac12 (y - t)^2
          ; \\frac{\\partial C}{\\partial w} = (y - t) \\frac{\\partial y}{\\partial w} = (y - t) «x»
          ; \\frac{\\partial C}{\\partial b} = y ⊖ t
        ridge                ; y = w x, C = \\frac12 (y - t)^2 + \\frac{\\lambda}{2} w^2
          ; \\frac{\\partial C}{\\partial w} = (y - t) «x» ⊕ \\lambda w
        logistic regression  ; z = w x + b, y = \\frac{1}{1 + e^{-z}}, C = -t \\ln y - (1 - t) \\ln(1 - y)
          ; \\frac{\\partial C}{\\partial y} = -\\frac{t}{y} + \\frac{1 - t}{1 - y} = \\frac{y ⊖ t}{y (1 - y)}
          ; \\frac{\\partial y}{\\partial z} = \\frac{e^{-z}}{(1 + e^{-z})^2} = «y» (1 ⊖ y)
          ; \\frac{\\partial C}{\\partial w} = (y ⊖ t) «x»
        hidden neuron        ; h = \\tanh(w_1 x), y = w_2 h, C = \\frac12 (y - t)^2
          ; \\frac{\\partial C}{\\partial w_2} = (y - t) «h»
          ; \\frac{\\partial C}{\\partial w_1} = (y - t) w_2 \\frac{\\partial h}{\\partial w_1} = (y - t) «w_2» (1 ⊖ h^2) x
        two hidden neurons   ; a = \\tanh(u x), b = \\tanh(v x), y = p a + q b, C = \\frac12 (y - t)^2
          ; \\frac{\\partial C}{\\partial p} = (y ⊖ t) «a»
          ; \\frac{\\partial C}{\\partial v} = (y - t) q (1 ⊖ b^2) «x»
        softplus             ; y = \\ln(1 + e^{w x}), C = \\frac12 (y - t)^2
          ; \\frac{\\partial y}{\\partial w} = \\frac{e^{w x}}{1 + e^{w x}} x = \\frac{«x»}{1 + e^{-w x}}
        tanh network of two steps ; h = \\tanh(u x), k = \\tanh(w h + u z), C = \\frac12 (k - t)^2
          ; \\frac{\\partial C}{\\partial u} = (k - t) (1 - k^2) («w» (1 - h^2) x ⊕ z)
          ; \\frac{\\partial C}{\\partial w} = (k - t) (1 ⊖ k^2) «h»
        tanh network of three steps ; a = \\tanh(u x), b = \\tanh(w a + u y), c = \\tanh(w b + u z), C = \\frac12 (c - t)^2
          ; \\frac{\\partial C}{\\partial w} = (c - t) (1 ⊖ c^2) (b + w (1 - b^2) «a»)
          ; \\frac{\\partial C}{\\partial u} = (c - t) «(1 - c^2)» (z ⊕ w (1 - b^2) (y + w (1 - a^2) x))
        input gate of an LSTM ; i = \\frac{1}{1 + e^{-a}}, g = \\tanh(b), c = f m + i g, h = o \\tanh(c)
          ; \\frac{\\partial h}{\\partial a} = o (1 - \\tanh^2 c) «g» i (1 ⊖ i)
          ; \\frac{\\partial h}{\\partial b} = o (1 ⊖ \\tanh^2 c) «i» (1 - g^2)
        forget gate of an LSTM ; q = \\frac{1}{1 + e^{-a}}, c = q m + r v, h = o \\tanh(c)
          ; \\frac{\\partial h}{\\partial a} = o (1 ⊖ \\tanh^2 c) «m» q (1 - q)
        output gate of an LSTM ; o = \\frac{1}{1 + e^{-a}}, h = o \\tanh(c)
          ; \\frac{\\partial h}{\\partial a} = «o» (1 ⊖ o) \\tanh c
        update gate          ; z = \\frac{1}{1 + e^{-a}}, h = (1 - z) n + z p
          ; \\frac{\\partial h}{\\partial a} = z «(1 - z)» (p ⊖ n)
          ; \\frac{\\partial h}{\\partial p} = z
        candidate of a gated unit ; n = \\tanh(a + r b), h = (1 - z) n + z p
          ; \\frac{\\partial h}{\\partial b} = (1 - z) (1 ⊖ n^2) «r»
        softmax of three     ; s = e^a + e^b + e^c, p = \\frac{e^a}{s}, q = \\frac{e^b}{s}
          ; \\frac{\\partial p}{\\partial a} = \\frac{e^a s - e^a e^a}{s^2} = «p» (1 ⊖ p)
          ; \\frac{\\partial p}{\\partial b} = -\\frac{e^a e^b}{s^2} = -p «q»
        softmax with a temperature ; s = e^{a/k} + e^{b/k}, p = \\frac{e^{a/k}}{s}
          ; \\frac{\\partial p}{\\partial a} = \\frac{«p» (1 ⊖ p)}{k}
        logarithm of softmax ; s = e^a + e^b + e^c, L = a - \\ln s
          ; \\frac{\\partial L}{\\partial a} = 1 ⊖ \\frac{e^a}{s}
          ; \\frac{\\partial L}{\\partial b} = -\\frac{«e^b»}{s}
        cross-entropy of softmax ; s = e^a + e^b + e^c, L = \\ln s - a
          ; \\frac{\\partial L}{\\partial a} = \\frac{e^a}{s} ⊖ 1
          ; \\frac{\\partial L}{\\partial b} = \\frac{«e^b»}{s}
        cross-entropy with soft labels ; s = e^a + e^b + e^c, L = (t + u + v) \\ln s - t a - u b - v c
          ; \\frac{\\partial L}{\\partial a} = «(t + u + v)» \\frac{e^a}{s} ⊖ t
        cross-entropy of a logit ; L = \\ln(1 + e^z) - t z
          ; \\frac{\\partial L}{\\partial z} = \\frac{e^z}{1 + e^z} - t = \\frac{1}{1 + e^{-z}} ⊖ t
        focal loss           ; L = -(1 - p)^2 \\ln p
          ; \\frac{\\partial L}{\\partial p} = 2 (1 - p) «\\ln p» ⊖ \\frac{(1 - p)^2}{p}
        squared hinge        ; y = w x, L = (1 - t y)^2
          ; \\frac{\\partial L}{\\partial w} = -2 (1 ⊖ t y) t «x»
        pseudo-Huber loss    ; L = k^2 (\\sqrt{1 + \\frac{(y - t)^2}{k^2}} - 1)
          ; \\frac{\\partial L}{\\partial y} = \\frac{y ⊖ t}{\\sqrt{1 + \\frac{(y - t)^2}{k^2}}}
        log-cosh loss        ; y = w x, L = \\ln \\cosh(y - t)
          ; \\frac{\\partial L}{\\partial w} = \\tanh(y ⊖ t) «x»
        Gamma regression     ; y = e^{w x}, L = \\frac{t}{y} + \\ln y
          ; \\frac{\\partial L}{\\partial w} = (1 ⊖ \\frac{t}{y}) «x»
        negative binomial likelihood ; L = t \\ln p + r \\ln(1 - p)
          ; \\frac{\\partial L}{\\partial p} = \\frac{t}{p} ⊖ \\frac{r}{1 - p}
        Student's likelihood ; L = -\\frac{n + 1}{2} \\ln(1 + \\frac{x^2}{n})
          ; \\frac{\\partial L}{\\partial x} = -\\frac{«(n + 1)» x}{n ⊕ x^2}
        Weibull likelihood   ; L = \\ln k + (k - 1) \\ln x - x^k
          ; \\frac{\\partial L}{\\partial x} = \\frac{k - 1}{x} ⊖ «k» x^{k - 1}
        Gaussian likelihood  ; L = -\\frac{(x - \\mu)^2}{2 v} - \\frac12 \\ln(2 \\pi v)
          ; \\frac{\\partial L}{\\partial \\mu} = \\frac{x ⊖ \\mu}{v}
          ; \\frac{\\partial L}{\\partial v} = \\frac{(x - \\mu)^2}{2 v^2} ⊖ \\frac{1}{2 v}
        Poisson regression   ; \\eta = w x + b, L = t \\eta - e^{\\eta}
          ; \\frac{\\partial L}{\\partial w} = (t ⊖ e^{\\eta}) «x»
        exponential likelihood ; L = n \\ln r - r s
          ; \\frac{\\partial L}{\\partial r} = \\frac{«n»}{r} ⊖ s
        divergence of two Gaussians ; K = \\frac12 (m^2 + v - \\ln v - 1)
          ; \\frac{\\partial K}{\\partial m} = m
          ; \\frac{\\partial K}{\\partial v} = \\frac12 (1 - \\frac{1}{v}) = \\frac{v ⊖ 1}{2 v}
        divergence by deviations ; K = \\frac12 (m^2 + s^2 - \\ln(s^2) - 1)
          ; \\frac{\\partial K}{\\partial s} = s ⊖ \\frac{1}{s}
        sampled code         ; z = m + s n, y = w z, C = \\frac12 (y - t)^2
          ; \\frac{\\partial C}{\\partial s} = (y - t) «w» n
          ; \\frac{\\partial C}{\\partial m} = (y ⊖ t) w
        divergence of two coins ; K = p \\ln \\frac{p}{q} + (1 - p) \\ln \\frac{1 - p}{1 - q}
          ; \\frac{\\partial K}{\\partial q} = -\\frac{p}{q} + \\frac{1 - p}{1 - q} = \\frac{q ⊖ p}{q (1 - q)}
        entropy of a coin    ; S = -p \\ln p - (1 - p) \\ln(1 - p)
          ; \\frac{\\partial S}{\\partial p} = \\ln(1 - p) ⊖ \\ln p
        batch norm of three  ; m = \\frac{a + b + c}{3}, v = \\frac{(a - m)^2 + (b - m)^2 + (c - m)^2}{3}
          ; \\frac{\\partial m}{\\partial a} = \\frac13
          ; \\frac{\\partial v}{\\partial a} = \\frac{2 (a ⊖ m)}{3}
        layer norm of two    ; m = \\frac{a + b}{2}, d = \\sqrt{\\frac{(a - m)^2 + (b - m)^2}{2} + r}
          ; \\frac{\\partial m}{\\partial a} = \\frac12
          ; \\frac{\\partial d}{\\partial a} = \\frac{a ⊖ b}{4 d}
        gain of a norm       ; y = k \\frac{a - m}{s} + b, C = \\frac12 (y - t)^2
          ; \\frac{\\partial C}{\\partial k} = «(y - t)» \\frac{a ⊖ m}{s}
        momentum of a loss   ; C = (y - t)^4
          ; \\frac{\\partial C}{\\partial y} = 4 (y ⊖ t)^3
        swish                ; s = \\frac{1}{1 + e^{-x}}, f = x s
          ; \\frac{df}{dx} = s ⊕ «x» s (1 - s)
        exponential unit     ; y = k (e^x - 1)
          ; \\frac{dy}{dx} = k e^x = y ⊕ k
        arctangent unit      ; y = \\arctan(w x)
          ; \\frac{\\partial y}{\\partial w} = \\frac{«x»}{1 ⊕ w^2 x^2}
        Gaussian unit        ; y = e^{-x^2}
          ; \\frac{dy}{dx} = -2 «x» y
        algebraic unit       ; y = \\frac{x}{\\sqrt{1 + x^2}}
          ; \\frac{dy}{dx} = \\frac{1}{(1 ⊕ x^2)^{3/2}}
        radial unit          ; h = e^{-r (x - c)^2}, y = w h
          ; \\frac{\\partial h}{\\partial c} = 2 «r» (x ⊖ c) h
          ; \\frac{\\partial y}{\\partial r} = -w (x - c)^2 «h»
        attention of two     ; p = \\frac{1}{1 + e^{b - a}}, y = p u + (1 - p) v
          ; \\frac{\\partial y}{\\partial a} = p «(1 - p)» (u ⊖ v)
          ; \\frac{\\partial y}{\\partial u} = p
        attention by keys    ; a = q k, b = q l, p = \\frac{1}{1 + e^{b - a}}, y = p u + (1 - p) v
          ; \\frac{\\partial y}{\\partial q} = p (1 - p) (k ⊖ l) «(u - v)»
          ; \\frac{\\partial y}{\\partial k} = p (1 - p) «q» (u ⊖ v)
        residual block       ; h = x + \\tanh(w x), y = h + \\tanh(v h)
          ; \\frac{\\partial y}{\\partial v} = (1 - \\tanh^2(v h)) «h»
          ; \\frac{\\partial y}{\\partial w} = (1 + v (1 - \\tanh^2(v h))) (1 ⊖ \\tanh^2(w x)) «x»
        highway              ; z = \\frac{1}{1 + e^{-a}}, y = z h + (1 - z) x
          ; \\frac{\\partial y}{\\partial a} = «z» (1 - z) (h ⊖ x)
        two sigmoid layers   ; h = \\frac{1}{1 + e^{-u x}}, y = \\frac{1}{1 + e^{-w h}}, C = \\frac12 (y - t)^2
          ; \\frac{\\partial C}{\\partial w} = (y - t) «y» (1 - y) h
          ; \\frac{\\partial C}{\\partial u} = (y ⊖ t) y (1 - y) w h (1 - h) «x»
        three tanh layers    ; a = \\tanh(u x), b = \\tanh(v a), y = \\tanh(w b)
          ; \\frac{\\partial y}{\\partial w} = (1 ⊖ y^2) «b»
          ; \\frac{\\partial y}{\\partial u} = (1 - y^2) w (1 - b^2) «v» (1 - a^2) x
        bias of a neuron     ; h = \\tanh(w x + b), C = \\frac12 (h - t)^2
          ; \\frac{\\partial C}{\\partial b} = (h - t) (1 ⊖ h^2)
        ranking loss         ; L = \\ln(1 + e^{p - n})
          ; \\frac{\\partial L}{\\partial p} = \\frac{e^{p - n}}{1 + e^{p - n}} = \\frac{1}{1 ⊕ e^{n - p}}
          ; \\frac{\\partial L}{\\partial n} = -\\frac{1}{1 + e^{n - p}}
        cosine similarity    ; r = \\sqrt{u^2 + v^2}, k = \\sqrt{x^2 + y^2}, s = \\frac{u x + v y}{r k}
          ; \\frac{\\partial s}{\\partial u} = \\frac{x}{r k} ⊖ \\frac{«s» u}{r^2}
        policy gradient      ; p = \\frac{1}{1 + e^{-z}}, J = p r + (1 - p) q
          ; \\frac{\\partial J}{\\partial z} = «p» (1 - p) (r ⊖ q)
        matrix factorization ; C = \\frac12 (a b + p q - t)^2
          ; \\frac{\\partial C}{\\partial a} = (a b ⊕ p q - t) «b»
        word vectors         ; C = q (u v + b + c - \\ln x)^2
          ; \\frac{\\partial C}{\\partial u} = 2 q (u v + b + c ⊖ \\ln x) «v»
        gain of a filter     ; C = (1 - k)^2 p + k^2 r
          ; \\frac{\\partial C}{\\partial k} = 2 k «r» ⊖ 2 (1 - k) p
        weighted least squares ; C = \\frac12 (a (y - s)^2 + b (y - t)^2)
          ; \\frac{\\partial C}{\\partial y} = «a» (y - s) ⊕ b (y - t)
        logit                ; y = \\ln \\frac{p}{1 - p}
          ; \\frac{dy}{dp} = \\frac{1}{«p» (1 - p)}
        """;

    /**
     * What a slip of the pen makes of a side, and the names it may be given, of which some say how it came about: a
     * lost x is a derivative by the bias, a 2 that is lost or too many belongs to a square or a root.
     */
    private enum Slip {
        FACTOR(side -> side.replaceAll("«[^»]*»", ""), Kind.MISSING_FACTOR, Kind.INNER_DERIVATIVE, Kind.POWER_FACTOR,
            Kind.PRODUCT_HALF, Kind.OTHER_VARIABLE, Kind.INNER_DIFFERENTIATED),
        TERM(side -> side.replaceFirst("⊕", "\u0000").replaceFirst("⊖", "+").replace('\u0000', '-'),
            Kind.TERM_SIGN,
            Kind.SIGN, Kind.FUNCTION_SIGN, Kind.PRODUCT_SIGN, Kind.QUOTIENT_SIGN, Kind.INNER_DERIVATIVE),
        SIGN(side -> "-(" + side + ")", Kind.SIGN, Kind.FUNCTION_SIGN, Kind.QUOTIENT_ORDER),
        DOUBLED(side -> "2 (" + side + ")", Kind.EXTRA_FACTOR, Kind.POWER_FACTOR),
        HALVED(side -> "\\frac12 (" + side + ")", Kind.MISSING_FACTOR, Kind.POWER_FACTOR);

        private final UnaryOperator<String> made;
        private final Set<Kind> names;

        Slip(UnaryOperator<String> made, Kind... names) {
            this.made = made;
            this.names = Set.of(names);
        }

        String of(String side) {
            return plain(made.apply(side)).strip();
        }
    }

    /** So many mutants of each derivation are tried. */
    private static final int MUTANTS = 4;

    private record Derivation(String name, List<String> definitions, List<String> lines) {
        @Override public String toString() {
            return name;
        }

        String text(List<String> lines) {
            return Stream.concat(definitions.stream(), lines.stream()).map(line -> "$$" + plain(line) + "$$")
                .collect(Collectors.joining("\n"));
        }

        /** The first few that are no repetition of the line, kind by kind, line by line. */
        List<Mutant> mutants() {
            return Stream.of(Slip.values()).flatMap(slip -> IntStream.range(0, lines.size())
                .mapToObj(i -> mutant(slip, i))).filter(mutant -> !mutant.side.equals(plain(side(mutant.line))))
                .limit(MUTANTS).toList();
        }

        private Mutant mutant(Slip slip, int i) {
            return new Mutant(this, i, slip, slip.of(side(i)));
        }

        private String side(int i) {
            return lines.get(i).substring(lines.get(i).lastIndexOf(" = ") + 3);
        }
    }

    /** A derivation with another last side in one line. */
    private record Mutant(Derivation of, int line, Slip slip, String side) {
        String text() {
            var lines = new ArrayList<>(of.lines);
            var right = lines.get(line);
            lines.set(line, right.substring(0, right.lastIndexOf(" = ") + 3) + side);
            return of.text(lines);
        }

        /** What it is, and how it was named. */
        String named(Optional<Mistake> mistake) {
            return of + " " + slip + ": " + side + " " + mistake.map(found -> found + (slip.names.contains(found.kind())
                ? " rightly" : " wrongly")).orElse("not named");
        }
    }

    private static String plain(String marked) {
        return marked.replaceAll("[«»]", "").replace('⊕', '+').replace('⊖', '-').replace("\\frac{}", "\\frac{1}");
    }

    static List<Derivation> derivations() {
        var found = new ArrayList<Derivation>();
        for (String row : TABLE.split("\n(?! )")) {
            var parts = Stream.of(row.split(";")).map(String::strip).toList();
            found.add(new Derivation(parts.get(0), List.of(parts.get(1).split(", ")), parts.subList(2, parts.size())));
        }
        return found;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("derivations")
    void acceptedWhole(Derivation derivation) {
        assertEquals(List.of(), wrong(derivation.text(derivation.lines())));
    }

    /** The spoilt side is the last of its line, so that one link is wrong, and only that; and the name is right. */
    @Test void rejectedAtTheSpoiltSideAndNamed() {
        var all = derivations().stream().flatMap(derivation -> derivation.mutants().stream()).toList();
        var named = all.parallelStream().map(mutant -> mutant.named(mistake(mutant))).toList();
        assertTrue(all.size() >= MUTANTS * 60, all.size() + " mutants");
        var misnamed = named.stream().filter(result -> result.endsWith("wrongly")).toList();
        assertTrue(misnamed.size() <= all.size() / 100, () -> String.join("\n", misnamed));
        var right = named.stream().filter(result -> result.endsWith("rightly")).toList();
        assertTrue(right.size() >= 0.9 * all.size(), () -> right.size() + "\n" + named.stream()
            .filter(result -> result.endsWith("not named")).collect(Collectors.joining("\n")));
    }

    /** What is said of the spoilt side, which alone is rejected. */
    private static Optional<Mistake> mistake(Mutant mutant) {
        var steps = steps(mutant.text()).stream().filter(step -> !step.outcome().holds()).toList();
        assertEquals(List.of("refuted " + mutant.side), steps.stream().map(DerivationsTest::shown).toList(),
            mutant.of.name);
        return ((Step.Outcome.Judged) steps.getFirst().outcome()).correction().mistake();
    }

    /** What is neither proved nor defined, with its last side. */
    private static List<String> wrong(String text) {
        return steps(text).stream().filter(step -> !step.outcome().holds()).map(DerivationsTest::shown).toList();
    }

    private static String shown(Step step) {
        return step.outcome().word() + " " + (step.outcome() instanceof Step.Outcome.Judged(var link, _, _, _, _)
            ? link.right() : step.source());
    }

    private static List<Step> steps(String text) {
        return DocumentCheck.check(Document.of(Source.of(text), Format.MARKDOWN), Context.EMPTY, LatexMacros.NONE,
            Patience.each(20));
    }
}
