package fluxion.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.function.Context;
import fluxion.syntax.LatexMacros;
import fluxion.syntax.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Derivations of gradients as textbooks have them: definitions, then lines a = b = c. Each is accepted whole; with one
 * sign, factor or exponent of a side changed it is rejected at just that side.
 */
final class DerivationsTest {
    /** Definitions ; lines. A line's last side is the one that is spoilt. */
    private static final String TABLE = """
        linear regression    ; y = w x + b, C = \\frac12 (y - t)^2
          ; \\frac{\\partial C}{\\partial w} = (y - t) \\frac{\\partial y}{\\partial w} = (y - t) x
          ; \\frac{\\partial C}{\\partial b} = y - t
        ridge                ; y = w x, C = \\frac12 (y - t)^2 + \\frac{\\lambda}{2} w^2
          ; \\frac{\\partial C}{\\partial w} = (y - t) x + \\lambda w
        logistic regression  ; z = w x + b, y = \\frac{1}{1 + e^{-z}}, C = -t \\ln y - (1 - t) \\ln(1 - y)
          ; \\frac{\\partial C}{\\partial y} = -\\frac{t}{y} + \\frac{1 - t}{1 - y} = \\frac{y - t}{y (1 - y)}
          ; \\frac{\\partial y}{\\partial z} = \\frac{e^{-z}}{(1 + e^{-z})^2} = y (1 - y)
          ; \\frac{\\partial C}{\\partial w} = (y - t) x
        hidden neuron        ; h = \\tanh(w_1 x), y = w_2 h, C = \\frac12 (y - t)^2
          ; \\frac{\\partial C}{\\partial w_2} = (y - t) h
          ; \\frac{\\partial C}{\\partial w_1} = (y - t) w_2 \\frac{\\partial h}{\\partial w_1} = (y - t) w_2 (1 - h^2) x
        two hidden neurons   ; a = \\tanh(u x), b = \\tanh(v x), y = p a + q b, C = \\frac12 (y - t)^2
          ; \\frac{\\partial C}{\\partial p} = (y - t) a
          ; \\frac{\\partial C}{\\partial v} = (y - t) q (1 - b^2) x
        softplus             ; y = \\ln(1 + e^{w x}), C = \\frac12 (y - t)^2
          ; \\frac{\\partial y}{\\partial w} = \\frac{e^{w x}}{1 + e^{w x}} x = \\frac{x}{1 + e^{-w x}}
        tanh network of two steps ; h = \\tanh(u x), k = \\tanh(w h + u z), C = \\frac12 (k - t)^2
          ; \\frac{\\partial C}{\\partial u} = (k - t) (1 - k^2) (w (1 - h^2) x + z)
          ; \\frac{\\partial C}{\\partial w} = (k - t) (1 - k^2) h
        cell of an LSTM      ; i = \\frac{1}{1 + e^{-a}}, g = \\tanh(b), c = f m + i g, h = o \\tanh(c)
          ; \\frac{\\partial h}{\\partial a} = o (1 - \\tanh^2 c) g i (1 - i)
          ; \\frac{\\partial h}{\\partial b} = o (1 - \\tanh^2 c) i (1 - g^2)
        softmax of three     ; s = e^a + e^b + e^c, p = \\frac{e^a}{s}, q = \\frac{e^b}{s}
          ; \\frac{\\partial p}{\\partial a} = \\frac{e^a s - e^a e^a}{s^2} = p (1 - p)
          ; \\frac{\\partial p}{\\partial b} = -\\frac{e^a e^b}{s^2} = -p q
        cross-entropy of softmax ; s = e^a + e^b + e^c, L = \\ln s - a
          ; \\frac{\\partial L}{\\partial a} = \\frac{e^a}{s} - 1
          ; \\frac{\\partial L}{\\partial b} = \\frac{e^b}{s}
        Gaussian likelihood  ; L = -\\frac{(x - \\mu)^2}{2 v} - \\frac12 \\ln(2 \\pi v)
          ; \\frac{\\partial L}{\\partial \\mu} = \\frac{x - \\mu}{v}
          ; \\frac{\\partial L}{\\partial v} = \\frac{(x - \\mu)^2}{2 v^2} - \\frac{1}{2 v}
        Poisson regression   ; \\eta = w x + b, L = t \\eta - e^{\\eta}
          ; \\frac{\\partial L}{\\partial w} = (t - e^{\\eta}) x
        exponential likelihood ; L = n \\ln r - r s
          ; \\frac{\\partial L}{\\partial r} = \\frac{n}{r} - s
        divergence of two Gaussians ; K = \\frac12 (m^2 + v - \\ln v - 1)
          ; \\frac{\\partial K}{\\partial m} = m
          ; \\frac{\\partial K}{\\partial v} = \\frac12 (1 - \\frac{1}{v}) = \\frac{v - 1}{2 v}
        layer norm of two    ; m = \\frac{a + b}{2}, d = \\sqrt{\\frac{(a - m)^2 + (b - m)^2}{2} + r}
          ; \\frac{\\partial m}{\\partial a} = \\frac12
          ; \\frac{\\partial d}{\\partial a} = \\frac{a - b}{4 d}
        momentum of a loss   ; C = (y - t)^4
          ; \\frac{\\partial C}{\\partial y} = 4 (y - t)^3
        swish                ; s = \\frac{1}{1 + e^{-x}}, f = x s
          ; \\frac{df}{dx} = s + x s (1 - s)
        attention of two     ; p = \\frac{1}{1 + e^{b - a}}, y = p u + (1 - p) v
          ; \\frac{\\partial y}{\\partial a} = p (1 - p) (u - v)
          ; \\frac{\\partial y}{\\partial u} = p
        weighted least squares ; C = \\frac12 (a (y - s)^2 + b (y - t)^2)
          ; \\frac{\\partial C}{\\partial y} = a (y - s) + b (y - t)
        logit                ; y = \\ln \\frac{p}{1 - p}
          ; \\frac{dy}{dp} = \\frac{1}{p (1 - p)}
        """;

