package fluxion.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        x            | x
        w1           | w1
        w_1          | w1
        w_{1}        | w1
        w₁           | w1
        w_{12}       | w12
        x_i          | x_i
        xᵢⱼ          | x_ij
        x_{ij}       | x_ij
        x_{2n}       | x_{2n}
        x_{n2}       | x_n2
        x_{i,j}      | x_{i,j}
        x_{i, j}     | x_{i,j}
        x_i_j        | x_{i,j}
        w1_i         | w_{1,i}
        x_max        | x_max
        x_{max}      | x_max
        x_{n+1}      | x_{n+1}
        α            | alpha
        α₁           | alpha1
        alpha_1      | alpha1
        alpha_i      | alpha_i
        x_α          | x_alpha
        Ω            | Omega
        µ            | mu
        ϕ            | varphi
        ŷ            | y_hat
        y_hat        | y_hat
        ŷ₁           | y_hat_1
        y_hat1       | y_hat1
        x̄            | x_bar
        x⃗            | x_vec
        y'           | y'
        y′           | y'
        y_1'         | y1'
        y″           | y''
        loss         | loss
        loss_2       | loss2
        é            | é
        e\u0301      | é
        café_1       | café1
        x̱           | x̱
        ñ            | n_tilde
        ж            | ж
        損失         | 損失
        """)
    void canonical(String spelling, String name) {
        assertEquals(name, Names.canonical(spelling));
        assertEquals(name, Names.canonical(name));
    }

    @ParameterizedTest(name = "{0} in LaTeX: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        x        | x                        | x
        w1       | w_1                      | w₁
        w12      | w_{12}                   | w₁₂
        x_i      | x_i                      | xᵢ
        x_ij     | x_{ij}                   | xᵢⱼ
        x_{i,j}  | x_{i,j}                  | x_{i,j}
        x_max    | x_{\\text{max}}          | x_max
        x_ijk    | x_{ijk}                  | x_ijk
        x_{n+1}  | x_{n+1}                  | x_{n+1}
        alpha    | \\alpha                  | α
        alpha1   | \\alpha_1                | α₁
        x_alpha  | x_{\\alpha}              | x_α
        Alpha    | \\mathrm{Alpha}          | Α
        varphi   | \\varphi                 | ϕ
        phi      | \\phi                    | φ
        omicron  | \\mathrm{omicron}        | ο
        y_hat    | \\hat{y}                 | ŷ
        y_hat_1  | \\hat{y}_1               | ŷ₁
        x_bar    | \\bar{x}                 | x̄
        theta_hat_i | \\hat{\\theta}_i      | θ̂ᵢ
        loss_hat | \\hat{\\mathrm{loss}}    | loss_hat
        y'       | y'                       | y′
        y1''     | y_1''                    | y₁′′
        loss     | \\mathrm{loss}           | loss
        loss2    | \\mathrm{loss}_2         | loss₂
        hbar     | \\hbar                   | ℏ
        é        | é                        | é
        café     | \\mathrm{café}          | café
        損失1    | \\mathrm{損失}_1        | 損失₁
        """)
    void writing(String name, String latex, String unicode) {
        assertEquals(latex, Names.latex(name));
        assertEquals(unicode, Names.unicode(name));
        assertEquals(name, Names.canonical(unicode));
    }

    @Test
    void namesFromTheirParts() {
        assertEquals("y_hat_1", Names.accented("y_1", "hat"));
        assertEquals("w1", Names.subscripted("w", "1"));
        assertEquals("alpha_i", Names.subscripted("α", "i"));
        assertEquals("x_{i,j}", Names.subscripted("x_i", "j"));
        assertEquals("x_{i,j}", Names.subscripted("x", "i, j"));
        assertEquals("y''", Names.primed("y'", 1));
        assertEquals("y_hat_{i,1}'", Names.of("y", List.of("hat"), List.of("i", "1"), 1));
    }

    @Test
    void greekLettersHaveOneNameEach() {
        for (int c = 0x391; c <= 0x3C9; c++) {
            if (c == 0x3A2) continue;                            // not a letter
            if (c > 0x3A9 && c < 0x3B1) continue;                // with a tonos
            String name = Names.greek(c).orElseThrow();
            assertTrue(Names.isGreek(name));
            assertEquals(Character.toString(c), Names.unicode(name));
            assertEquals(name, Names.canonical(Character.toString(c)));
        }
        assertFalse(Names.isGreek("x"));
        assertFalse(Names.isGreek("loss"));
    }

    @Test
    void wordsThatAreNoNamesStayAsTheyAre() {
        for (String odd : List.of("", "_", "1", "'", "{", "_{", "x_{", "x}", "__", "x__"))
            assertEquals(Names.canonical(odd), Names.canonical(Names.canonical(odd)), odd);
    }
}
