namespace Telar.Core.Forms.Expressions;

internal enum TokenKind
{
    Number,
    Literal,
    Name,
    Operator,
    Reference,
    Variable,
    Open,
    Close,
    OpenPredicate,
    ClosePredicate,
    Comma,
    At,
    Axis,
    Dot,
    DotDot,
    Slash,
    DoubleSlash,
    End,
}

/// A word of an expression; Position counts from 1. The text of a literal is what stands between its quotes, that of a reference what stands in ${}.
internal readonly record struct Token(TokenKind Kind, string Text, int Position);

/// Cuts an expression into words as chapter 3.7 of XPath 1.0 says, with ${name} of XLSForm beside.
internal static class Lexer
{
    private static readonly string[] WordOperators = ["and", "or", "div", "mod"];

    public static ExpressionFault? Read(string text, List<Token> tokens)
    {
        var at = 0;
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            if (at == text.Length)
                break;
            var (token, length) = Next(text, at, tokens.Count > 0 ? tokens[^1] : null);
            if (token is not { } word)
                return Fault(text, at);
            tokens.Add(word);
            at += length;
        }
        tokens.Add(new(TokenKind.End, "", text.Length + 1));
        return null;
    }

    private static (Token? Token, int Length) Next(string text, int at, Token? before)
    {
        var letter = text[at];
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        (Token?, int) Word(TokenKind kind, int length) => (new Token(kind, text.Substring(at, length), at + 1), length);

        switch (letter)
        {
            case '(': return Word(TokenKind.Open, 1);
            case ')': return Word(TokenKind.Close, 1);
            case '[': return Word(TokenKind.OpenPredicate, 1);
            case ']': return Word(TokenKind.ClosePredicate, 1);
            case ',': return Word(TokenKind.Comma, 1);
            case '@': return Word(TokenKind.At, 1);
            case ':' when next == ':': return Word(TokenKind.Axis, 2);
            case '.' when next == '.': return Word(TokenKind.DotDot, 2);
            case '.' when !char.IsAsciiDigit(next): return Word(TokenKind.Dot, 1);
            case '/': return next == '/' ? Word(TokenKind.DoubleSlash, 2) : Word(TokenKind.Slash, 1);
            case '|' or '+' or '-' or '=': return Word(TokenKind.Operator, 1);
            case '!' when next == '=': return Word(TokenKind.Operator, 2);
            case '<' or '>': return Word(TokenKind.Operator, next == '=' ? 2 : 1);
            case '*': return Word(IsOperand(before) ? TokenKind.Operator : TokenKind.Name, 1);
            case '"' or '\'': return Between(text, at, 1, letter, TokenKind.Literal);
            case '$' when next == '{': return Between(text, at, 2, '}', TokenKind.Reference);
            case '$': return Word(TokenKind.Variable, 1);
        }
        if (char.IsAsciiDigit(letter) || letter == '.')
            return Word(TokenKind.Number, NumberLength(text, at));
        if (!IsNameStart(letter))
            return (null, 0);
        var length = NameLength(text, at);
        return Word(IsOperand(before) && Array.IndexOf(WordOperators, text.Substring(at, length)) >= 0 ? TokenKind.Operator : TokenKind.Name, length);
    }

    // After an operand a star multiplies and `div` divides; elsewhere both are names (XPath 1.0, 3.7).
    private static bool IsOperand(Token? before) => before is { } word &&
        word.Kind is TokenKind.Number or TokenKind.Literal or TokenKind.Name or TokenKind.Reference or TokenKind.Close or TokenKind.ClosePredicate or TokenKind.Dot or TokenKind.DotDot;

    private static (Token?, int) Between(string text, int at, int open, char close, TokenKind kind)
    {
        var end = text.IndexOf(close, at + open);
        return end < 0 ? (null, 0) : (new Token(kind, text[(at + open)..end], at + 1), end + 1 - at);
    }

    private static int NumberLength(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        if (end < text.Length && text[end] == '.')
            end++;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - at;
    }

    // A name with its prefix: jr:choice-name, but not the axis of child::name.
    private static int NameLength(string text, int at)
    {
        var end = at;
        while (end < text.Length && IsNamePart(text[end]))
            end++;
        if (end + 1 < text.Length && text[end] == ':' && (IsNameStart(text[end + 1]) || text[end + 1] == '*'))
        {
            end++;
            while (end < text.Length && (IsNamePart(text[end]) || text[end] == '*'))
                end++;
        }
        return end - at;
    }

    private static bool IsNameStart(char letter) => char.IsLetter(letter) || letter == '_';

    private static bool IsNamePart(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '-' or '.';

    private static ExpressionFault Fault(string text, int at) => text[at] switch
    {
        '"' or '\'' => new(ExpressionProblems.QuoteOpen, at + 1, []),
        '$' => new(ExpressionProblems.ReferenceOpen, at + 1, []),
        '“' or '”' or '‘' or '’' or '«' or '»' => new(ExpressionProblems.CurlyQuote, at + 1, [("found", text[at].ToString())]),
        _ => new(ExpressionProblems.StrangeLetter, at + 1, [("found", text[at].ToString())]),
    };
}
