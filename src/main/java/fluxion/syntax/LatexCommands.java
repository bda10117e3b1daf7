package fluxion.syntax;

import fluxion.function.Functions;
import fluxion.syntax.antlr.LatexLexer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table of LaTeX commands: what each one is, by its name without the backslash. */
final class LatexCommands {
    /** What a command is. The first group are tokens of the parser. */
    enum Kind {
        NAME, FUNCTION, FRACTION, BINOMIAL, ROOT, ACCENT, TIMES, OVER, RELATION, PRIME, ELLIPSIS, ABOVE,
        /** Nothing that can be read: space, size, style. */
        SPACE,
        /** Space that separates formulas, where it stands between two of them. */
        QUAD,
        /** Nothing that can be read, and neither can its argument: {@code \label{…}}. */
        SILENT, DIMENSION,
        /**
         * Its first argument is nothing that can be read, the second is what is written: {@code \textcolor{red}{x}}.
         */
        SECOND,
        /** A dress of its argument: {@code \boxed{x}}, {@code \mathbf{x}}. */
        DRESS,
        /** A line through its argument: {@code \cancel{x}}. */
        CROSSED,
        /** A dress of its argument with a note in its script: an underbrace. */
        BRACED,
        /** Its argument is one name: {@code \mathrm{loss}}. */
        WORD,
        /** Its argument is prose, or one name: {@code \text{for all}}. */
        PROSE,
        /** The letters after it are one name: {@code \rm d}. */
        SWITCH,
        /** {@code \left}, {@code \right}, and the sizes. */
        LEFT, RIGHT, SIZE_OPEN, SIZE_CLOSE, SIZE,
        /** Brackets. */
        OPENING, CLOSING, BAR,
        /** {@code \amp}, which some books write for {@code &}. */
        ALIGNMENT,
        /** {@code \begin}, {@code \end}. */
        ENVIRONMENT, ENVIRONMENT_END,
        /** {@code \not} before a relation. */
        NOT,
        /** {@code \abs{x}}: brackets by an argument. */
        BRACKETED,
        /** Has a meaning in mathematics that cannot be read yet. */
        UNREAD
    }

    /** A command: its kind, and what it stands for. */
    record Command(Kind kind, String meaning) {}

    private LatexCommands() {}

