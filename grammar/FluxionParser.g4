/*
 * Plain-text formulas, tokens to parse tree. Binding, from loosest to tightest:
 *
 *   list        f(a, b)
 *   branch      a > 0: b           a line of a function in pieces
 *   clause      a > 0 and b > 0    conditions; "and" binds tighter than "or", which the reader sees to
 *   chain       a = b < c          relations: = ≠ < ≤ > ≥
 *   sum         a + b - c          left to right; the sign before the first term is that term's
 *   product     a * b / c, a b c   left to right: a/b/c is (a/b)/c, and a/b c is (a/b) c
 *   factor      2 * -x, √x         a sign or a radical sign before one factor
 *   (function)  sin 2x, d/dx u v   a function without brackets takes the implicit product that follows, up to + - * /,
 *                                  a relation or the next function; d/dx takes the whole product that follows, up to
 *                                  + or -, or one pair of brackets. Both are decided by the reader, not here.
 *   power       x^y^z              right to left: x^(y^z); 2^-x is 2^(-x)
 *   postfix     x_1  f'  n!  x²  (x^2)|_{x=3}
 *
 * -x^2 is -(x^2), because the sign belongs to the term and the power to the factor.
 *
 * Every rule but the brackets is a loop, so that sums of 100,000 terms and towers of 100,000 powers are flat, and every
 * decision needs one token.
 */
parser grammar FluxionParser;

options { tokenVocab = FluxionLexer; }

formula  : list EOF ;

list     : branch (SEPARATOR branch)* ;
branch   : clause (COLON clause)? ;
clause   : chain (CONNECTIVE chain)* ;
chain    : sum (RELATION sum)* ;
sum      : SIGN? product (SIGN product)* ;
product  : factor ((TIMES | OVER)? factor)* ;
factor   : (PREFIX | RADICAL)* atom suffix* exponent* ;
exponent : CARET (PREFIX | RADICAL)* atom suffix* ;

suffix
    : UNDERSCORE index                          # subscript
    | LOWERED                                   # lowered
    | RAISED                                    # raised
    | PRIME                                     # prime
    | BANG                                      # factorial
    | AT index                                  # evaluated
    ;

index
    : NUMERAL                                   # indexNumeral
    | NAME                                      # indexName
    | OPEN list CLOSE                           # indexList
    ;

atom     : NUMERAL | VULGAR | NAME | ELLIPSIS | OPEN list? CLOSE ;
