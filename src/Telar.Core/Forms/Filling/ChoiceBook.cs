using Telar.Core.Forms.Expressions;

namespace Telar.Core.Forms.Filling;

/// The choices of one list, found by name, and as elements for filters: root/item/name, label and further columns.
internal sealed class ChoiceBook(ChoiceList list)
{
    private readonly Dictionary<string, int> places = PlacesOf(list);

    // A list of a million places is turned into elements only when a filter asks for it.
    private readonly Lazy<InstanceNode> document = new(() => DocumentOf(list));

    public IReadOnlyList<Choice> Choices => list.Choices;

    /// The element above root, as instance('list') gives it.
    public InstanceNode Document => document.Value;

    public InstanceNode ItemAt(int index) => Document.Children[0].Children[index];

    public int? IndexOf(string name) => places.TryGetValue(name, out var at) ? at : null;

    // Of two choices with the same name the first counts.
    private static Dictionary<string, int> PlacesOf(ChoiceList list)
    {
        var found = new Dictionary<string, int>(list.Choices.Count, StringComparer.Ordinal);
        for (var at = 0; at < list.Choices.Count; at++)
            found.TryAdd(list.Choices[at].Name, at);
        return found;
    }

    private static InstanceNode DocumentOf(ChoiceList list) => new("", [new InstanceNode("root", list.Choices.Select(ItemOf))]);

    private static InstanceNode ItemOf(Choice choice)
    {
        var cells = new List<InstanceNode> { new("name", choice.Name), new("label", choice.Label.ByLanguage.Values.FirstOrDefault("")) };
        foreach (var (column, cell) in choice.Extra)
            cells.Add(new(column, cell));
        // Many read these at the same time: each number is worked out before anybody does.
        foreach (var cell in cells)
            _ = cell.Number;
        return new("item", cells);
    }
}
