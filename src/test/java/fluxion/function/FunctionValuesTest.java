package fluxion.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that are known: to twenty digits, or by convention. */
class FunctionValuesTest {
    @ParameterizedTest(name = "{0}({1}) = {2}")
    @CsvSource(delimiter = '|', textBlock = """
        erf        | 0.5          | 0.52049987781304653768
        erf        | -1           | -0.84270079294971486934
        erf        | 2            | 0.99532226501895273416
        erf        | 3.5          | 0.99999925690162765859
        erfc       | -1           | 1.8427007929497148693
        erfc       | 0.5          | 0.47950012218695346232
        erfc       | 5            | 1.5374597944280348502e-12
        erfc       | 20           | 5.3958656116079009289e-176
        erfi       | 0.5          | 0.61495209469651098084
        erfi       | 3            | 1629.9946226015656511
        gamma      | 0.5          | 1.7724538509055160273
        gamma      | -0.5         | -3.5449077018110320546
        gamma      | 5            | 24.0
        gamma      | 4.2          | 7.7566895357931794455
        gamma      | 100.5        | 9.3209631040827166083e+156
        gamma      | -3.7         | 0.25164399590242268129
        lgamma     | 0.25         | 1.2880225246980774574
        lgamma     | 1000         | 5905.2204232091812118
        lgamma     | -0.5         | 1.2655121234846453965
        factorial  | 0            | 1.0
        factorial  | 5            | 120.0
        factorial  | 0.5          | 0.88622692545275801365
        digamma    | 1            | -0.57721566490153286061
        digamma    | 0.25         | -4.2274535333762654081
        digamma    | -2.5         | 1.1031566406452431872
        digamma    | 50           | 3.901989673427892197
        polygamma  | 1, 1         | 1.6449340668482264365
        polygamma  | 2, 0.5       | -16.828796644234319996
        polygamma  | 1, -0.5      | 8.9348022005446793094
        polygamma  | 5, 3.25      | 0.13160608578097313908
        beta       | 2, 3         | 0.083333333333333333333
        beta       | 0.5, 0.5     | 3.1415926535897932385
        beta       | -0.5, 2.25   | -4.3700959238201996841
        zeta       | 2            | 1.6449340668482264365
        zeta       | 0.5          | -1.4603545088095868129
        zeta       | -1           | -0.083333333333333333333
        zeta       | 0            | -0.5
        zeta       | -4.5         | -0.0030916692472158338448
        lambertw   | 1            | 0.567143290409783873
        lambertw   | -0.25        | -0.35740295618138890307
        lambertw   | -0.36        | -0.80608431597081762445
        lambertw   | 100          | 3.3856301402900501849
        lambertw   | 1e+100       | 224.84310644511850156
        Si         | 1            | 0.94608307036718301494
        Si         | -3           | -1.8486525279994682564
        Si         | 20           | 1.5482417010434398402
        Ci         | 0.5          | -0.17778407880661290134
        Ci         | 5            | -0.19002974965664387862
        Ci         | 100          | -0.0051488251426104921444
        Shi        | 1            | 1.0572508753757285146
        Shi        | 50           | 52928184485658454815.0
        Chi        | 0.5          | -0.052776844956493615913
        Chi        | 50           | 52928184485658454815.0
        Ei         | 1            | 1.8951178163559367555
        Ei         | -1           | -0.21938393439552027368
        Ei         | 0.25         | -0.54254326466191372953
        Ei         | -20          | -9.8355252906498816904e-11
        Ei         | 60           | 1.9361822139292765388e+24
        li         | 2            | 1.0451637801174927848
        li         | 0.5          | -0.37867104306108797673
        li         | 1000         | 177.60965799015222669
        besselj    | 0, 1         | 0.76519768655796655145
        besselj    | 1, -2.5      | -0.49709410246427403801
        besselj    | 3, 30        | 0.12921122875972498304
        besselj    | 0.5, 2       | 0.51301613656182775167
        besselj    | -2.5, 7      | -0.12852374780895654777
        besselj    | 40, 12       | 6.7448821484690061239e-18
        bessely    | 0, 1         | 0.088256964215676957983
        bessely    | 2, 0.5       | -5.4413708371742657196
        bessely    | 1, 40        | -0.0057935058215496329412
        bessely    | 0.5, 2       | 0.23478571040624846917
        bessely    | 1.25, 9      | 0.010809817434187992434
        besseli    | 0, 1         | 1.2660658777520083356
        besseli    | 1, -2        | -1.5906368546373290634
        besseli    | 2.5, 10      | 2028.5127573919356691
        besseli    | -0.5, 1      | 1.2312002145929674465
        besselk    | 0, 1         | 0.42102443824070833334
        besselk    | 1, 0.1       | 9.8538447808706055744
        besselk    | 2.5, 10      | 0.000023931325864627888879
        besselk    | -3, 2        | 0.64738539094863415316
        uppergamma | 0, 1         | 0.21938393439552027368
        zeta       | 2, 0.5       | 4.9348022005446793094
        polylog    | 2, 0.5       | 0.58224052646501250590
        polylog    | 2, -0.5      | -0.44841420692364620244
        polylog    | 0.5, 0.984375 | 12.66690325674662451
        polylog    | 1.5, -0.9990234375 | -0.76455619607467378248
        polylog    | -2.5, 0.75   | 260.25153464940758403
        fresnels   | 1            | 0.43825914739035476608
        fresnelc   | 1            | 0.77989340037682282947
        EllipticK  | 0            | 1.5707963267948966192
        EllipticK  | 0.5          | 1.8540746773013719184
        EllipticE  | 0.5          | 1.3506438810476755025
        EllipticE  | 1            | 1.0
        """)
    void referenceValues(String name, String arguments, String digits) {
        double[] us = Arrays.stream(arguments.split(",")).mapToDouble(Double::parseDouble).toArray();
        double expected = Double.parseDouble(digits);
        double value = Functions.find(name, us.length).orElseThrow().value(us);
        assertEquals(expected, value, 1e-13 * Math.abs(expected));
        var enclosure = Functions.find(name, us.length).orElseThrow()
            .enclosure(Arrays.stream(us).mapToObj(fluxion.number.Interval::of).toList());
        enclosure.ifPresent(range ->
            assertTrue(range.lo() <= Math.nextUp(expected) && Math.nextDown(expected) <= range.hi(),
            () -> digits + " not in " + range));
    }