    /**
     * One line per kind; {@code name=meaning}, or a name that is its own meaning. What cannot be read is sorted by what
     * it is, which is said when it is met.
     */
    private static final String TABLE = """
        NAME alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega
        NAME Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega varepsilon vartheta varphi varrho
        NAME varsigma varkappa varpi partial=∂ ell=ell hbar=hbar imath=i jmath=j differentialD=d dd=d exponentialE=e
        FUNCTION sin cos tan cot sec csc arcsin arccos arctan arccot arcsec arccsc sinh cosh tanh coth sech csch
        FUNCTION arcsinh arccosh arctanh arccoth arcsech arccsch arsinh arcosh artanh arcoth arsech arcsch
        FUNCTION exp ln log lg=log10 lb=log2 min max sgn sign erf floor ceil
        FUNCTION tg=tan ctg=cot cotg=cot arctg=arctan arcctg=arccot cosec=csc sh=sinh ch=cosh th=tanh cth=coth
        FRACTION frac dfrac tfrac cfrac sfrac nicefrac
        BINOMIAL binom dbinom tbinom
        ROOT sqrt
        ACCENT hat widehat=hat bar overline=bar tilde widetilde=tilde vec overrightarrow=vec dot ddot dddot
        ACCENT check breve acute grave mathring=ring
        TIMES cdot times ast star=ast cdotp
        OVER div
        RELATION eq== equiv== coloneqq=:= coloneq=:= le=≤ leq=≤ leqslant=≤ lt=< ge=≥ geq=≥ geqslant=≥ gt=> ne=≠ neq=≠
        NOT not
        PRIME prime
        ELLIPSIS ldots cdots dots dotsb dotsc dotsm dotsi dotso vdots ddots
        ABOVE over choose atop brace brack
        SPACE , ; : ! > / - thinspace medspace thickspace negthinspace negmedspace negthickspace enspace enskip space nobreakspace
        SPACE displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits displaylimits nonumber notag mathstrut strut null qedhere
        SPACE relax allowbreak nobreak hfill tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge centering
        SPACE noindent smallskip medskip bigskip hline allowdisplaybreaks protect ensuremath unboldmath boldmath
        QUAD quad qquad
        SILENT hspace vspace label tag eqref ref phantom hphantom vphantom color mathchoice index cite
        DIMENSION kern mkern hskip mskip
        SECOND textcolor colorbox underset overset stackrel
        DRESS boxed fbox mathbf boldsymbol bm mathbb mathcal mathscr mathfrak mathsf mathtt pmb
        CROSSED cancel bcancel xcancel sout
        DRESS underline mathord mathop mathrel mathbin mathopen mathclose mathpunct mathinner smash
        BRACED underbrace overbrace
        WORD mathrm mathit operatorname mathup mathnormal symup
        PROSE text textrm textit textbf textsf texttt textup textnormal mbox hbox emph intertext shortintertext
        SWITCH rm it bf sf tt cal sl
        LEFT left mleft
        RIGHT right mright
        SIZE_OPEN bigl Bigl biggl Biggl
        SIZE_CLOSE bigr Bigr biggr Biggr
        SIZE big Big bigg Bigg bigm Bigm biggm Biggm middle
        OPENING {=\\{ lbrace=\\{ lbrack=[ lparen=( lvert=| lVert=‖ lfloor=⌊ lceil=⌈
        CLOSING }=\\} rbrace=\\} rbrack=] rparen=) rvert=| rVert=‖ rfloor=⌋ rceil=⌉
        BAR vert=| mid=| |=‖ Vert=‖ parallel=‖
        BRACKETED abs=| norm=‖
        ALIGNMENT amp=&
        ENVIRONMENT begin
        ENVIRONMENT_END end
        NAME sum=∑ prod=∏ int=∫ smallint=∫
        UNREAD:product coprod
        UNREAD:integral iint iiint iiiint oint oiint idotsint
        UNREAD:limit lim limsup liminf varlimsup varliminf
        UNREAD:extremum sup inf argmin argmax
        UNREAD:vector nabla grad curl divergence langle rangle bigtriangledown
        UNREAD:matrix det dim ker tr Tr rank diag
        UNREAD:transpose top intercal
        UNREAD:integer gcd lcm mod bmod pmod pod
        UNREAD:complex arg Re Im imaginaryI imaginaryJ imaginaryUnit
        UNREAD:choice pm mp
        UNREAD:infinity infty
        UNREAD:set subseteqq supseteqq nsubseteq nsupseteq sqsubset sqsubseteq uplus sqcup sqcap biguplus bigsqcup
        UNREAD:set in ni notin subset subseteq subsetneq supset supseteq supsetneq cup cap setminus emptyset varnothing bigcup bigcap complement
        UNREAD:logic forall exists nexists neg lnot land lor wedge vee models vdash therefore because
        UNREAD:logic Rightarrow Longrightarrow Leftarrow Leftrightarrow Longleftrightarrow implies impliedby iff Longleftarrow nRightarrow nLeftrightarrow
        UNREAD:arrow to rightarrow longrightarrow leftarrow longleftarrow leftrightarrow mapsto longmapsto gets uparrow downarrow xrightarrow
        UNREAD:arrow hookrightarrow hookleftarrow rightharpoonup rightsquigarrow rightleftharpoons leftrightarrows twoheadrightarrow
        UNREAD:arrow nearrow searrow swarrow nwarrow updownarrow xleftarrow longleftrightarrow leadsto nrightarrow
        UNREAD:approximation approx sim simeq cong asymp doteq ll gg lesssim gtrsim propto lessapprox gtrapprox approxeq
        UNREAD:approximation thickapprox thicksim backsim eqsim bumpeq circeq triangleq lll ggg varpropto
        UNREAD:degree circ degree
        UNREAD:mapping colon
        UNREAD:crossing cancelto
        UNREAD:sign circledast boxtimes boxplus bigoplus bigotimes ltimes rtimes measuredangle sphericalangle ncong nmid
        UNREAD:sign oplus otimes odot ominus bullet dagger angle bot perp prec succ preceq succeq
        UNREAD:blank square Box triangle diamond Diamond blacksquare bigstar heartsuit
        UNREAD:sign deg hom Pr aleph substack % $ # & _
        """;

