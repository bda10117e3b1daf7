/*
 * Plain-text formulas, characters to tokens.
 *
 * Letters that stand together are one word, with the digits that follow them (w1); what a word means (a name, a
 * function, a product of letters) is decided by the reader, who knows what the sheet declares. A Greek letter is a
 * word of its own. Between this grammar and the parser's stands one pass over the tokens, which
 *
 *   matches brackets and finds out which bar opens and which closes,
 *   sees that no operation lacks an operand,
 *   tells the sign of a factor (2 * -x, 2^-x, sin -x) from the sign of a term,
 *
 * so that the parser meets formulas only and every message is ours.
 */
lexer grammar FluxionLexer;

tokens {
    OPEN, CLOSE,        // brackets, bars told apart
    PREFIX,             // the sign of a factor
    CONNECTIVE          // and, or between the conditions of a function in pieces
}

SPACE      : [\p{White_Space}]+ -> skip ;
INVISIBLE  : [\u00AD\u200B-\u200F\u2060-\u2064\uFEFF]+ ;  // left out, unless it parts what looks like one word
CONTINUED  : '\\' [ \t]* '\r'? '\n' -> skip ;       // a statement of a sheet goes on in the next line
COMMENT    : '#' ~[\r\n]* ;                            // at the beginning of a line, or after white space

NUMERAL    : (DIGIT+ ('.' DIGIT+)? | '.' DIGIT+) ([eE] [+\-\u2212]? DIGIT+)? ;
PERCENT    : '%' LATIN+ ;                             // %pi, in a dialect
NAME       : (LATIN+ | GREEK) DIGIT*
           | ('hyp' | 'Hypergeometric') DIGIT [fF] DIGIT ;     // functions with a digit in the name: hyp2f1

AT         : '|_' ;                                   // (x^2)|_{x=3}
BRACKET    : [()[\]{}|‖⌊⌋⌈⌉] ;

CARET      : '^' | '**' ;
TIMES      : [*·⋅×∗•∘] ;                             // f ∘ g: functions only, which the reader sees to
OVER       : [/÷∕\u2044] ;
SIGN       : [+\-\u2212\uFF0B] ;
DASH       : [\u2010-\u2013\uFE63\uFF0D] ;             // a minus sign, with a warning
ARROW      : '=>' | '<=>' | '->' | '<->' | '==>' | '&&' | '=<' ;
RELATION   : '=' | '==' | ':=' | '!=' | '≠' | '<>' | '<' | '<=' | '≤' | '⩽' | '>' | '>=' | '≥' | '⩾' ;
SEPARATOR  : [,;] ;
COLON      : ':' ;                                    // a condition and what holds there
UNDERSCORE : '_' ;
PRIME      : ['’′″‴] ;
BANG       : '!' ;
RADICAL    : [√∛∜] ;
RAISED     : [⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ]+ ;    // x² is x^2
VULGAR     : [½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒] ;
LOWERED    : [₀₁₂₃₄₅₆₇₈₉ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ]+ ;        // x₁ is x_1
RANGE      : '..' ;                                    // sum(i = 1..n, f)
ELLIPSIS   : '...' | '…' | '⋯' ;

OTHER      : . ;

fragment DIGIT : [0-9] ;
fragment LATIN : ([a-zA-Z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u024F\u1E00-\u1EFF] | SCRIPT) MARK* ;
// Cyrillic, Armenian, Hebrew, Arabic, Georgian; kana, ideographs, syllables of Korean.
fragment SCRIPT : [\u0400-\u052F\u0531-\u0556\u0561-\u0587\u05D0-\u05EA\u0620-\u063F\u0641-\u064A]
                | [\u10A0-\u10FA\u3041-\u3096\u30A1-\u30FA\u4E00-\u9FFF\uAC00-\uD7A3] ;
fragment GREEK : [\p{Script=Greek}∂∇ℓℏ\u2206\u00B5] MARK* ;
// The blocks of combining marks for letters and symbols; all of \p{Mn} has 346 ranges, built anew at every start.
fragment MARK  : [\u0300-\u036F\u1AB0-\u1AFF\u1DC0-\u1DFF\u20D0-\u20F0\uFE20-\uFE2F] ;
