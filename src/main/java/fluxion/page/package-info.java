/**
 * The page: a server for one's own browser ({@link fluxion.page.Server}), and the protocol of {@code fluxion.batch}
 * over HTTP.
 *
 * <p>{@code POST /api/{task}} takes and gives the objects of the protocol; {@code /api/openapi.json} describes it. What
 * the browser runs lies beside this package's classes and in WebJars, so nothing is fetched from anywhere else. Nothing
 * a visitor sends is kept. May import {@code fluxion.batch} and {@code fluxion.message}.
 */
package fluxion.page;
