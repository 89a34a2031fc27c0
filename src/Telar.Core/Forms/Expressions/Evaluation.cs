using System.Text.RegularExpressions;
using Telar.Core.Shared;

namespace Telar.Core.Forms.Expressions;

/// What the form around an expression knows that is not in its elements.
public interface IExpressionSurroundings
{
    /// The root of the list of choices with that name: instance('list').
    InstanceNode? Instance(string name);

    /// What a choice of the question at that place of the form is called, in the language of whoever answers; its name where it has no label.
    string ChoiceName(int place, string choice, string language);
}

/// When, where and with which chance an expression is evaluated. Expressions read no clock: everything that differs from one time to the next arrives here.
public sealed record EvaluationContext(DateTimeOffset Now, ulong Seed, string Language = "", string LanguageCode = "");

/// One evaluation: the document, the element whose expression it is, and how much work is left.
/// A fault is remembered, and whoever looks at it knows that the value says nothing.
public sealed class Evaluation(InstanceNode document, EvaluationContext context, IExpressionSurroundings? surroundings = null)
{
    /// Nodes that one expression may touch before it is stopped.
    public const int MostWork = 2_000_000;

    /// Nodes that all expressions together may touch after one answer.
    public const int MostWorkOfRun = 20_000_000;

    /// Letters of a text that weigh as much as one node.
    internal const int LettersOfOneNode = 100;

    private Dictionary<string, Regex?>? patterns;
    private RandomStream chance;
    private ulong chances;
    private int work = MostWork;
    private int given = MostWork;
    private int left = MostWorkOfRun;

    /// The element above the root of the form: what `/` means.
    public InstanceNode Document { get; } = document;

    public EvaluationContext Context { get; } = context;

    public IExpressionSurroundings? Surroundings { get; } = surroundings;

    /// The element whose expression is evaluated: current().
    public InstanceNode Current { get; private set; } = document;

    /// How long a pattern that is computed may run.
    public TimeSpan PatternLimit { get; init; } = Patterns.TimeLimit;

    /// What stopped the evaluation, if something did.
    public ExpressionFault? Fault { get; private set; }

    /// After an answer there is as much work to do as ever.
    internal void BeginRun() => left = MostWorkOfRun + given - Math.Max(work, 0);

    /// Every expression starts anew: its own element, its own work.
    internal void Begin(InstanceNode current)
    {
        Current = current;
        left -= given - Math.Max(work, 0);
        work = given = Math.Min(MostWork, left);
        Fault = null;
        chances = 0;
    }

    /// Counts work; false when there was too much of it, or something else has failed already.
    internal bool Spend(int nodes)
    {
        work -= Math.Min(nodes, work + 1);
        if (work < 0 && Fault is null)
            Stop(new(ExpressionProblems.TooMuchWork, Position: 0, []));
        return Fault is null;
    }

    internal ExpressionValue Stop(ExpressionFault fault)
    {
        Fault ??= fault;
        return ExpressionValue.NoText;
    }

    /// Chance belongs to the element: the same seed gives it the same numbers however often and in whichever order it is computed.
    internal ulong NextBits()
    {
        if (chances == 0)
            chance = RandomStream.Of(Context.Seed, NumberOf(Current.Path));
        return chance.Bits(chances++);
    }

    internal double NextChance() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// A pattern that was computed; nothing where it cannot be run.
    internal Regex? Pattern(string text)
    {
        patterns ??= new(StringComparer.Ordinal);
        if (!patterns.TryGetValue(text, out var pattern))
            patterns[text] = pattern = Patterns.Read(text, PatternLimit, out _);
        return pattern;
    }

    // FNV-1a: the same number for the same address, in every run.
    private static ulong NumberOf(string path)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in path)
            hash = unchecked((hash ^ letter) * 1099511628211UL);
        return hash;
    }
}
