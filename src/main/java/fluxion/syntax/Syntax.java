package fluxion.syntax;

/** The two surfaces of the language. */
public enum Syntax { TEXT, LATEX }
