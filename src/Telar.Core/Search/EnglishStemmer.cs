using System.Buffers;

namespace Telar.Core.Search;

/// The Snowball stemmer for English (Porter2), after its published description as of release 3.
internal static class EnglishStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly SearchValues<char> EndsNoShortSyllable = SearchValues.Create("aeiouywxY");

    private static readonly SearchValues<char> StandBeforeLi = SearchValues.Create("cdeghkmnrt");

    private enum Possessive
    {
        Delete,
    }

    private enum Plural
    {
        Ss,
        Ied,
        S,
        Keep,
    }

    private enum Verb
    {
        Eed,
        Ed,
        Ing,
    }

    private enum Derived
    {
        Keep,
        Delete,
        Tion,
        Ence,
        Ance,
        Able,
        Ent,
        Ize,
        Ate,
        Al,
        Ful,
        Ous,
        Ive,
        Ble,
        Og,
        OgAfterL,
        Less,
        LiAfterItsLetters,
        Ic,
        DeleteInR2,
        DeleteAfterST,
    }

    private static readonly SuffixTable<Possessive> Possessives = new((Possessive.Delete, "' 's 's'"));

    private static readonly SuffixTable<Plural> Plurals = new(
        (Plural.Ss, "sses"),
        (Plural.Ied, "ied ies"),
        (Plural.S, "s"),
        (Plural.Keep, "us ss"));

    private static readonly SuffixTable<Verb> Verbs = new(
        (Verb.Eed, "eed eedly"),
        (Verb.Ed, "ed edly ingly"),
        (Verb.Ing, "ing"));

    private static readonly SuffixTable<Derived> FirstDerivations = new(
        (Derived.Tion, "tional"),
        (Derived.Ence, "enci"),
        (Derived.Ance, "anci"),
        (Derived.Able, "abli"),
        (Derived.Ent, "entli"),
        (Derived.Ize, "izer ization"),
        (Derived.Ate, "ational ation ator"),
        (Derived.Al, "alism aliti alli"),
        (Derived.Ful, "fulness fulli"),
        (Derived.Ous, "ousli ousness"),
        (Derived.Ive, "iveness iviti"),
        (Derived.Ble, "biliti bli"),
        (Derived.Og, "ogist"),
        (Derived.OgAfterL, "ogi"),
        (Derived.Less, "lessli"),
        (Derived.LiAfterItsLetters, "li"));

    private static readonly SuffixTable<Derived> SecondDerivations = new(
        (Derived.Tion, "tional"),
        (Derived.Ate, "ational"),
        (Derived.Al, "alize"),
        (Derived.Ic, "icate iciti ical"),
        (Derived.Delete, "ful ness"),
        (Derived.DeleteInR2, "ative"));

    private static readonly SuffixTable<Derived> ThirdDerivations = new(
        (Derived.Delete, "al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize"),
        (Derived.DeleteAfterST, "ion"));

    public static void Stem(ref WordInHand word)
    {
        if (word.Length <= 2 || StemException(ref word))
            return;
        if (word.Text[0] == '\'')
            word.CutFirst();
        MarkConsonantY(word.Letters);
        MarkRegions(ref word);

        word.Cut(Possessives.Longest(word.Text, out _));
        CutPlural(ref word);
        CutVerb(ref word);
        TurnFinalY(ref word);
        CutFirstDerivation(ref word);
        CutSecondDerivation(ref word);
        CutThirdDerivation(ref word);
        CutFinalEOrL(ref word);
        word.Letters.Replace('Y', 'y');
    }

    private static bool StemException(ref WordInHand word)
    {
        switch (word.Text)
        {
            case "skies":
                word.Replace(3, "y");
                return true;
            case "skis" or "idly" or "gently" or "singly":
                word.Cut(1);
                return true;
            case "ugly" or "early" or "only":
                word.Replace(1, "i");
                return true;
            case "sky" or "news" or "howe" or "atlas" or "cosmos" or "bias" or "andes":
                return true;
            default:
                return false;
        }
    }

    /// A y at the start or after a vowel is a consonant, written Y until the end.
    private static void MarkConsonantY(Span<char> letters)
    {
        for (var i = 0; i < letters.Length; i++)
        {
            if (letters[i] == 'y' && (i == 0 || Vowels.Contains(letters[i - 1])))
                letters[i] = 'Y';
        }
    }

    private static void MarkRegions(ref WordInHand word)
    {
        word.R1 = AfterKnownStart(word.Text) ?? Regions.AfterVowelAndConsonant(word.Text, 0, Vowels);
        word.R2 = Regions.AfterVowelAndConsonant(word.Text, word.R1, Vowels);
    }

    /// Beginnings after which R1 starts at once, so that general and generate do not meet.
    /// The page describes six; emerg, inter and organ are read from the vocabulary, which is newer than the page.
    private static int? AfterKnownStart(ReadOnlySpan<char> word) => word switch
    {
        ['g', 'e', 'n', 'e', 'r', ..] or ['a', 'r', 's', 'e', 'n', ..] or ['l', 'a', 't', 'e', 'r', ..] => 5,
        ['e', 'm', 'e', 'r', 'g', ..] or ['i', 'n', 't', 'e', 'r', ..] or ['o', 'r', 'g', 'a', 'n', ..] => 5,
        ['c', 'o', 'm', 'm', 'u', 'n', ..] => 6,
        ['u', 'n', 'i', 'v', 'e', 'r', 's', ..] => 7,
        ['p', 'a', 's', 't', ..] => 4,
        _ => null,
    };

    private static void CutPlural(ref WordInHand word)
    {
        var ending = Plurals.Longest(word.Text, out var kind);
        if (ending == 0)
            return;
        switch (kind)
        {
            case Plural.Ss:
                word.Cut(2);
                break;
            case Plural.Ied:
                word.Cut(word.Length > 4 ? 2 : 1);
                break;
            case Plural.S:
                if (word.Length > 2 && word.Text[..^2].ContainsAny(Vowels))
                    word.Cut(1);
                break;
            case Plural.Keep:
                break;
        }
    }

    private static void CutVerb(ref WordInHand word)
    {
        var ending = Verbs.Longest(word.Text, out var kind);
        if (ending == 0)
            return;
        var before = word.Before(ending);
        if (kind is Verb.Eed)
        {
            if (before is not ("succ" or "proc" or "exc") && word.InR1(ending))
                word.Replace(ending, "ee");
            return;
        }
        if (kind is Verb.Ing && before is [_, 'y'] && !Vowels.Contains(before[0]))
        {
            word.Replace(ending + 1, "ie");
            return;
        }
        if (kind is Verb.Ing && before is "inn" or "out" or "cann" or "herr" or "earr" or "even")
            return;
        if (!before.ContainsAny(Vowels))
            return;
        word.Cut(ending);
        MendVerb(ref word);
    }

    /// After ed or ing is gone: luxuriat(e), hop(p), hop(e).
    private static void MendVerb(ref WordInHand word)
    {
        if (word.EndsIn("at") || word.EndsIn("bl") || word.EndsIn("iz"))
            word.Replace(0, "e");
        else if (EndsInDouble(word.Text))
        {
            if (word.Text is not (['a' or 'e' or 'o', _, _]))
                word.Cut(1);
        }
        else if (word.Length == word.R1 && EndsInShortSyllable(word.Text))
            word.Replace(0, "e");
    }

    private static void TurnFinalY(ref WordInHand word)
    {
        if (word.Length > 2 && word.Text[^1] is 'y' or 'Y' && !Vowels.Contains(word.Text[^2]))
            word.Replace(1, "i");
    }

    private static void CutFirstDerivation(ref WordInHand word)
    {
        var ending = FirstDerivations.Longest(word.Text, out var kind);
        if (ending == 0 || !word.InR1(ending))
            return;
        var before = word.Before(ending);
        if (kind is Derived.OgAfterL && !before.EndsWith('l'))
            return;
        if (kind is Derived.LiAfterItsLetters && (before.IsEmpty || !StandBeforeLi.Contains(before[^1])))
            return;
        word.Replace(ending, InPlaceOf(kind));
    }

    private static void CutSecondDerivation(ref WordInHand word)
    {
        var ending = SecondDerivations.Longest(word.Text, out var kind);
        if (ending == 0 || !word.InR1(ending))
            return;
        if (kind is Derived.DeleteInR2 && !word.InR2(ending))
            return;
        word.Replace(ending, InPlaceOf(kind));
    }

    private static void CutThirdDerivation(ref WordInHand word)
    {
        var ending = ThirdDerivations.Longest(word.Text, out var kind);
        if (ending == 0 || !word.InR2(ending))
            return;
        if (kind is Derived.DeleteAfterST && word.Before(ending) is not [.., 's' or 't'])
            return;
        word.Cut(ending);
    }

    private static string InPlaceOf(Derived kind) => kind switch
    {
        Derived.Tion => "tion",
        Derived.Ence => "ence",
        Derived.Ance => "ance",
        Derived.Able => "able",
        Derived.Ent => "ent",
        Derived.Ize => "ize",
        Derived.Ate => "ate",
        Derived.Al => "al",
        Derived.Ful => "ful",
        Derived.Ous => "ous",
        Derived.Ive => "ive",
        Derived.Ble => "ble",
        Derived.Og or Derived.OgAfterL => "og",
        Derived.Less => "less",
        Derived.Ic => "ic",
        _ => "",
    };

    private static void CutFinalEOrL(ref WordInHand word)
    {
        if (word.EndsIn("e"))
        {
            if (word.InR2(1) || (word.InR1(1) && !EndsInShortSyllable(word.Before(1))))
                word.Cut(1);
        }
        else if (word.EndsIn("ll") && word.InR2(1))
            word.Cut(1);
    }

    private static bool EndsInDouble(ReadOnlySpan<char> word) =>
        word is [.., var first, var second] && first == second && first is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't';

    private static bool EndsInShortSyllable(ReadOnlySpan<char> word)
    {
        if (word.Length == 2)
            return Vowels.Contains(word[0]) && !Vowels.Contains(word[1]);
        if (word.EndsWith("past", StringComparison.Ordinal))
            return true;
        return word is [.., var first, var vowel, var last]
            && !EndsNoShortSyllable.Contains(last) && Vowels.Contains(vowel) && !Vowels.Contains(first);
    }
}
