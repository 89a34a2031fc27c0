using System.Collections.Frozen;
using Telar.Core.Shared;

namespace Telar.Core.Search;

/// Words that stand in almost every text and say nothing of what it is about. They are not looked for, unless alone.
/// Codes of the framework (TAL, TER, TRA) are kept out of the lists on purpose.
public static class StopWords
{
    private static readonly FrozenSet<string> Spanish = SetOf(
        "a al algo ante aquel aquella aquellos aunque cada como con contra cual cuales cuando de del desde donde dos durante e el ella ellas ello ellos "
        + "en entre era eran es esa ese eso esta estan estar estas este esto estos fue fueron ha han hasta hay la las le les lo los mas me mi muy ni no nos "
        + "o otra otras otro otros para pero por porque que quien quienes se sea sean ser si sin sobre son su sus tambien tan tanto te tiene tienen toda "
        + "todas todo todos tu u un una unas uno unos y ya");

    private static readonly FrozenSet<string> Portuguese = SetOf(
        "a ainda ao aos as ate cada com como da das de dela dele do dos e ela elas ele eles em entre era eram essa esse esta estao estas este estes eu foi "
        + "foram ha isso isto ja la lhe lhes mais mas me mesmo muito na nao nas nem no nos o onde os ou outra outras outro outros para pela pelas pelo pelos "
        + "por porque quais qual quando que quem se sem ser seu seus sob sobre so sua suas sao tambem tanto te tem toda todas todo todos tu um uma umas uns");

    private static readonly FrozenSet<string> English = SetOf(
        "a about after all also an and any are as at be been before being but by can could did do does for from had has have he her here his how i if in "
        + "into is it its may me more most my no nor not of on one or other our out over own she should so some such than that the their them then there "
        + "these they this those to under up was we were what when where which while who whom why will with would you your");

    /// Takes a folded word.
    public static bool Contains(Language language, string folded) => language switch
    {
        Language.Es => Spanish.Contains(folded),
        Language.Pt => Portuguese.Contains(folded),
        Language.En => English.Contains(folded),
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "A language outside of the three."),
    };

    /// A search says no language: a word that any of the three has as such is one.
    public static bool InAny(string folded) => Spanish.Contains(folded) || Portuguese.Contains(folded) || English.Contains(folded);

    private static FrozenSet<string> SetOf(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
