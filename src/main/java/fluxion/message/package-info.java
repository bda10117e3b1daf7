/**
 * Every sentence a person reads, by key, from a bundle of the reader's language: another language is another file.
 *
 * <p>The key's first word names the bundle: {@code syntax.missing-operand} stands in {@code syntax.properties}.
 * Imports nothing of Fluxion.
 */
package fluxion.message;
