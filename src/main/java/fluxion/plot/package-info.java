/**
 * Pictures of functions of one variable. A {@linkplain fluxion.plot.Curve curve} is sampled to a
 * {@linkplain fluxion.plot.Sketch sketch}: strokes that are joined only where {@linkplain fluxion.numeric.Enclosures
 * enclosures} show the function to be continuous, marks at the points that are missing or set apart, and asymptotes.
 *
 * <pre>{@code
 * var curve = Curve.of(f, x);
 * var window = Framing.of(List.of(curve), Optional.empty());
 * var sketch = Sampler.sketch(curve, new Grid(window, 640, 400));
 * }</pre>
 *
 * <p>May import {@code fluxion.print}, {@code fluxion.numeric}, {@code fluxion.function}, {@code fluxion.expr},
 * {@code fluxion.number} and {@code fluxion.message}.
 */
package fluxion.plot;
