package fluxion;

import fluxion.explain.Derivation;

/** A derivative, and how it came about. */
public record Explained(Derivative derivative, Derivation derivation) {}
