namespace Telar.Core.Forms;

/// A questionnaire that was read from its tables: every name is unique where it must be, every list exists, every type is one that we know.
/// Its expressions are still text; CompiledForm parses them.
public sealed record Form(
    FormSettings Settings,
    IReadOnlyList<FormLanguage> Languages,
    FormGroup Root,
    IReadOnlyDictionary<string, ChoiceList> Lists,
    FormTables Tables)
{
    /// Every node below the root, in the order of the document.
    public IEnumerable<FormNode> Nodes => Below(Root);

    /// Every question that can hold an answer, in the order of the document, those inside of repeats too.
    public IEnumerable<FormQuestion> Questions => Nodes.OfType<FormQuestion>();

    private static IEnumerable<FormNode> Below(FormGroup group) =>
        group.Children.SelectMany(child => child is FormGroup inner ? Below(inner).Prepend(inner) : [child]);
}

/// What the settings sheet says; Extra holds the columns that are kept and ignored.
public sealed record FormSettings
{
    public required string Title { get; init; }

    public required string Id { get; init; }

    public string Version { get; init; } = "";

    public string? DefaultLanguage { get; init; }

    public FormExpression? InstanceName { get; init; }

    public string Style { get; init; } = "";

    public IReadOnlyDictionary<string, string> Extra { get; init; } = FormNode.Nothing;
}

/// A group, a repeat or a question. Path is the place in the instance: /data/firm/staff.
public abstract record FormNode
{
    internal static readonly IReadOnlyDictionary<string, string> Nothing = new Dictionary<string, string>(StringComparer.Ordinal);
    internal static readonly IReadOnlyDictionary<string, FormText> NoMedia = new Dictionary<string, FormText>(StringComparer.Ordinal);

    public required string Name { get; init; }

    public required string Path { get; init; }

    /// The line in the survey sheet.
    public required int Line { get; init; }

    public FormText Label { get; init; } = FormText.None;

    public FormText Hint { get; init; } = FormText.None;

    public FormText GuidanceHint { get; init; } = FormText.None;

    public FormExpression? Relevant { get; init; }

    public string Appearance { get; init; } = "";

    /// Names of files beside the form, by kind: image, big-image, audio, video.
    public IReadOnlyDictionary<string, FormText> Media { get; init; } = NoMedia;

    /// Cells of further columns (scoring and whatever was kept), by the name of the column; empty cells are not there.
    public IReadOnlyDictionary<string, string> Extra { get; init; } = Nothing;
}

/// A group of questions, or one that repeats.
public sealed record FormGroup : FormNode
{
    public bool IsRepeat { get; init; }

    /// How often it repeats, where the form says it.
    public FormExpression? RepeatCount { get; init; }

    public required IReadOnlyList<FormNode> Children { get; init; }
}

/// One question, note or calculation.
public sealed record FormQuestion : FormNode
{
    public required QuestionType Type { get; init; }

    /// The type as the format names it: barcode, audio and video are answered as text and files, and stay what they are for other tools.
    public required string TypeName { get; init; }

    /// The list of a select or a rank.
    public string? List { get; init; }

    /// The name of a question inside of a repeat whose answers are the options; then there is no list.
    public string? ChoicesFrom { get; init; }

    public FormExpression? Required { get; init; }

    public FormText RequiredMessage { get; init; } = FormText.None;

    public FormExpression? Constraint { get; init; }

    public FormText ConstraintMessage { get; init; } = FormText.None;

    public FormExpression? Calculation { get; init; }

    /// Names of the questions whose change sets the calculation off.
    public IReadOnlyList<string> Triggers { get; init; } = [];

    /// What stands there at first: a value, or an expression that is computed once.
    public FormExpression? Default { get; init; }

    /// True where the default is an expression.
    public bool DefaultIsComputed { get; init; }

    public FormExpression? ReadOnly { get; init; }

    public FormExpression? ChoiceFilter { get; init; }

    /// start, end, step, randomize, seed, max-pixels …
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = Nothing;
}

public enum QuestionType
{
    Text,
    Integer,
    Decimal,
    Range,
    Date,
    Time,
    DateTime,
    SelectOne,
    SelectMultiple,
    Rank,
    Note,
    Calculate,
    Acknowledge,
    Geopoint,
    Image,
    File,
    Hidden,

    /// start, end, today …: filled in by whoever shows the form. Parameters["metadata"] names the kind.
    Metadata,
}

/// The options of one list, in order.
public sealed record ChoiceList(string Name, IReadOnlyList<Choice> Choices);

/// One option; Extra: cells of further columns (for choice filters and for scoring), by name.
public sealed record Choice(string Name, int Line, FormText Label, IReadOnlyDictionary<string, string> Extra)
{
    /// Names of files beside the form, by kind: image, big-image, audio, video.
    public IReadOnlyDictionary<string, FormText> Media { get; init; } = FormNode.NoMedia;
}