    /** What a slip of the pen makes of a side. */
    private static final List<String> SLIPS = List.of("-(%s)", "2 (%s)", "(%s)^2", "(%s) + 1");

    private record Derivation(String name, List<String> definitions, List<String> lines) {
        @Override public String toString() {
            return name;
        }

        String text(List<String> lines) {
            return Stream.concat(definitions.stream(), lines.stream()).map(line -> "$$" + line + "$$")
                .collect(Collectors.joining("\n"));
        }
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

    /** The spoilt side is the last of its line, so that one link is wrong, and only that. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("derivations")
    void rejectedAtTheSpoiltSide(Derivation derivation) {
        for (int i = 0; i < derivation.lines().size(); i++) {
            var line = derivation.lines().get(i);
            int sign = line.lastIndexOf(" = ") + 3;
            var lines = new ArrayList<>(derivation.lines());
            String spoilt = SLIPS.get((i + derivation.name().length()) % SLIPS.size())
                .formatted(line.substring(sign));
            lines.set(i, line.substring(0, sign) + spoilt);
            assertEquals(List.of("refuted " + spoilt), wrong(derivation.text(lines)), lines.get(i));
        }
    }

    /** What is neither proved nor defined, with its last side. */
    private static List<String> wrong(String text) {
        return DocumentCheck.check(Document.of(Source.of(text), Format.MARKDOWN), Context.EMPTY, LatexMacros.NONE,
            Patience.each(20)).stream().filter(step -> !step.outcome().holds())
            .map(step -> step.outcome().word() + " " + (step.outcome()
                instanceof Step.Outcome.Judged(var link, _, _, _, _) ? link.right() : step.source())).toList();
    }
}