    @ParameterizedTest(name = "{0}({1}) = {2}")
    @CsvSource(delimiter = '|', textBlock = """
        sign      | 0        | 0
        heaviside | 0        | 0.5
        relu      | 0        | 0
        sinc      | 0        | 1
        arccot    | -1       | 2.356194490192345
        arccot    | 0        | 1.5707963267948966
        arcsec    | -2       | 2.0943951023931957
        arccsc    | -2       | -0.5235987755982989
        atan2     | 1, 0     | 1.5707963267948966
        atan2     | 0, -1    | 3.141592653589793
        atan2     | -0.0, -1 | 3.141592653589793
        atan2     | -1, -1   | -2.356194490192345
        log       | 8, 2     | 3
        mod       | -7, 3    | 2
        mod       | 7, -3    | -2
        mod       | -6, 3    | 0
        frac      | -1.25    | 0.75
        trunc     | -1.75    | -1
        round     | 2.5      | 3
        round     | -2.5     | -2
        round     | 0.49999999999999994 | 0
        factorial | 0        | 1
        elu       | -1       | -0.6321205588285577
        selu      | -1       | -1.1113307378125625
        selu      | 2        | 2.1014019747109609868
        softsign  | -3       | -0.75
        hardtanh  | -3       | -1
        relu6     | 7        | 6
        clip      | 5, 2, 1  | 1
        clip      | 5, 1, 2  | 2
        leakyrelu | -1       | -0.01
        leakyrelu | -1, 0.2  | -0.2
        """)
    void conventions(String name, String arguments, double expected) {
        double[] us = Arrays.stream(arguments.split(",")).mapToDouble(Double::parseDouble).toArray();
        double value = Functions.find(name, us.length).orElseThrow().value(us);
        assertEquals(expected, value, 4 * Math.ulp(expected));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
        asin, asinh, arcsinh, acosh, arccosh, atanh, arctanh, asech, arcsech | arcsin, arsinh, arsinh, arcosh, arcosh, artanh, artanh, arsech, arsech
        log, sgn, signum, H, Gamma, psi, logistic, ReLU, W | ln, sign, sign, heaviside, gamma, digamma, sigmoid, relu, lambertw
        """)
    void otherNames(String aliases, String names) {
        String[] canonical = names.split(", *");
        for (int i = 0; i < canonical.length; i++)
            assertEquals(canonical[i], Functions.find(aliases.split(", *")[i].strip(), 1).orElseThrow().name());
    }

    @Test
    void noFunctionOverflowsOrCancelsFarOut() {
        assertEquals(800, Functions.SOFTPLUS.value(800));
        assertEquals(0, Functions.SIGMOID.value(-800));
        assertEquals(1, Functions.SIGMOID.value(800));
        assertEquals(Math.log(2) + 300 * Math.log(10), Functions.ARSINH.value(1e300), 1e-12);
        assertEquals(1e-20, Functions.ARSINH.value(1e-20));
        assertEquals(5.395865611607901e-176, Functions.ERFC.value(20), 1e-188);
    }

    @Test
    void eluHasASlopeAtZero() {
        var elu = Functions.find("elu", 1).orElseThrow();
        assertEquals(1, elu.value(1e-9) / 1e-9, 1e-6);
        assertEquals(1, elu.value(-1e-9) / -1e-9, 1e-6);
        assertEquals(1, Points.value(elu.partial(0, Points.slots(1)).orElseThrow(), Points.at(0)));
    }
}
