/**
 * What is known about names: the {@linkplain fluxion.function.Functions function table}, the
 * {@linkplain fluxion.function.Names spelling of names}, and what a user's sheet
 * {@linkplain fluxion.function.Context declares}.
 *
 * <p>May import {@code fluxion.expr} and {@code fluxion.number}.
 */
package fluxion.function;
