/*
 * LaTeX formulas, tokens to parse tree. Binding, from loosest to tightest:
 *
 *   list        a , b          rows of aligned formulas, too
 *   chain       a = b < c      relations
 *   sum         a + b - c
 *   product     a \cdot b c / d, left to right; where the argument of \sin ends is not decided here
 *   suffix      x_1^2  f'  n!  as TeX has them: each belongs to the token or group before it
 *
 * -x^2 is -(x^2): a sign belongs to the sum, scripts to what they hang on. Only after an operation sign or a function
 * is a sign part of the factor: a \cdot -b, \sin -a, x^-1.
 *
 * Every rule is a loop, so that sums of 100,000 terms are flat, and every decision needs one token: the passes before
 * have put a GAP where an argument or the base of a script is not there, and made a sign that belongs to a factor a
 * PREFIX. Other operands may be missing wherever one is expected: the tree shows the gap, and the reader names it where
 * it stands ("an operand is missing here") instead of listing tokens.
 */
parser grammar LatexParser;

options { tokenVocab = LatexLexer; }

formula  : contents EOF ;

contents : list (ABOVE list)? ;
list     : chain (SEPARATOR chain)* ;
chain    : sum (RELATION sum)* ;
sum      : product? signed* ;
signed   : SIGN product? ;
product  : item+ ;

item
    : TIMES PREFIX*                             # times
    | OVER PREFIX*                              # over
    | FUNCTION suffix* PREFIX*                  # function
    | atom suffix*                              # operand
    | AT suffix*                                # evaluation
    ;

suffix
    : CARET argument                            # superscript
    | UNDERSCORE argument                       # subscript
    | PRIME                                     # prime
    | BANG                                      # factorial
    ;

/* What TeX takes as an argument: one token or a group. A sign stands here in x^-1, which TeX would show as x^- 1. */
argument : PREFIX* (atom | FUNCTION) ;

atom
    : NUMERAL                                   # numeral
    | NAME                                      # name
    | REMARK                                    # remark
    | ELLIPSIS                                  # ellipsis
    | GAP                                       # gap
    | FRACTION argument argument                # fraction
    | BINOMIAL argument argument                # binomial
    | ROOT degree? argument                     # root
    | ACCENT argument                           # accent
    | BEGIN contents END                        # braces
    | OPEN contents CLOSE                       # brackets
    ;

degree : DEGREE contents RADICAND ;
