using System.Buffers;

namespace Telar.Core.Search;

/// The Snowball stemmer for Spanish, after its published description (with the endings without accent of release 3).
internal static class SpanishStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouáéíóúü");

    private enum Pronoun
    {
        Any,
    }

    private enum BeforePronoun
    {
        Plain,
        Accented,
        AfterU,
    }

    private enum Standard
    {
        Delete,
        DeleteWithIc,
        Log,
        U,
        Ente,
        Amente,
        Mente,
        Idad,
        Iva,
    }

    private enum Verb
    {
        Delete,
        DeleteWithUAfterG,
    }

    private static readonly SuffixTable<Pronoun> Pronouns = new(
        (Pronoun.Any, "me se sela selo selas selos la le lo las les los nos"));

    private static readonly SuffixTable<BeforePronoun> BeforePronouns = new(
        (BeforePronoun.Accented, "iéndo ándo ár ér ír"),
        (BeforePronoun.Plain, "ando iendo ar er ir"),
        (BeforePronoun.AfterU, "yendo"));

    private static readonly SuffixTable<Standard> StandardEndings = new(
        (Standard.Delete, "anza anzas ico ica icos icas ismo ismos able ables ible ibles ista istas oso osa osos osas amiento amientos imiento imientos"),
        (Standard.DeleteWithIc, "adora ador ación adoras adores aciones ante antes ancia ancias acion"),
        (Standard.Log, "logía logías"),
        (Standard.U, "ución uciones ucion"),
        (Standard.Ente, "encia encias"),
        (Standard.Amente, "amente"),
        (Standard.Mente, "mente"),
        (Standard.Idad, "idad idades"),
        (Standard.Iva, "iva ivo ivas ivos"));

    private static readonly SuffixTable<Verb> VerbsInY = new(
        (Verb.Delete, "ya ye yan yen yeron yendo yo yó yas yes yais yamos"));

    private static readonly SuffixTable<Verb> Verbs = new(
        (Verb.DeleteWithUAfterG, "en es éis emos"),
        (Verb.Delete,
            "arían arías arán arás aríais aría aréis aríamos aremos ará aré "
            + "erían erías erán erás eríais ería eréis eríamos eremos erá eré "
            + "irían irías irán irás iríais iría iréis iríamos iremos irá iré "
            + "aba ada ida ía ara iera ad ed id ase iese aste iste an aban ían aran ieran asen iesen aron ieron "
            + "ado ido ando iendo ió ar er ir as abas adas idas ías aras ieras ases ieses ís áis abais íais arais ierais "
            + "aseis ieseis asteis isteis ados idos amos ábamos íamos imos áramos iéramos iésemos ásemos"));

    private static readonly SuffixTable<Verb> Residues = new(
        (Verb.Delete, "os a o á í ó"),
        (Verb.DeleteWithUAfterG, "e é"));

    public static void Stem(ref WordInHand word)
    {
        Regions.Mark(ref word, Vowels);
        CutPronoun(ref word);
        _ = CutStandard(ref word) || CutVerbInY(ref word) || CutVerb(ref word);
        CutResidue(ref word);
        LoseAcutes(word.Letters);
    }

    private static void CutPronoun(ref WordInHand word)
    {
        var pronoun = Pronouns.Longest(word.Text, out _);
        if (pronoun == 0)
            return;
        var before = word.Before(pronoun);
        var verb = BeforePronouns.Longest(before, out var kind);
        if (verb == 0 || !word.InRV(pronoun + verb))
            return;
        if (kind is BeforePronoun.AfterU && !before[..^verb].EndsWith('u'))
            return;
        word.Cut(pronoun);
        if (kind is BeforePronoun.Accented)
            LoseAcutes(word.Letters[^verb..]);
    }

    private static bool CutStandard(ref WordInHand word)
    {
        var ending = StandardEndings.Longest(word.Text, out var kind);
        if (ending == 0)
            return false;
        if (!(kind is Standard.Amente ? word.InR1(ending) : word.InR2(ending)))
            return false;
        switch (kind)
        {
            case Standard.Delete:
                word.Cut(ending);
                break;
            case Standard.DeleteWithIc:
                word.Cut(ending);
                word.CutInR2("ic");
                break;
            case Standard.Log:
                word.Replace(ending, "log");
                break;
            case Standard.U:
                word.Replace(ending, "u");
                break;
            case Standard.Ente:
                word.Replace(ending, "ente");
                break;
            case Standard.Amente:
                word.Cut(ending);
                if (word.CutInR2("iv"))
                    word.CutInR2("at");
                else
                    _ = word.CutInR2("os") || word.CutInR2("ic") || word.CutInR2("ad");
                break;
            case Standard.Mente:
                word.Cut(ending);
                _ = word.CutInR2("ante") || word.CutInR2("able") || word.CutInR2("ible");
                break;
            case Standard.Idad:
                word.Cut(ending);
                _ = word.CutInR2("abil") || word.CutInR2("ic") || word.CutInR2("iv");
                break;
            case Standard.Iva:
                word.Cut(ending);
                word.CutInR2("at");
                break;
        }
        return true;
    }

    private static bool CutVerbInY(ref WordInHand word)
    {
        if (word.RV > word.Length)
            return false;
        var ending = VerbsInY.Longest(word.Text[word.RV..], out _);
        if (ending == 0 || !word.Before(ending).EndsWith('u'))
            return false;
        word.Cut(ending);
        return true;
    }

    private static bool CutVerb(ref WordInHand word)
    {
        if (word.RV > word.Length)
            return false;
        var ending = Verbs.Longest(word.Text[word.RV..], out var kind);
        if (ending == 0)
            return false;
        word.Cut(ending);
        if (kind is Verb.DeleteWithUAfterG && word.EndsIn("gu"))
            word.Cut(1);
        return true;
    }

    private static void CutResidue(ref WordInHand word)
    {
        var ending = Residues.Longest(word.Text, out var kind);
        if (ending == 0 || !word.InRV(ending))
            return;
        word.Cut(ending);
        if (kind is Verb.DeleteWithUAfterG && word.EndsIn("gu") && word.InRV(1))
            word.Cut(1);
    }

    private static void LoseAcutes(Span<char> letters)
    {
        foreach (ref var letter in letters)
        {
            letter = letter switch
            {
                'á' => 'a',
                'é' => 'e',
                'í' => 'i',
                'ó' => 'o',
                'ú' => 'u',
                var other => other,
            };
        }
    }
}
