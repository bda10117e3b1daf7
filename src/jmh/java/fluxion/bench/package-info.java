/**
 * Benchmarks: {@link fluxion.bench.Figures} measures all of them and prints the table that the README shows,
 * {@code mvn -Pbench verify}; {@code -Djmh="Symbolic.tower -f 1"} measures some of them.
 */
package fluxion.bench;
