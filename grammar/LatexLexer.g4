/*
 * LaTeX formulas, characters to tokens.
 *
 * TeX has no words: a letter is a token, digits are run together into numerals, and everything else that has a name is
 * a command. Which command is what is not written here but in the table of commands (LatexCommands): the kinds under
 * "tokens" are given by it, and \cdot, for one, becomes TIMES like the star. Between this grammar and the parser's
 * stand a few passes over the tokens, which settle what TeX settles before it sees any structure:
 *
 *   macros, misspelt commands · \text and \mathrm · \frac12 and x^10 (TeX takes one digit) · 1{,}000 ·
 *   which bar opens and which closes · rows of aligned formulas · brackets that do not match
 *
 * so that the parser meets balanced input only and every message is ours.
 */
lexer grammar LatexLexer;

tokens {
    FRACTION,       // \frac, \dfrac: two arguments
    BINOMIAL,       // \binom: two arguments
    ROOT,           // \sqrt: an argument, before it perhaps a degree in square brackets
    ACCENT,         // \hat, \dot: one argument
    FUNCTION,       // \sin, \operatorname{relu}: may be followed by a signed argument without brackets
    NAME,           // \alpha, \mathrm{loss}, \partial
    REMARK,         // \text{for all}
    OPEN, CLOSE,    // brackets that are seen: ( ) [ ] \{ \} | | \lfloor \rfloor …
    BEGIN, END,     // groups that are not seen: { } and rows of aligned formulas
    DEGREE, RADICAND, // the brackets of \sqrt[n]
    ABOVE,          // \over: all before it in its group over all after it
    AT,             // a bar with limits, not paired: f(x)|_{x=2}
    PREFIX,         // a sign that belongs to one factor: a \cdot -b, \sin -a, x^-1
    GAP             // an argument, or the base of a script, that is not there
}

SPACE     : [\p{White_Space}\u200B\uFEFF]+ ;
COMMENT   : '%' ~[\r\n]* ;

NUMERAL   : (DIGIT+ ('.' DIGIT+)? | '.' DIGIT+) ('e' '-'? DIGIT+ | 'E' [+-]? DIGIT+)? ;
LETTER    : ( [a-zA-Zℓℏ∂\u00B5\u2126\u2206] | [\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1E00-\u1EFF]
            | [\u0370-\u0373\u0376-\u03FF] | SCRIPT ) MARK* ;

COMMAND   : '\\' [a-zA-Z]+ ;
NEWLINE   : '\\\\' '*'? ('[' [-+.0-9a-zA-Z\\ ]* ']' | ' '+ '[' '-'? [.0-9]+ [a-z] [a-z] ']')? ;
CONTROL   : '\\' . ;                         // \, \; \{ \|
PARAMETER : '#' [1-9] ;                      // in the body of a macro

LBRACE    : '{' ;
RBRACE    : '}' ;
BRACKET   : [()[\]] | '|' | '‖' | '⌊' | '⌋' | '⌈' | '⌉' ;

SIGN      : [+\-\u2212\uFF0B] ;
TIMES     : [*·⋅×∗] ;
OVER      : [/÷∕] ;
RELATION  : '=' | '<' | '>' | '<=' | '>=' | ':=' | '≠' | '≤' | '≥' | '⩽' | '⩾' ;
SEPARATOR : [,;] ;
CARET     : '^' ;
UNDERSCORE: '_' ;
PRIME     : ['’′] | '″' | '‴' ;
BANG      : '!' ;
ELLIPSIS  : '...' | '…' | '⋯' ;
AMPERSAND : '&' ;
TIE       : '~' ;
DOT       : '.' ;
DOLLARS   : '$' '$'? ;

RAISED    : [⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ]+ ;               // x² is x^{2}
LOWERED   : [₀₁₂₃₄₅₆₇₈₉]+ ;
RADICAL   : [√∛] ;

OTHER     : . ;

fragment DIGIT : [0-9] ;
// The scripts and combining marks of plain text, for whose letters the two grammars have one meaning.
fragment SCRIPT : [\u0400-\u052F\u0531-\u0556\u0561-\u0587\u05D0-\u05EA\u0620-\u063F\u0641-\u064A]
                | [\u10A0-\u10FA\u3041-\u3096\u30A1-\u30FA\u4E00-\u9FFF\uAC00-\uD7A3] ;
fragment MARK  : [\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20F0\uFE20-\uFE2F] ;