    private static final Map<String, Command> COMMANDS = read();

    private static Map<String, Command> read() {
        var commands = new LinkedHashMap<String, Command>();
        for (String line : TABLE.lines().toList()) {
            var words = List.of(line.split(" "));
            String[] kind = words.getFirst().split(":");
            for (String word : words.subList(1, words.size())) {
                int equals = word.indexOf('=', 1);
                String name = equals < 0 ? word : word.substring(0, equals);
                String meaning = kind.length > 1 ? kind[1] : equals < 0 ? word : word.substring(equals + 1);
                commands.put(name, new Command(Kind.valueOf(kind[0]), meaning));
            }
        }
        commands.put(" ", new Command(Kind.SPACE, ""));
        return Collections.unmodifiableMap(commands);
    }

    /** The token that a command of this kind is, whatever it is called. */
    static int type(Kind kind) {
        return switch (kind) {
            case FRACTION -> LatexLexer.FRACTION;
            case BINOMIAL -> LatexLexer.BINOMIAL;
            case ROOT     -> LatexLexer.ROOT;
            case TIMES    -> LatexLexer.TIMES;
            case OVER     -> LatexLexer.OVER;
            default       -> throw new IllegalArgumentException(kind.name());
        };
    }

    static Optional<Command> find(String name) {
        return Optional.ofNullable(COMMANDS.get(name));
    }

    /** What the word is called as a function, if it is one: {@code tan} for {@code tg}. */
    static Optional<String> function(String word) {
        return find(word).filter(command -> command.kind() == Kind.FUNCTION).map(Command::meaning)
            .or(() -> Functions.arities(word).isEmpty() ? Optional.empty() : Optional.of(word));
    }

    /** The command of this name that makes no sense without an argument in braces, if there is one. */
    static Optional<Command> withArgument(String name) {
        return find(name).filter(command -> switch (command.kind()) {
            case FRACTION, BINOMIAL, ROOT, WORD -> true;
            default -> false;
        });
    }

    /** What kind of mathematics an environment is for, if its rows are not formulas. */
    static String construct(String environment) {
        String name = environment.replace("*", "");
        return name.endsWith("matrix") || name.equals("array") ? "matrix" : name.endsWith("cases") ? "cases"
            : "environment";
    }

    /** Environments whose rows are formulas. */
    static boolean hasRows(String environment) {
        return switch (environment.replace("*", "")) {
            case "align", "aligned", "alignat", "alignedat", "flalign", "split", "gather", "gathered", "multline",
                "multlined",
                 "equation", "eqnarray", "displaymath", "math", "dmath", "xalignat", "xxalignat", "empheq", "darray",
                "IEEEeqnarray", "IEEEeqnarraybox" -> true;
            default -> false;
        };
    }

    /** Environments whose columns, or whose kind, stand in braces behind their names. */
    static boolean hasColumns(String environment) {
        return switch (environment.replace("*", "")) {
            case "alignat", "alignedat", "xalignat", "xxalignat", "empheq", "IEEEeqnarray", "IEEEeqnarraybox", "array",
                "darray" -> true;
            default -> false;
        };
    }

    /** Names that may be glued to what follows them by mistake: {@code \alphax}. */
    static boolean standsForItself(Command command) {
        return command.kind() == Kind.NAME || command.kind() == Kind.FUNCTION;
    }

    static Iterable<String> names() {
        return COMMANDS.keySet();
    }
}
