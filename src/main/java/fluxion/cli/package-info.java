/**
 * The command line: reads what a person typed, calls the engine, and prints the answer.
 *
 * <p>The top of the house: it may use every layer, and no layer may use it.
 */
package fluxion.cli;
