using Telar.Core.Shared;

namespace Telar.Core.Forms.Expressions;

/// A function of the published specifications: done, or refused by its name with what to do instead. How it is written stands in the signature.
public sealed class Function
{
    public const int AnyNumber = int.MaxValue;

    private readonly Func<Arguments, ExpressionValue> body;
    private readonly Func<int, bool> needsNodes;

    internal Function(string signature, int least, int most, Func<Arguments, ExpressionValue> body, Func<int, bool>? needsNodes = null, Func<Call, ExpressionFault?>? check = null)
    {
        Signature = signature;
        Name = signature[..signature.IndexOf('(', StringComparison.Ordinal)];
        (Least, Most, this.body, this.needsNodes, Check) = (least, most, body, needsNodes ?? (_ => false), check);
    }

    internal Function(string signature, ProblemKind refusal)
        : this(signature, least: 0, AnyNumber, _ => ExpressionValue.NoText) => Refusal = refusal;

    public string Name { get; }

    /// round(number arg, number decimals?)
    public string Signature { get; }

    public int Least { get; }

    public int Most { get; }

    /// Why it is not done here, with advice; nothing where it is done.
    public ProblemKind? Refusal { get; }

    public bool IsDone => Refusal is null;

    /// What can be said against a call before it runs.
    internal Func<Call, ExpressionFault?>? Check { get; }

    internal bool NeedsNodes(int argument) => needsNodes(argument);

    internal ExpressionValue Run(in Arguments arguments) => body(arguments);
}

/// A function with its arguments, which are evaluated only when the function asks for them.
internal sealed class Call(Function function, IReadOnlyList<ExpressionNode> arguments) : ExpressionNode
{
    public Function Function => function;

    public override IReadOnlyList<ExpressionNode> Parts => arguments;

    public override bool GivesNodes => function.Name is "instance" or "randomize";

    /// What was found out once for all calls: a pattern that was read, the place of a question in the form.
    public object? Prepared { get; set; }

    public override ExpressionValue Evaluate(Evaluation evaluation, Focus focus) => function.Run(new(evaluation, focus, this));

    /// The text of an argument that is written as a literal, or nothing.
    public string? Written(int index) => index < arguments.Count && arguments[index] is Literal { Value: var value } ? value.ToText() : null;
}

/// What a function is called with.
internal readonly struct Arguments(Evaluation evaluation, Focus focus, Call call)
{
    public Evaluation Evaluation => evaluation;

    public Focus Focus => focus;

    public Call Call => call;

    public int Count => call.Parts.Count;

    public ExpressionValue this[int index] => call.Parts[index].Evaluate(evaluation, focus);

    public string Text(int index) => this[index].ToText();

    public double Number(int index) => this[index].ToNumber();

    public bool Truth(int index) => this[index].ToTruth();

    /// The element that the function is about: its argument, or the focus where it has none.
    public string TextOrFocus() => Count > 0 ? Text(0) : focus.Node.Text;

    /// The values from an index on, the nodes of each set one by one.
    public IEnumerable<ExpressionValue> EachFrom(int index)
    {
        for (; index < call.Parts.Count; index++)
        {
            var value = this[index];
            if (value.Kind is not ValueKind.Nodes)
            {
                yield return value;
                continue;
            }
            if (!evaluation.Spend(value.Count))
                yield break;
            for (var at = 0; at < value.Count; at++)
                yield return ExpressionValue.Of(value[at]);
        }
    }
}
