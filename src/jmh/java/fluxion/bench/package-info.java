/**
 * Benchmarks: {@link fluxion.bench.Figures} measures all of them and prints tables of times, counts and
 * ratios, {@code mvn -Pbench verify}; {@code -Djmh="Symbolic.tower -f 1"} measures some of them.
 */
package fluxion.bench;
