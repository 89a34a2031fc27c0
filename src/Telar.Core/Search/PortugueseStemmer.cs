using System.Buffers;

namespace Telar.Core.Search;

/// The Snowball stemmer for Portuguese, after its published description.
internal static class PortugueseStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouáéíóúâêô");

    /// Stands for the tilde of ã and õ while the word is cut: they count as a vowel followed by a consonant.
    private const char Nasal = '~';

    private enum Standard
    {
        Delete,
        Log,
        U,
        Ente,
        Amente,
        Mente,
        Idade,
        Iva,
        Ira,
    }

    private enum Verb
    {
        Delete,
    }

    private enum Residue
    {
        Delete,
        DeleteWithUOrI,
        LoseCedilla,
    }

    private static readonly SuffixTable<Standard> StandardEndings = new(
        (Standard.Delete,
            "eza ezas ico ica icos icas ismo ismos ável ível ista istas oso osa osos osas amento amentos imento imentos "
            + "adora ador aça~o adoras adores aço~es ante antes ância"),
        (Standard.Log, "logia logias"),
        (Standard.U, "uça~o uço~es"),
        (Standard.Ente, "ência ências"),
        (Standard.Amente, "amente"),
        (Standard.Mente, "mente"),
        (Standard.Idade, "idade idades"),
        (Standard.Iva, "iva ivo ivas ivos"),
        (Standard.Ira, "ira iras"));

    private static readonly SuffixTable<Verb> Verbs = new(
        (Verb.Delete,
            "ada ida ia aria eria iria ará ara erá era irá ava asse esse isse aste este iste ei arei erei irei am iam ariam "
            + "eriam iriam aram eram iram avam em arem erem irem assem essem issem ado ido ando endo indo ara~o era~o ira~o "
            + "ar er ir as adas idas ias arias erias irias arás aras erás eras irás avas es ardes erdes irdes ares eres ires "
            + "asses esses isses astes estes istes is ais eis íeis aríeis eríeis iríeis áreis areis éreis ereis íreis ireis "
            + "ásseis ésseis ísseis áveis ados idos ámos amos íamos aríamos eríamos iríamos áramos éramos íramos ávamos emos "
            + "aremos eremos iremos ássemos êssemos íssemos imos armos ermos irmos eu iu ou ira iras"));

    private static readonly SuffixTable<Residue> Residues = new(
        (Residue.Delete, "os a i o á í ó"));

    private static readonly SuffixTable<Residue> LastForms = new(
        (Residue.DeleteWithUOrI, "e é ê"),
        (Residue.LoseCedilla, "ç"));

    public static void Stem(ref WordInHand word)
    {
        SplitNasals(ref word);
        Regions.Mark(ref word, Vowels);
        if (CutStandard(ref word) || CutVerb(ref word))
            CutIAfterC(ref word);
        else
            CutResidue(ref word);
        CutLastForm(ref word);
        JoinNasals(ref word);
    }

    private static bool CutStandard(ref WordInHand word)
    {
        var ending = StandardEndings.Longest(word.Text, out var kind);
        if (ending == 0)
            return false;
        var isInItsRegion = kind switch
        {
            Standard.Amente => word.InR1(ending),
            Standard.Ira => word.InRV(ending) && word.Before(ending).EndsWith('e'),
            _ => word.InR2(ending),
        };
        if (!isInItsRegion)
            return false;
        switch (kind)
        {
            case Standard.Delete:
                word.Cut(ending);
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
                _ = word.CutInR2("ante") || word.CutInR2("avel") || word.CutInR2("ível");
                break;
            case Standard.Idade:
                word.Cut(ending);
                _ = word.CutInR2("abil") || word.CutInR2("ic") || word.CutInR2("iv");
                break;
            case Standard.Iva:
                word.Cut(ending);
                word.CutInR2("at");
                break;
            case Standard.Ira:
                word.Replace(ending, "ir");
                break;
        }
        return true;
    }

    private static bool CutVerb(ref WordInHand word)
    {
        var ending = Verbs.Longest(word.Text[word.RV..], out _);
        word.Cut(ending);
        return ending > 0;
    }

    private static void CutIAfterC(ref WordInHand word)
    {
        if (word.EndsIn("ci") && word.InRV(1))
            word.Cut(1);
    }

    private static void CutResidue(ref WordInHand word)
    {
        var ending = Residues.Longest(word.Text, out _);
        if (word.InRV(ending))
            word.Cut(ending);
    }

    private static void CutLastForm(ref WordInHand word)
    {
        var ending = LastForms.Longest(word.Text, out var kind);
        if (ending == 0)
            return;
        if (kind is Residue.LoseCedilla)
        {
            word.Replace(ending, "c");
            return;
        }
        if (!word.InRV(ending))
            return;
        word.Cut(ending);
        if ((word.EndsIn("gu") || word.EndsIn("ci")) && word.InRV(1))
            word.Cut(1);
    }

    private static void SplitNasals(ref WordInHand word)
    {
        var at = word.Text.IndexOfAny('ã', 'õ');
        while (at >= 0)
        {
            word.Split(at, word.Text[at] == 'ã' ? 'a' : 'o', Nasal);
            at = word.Text.IndexOfAny('ã', 'õ');
        }
    }

    private static void JoinNasals(ref WordInHand word)
    {
        var at = word.Text.IndexOf(Nasal);
        while (at > 0)
        {
            word.Join(at - 1, word.Text[at - 1] == 'a' ? 'ã' : 'õ');
            at = word.Text.IndexOf(Nasal);
        }
    }
}
