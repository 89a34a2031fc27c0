namespace Telar.Core.Forms.XForms;

/// Walks once through an expression and knows, at each place, whether it stands in a text, between brackets, or among the arguments of indexed-repeat().
internal struct ExpressionScan(string text)
{
    private const string IndexedRepeat = "indexed-repeat";

    private int at;
    private char quote;
    private int parentheses;
    private int indexedSince = -1;
    private int argument;

    public int Brackets { get; private set; }

    public readonly bool IsQuoted => quote != '\0';

    /// Its first argument and each second one after that name questions in all turns; the others are the numbers of turns.
    public readonly bool NamesAllTurns => indexedSince >= 0 && (argument == 0 || argument % 2 == 1);

    public void To(int place)
    {
        for (; at < place; at++)
        {
            var letter = text[at];
            if (quote != '\0')
                quote = letter == quote ? '\0' : quote;
            else if (letter is '\'' or '"')
                quote = letter;
            else
                Count(letter);
        }
    }

    private void Count(char letter)
    {
        switch (letter)
        {
            case '[':
                Brackets++;
                break;
            case ']':
                Brackets--;
                break;
            case '(':
                if (indexedSince < 0 && text.AsSpan(0, at).TrimEnd().EndsWith(IndexedRepeat, StringComparison.Ordinal))
                    (indexedSince, argument) = (parentheses, 0);
                parentheses++;
                break;
            case ',' when indexedSince >= 0 && parentheses == indexedSince + 1:
                argument++;
                break;
            case ')':
                parentheses--;
                if (parentheses <= indexedSince)
                    indexedSince = -1;
                break;
        }
    }
}
