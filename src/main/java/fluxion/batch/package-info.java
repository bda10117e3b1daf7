/**
 * JSON lines: requests in, answers out, one a line, in order ({@link fluxion.batch.Batch}).
 *
 * <p>How other programs use Fluxion. A line that fails stops nothing, and a question that takes too long is answered
 * with {@code timeout}. May import every layer but {@code cli}.
 */
package fluxion.batch;
