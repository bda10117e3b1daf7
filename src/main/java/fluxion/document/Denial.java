package fluxion.document;

import java.util.regex.Pattern;

/**
 * What words say that a formula is not so. Who writes {@code |x| = x is false for x < 0} claims no equality, and a
 * verdict on one would be an answer to something that nobody said.
 */
final class Denial {
    private static final String WRONG = "(false|untrue|wrong|incorrect|invalid|erroneous|mistaken|fallacious|absurd"
        + "|nonsense|nonsensical|impossible|contradictory|bogus|meaningless)";
    /** A squared error is a quantity, a common error is none. */
    private static final String SLIPS = "(common|typical|frequent|usual|classic|classical|popular|careless|algebra"
        + "|algebraic|arithmetic|calculus|easy|(student|beginner)s?('s?| s)?)";
    private static final String NOT = "(not|never|n't|cannot)";

    /** {@code It is not the case that …}, {@code the wrong identity …}, {@code For no x < 0 …} */
    private static final Pattern BEFORE = words(NOT + " (\\p{L}+ )?(the case|true|correct|right|valid|so) ?(that)?"
        + "|" + WRONG + " (that|to|claim|identity|equation|equality|formula|statement|answer|result|rule)"
        + "|((mistake|fallacy|misconception)s?|" + SLIPS + " errors?)( (is|are|would be|of writing))?"
        + "( to( \\p{L}+)?| that|$)|errors? ((is|was|would be) to|of (writing|taking|forgetting|saying))( \\p{L}+)?"
        + "|(is|are|was|were|be|seems|following( \\p{L}+)?( is)?) (\\p{L}+ )?" + WRONG + "$"
        + "|(one|you|we|somebody|someone) (\\p{L}+ )?(might|would|may)( \\p{L}+)? (be tempted|be inclined|think|guess"
        + "|hope|believe|suspect|expect)( \\p{L}+)*"
        + "|(one|somebody|someone|students?|people) (wrongly|falsely|mistakenly)( \\p{L}+)*"
        + "|(many|some) (students|people|beginners) (think|write|believe|say|claim)( that)?"
        + "|(tempting|tempted)( \\p{L}+)*|na[iï]vely( \\p{L}+)*|contrary to( \\p{L}+)*"
        + "|((do|does|did|can|could|would|should) ?" + NOT + "|cannot) (have|get|hold|imply|conclude|claim|write|say)"
        + "( that)?( for| if| when| at)?( all| every| any)?$"
        + "|would (mean|imply)( that)?$|(would|could) (\\p{L}+ )?(have|get|obtain|be)( that)?$|had we( \\p{L}+)?$"
        + "|(?<!if )not$"
        + "|not follow that|for no|there (is|are|exists|exist) no (\\p{L}+ ){0,3}(such|with|where|for which)"
        + "|nicht (der fall|wahr|richtig|so)|gilt nicht|(ist|wäre) falsch|für kein(e|en|es)?"
        + "|n'est pas (vrai|exact|le cas)|(est|serait) (faux|fausse)|on n'a pas|pour aucun(e)?");

    /** {@code … is false}, {@code … does not hold}, {@code … fails} */
    private static final Pattern BEHIND = Pattern.compile("^(which |that |this |it )?("
        + "((is|are|was|would be|seems|becomes) (\\p{L}+ )?(" + WRONG + "|(not|never) (\\p{L}+ )?"
        + "(true|correct|right|valid|so|the case|an identity|an equality)))"
        + "|(do|does|did|can|could|will|would|need|must) ?" + NOT + " (\\p{L}+ )?(hold|follow|work|apply|be|remain)"
        + "|(isn't|aren't|wasn't) (\\p{L}+ )?(true|correct|right|valid|so)|cannot (hold|be)|(never|nowhere) holds?"
        + "|(is|are) violated|fails?|failed|breaks down|(is|are|would be) an? (\\p{L}+ )?(mistake|error|contradiction"
        + "|fallacy|misconception|absurdity)|contradicts|leads to a contradiction"
        + "|(ist|wäre|sind) (\\p{L}+ )?(falsch|nicht)|(gilt|stimmt) (\\p{L}+ )?nicht"
        + "|(est|serait|sont) (\\p{L}+ )?(faux|fausse|fausses)|n'est pas|ne vaut pas)( |$)");

    /** After these the sentence goes on with what is so. */
    private static final Pattern TURN = words("but|rather|instead|since|because|hence|thus|therefore|so|sondern|denn"
        + "|mais|car");

    /** {@code A. This is wrong.}, {@code A, a contradiction} */
    private static final Pattern AFTERWARDS = Pattern.compile("^\\s*(?:[.,;!]\\s*)?(?:(?:but |and )?(?:this|that|which"
        + "|it)(?: \\p{L}+)? (?:is|was) (?:\\p{L}+ )?(?:" + WRONG + "|not (?:\\p{L}+ )?(?:true|correct|right|valid|so))"
        + "|(?:which is |this is )?(?:a contradiction|absurd|impossible))\\s*(?:[.,;!)]|$)",
        Pattern.CASE_INSENSITIVE);

    private Denial() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile("(^| )(" + alternatives + ")( |$)");
    }

    /** Whether the words say that what comes in their sentence is not so. */
    static boolean of(Prose before) {
        return BEFORE.matcher(before.phrase()).find();
    }

    /** Whether the words right behind a formula say that it is not so. */
    static boolean behind(Prose after) {
        return BEHIND.matcher(after.clause()).find() || AFTERWARDS.matcher(after.text()).find();
    }

    /** Whether the words go on with what is so. */
    static boolean isOver(Prose before) {
        return TURN.matcher(before.phrase()).find();
    }
}
