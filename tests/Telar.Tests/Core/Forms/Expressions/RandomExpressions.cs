using System.Globalization;

namespace Telar.Tests.Core.Forms.Expressions;

/// Expressions over SampleInstance by chance: the same ones for the same seed. What the other engine is known to read in its own way
/// (see IndependentEngineTests) is left out:
/// unions and `mod` behind a path, a sign before a parenthesis, sets of nodes beside truths, numbers below zero in a checklist, lists that begin with a blank.
internal sealed class RandomExpressions(int seed)
{
    private static readonly string[] Texts = ["'Rosa'", "''", "'12'", "'hilo'", "' un hilo'", "'web shop'", "'2019-07-01'", "\"0\"", "name", "country", "empty", "channels", "person[2]/name", "//person/name"];
    private static readonly string[] Numbers = ["0", "1", "2.5", "-3", "1000", "staff", "shops", "person/age", "person[last()]/age", "'7'", "0.1", "empty"];
    private static readonly string[] Sets = ["person", "person/age", "//age", "//name", "person[age > 40]", "person[position() mod 2 = 1]/name", "nothing", "*", "person/following-sibling::person/age", "person[2]/preceding-sibling::*", "//age/ancestor::*", "descendant::name", "(//age)[2]", "person[name = 'Rosa']/.."];

    private readonly Random random = new(seed);

    public string Any(int depth = 3) => random.Next(3) switch { 0 => Text(depth), 1 => Number(depth), _ => Truth(depth) };

    private string Text(int depth) => depth == 0 ? Of(Texts) : random.Next(10) switch
    {
        0 => $"concat({Text(depth - 1)}, {Any(depth - 1)})",
        1 => $"substr({Text(depth - 1)}, {Digit()}, {Digit()})",
        2 => $"substring({Text(depth - 1)}, {1 + random.Next(4)}, {Digit()})",
        3 => $"translate({Text(depth - 1)}, 'aeios', 'AEI')",
        4 => $"normalize-space({Text(depth - 1)})",
        5 => $"{Of("substring-before", "substring-after")}({Text(depth - 1)}, {Of("' '", "'o'", "'-'")})",
        6 => $"if({Truth(depth - 1)}, {Text(depth - 1)}, {Text(depth - 1)})",
        7 => $"coalesce({Text(depth - 1)}, {Text(depth - 1)})",
        8 => $"selected-at(normalize-space({Text(depth - 1)}), {Digit()})",
        _ => $"join('-', {Of(Sets)})",
    };

    private string Number(int depth) => depth == 0 ? Of(Numbers) : random.Next(9) switch
    {
        0 or 1 => $"({Number(depth - 1)} {Of("+", "-", "*")} {Number(depth - 1)})",
        2 => $"(number({Number(depth - 1)}) div number({Number(depth - 1)}))",
        3 => $"{Of("int", "floor", "ceiling", "abs", "sqrt", "number")}({Number(depth - 1)})",
        4 => $"{Of("count", "count-non-empty")}({Of(Sets)})",
        5 => $"{Of("min", "max")}({Number(depth - 1)}, {Number(depth - 1)}, {Of("person/age", "//age", "3")})",
        6 => $"string-length({Text(depth - 1)})",
        7 => $"pow({Digit()}, {Digit()})",
        _ => $"if({Truth(depth - 1)}, {Number(depth - 1)}, {Number(depth - 1)})",
    };

    private string Truth(int depth) => depth == 0 ? Of("true()", "false()") : random.Next(9) switch
    {
        0 => $"({Any(depth - 1)} {Of("=", "!=")} {Any(depth - 1)})",
        1 => $"({Number(depth - 1)} {Of("<", "<=", ">", ">=")} {Text(depth - 1)})",
        2 => $"({Of(Sets)} {Of("=", "!=", "<", "<=", ">", ">=")} {Number(depth - 1)})",
        3 => $"({Truth(depth - 1)} {Of("and", "or")} {Truth(depth - 1)})",
        4 => $"not({Truth(depth - 1)})",
        5 => $"{Of("contains", "starts-with", "ends-with", "selected")}({Text(depth - 1)}, {Text(depth - 1)})",
        6 => $"boolean({Any(depth - 1)})",
        7 => $"regex({Text(depth - 1)}, {Of("'^[a-z]+$'", "'[0-9]'", "'^$'", "'s.o'", "'\\d{2}'")})",
        _ => $"checklist({Digit()}, {Digit()}, abs({Number(depth - 1)}), {Truth(depth - 1)})",
    };

    private string Digit() => random.Next(5).ToString(CultureInfo.InvariantCulture);

    private string Of(params string[] words) => words[random.Next(words.Length)];
}
