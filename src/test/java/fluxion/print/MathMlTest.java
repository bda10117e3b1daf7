package fluxion.print;

import static fluxion.Structures.structure;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fluxion.RandomExpressions;
import fluxion.expr.Expr;
import fluxion.expr.Exprs;
import fluxion.expr.DerivativeOperator;
import fluxion.function.Functions;
import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Presentation MathML: what it says, and that every element has as many parts as it needs. */
class MathMlTest {
    private static final Map<String, Integer> PARTS = Map.of("mfrac", 2, "msup", 2, "msub", 2, "msubsup", 3,
        "munderover", 3, "mroot", 2, "mover", 2);
    private static final Set<String> TOKENS = Set.of("mi", "mn", "mo", "mtext");

    /** Elements as calls, ⁢ for the invisible sign of a product and ⁡ for that of a call. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
        (+ x (* -1 y))      ; x − y
        (* 2 x (cos (^ x 2))) ; 2 ⁢ x ⁢ cos ⁡ ( msup(x, 2) )
        (* 1/2 (^ (+ y (* -1 t)) 2)) ; mfrac(1, 2) ⁢ msup(( y − t ), 2)
        (/ 1 (+ x 1))       ; mfrac(1, x + 1)
        (^ x -1)            ; msup(x, − 1)
        (^ x 2/3)           ; msup(x, 2 / 3)
        (^ x 1/2)           ; msqrt(x)
        (^ x 1/3)           ; mroot(x, 3)
        (^ e (* -1 x))      ; msup(e, − x)
        (^ (sin x) 2)       ; msup(sin, 2) ⁡ ( x )
        (* 2 (^ 3 x))       ; 2 ⋅ msup(3, x)
        (ln (abs y))        ; ln ⁡ ( | y | )
        (besselj n x)       ; msub(J, n) ( x )
        (* w1 y_hat)        ; msub(w, 1) ⁢ mover(y, ^)
        (* alpha loss)      ; α ⁢ loss
        (f:2 x)             ; msup(f, ″) ⁡ ( x )
        (f:5 x)             ; msup(f, ( 5 )) ⁡ ( x )
        (d (f x) x)         ; mfrac(d, d x) ( f ⁡ ( x ) )
        """)
    void formulas(String structure, String shape) throws Exception {
        assertEquals(shape, shape(root(Printer.mathml(structure(structure)))));
    }

    @Test void isWellFormed() {
        var kinds = RandomExpressions.ALL_KINDS.with(Functions.all());
        RandomExpressions.forAll(kinds, 31, 2_000, (Expr e) -> {
            check(e);
            check(Exprs.apply(DerivativeOperator.TOTAL, e, Exprs.variable("x")));
        });
    }

    private static void check(Expr e) {
        String written = Printer.mathml(e);
        var root = assertDoesNotThrow(() -> root(written), written);
        var all = root.getElementsByTagName("*");
        for (int k = 0; k < all.getLength(); k++) {
            var node = (Element) all.item(k);
            int parts = PARTS.getOrDefault(node.getTagName(), -1);
            if (parts >= 0) assertEquals(parts, elements(node), written);
            if (TOKENS.contains(node.getTagName())) assertEquals(0, elements(node), written);
            else for (Node part = node.getFirstChild(); part != null; part = part.getNextSibling())
                if (part.getNodeType() == Node.TEXT_NODE) assertEquals("", part.getTextContent().strip(), written);
        }
    }

    private static int elements(Element node) {
        int count = 0;
        for (Node part = node.getFirstChild(); part != null; part = part.getNextSibling())
            if (part instanceof Element) count++;
        return count;
    }

    private static Element root(String written) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder()
            .parse(new InputSource(new StringReader(written))).getDocumentElement();
    }

    // recursion over what a test says
    private static String shape(Element node) {
        if (TOKENS.contains(node.getTagName())) return node.getTextContent();
        boolean row = Set.of("math", "mrow", "msqrt").contains(node.getTagName());
        var out = new StringBuilder();
        for (Node part = node.getFirstChild(); part != null; part = part.getNextSibling())
            if (part instanceof Element e) out.append(out.isEmpty() ? "" : row ? " " : ", ").append(shape(e));
        boolean tagless = Set.of("math", "mrow").contains(node.getTagName());
        return tagless ? out.toString() : node.getTagName() + "(" + out + ")";
    }
}
